using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Tests.WaterQuality;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests;

/// <summary>The rows of readings.csv of a folder that is written in code; every indicator has a column in its own unit.</summary>
internal sealed class Samples
{
    private readonly List<(YearMonth Month, string Point, string Text, ResultStatus? Status)> _rows = [];

    /// <summary>Adds a row: values, or a status and its document.</summary>
    public void Add(YearMonth month, string point, string text, ResultStatus? status) => _rows.Add((month, point, text, status));

    /// <summary>The rows added up; null where there is none.</summary>
    public ReadingsBook? Book(PointRegister register, FaultLog faults)
    {
        if (_rows.Count == 0) return null;
        IndicatorHeading[] headings = [.. Water.Indicators.Indicators.Select(i => new IndicatorHeading(i, i.Unit))];
        var fields = headings.Select((h, i) => (h.Indicator.Code, Field: i + 3)).Append(("time", 1)).Append(("point", 2)).ToDictionary(f => f.Item1, f => f.Item2);
        var book = new ReadingsBook(new TableShape("readings.csv", fields), [.. headings]);
        for (int row = 0; row < _rows.Count; row++)
        {
            (YearMonth month, string point, string text, ResultStatus? status) = _rows[row];
            ResultRules.CheckMonth(month, register.FindPoint(point)!, new RowOrigin(book.Table, row + 2), faults);
            PointReadings readings = book.Of(Months.NumberOf(month), register.FindPoint(point)!.Index, row + 2);
            if (status is { } known)
            {
                readings.AddStatus(known, text);
                continue;
            }

            readings.AddSample();
            foreach (string[] value in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')))
            {
                Indicator indicator = Water.Indicator(value[0]);
                readings.Add(indicator.Index, Water.Value(value[1], indicator.Form), indicator.Form);
            }
        }

        return book;
    }
}
