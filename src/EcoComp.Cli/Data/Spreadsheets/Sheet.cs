namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>A sheet to be written, its header frozen and repeated on every printed page, as wide as the paper.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, as <see cref="SheetRows"/> makes them.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<ReadOnlyMemory<byte>> Rows)
{
    /// <summary>What stands above the table; empty for a sheet that is to be filled in.</summary>
    public string Title { get; init; } = "";

    /// <summary>What stands below the title.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>A line in words below the table, or empty.</summary>
    public string Closing { get; init; } = "";

    /// <summary>
    /// The rows of the table, from 0, with which blocks begin that belong together: all are printed on one page where they are few, else each block begins
    /// one. Empty where the table is one.
    /// </summary>
    public IReadOnlyList<int> Blocks { get; init; } = [];

    /// <summary>How many columns are printed; 0 for all. Those behind them are for looking things up.</summary>
    public int Printed { get; init; }

    /// <summary>How many columns stay in sight beside the header.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Whether it is printed upright.</summary>
    public bool IsUpright { get; init; }

    /// <summary>How many rows stand above the first row of the table.</summary>
    public int HeadRows => Title.Length > 0 ? 3 : 1;

    /// <summary>The last column that is printed.</summary>
    public int LastPrinted => Printed > 0 ? Printed : Columns.Count;
}
