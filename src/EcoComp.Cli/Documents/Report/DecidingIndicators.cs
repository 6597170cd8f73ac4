using EcoComp.Cli.Data;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>
/// For each section with readings the indicator that decides its class, month by month against the limits of the classes: the one that decides most often
/// as a drawing, and every month's own in a table.
/// </summary>
internal sealed class DecidingIndicators(PageParts page) : ReportSection(page)
{
    /// <summary>How many sections stand open; where there are more, each opens by itself.</summary>
    private const int Open = 12;

    /// <inheritdoc/>
    public override string Id => "indicators";

    /// <inheritdoc/>
    public override string Heading => "report.indicators";

    /// <inheritdoc/>
    public override bool Has(ReportContent content) => Read(content).Any();

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        Page.Html.Element("p", Page.Words["report.indicators.how"], ("class", "note"));
        (ReportPoint Point, Reading[] Readings)[] read = [.. Read(content)];
        foreach ((ReportPoint point, Reading[] readings) in read)
        {
            Page.Html.Start("details");
            if (read.Length <= Open) Page.Html.Attribute("open", "open");
            Page.Html.Start("summary").Element("h3", PageParts.NameOf(point)).End();
            if (readings.SelectMany(r => r.Deciding).GroupBy(v => v.Indicator.Code).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault() is { } most)
                new IndicatorChart(Page, PageParts.NameOf(point)).Write(content, most.Last(), month => Verdict(point, month, most.Key));
            Table(point, readings);
            Page.Html.End();
        }
    }

    private void Table(ReportPoint point, Reading[] readings)
    {
        Page.StartTable(Page.Words.Say("report.indicators.of", PageParts.NameOf(point)), "limits", [
            Page.Words["label.month"], Page.Words["head.class"], Page.Words["class.deciding"], Page.Words["head.value"], Page.Words["head.unit"],
            .. WaterClass.All.SkipLast(1).Select(c => Page.Words.Say("report.limit", c.ToString())),
        ]);
        foreach (Reading reading in readings)
        {
            foreach (IndicatorVerdict verdict in reading.Deciding)
            {
                Page.StartRow(ReportContent.KeyOf(reading.Month));
                Page.Cell(Phrases.Of(reading.Evaluation.Class), PageParts.StyleOf(reading.Evaluation.Class));
                Page.Cell(Page.Words.Name(verdict.Indicator));
                Page.Cell(SentenceCodes.Number(verdict.Shown), "number");
                Page.Cell(verdict.Unit.ToString());
                foreach (WaterClass value in WaterClass.All.SkipLast(1))
                    Page.Cell(verdict.Limits is { } limits ? LimitText.Of(limits.Of(value)) : "", "number");
                Page.Html.End();
            }

            if (reading.Evaluation.Class is not null) continue;
            Page.StartRow(ReportContent.KeyOf(reading.Month));
            Page.Html.Element("td", Page.Words["class.none"], ("colspan", PageParts.Count(4 + WaterClass.All.Count - 1))).End();
        }

        Page.EndTable();
    }

    private static IndicatorVerdict? Verdict(ReportPoint point, SettledMonth month, string indicator) =>
        Evaluated(point, month)?.Verdicts.FirstOrDefault(v => v.Indicator.Code == indicator);

    private static IEnumerable<(ReportPoint Point, Reading[] Readings)> Read(ReportContent content) =>
        from point in content.Points
        where point.IsSection
        let readings = (from month in content.Standing
                        let evaluation = Evaluated(point, month)
                        where evaluation is not null
                        select new Reading(month, evaluation)).ToArray()
        where readings.Length > 0
        select (point, readings);

    /// <summary>What the samples of a month say, also where an official class has the last word.</summary>
    private static Evaluation? Evaluated(ReportPoint point, SettledMonth month) =>
        point.In(month) is not null && month.Evidence.Register.FindPoint(point.Code) is { } of ? month.Evidence.Readings?.Evaluate(of) : null;

    private sealed record Reading(SettledMonth Month, Evaluation Evaluation)
    {
        public IEnumerable<IndicatorVerdict> Deciding => Evaluation.Deciding;
    }
}
