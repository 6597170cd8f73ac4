using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>The rows of one data file among the inputs of a part, as they are written.</summary>
/// <param name="scan">The archive.</param>
/// <param name="file">The data file.</param>
/// <param name="columns">The columns that are wanted; a cell of one that the file does not have is empty.</param>
internal sealed class InputRows(ArchiveScan scan, DataFile file, params string[] columns)
{
    private readonly InputTable<List<string[]>> _rows = new(scan, file, table => Read(table, columns));

    /// <summary>The wanted cells of each row.</summary>
    /// <exception cref="DamagedArchive">The inputs are not as they were written.</exception>
    public IReadOnlyList<string[]> Of(ArchivePart part) => _rows.Of(part);

    /// <summary>The same of the rows whose first wanted cell is the month of the part.</summary>
    /// <exception cref="DamagedArchive">The inputs are not as they were written.</exception>
    public string[][] OfMonth(ArchivePart part) => [.. Of(part).Where(r => MonthNotation.TryRead(r[0], out YearMonth at) && at == part.Month)];

    private static List<string[]> Read(Table? table, string[] columns)
    {
        var rows = new List<string[]>();
        if (table is null) return rows;
        int[] fields = [.. columns.Select(table.Shape.FieldOf)];
        while (table.Next()) rows.Add([.. fields.Select(f => CellText.Read(table.Raw(f)))]);
        return rows;
    }
}
