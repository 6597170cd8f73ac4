using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>The rows of readings.csv one after the other. They may be millions, so nothing is kept of a row but what is asked of the current one.</summary>
public interface IReadingsCursor : IDisposable
{
    /// <summary>The file and its columns.</summary>
    TableShape Shape { get; }

    /// <summary>The columns of indicators, in the order of the file.</summary>
    ImmutableArray<IndicatorHeading> Headings { get; }

    /// <summary>Whether every cell of the current row could be read; what could not was told.</summary>
    bool IsSound { get; }

    /// <summary>The line of the current row.</summary>
    int Line { get; }

    /// <summary>The number of its point.</summary>
    int Point { get; }

    /// <summary>When its sample was taken.</summary>
    SampleTime Time { get; }

    /// <summary>Which of several samples of one time it is, or empty.</summary>
    string Sample { get; }

    /// <summary>Why there is no sample; null where there is one.</summary>
    ResultStatus? Status { get; }

    /// <summary>The document that a suspension rests on, or empty.</summary>
    string Document { get; }

    /// <summary>The values by column of indicator; null where not measured. They are overwritten by the next row.</summary>
    ReadOnlySpan<MeasuredValue?> Values { get; }

    /// <summary>Goes to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    bool Read();
}

/// <summary>
/// Adds readings up by point and month. A point and time that occurs again is put aside, and a second reading of the file finds what stood there
/// first, as does a day of which some samples have a name and others none; so what is kept grows with points, indicators and months and with what is reported, and not with the rows.
/// </summary>
/// <param name="open">Opens the rows from their beginning; faults go to the log that is given.</param>
/// <param name="codeOf">The code of a point by its number.</param>
/// <param name="faults">Where faults go.</param>
public sealed class ReadingsIntake(Func<FaultLog, IReadingsCursor?> open, Func<int, string> codeOf, FaultLog faults)
{
    private readonly RepeatedReadings _repeated = new();
    private string _called = "";
    private bool _isControl;
    private bool _mixed;

    /// <summary>Whether different values for one point and time are only warned of, by the number of their month; each row then is a sample.</summary>
    public required Func<int, bool> DifferencesAreWarnings { get; init; }

    /// <summary>Checks each row's point against its month, by their numbers; null where that is of no concern.</summary>
    public Action<int, int, RowOrigin>? CheckPoint { get; init; }

    /// <summary>The lines of rows that say what stood before; they are counted once.</summary>
    public IReadOnlySet<int> RepeatedLines => _repeated.SameLines;

    /// <summary>Reads the rows.</summary>
    /// <returns>The readings, or null where there is no usable header; with faults, what could be read.</returns>
    public ReadingsBook? Read()
    {
        using IReadingsCursor? rows = open(faults);
        if (rows is null) return null;
        var book = new ReadingsBook(rows.Shape, rows.Headings);
        while (rows.Read())
        {
            if (!rows.IsSound || IsControl(rows)) continue;
            CheckPoint?.Invoke(rows.Time.MonthNumber, rows.Point, new RowOrigin(rows.Shape, rows.Line));
            Enter(book, rows);
        }

        _mixed = book.All.Any(r => r.Readings.MixNames);
        if (_mixed || !_repeated.IsEmpty) Compare(book);
        return book;
    }

    /// <summary>Adds a sample.</summary>
    /// <param name="headings">The columns of indicators.</param>
    /// <param name="readings">What it is added to.</param>
    /// <param name="values">Its values by column; null where not measured.</param>
    public static void Add(ImmutableArray<IndicatorHeading> headings, PointReadings readings, ReadOnlySpan<MeasuredValue?> values)
    {
        readings.AddSample();
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value) readings.Add(i, value, headings[i].Indicator.Form);
        }
    }

    /// <summary>
    /// Whether a row is none of the water, which is told: laboratories list their blanks, spikes and means among the samples, and each would move the mean
    /// of the month.
    /// </summary>
    private bool IsControl(IReadingsCursor row)
    {
        if (row.Sample != _called) (_called, _isControl) = (row.Sample, OfficeWords.BuiltIn.IsControl(row.Sample));
        if (!_isControl || row.Status is not null) return false;
        faults.AddCell(FaultCodes.UnknownWord, new RowOrigin(row.Shape, row.Line), "sample", row.Sample, Fault.Listing(DataFile.OtherSamples));
        return true;
    }

    private void Enter(ReadingsBook book, IReadingsCursor row)
    {
        PointReadings readings = book.Of(row.Time.MonthNumber, row.Point, row.Line);
        if (row.Status is { } status) readings.AddStatus(status, row.Document);
        else if (readings.IsFirst(row.Time, row.Sample)) Add(book.Headings, readings, row.Values);
        else _repeated.PutAside(row);
    }

    /// <summary>Finds what stood first, and reports each repetition.</summary>
    private void Compare(ReadingsBook book)
    {
        var half = new HalfNamedReadings();
        using (IReadingsCursor again = open(new FaultLog()) ?? throw new InvalidOperationException("The readings were there before."))
        {
            while (again.Read())
            {
                if (again is not { IsSound: true, Status: null }) continue;
                _repeated.FindFirst(again);
                if (!_mixed || OfficeWords.BuiltIn.IsControl(again.Sample)) continue;
                PointReadings readings = book.Of(again.Time.MonthNumber, again.Point, again.Line);
                if (readings.MixesNames(again.Time.Day) && half.Find(again) is { } line) TellHalf(book, again, line);
            }
        }

        foreach (RepeatedReading repeat in _repeated.Judge()) Report(book, repeat);
    }

    /// <summary>Tells that a row has the values of another, and only one of the two the name of its sample.</summary>
    private void TellHalf(ReadingsBook book, IReadingsCursor row, int line)
    {
        var origin = new RowOrigin(book.Table, row.Line);
        faults.AddCell(FaultCodes.ReadingHalfNamed, origin, "sample", row.Time.ToString(), codeOf(row.Point), origin.Name(line));
    }

    private void Report(ReadingsBook book, RepeatedReading repeat)
    {
        var origin = new RowOrigin(book.Table, repeat.Line);
        string code = codeOf(repeat.Point);
        string line = origin.Name(repeat.EarlierLine);
        if (repeat.DifferingColumn is not { } column)
        {
            faults.AddCell(FaultCodes.ReadingTwice, origin, book.Table.FieldOf("time") > 0 ? "time" : "month", repeat.Time.ToString(), code, line);
            return;
        }

        bool warning = DifferencesAreWarnings(repeat.Time.MonthNumber);
        faults.AddCell(
            warning ? FaultCodes.ReadingsDifferTrial : FaultCodes.ReadingsDiffer, origin, book.Headings[column].Indicator.Code,
            RepeatedReading.Text(repeat.Values[column]), code, repeat.Time.ToString(), line, RepeatedReading.Text(repeat.EarlierValues[column]));
        if (warning) Add(book.Headings, book.Of(repeat.Time.MonthNumber, repeat.Point, repeat.Line), repeat.Values);
    }
}
