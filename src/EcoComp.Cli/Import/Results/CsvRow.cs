using System.Collections.Immutable;

namespace EcoComp.Cli.Import.Results;

/// <summary>A row that is to be written: its cells by the English names of their columns, or the codes of indicators.</summary>
/// <param name="Cells">The cells; those that are empty need no column.</param>
internal sealed record CsvRow(ImmutableArray<(string Column, string Text)> Cells)
{
    /// <summary>The text of a cell; empty where it has none.</summary>
    public string this[string column] => Cells.FirstOrDefault(c => c.Column == column).Text ?? "";
}
