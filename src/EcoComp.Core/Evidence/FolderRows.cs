using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>The rows of a data folder, file by file: what <see cref="Intake"/> makes a dossier of.</summary>
public sealed record FolderRows
{
    /// <summary>counties.csv; its order is the order of the counties.</summary>
    public required RowTable<CountyRow> Counties { get; init; }

    /// <summary>points.csv.</summary>
    public required RowTable<PointRow> Points { get; init; }

    /// <summary>monitoring.csv; null where there is none, and then there must be readings.</summary>
    public MonitoringTable? Monitoring { get; init; }

    /// <summary>readings.csv; null where there is none.</summary>
    public ReadingsTable? Readings { get; init; }

    /// <summary>interpretations.csv.</summary>
    public RowTable<InterpretationRow> Interpretations { get; init; } = RowTable.Absent<InterpretationRow>();

    /// <summary>events.csv.</summary>
    public RowTable<EventRow> Events { get; init; } = RowTable.Absent<EventRow>();

    /// <summary>rulings.csv.</summary>
    public RowTable<RulingRow> Rulings { get; init; } = RowTable.Absent<RulingRow>();

    /// <summary>fund.csv.</summary>
    public RowTable<FundRow> Fund { get; init; } = RowTable.Absent<FundRow>();

    /// <summary>Results that are assumed in place of what monitoring.csv and the readings say, one at most for a point and month.</summary>
    public ImmutableArray<ResultChange> Assumed { get; init; } = [];

    /// <summary>
    /// The rows of tables whose cells are texts, whatever holds them. What is wrong with a header or a record goes to the log; what is wrong with a row
    /// is told when it comes through the door.
    /// </summary>
    /// <param name="records">Gives the records of a file, the header first, its columns named in English or Chinese; none where there is no such file.</param>
    /// <param name="faults">Where faults go.</param>
    public static FolderRows OfTexts(Func<DataFile, IEnumerable<TextRecord>> records, FaultLog faults)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(faults);
        var tables = new TextTables(records, faults);
        return new FolderRows
        {
            Counties = tables.Read(DataFile.Counties, RowReader.County),
            Points = tables.Read(DataFile.Points, RowReader.Point),
            Monitoring = MonitoringTable.Of(tables.Read(DataFile.Monitoring, RowReader.Monitoring)),
            Readings = ReadingsTable.Of(tables.Read(DataFile.Readings, RowReader.Reading)),
            Interpretations = tables.Read(DataFile.Interpretations, RowReader.Interpretation),
            Events = tables.Read(DataFile.Events, RowReader.Event),
            Rulings = tables.Read(DataFile.Rulings, RowReader.Ruling),
            Fund = tables.Read(DataFile.Fund, RowReader.Fund),
        };
    }

    /// <summary>These rows without the choices of which no regulation knows, which then decide nothing.</summary>
    /// <param name="catalogue">The regulations.</param>
    public FolderRows KnownTo(RegulationCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return this with { Interpretations = Interpretations with { Rows = [.. Interpretations.Rows.Where(IsKnown)] } };

        bool IsKnown(InterpretationRow row) => catalogue.Regulations.Any(r =>
            r.FindInterpretation(row.Key) is { } open && (row.Choice.Length == 0 || open.Find(row.Choice) is not null));
    }
}

/// <summary>
/// monitoring.csv, the file that grows without end. Its rows are not held: whoever reads them enters them one by one when the register is known,
/// against which their points are looked up.
/// </summary>
/// <param name="Shape">The file and its columns; null where it could not be read.</param>
/// <param name="Enter">Judges and enters every row; what cannot be read goes to the log that is given.</param>
public sealed record MonitoringTable(TableShape? Shape, Action<ResultChecks, FaultLog> Enter)
{
    /// <summary>The table of a file that could not be read, which was told.</summary>
    public static MonitoringTable Unread { get; } = new(null, (_, _) => { });

    /// <summary>A table of rows that are held. Those without a place get one.</summary>
    public static MonitoringTable Of(IEnumerable<MonitoringRow> rows) => Of(RowTable.Of(DataFile.Monitoring.Shape, rows))!;

    /// <summary>A table of rows that are held; null where it is the table of a file that is not there.</summary>
    public static MonitoringTable? Of(RowTable<MonitoringRow> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table is { Shape: null, IsSound: true } ? null : new MonitoringTable(table.Shape, (checks, faults) =>
        {
            if (table is { Shape: { } shape, IsSound: true }) DataFile.Monitoring.Check(shape, faults);
            foreach (MonitoringRow row in table.Rows) row.Enter(checks, faults);
        });
    }
}

/// <summary>readings.csv, of which there may be a million rows; they are read when the register is known, and read again where samples stand twice.</summary>
/// <param name="Open">Opens the rows from their beginning, their points numbered as in a register; null where they cannot be read. Faults go to the log that is given.</param>
public sealed record ReadingsTable(Func<PointRegister, FaultLog, IReadingsCursor?> Open)
{
    /// <summary>A table of rows that are held. Those without a place get one.</summary>
    /// <param name="headings">The columns of indicators.</param>
    /// <param name="rows">The rows, each with a value for each heading, or with a status.</param>
    /// <exception cref="ArgumentException">A sample has more or fewer values than there are headings.</exception>
    public static ReadingsTable Of(IReadOnlyList<IndicatorHeading> headings, IEnumerable<ReadingRow> rows) =>
        Of(RowTable.Of(Shape(headings), rows), [.. headings])!;

    /// <summary>A table of rows that are held; null where it is the table of a file that is not there.</summary>
    /// <param name="table">The rows, each with a value for each indicator that the header names, or with a status.</param>
    /// <exception cref="ArgumentException">A sample has more or fewer values than the header has indicators.</exception>
    public static ReadingsTable? Of(RowTable<ReadingRow> table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Of(table, table.Shape is { } shape ? [.. DataHeader.Indicators(shape).Select(c => c.Heading)] : []);
    }

    private static ReadingsTable? Of(RowTable<ReadingRow> table, ImmutableArray<IndicatorHeading> headings)
    {
        if (table.Rows.Any(row => row.Values.Length != headings.Length && !(row.Values.IsEmpty && row.Status.Value is not null)))
            throw new ArgumentException("A sample needs a value, or an empty cell, for each heading.", nameof(table));
        return table is { Shape: null, IsSound: true } ? null : new ReadingsTable((register, faults) =>
        {
            if (table.Shape is not { } shape) return null;
            if (table.IsSound) DataFile.Readings.Check(shape, faults);
            return new HeldReadings(table, headings, register, faults);
        });
    }

    /// <summary>The fixed columns, and after them the indicators.</summary>
    private static TableShape Shape(IReadOnlyList<IndicatorHeading> headings)
    {
        string[] columns = [.. DataFile.Readings.Columns.Select(c => c.Name), .. headings.Select(h => h.Indicator.Code)];
        return new TableShape(DataFile.Readings.Name, columns.Select((name, i) => (name, i + 1)).ToDictionary(c => c.name, c => c.Item2), [.. columns]);
    }
}
