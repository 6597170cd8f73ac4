using System.Collections.Immutable;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>A band over the width of the text that is never cut: a line of a paragraph or a row of a table. The flow fills pages with strips.</summary>
/// <param name="Height">Its height.</param>
/// <param name="Marks">What stands in it, from its top.</param>
internal sealed record Strip(float Height, ImmutableArray<Mark> Marks)
{
    /// <summary>Whether the next strip has to stand on the same page.</summary>
    public bool StaysWithNext { get; init; }

    /// <summary>Whether it is mere space, which a page does not begin with.</summary>
    public bool IsSpace { get; init; }

    /// <summary>What stands again above it where it begins a page: the header of its table.</summary>
    public Strip? Header { get; init; }

    /// <summary>The line that closes it at the end of a page, where it is a part of a row that goes on.</summary>
    public Mark.Rule? Edge { get; init; }

    /// <summary>The page that it begins, where it has to begin one.</summary>
    public Block.NewPage? NewPage { get; init; }

    /// <summary>The same strip as it stands again on a further page: readers that walk the document's structure have met it.</summary>
    public Strip Again() => this with { Marks = [.. Marks.Select(m => m with { Part = null })] };

    /// <summary>Empty space.</summary>
    public static Strip Space(float height) => new(height, []) { IsSpace = true, StaysWithNext = true };
}
