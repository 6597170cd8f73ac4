using System.Collections.Immutable;

namespace EcoComp.Cli.Import.Results;

/// <summary>A row that is to be written: its cells by the English names of their columns, or the codes of indicators.</summary>
/// <param name="Cells">The cells; those that are empty need no column.</param>
internal sealed record CsvRow(ImmutableArray<(string Column, string Text)> Cells)
{
    /// <summary>Where it was read: the cell of its class, or of its name.</summary>
    public required string Place { get; init; }

    /// <summary>Where single cells were read, as far as that is kept.</summary>
    public ImmutableArray<(string Column, string Text)> Places { get; init; } = [];

    /// <summary>The text of a cell; empty where it has none.</summary>
    public string this[string column] => Cells.FirstOrDefault(c => c.Column == column).Text ?? "";

    /// <summary>Where a cell was read; where that is not kept, where the row was.</summary>
    public string PlaceOf(string column) => Places.FirstOrDefault(c => c.Column == column).Text ?? Place;
}
