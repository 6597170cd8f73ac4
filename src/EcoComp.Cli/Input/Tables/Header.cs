using System.Globalization;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The header of a table: which field holds which column.</summary>
internal static class Header
{
    /// <summary>Finds the columns; a missing or doubled one is a fault, an unknown one a warning.</summary>
    /// <param name="file">The file and its columns.</param>
    /// <param name="label">The file's name for faults.</param>
    /// <param name="cells">The header's cells.</param>
    /// <param name="line">The line of the header.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="sound">Whether every column that is needed stands there once.</param>
    /// <returns>The shape of the table.</returns>
    public static TableShape Read(DataFile file, string label, IReadOnlyList<string> cells, int line, FaultLog faults, out bool sound)
    {
        var fields = new Dictionary<string, int>(StringComparer.Ordinal);
        sound = true;
        for (int i = 0; i < cells.Count; i++)
        {
            if (file.Find(cells[i], out bool unitUnfit) is not { } column)
            {
                faults.Add(new Fault(FaultCodes.UnknownColumn, label, line, i + 1, "", cells[i], [Names(file)]));
            }
            else if (!fields.TryAdd(column.Name, i + 1))
            {
                string first = fields[column.Name].ToString(CultureInfo.InvariantCulture);
                faults.Add(new Fault(FaultCodes.ColumnTwice, label, line, i + 1, column.Name, cells[i], [first]));
                sound = false;
            }
            else if (unitUnfit)
            {
                faults.Add(new Fault(FaultCodes.UnitUnfit, label, line, i + 1, column.Name, cells[i], [column.Name, UnitOf(column)]));
                sound = false;
            }
        }

        foreach (DataColumn column in file.Columns)
        {
            if (fields.ContainsKey(column.Name) || !(column.Required || IsOneOf(file, column, fields))) continue;
            faults.Add(new Fault(FaultCodes.ColumnMissing, label, line, 0, column.Name, "", [column.Name, column.Chinese]));
            sound = false;
        }

        return new TableShape(label, fields, [.. cells]);
    }

    /// <summary>Whether a column is needed because the one that could stand in its place is missing too.</summary>
    private static bool IsOneOf(DataFile file, DataColumn column, Dictionary<string, int> fields) =>
        (file == DataFile.Monitoring && column.Name == "class" && !fields.ContainsKey("status"))
        || (file == DataFile.Readings && column.Name == "time" && !fields.ContainsKey("month"));

    /// <summary>How many cells of a header are columns of a file; it tells which separator the file uses.</summary>
    public static int Recognised(DataFile file, IEnumerable<string> cells) => cells.Count(c => file.Find(c, out _) is not null);

    /// <summary>How many of the required columns of a file a header has.</summary>
    public static int Required(DataFile file, IEnumerable<string> cells) =>
        cells.Select(c => file.Find(c, out _)).Where(c => c is { Required: true }).Distinct().Count();

    /// <summary>The unit that a column of an indicator can have, for a message.</summary>
    private static string UnitOf(DataColumn column) => IndicatorCatalogue.BuiltIn.Find(column.Name)?.Unit.Symbol switch
    {
        null => "",
        "" => "无量纲",
        var symbol => symbol,
    };

    private static string Names(DataFile file) => string.Join("、", file.Columns.Select(c => c.Chinese + " " + c.Name));
}
