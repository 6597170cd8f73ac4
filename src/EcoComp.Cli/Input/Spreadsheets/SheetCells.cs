using System.Collections.Immutable;
using EcoComp.Cli.Input.Tables;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>A sheet as it was read: the cells that hold something, row by row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows in order.</param>
/// <param name="Merged">The ranges of merged cells, as the workbook writes them: A2:A5.</param>
internal sealed record SheetCells(string Name, ImmutableArray<SheetRow> Rows, ImmutableArray<string> Merged)
{
    /// <summary>Whether nothing is written in it.</summary>
    public bool IsBlank => Rows.All(r => r.Cells.All(c => c.Text.Length == 0 && c.Problem == CellProblem.None));
}
