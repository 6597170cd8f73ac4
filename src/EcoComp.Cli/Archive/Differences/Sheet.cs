using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>A row of a data file.</summary>
/// <param name="File">The file that it was read from, as faults tell it.</param>
/// <param name="Key">What it is about, so that the row of the same thing in another folder is found.</param>
/// <param name="Line">The line on which it starts.</param>
/// <param name="Cells">Its cells by column.</param>
internal sealed record SheetRow(string File, string Key, int Line, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>The text of a cell; empty where the file has no such column.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column) ?? "";
}

/// <summary>A data file row by row, to be changed in memory.</summary>
/// <param name="File">The file.</param>
/// <param name="Label">Its name as faults tell it.</param>
/// <param name="Columns">Its columns, each by the name that a header may have.</param>
/// <param name="Rows">Its rows, no two with the same key.</param>
internal sealed record Sheet(DataFile File, string Label, IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows);
