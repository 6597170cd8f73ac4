using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Runs;

/// <summary>Reads readings as they come and evaluates them, or ends the command with every reason why not.</summary>
internal sealed record ClassificationRun
{
    /// <summary>The readings.</summary>
    public required string File { get; init; }

    /// <summary>The table of points, or null.</summary>
    public string? Points { get; init; }

    /// <summary>The kind of water of all points, where there is no table of them.</summary>
    public WaterType? Water { get; init; }

    /// <summary>Whether each sample is evaluated alone.</summary>
    public bool BySample { get; init; }

    /// <summary>How values are evaluated.</summary>
    public EvaluationOptions Options { get; init; }

    /// <summary>Whether main pollutants are those above the point's target.</summary>
    public bool AgainstTarget { get; init; }

    /// <summary>The encoding that was asked for, or null.</summary>
    public TextEncoding? Encoding { get; init; }

    /// <summary>Whether warnings are errors.</summary>
    public bool Strict { get; init; }

    /// <summary>The standards that the water is judged by.</summary>
    public required StandardSet Standards { get; init; }

    /// <summary>The language of what is said.</summary>
    public required Words Words { get; init; }

    /// <summary>Evaluates the readings. Warnings go to the stream for everything that is not the result.</summary>
    /// <exception cref="CommandFailure">The input is refused (3), or the request makes no sense (2).</exception>
    public IEnumerable<ClassifiedWater> Run(Streams streams)
    {
        if (Points is not null && Water is not null)
            throw CommandFailure.Of(ExitCodes.Usage, "classify.one");
        if (AgainstTarget && Points is null)
            throw CommandFailure.Of(ExitCodes.Usage, "classify.target");

        var faults = new FaultLog();
        PointRegister? register = Points is null ? null : PointTable.Read(Points, Encoding, faults);
        var numbers = new PointNumbers(register);
        var file = new TableFile(DataFile.Readings, File, Encoding, faults);
        var reader = new ReadingsIntake(log => Open(file, numbers, log), point => numbers.Codes[point], faults)
        {
            DifferencesAreWarnings = _ => BySample,
        };
        streams.Progress.Tell(() => Words.Say("progress.read", File));
        ReadingsBook? book = reader.Read();
        if (book is not null) Check(book, numbers, faults);
        Refuse(faults);
        foreach (Fault warning in FaultLines.Sorted(faults)) streams.Say(FaultLines.Text(warning, Words, strict: false));
        return BySample ? Samples(book!, reader, numbers, file) : Months(book!, numbers);
    }

    private static ReadingRows? Open(TableFile file, PointNumbers numbers, FaultLog faults) =>
        file.Open(faults) is { } table ? new ReadingRows(table, numbers) : null;

    private void Check(ReadingsBook book, PointNumbers numbers, FaultLog faults)
    {
        if (Points is null && Water is null)
        {
            IReadOnlyList<string> codes = numbers.Codes;
            foreach (var point in book.All.GroupBy(r => r.Point))
            {
                var origin = new RowOrigin(book.Table, point.Min(r => r.Readings.Line));
                faults.AddCell(FaultCodes.WaterTypeUnknown, origin, "point", codes[point.Key]);
            }
        }

        var checks = new ReadingsChecks(book, faults);
        checks.CheckUnits(point => WaterOf(numbers, point));
        if (!BySample) checks.CheckTimes(point => numbers.Codes[point]);
    }

    private WaterType WaterOf(PointNumbers numbers, int point) => numbers.Register?.Points[point].WaterType ?? Water ?? WaterType.River;

    private void Refuse(FaultLog faults)
    {
        if (!faults.HasErrors && !(Strict && faults.Count > 0)) return;
        throw new CommandFailure(ExitCodes.InputRefused, [.. FaultLines.Sorted(faults).Select(f => FaultLines.Text(f, Words, Strict))]);
    }

    private IEnumerable<ClassifiedWater> Months(ReadingsBook book, PointNumbers numbers)
    {
        IReadOnlyList<string> codes = numbers.Codes;
        foreach ((YearMonth month, int point, PointReadings readings) in book.All)
            yield return Classified(book, numbers, codes, month, null, point, readings);
    }

    /// <summary>Reads the file again and evaluates each sample by itself; samples that stand twice are told once.</summary>
    private IEnumerable<ClassifiedWater> Samples(ReadingsBook book, ReadingsIntake reader, PointNumbers numbers, TableFile file)
    {
        IReadOnlyList<string> codes = numbers.Codes;
        using ReadingRows row = Open(file, numbers, new FaultLog())!;
        while (row.Read())
        {
            if (row.Status is not null || reader.RepeatedLines.Contains(row.Line)) continue;
            var sample = new PointReadings(book.Headings.Length, row.Line);
            ReadingsIntake.Add(book.Headings, sample, row.Values);
            yield return Classified(book, numbers, codes, row.Time.Month, row.Time.ToString(), row.Point, sample);
        }
    }

    private ClassifiedWater Classified(
        ReadingsBook book, PointNumbers numbers, IReadOnlyList<string> codes, YearMonth month, string? time, int number, PointReadings readings)
    {
        WaterType water = WaterOf(numbers, number);
        Point? point = numbers.Register?.Points[number];
        PointEntry? entry = point?.EntryIn(month) ?? point?.Entries.FirstOrDefault();
        Standard standard = Standards.For(water);
        Evaluation? evaluation = readings.Samples == 0
            ? null
            : Evaluator.Evaluate(standard, water, readings.Means(book.Headings, standard), Options);
        return new ClassifiedWater(
            month, time, codes[number], entry?.Name ?? "", water, standard, readings.Samples, readings.Status, evaluation,
            (AgainstTarget ? entry?.Target : null) ?? WaterClass.III, point?.Kind is null or PointKind.Source);
    }
}
