using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Tests.WaterQuality;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests;

/// <summary>The rows of readings.csv of a folder that is written in code; every indicator has a column in its own unit, and every sample its own second.</summary>
internal sealed class Samples
{
    private static readonly IndicatorHeading[] Headings = [.. Water.Indicators.Indicators.Select(i => new IndicatorHeading(i, i.Unit))];

    private readonly List<ReadingRow> _rows = [];

    /// <summary>The rows as a table; null where there is none.</summary>
    public ReadingsTable? Table => _rows.Count == 0 ? null : ReadingsTable.Of(Headings, _rows);

    /// <summary>Adds a row: values, or a status and its document.</summary>
    public void Add(YearMonth month, string point, string text, ResultStatus? status) => _rows.Add(new ReadingRow
    {
        Time = SampleTime.Of(month.OnDayOfMonth(1), _rows.Count),
        Point = point,
        Status = status,
        Document = status is null ? "" : text,
        Values = status is null ? Values(text) : [],
    });

    private static ImmutableArray<Cell<MeasuredValue>> Values(string text)
    {
        var values = new Cell<MeasuredValue>[Headings.Length];
        foreach (string[] value in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')))
        {
            Indicator indicator = Water.Indicator(value[0]);
            values[indicator.Index] = Water.Value(value[1], indicator.Form);
        }

        return [.. values];
    }
}
