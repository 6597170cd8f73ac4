using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input;

/// <summary>
/// Adds readings.csv up by point and month. A point and time that occurs again is put aside, and a second reading of the file finds what stood
/// there first; so what is kept grows with points, indicators and months and with what is reported, and not with the rows.
/// </summary>
/// <param name="open">Opens the table from its beginning; faults go to the log that is given.</param>
/// <param name="points">The points.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class ReadingsReader(Func<FaultLog, Table?> open, PointNumbers points, FaultLog faults)
{
    private readonly RepeatedReadings _repeated = new();

    /// <summary>Whether different values for one point and time are only warned of, by the number of their month; each row then is a sample.</summary>
    public required Func<int, bool> DifferencesAreWarnings { get; init; }

    /// <summary>Checks each row's point against its month; null where that is of no concern.</summary>
    public Action<int, int, RowOrigin>? CheckPoint { get; init; }

    /// <summary>How many records there were.</summary>
    public int Rows { get; private set; }

    /// <summary>The lines of rows that say what stood before; they are counted once.</summary>
    public IReadOnlySet<int> RepeatedLines => _repeated.SameLines;

    /// <summary>Reads the file.</summary>
    /// <returns>The readings, or null where the table has no usable header; with faults, what could be read.</returns>
    public ReadingsBook? Read()
    {
        using Table? table = open(faults);
        if (table is null) return null;
        var rows = new ReadingRows(table, points);
        var book = new ReadingsBook(table.Shape, rows.Headings);
        for (; rows.Next(); Rows++)
        {
            if (!rows.Row.Sound) continue;
            CheckPoint?.Invoke(rows.Row.Time.MonthNumber, rows.Row.Point, table.Origin);
            Enter(book, rows.Row);
        }

        if (!_repeated.IsEmpty) Compare(book, rows, table.Shape);
        return book;
    }

    private void Enter(ReadingsBook book, ReadingRow row)
    {
        PointReadings readings = book.Of(row.Time.MonthNumber, row.Point, row.Line);
        if (row.Status is { } status) readings.AddStatus(status, row.Document);
        else if (readings.Times.Add(row.Time)) Add(book, readings, row.Values);
        else _repeated.PutAside(row);
    }

    /// <summary>Adds a sample.</summary>
    public static void Add(ReadingsBook book, PointReadings readings, MeasuredValue?[] values)
    {
        readings.AddSample();
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value) readings.Add(i, value, book.Headings[i].Indicator.Form);
        }
    }

    /// <summary>Finds what stood first, and reports each repetition.</summary>
    private void Compare(ReadingsBook book, ReadingRows firstPass, TableShape shape)
    {
        using (Table again = open(new FaultLog()) ?? throw new InvalidOperationException("The file was there before."))
        {
            var rows = new ReadingRows(again, points);
            while (rows.Next())
            {
                if (rows.Row is { Sound: true, Status: null }) _repeated.FindFirst(rows.Row);
            }
        }

        IReadOnlyList<string> codes = points.Codes;
        foreach (RepeatedReading repeat in _repeated.Judge())
        {
            var origin = new RowOrigin(shape, repeat.Line);
            string code = codes[repeat.Point];
            string line = repeat.EarlierLine.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (repeat.DifferingColumn is not { } column)
            {
                faults.AddCell(FaultCodes.ReadingTwice, origin, shape.FieldOf("time") > 0 ? "time" : "month", repeat.Time.ToString(), code, line);
                continue;
            }

            bool warning = DifferencesAreWarnings(repeat.Time.MonthNumber);
            faults.AddCell(
                warning ? FaultCodes.ReadingsDifferTrial : FaultCodes.ReadingsDiffer, origin, firstPass.ColumnOf(column),
                RepeatedReading.Text(repeat.Values[column]), code, repeat.Time.ToString(), line, RepeatedReading.Text(repeat.EarlierValues[column]));
            if (warning) Add(book, book.Of(repeat.Time.MonthNumber, repeat.Point, repeat.Line), repeat.Values);
        }
    }
}
