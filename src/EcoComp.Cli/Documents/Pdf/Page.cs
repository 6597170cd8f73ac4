using System.Collections.Immutable;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>A page as it is to be printed.</summary>
/// <param name="Marks">What stands on it; later marks lie over earlier ones.</param>
internal sealed record Page(ImmutableArray<Mark> Marks);
