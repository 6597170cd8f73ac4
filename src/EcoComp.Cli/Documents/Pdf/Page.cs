using System.Collections.Immutable;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>A page as it is to be printed.</summary>
/// <param name="Marks">What stands on it; later marks lie over earlier ones.</param>
internal sealed record Page(ImmutableArray<Mark> Marks);

/// <summary>A document as it is to be printed.</summary>
/// <param name="Pages">Its pages; at least one.</param>
/// <param name="Structure">What the marks of its pages are parts of.</param>
internal sealed record PageSet(ImmutableArray<Page> Pages, Part Structure);
