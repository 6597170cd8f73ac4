using System.Collections.Immutable;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>A part of a document that flows over its pages.</summary>
internal abstract record Block
{
    private Block()
    {
    }

    /// <summary>A paragraph. A line feed in it begins a new line.</summary>
    /// <param name="Text">Its text.</param>
    /// <param name="Style">How it looks.</param>
    internal sealed record Paragraph(string Text, TextStyle Style) : Block;

    /// <summary>A table whose header stands again on every page it runs over.</summary>
    /// <param name="Name">What it is called where something in it has to be pointed at.</param>
    /// <param name="Columns">Its columns.</param>
    /// <param name="Rows">Its rows, each with a cell for every column.</param>
    /// <param name="TotalRows">How many of its last rows are totals and stand out.</param>
    internal sealed record Table(string Name, ImmutableArray<TableColumn> Columns, ImmutableArray<ImmutableArray<string>> Rows, int TotalRows = 0) : Block;

    /// <summary>What follows begins on a new page, under a running header of its own.</summary>
    /// <param name="RunningHeader">What stands at the right above the text from that page on.</param>
    internal sealed record NewPage(string RunningHeader) : Block;
}
