using EcoComp.Cli.Import.Review;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import.Results;

/// <summary>Makes rows of readings.csv of what tables say, beside what is there already.</summary>
/// <param name="there">What is there; null where it is kept in a workbook.</param>
/// <param name="name">What its file is called.</param>
/// <param name="header">The header of what is kept in a workbook.</param>
/// <param name="dossier">The folder, which knows of what is kept in a workbook.</param>
/// <param name="remarks">Where what is open is told.</param>
internal sealed class SampleRows(CsvFile? there, string name, IReadOnlyList<string> header, Dossier dossier, Remarks remarks)
{
    private readonly Dictionary<string, IndicatorHeading> _headings = Headings(there?.Header ?? header);
    private readonly HashSet<string> _units = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SampleThere>> _days = new(StringComparer.Ordinal);

    /// <summary>How many samples were there already and say the same.</summary>
    public int Same { get; private set; }

    /// <summary>The indicators of the table with their units, by code.</summary>
    public IReadOnlyDictionary<string, IndicatorHeading> Written => _headings;

    /// <summary>The rows that are to be added, in the order in which they were read.</summary>
    public IReadOnlyList<CsvRow> Of(IEnumerable<ImportedSample> samples)
    {
        Dictionary<SampleKey, Func<string, string>> known = Known();
        var rows = new List<CsvRow>();
        foreach (var group in samples.GroupBy(s => s.Key))
        {
            ImportedSample first = group.First();
            ImportedSample? other = group.FirstOrDefault(s => !s.IsIn(Text(first)) || !first.IsIn(Text(s)));
            if (other is not null) Open(first, "import.open.samplesDiffer", other.Place);
            else if (OfAnotherUnit(first)) continue;
            else if (known.TryGetValue(first.Key, out Func<string, string>? row) && !first.IsIn(row)) Open(first, "import.open.sampleThere");
            else if (row is not null) Same += group.Count();
            else if (there is null && dossier.Readings?.Find(first.Time.Month, first.Point) is not null) Open(first, "import.open.inWorkbook");
            else if (Half(first) is { } half) Open(first, "import.open.sampleHalfThere", half.Place);
            else rows.Add(Row(first, group.Count() - 1));
        }

        return rows;
    }

    private CsvRow Row(ImportedSample sample, int repeated)
    {
        Same += repeated;
        Add(sample.Key, Text(sample), sample.Place);
        foreach (ImportedValue value in sample.Values) _headings.TryAdd(value.Heading.Indicator.Code, value.Heading);
        remarks.Add(RemarkKind.Written, sample.Place, "", "import.writtenSample", sample.Time.ToString(), sample.Point.Code, Number(sample.Values.Length));
        return new CsvRow(
        [
            sample.TimeText.Length > 0 ? ("time", sample.TimeText) : ("month", Months.Text(sample.Time.Month)),
            ("point", sample.Point.Code),
            ("sample", sample.Sample),
            .. sample.Values.Select(v => (v.Heading.Indicator.Code, v.Text)),
            ("origin", CsvText.Foreign(sample.Place)),
        ])
        {
            Place = sample.Place,
        };
    }

    /// <summary>Whether a unit is another in the table than there, which is told once for each indicator.</summary>
    private bool OfAnotherUnit(ImportedSample sample)
    {
        bool differs = false;
        foreach (IndicatorHeading heading in sample.Values.Select(v => v.Heading))
        {
            if (!_headings.TryGetValue(heading.Indicator.Code, out IndicatorHeading? there) || there.Unit == heading.Unit) continue;
            differs = true;
            if (_units.Add(heading.Indicator.Code)) Open(sample, "import.open.unit", heading.Indicator.Code, Symbol(heading), Symbol(there));
        }

        return differs;
    }

    private static string Symbol(IndicatorHeading heading) => heading.Unit?.Symbol ?? "";

    private static Func<string, string> Text(ImportedSample sample) =>
        code => sample.Values.FirstOrDefault(v => v.Heading.Indicator.Code == code)?.Text ?? "";

    private static Dictionary<string, IndicatorHeading> Headings(IReadOnlyList<string> header)
    {
        var headings = new Dictionary<string, IndicatorHeading>(StringComparer.Ordinal);
        foreach (string cell in header)
        {
            if (IndicatorHeading.Read(IndicatorCatalogue.BuiltIn, cell, out bool unfit) is { } heading && !unfit) headings.TryAdd(heading.Indicator.Code, heading);
        }

        return headings;
    }

    /// <summary>The samples that are there.</summary>
    private Dictionary<SampleKey, Func<string, string>> Known()
    {
        var known = new Dictionary<SampleKey, Func<string, string>>();
        int[] lines = [.. there?.Lines ?? []];
        int at = 0;
        foreach (Func<string, string> row in there?.Rows ?? [])
        {
            int line = lines[at++];
            SampleTime time;
            if (row("time") is not { Length: > 0 } text || !SampleTimeNotation.TryRead(text, out time))
            {
                if (!MonthNotation.TryRead(row("month"), out var month)) continue;
                time = SampleTime.Of(month);
            }

            var key = new SampleKey(row("point"), time, row("sample"));
            known.TryAdd(key, row);
            Add(key, row, name + ":" + Number(line));
        }

        return known;
    }

    /// <summary>A row that may be this sample, of which one has a number or a time of day and the other none; null where there is none.</summary>
    private SampleThere? Half(ImportedSample sample) =>
        _days.TryGetValue(sample.Key.Day, out List<SampleThere>? day) ? day.Find(d => sample.MayBe(d.Key, d.Values)) : null;

    private void Add(SampleKey key, Func<string, string> values, string place)
    {
        if (!_days.TryGetValue(key.Day, out List<SampleThere>? day)) _days.Add(key.Day, day = []);
        day.Add(new SampleThere(key, values, place));
    }

    private void Open(ImportedSample sample, string code, params ReadOnlySpan<string> arguments) =>
        remarks.Add(RemarkKind.Open, sample.Place, sample.Point.Code + " " + sample.Time, code, arguments);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
