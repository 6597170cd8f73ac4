using System.Collections.Immutable;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>A document before it is laid out.</summary>
/// <param name="Title">Its title, for the file's properties and the running header.</param>
/// <param name="Blocks">Its parts in order.</param>
internal sealed record FlowDocument(string Title, ImmutableArray<Block> Blocks)
{
    /// <summary>What stands at the right above the text until a block says otherwise.</summary>
    public string RunningHeader { get; init; } = "";

    /// <summary>What every page is marked with across its middle, or empty.</summary>
    public string Watermark { get; init; } = "";

    /// <summary>The footer, from the number of the page and the number of pages.</summary>
    public required Func<int, int, string> Footer { get; init; }
}
