using System.Collections.Immutable;

namespace EcoComp.Cli.Documents;

/// <summary>
/// What is printed for people, part by part, before a writer makes text, pages or another form of it. It says what each part is, never how it looks.
/// </summary>
/// <param name="Title">Its title, on one line.</param>
/// <param name="Blocks">Its parts in order.</param>
internal sealed record Document(string Title, ImmutableArray<Block> Blocks)
{
    /// <summary>What stands above the text of a page beside the title, until a block says otherwise.</summary>
    public string RunningHeader { get; init; } = "";

    /// <summary>What every page is marked with across its middle, or empty: that it is a draft or a trial.</summary>
    public string DraftMark { get; init; } = "";

    /// <summary>What stands in the foot of the last page of each paper beside its number, or empty.</summary>
    public string LastFoot { get; init; } = "";

    /// <summary>What stands below the text of a page, from its number and the number of pages.</summary>
    public required Func<int, int, string> Footer { get; init; }
}
