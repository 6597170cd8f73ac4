using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>A column of readings.</summary>
/// <param name="Field">The field, from 1.</param>
/// <param name="Heading">The indicator and the unit of its values.</param>
public sealed record IndicatorColumn(int Field, IndicatorHeading Heading)
{
    /// <summary>What its values look like.</summary>
    public IndicatorForm Form { get; } = Heading.Indicator.Form;
}

/// <summary>The header of a table: which field holds which column.</summary>
public static class DataHeader
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
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(cells);
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

        var shape = new TableShape(label, fields, [.. cells]);
        foreach (DataColumn column in file.Missing(shape))
        {
            faults.Add(new Fault(FaultCodes.ColumnMissing, label, line, 0, column.Name, "", [column.Name, column.Chinese]));
            sound = false;
        }

        return shape;
    }

    /// <summary>The columns of indicators of a table of readings, in its order; one whose unit does not fit is left out.</summary>
    /// <param name="shape">The table.</param>
    public static ImmutableArray<IndicatorColumn> Indicators(TableShape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var columns = ImmutableArray.CreateBuilder<IndicatorColumn>();
        for (int field = 1; field <= shape.Heads.Length; field++)
        {
            if (IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, shape.Heads[field - 1], out bool unitUnfit) is { } heading && !unitUnfit)
                columns.Add(new IndicatorColumn(field, heading));
        }

        return columns.DrainToImmutable();
    }

    /// <summary>How many cells of a header are columns of a file; it tells which separator the file uses.</summary>
    public static int Recognised(DataFile file, IEnumerable<string> cells) => cells.Count(c => file.Find(c, out _) is not null);

    /// <summary>How many of the required columns of a file a header has.</summary>
    public static int Required(DataFile file, IEnumerable<string> cells) =>
        cells.Select(c => file.Find(c, out _)).Where(c => c is { Required: true }).Distinct().Count();

    /// <summary>The unit that a column of an indicator can have, for a message.</summary>
    private static string UnitOf(DataColumn column) => IndicatorCatalogue.BuiltIn.Find(column.Name)?.Unit.Symbol switch
    {
        null => "",
        "" => MeasurementUnit.Dimensionless,
        var symbol => symbol,
    };

    private static string Names(DataFile file) => Fault.Listing(file.Columns.Select(c => c.Chinese + " " + c.Name));
}
