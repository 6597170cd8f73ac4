using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Report;

/// <summary>What happened, in the order of time: months, and in each its events with day, water, county and document.</summary>
internal sealed class EventLine(PageParts page) : ReportSection(page)
{
    /// <inheritdoc/>
    public override string Id => "events";

    /// <inheritdoc/>
    public override string Heading => "report.events";

    /// <inheritdoc/>
    public override bool Has(ReportContent content) => content.Standing.Any(m => !m.Evidence.Occurrences.IsEmpty);

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        Page.Html.Start("ol", ("class", "timeline"));
        foreach (SettledMonth month in content.Standing)
        {
            foreach (Occurrence one in month.Evidence.Occurrences.OrderBy(o => o.Date ?? o.Week ?? month.Settlement.Month.OnDayOfMonth(1)).ThenBy(o => o.Id, StringComparer.Ordinal))
                Event(one, month);
        }

        Page.Html.End();
    }

    private void Event(Occurrence one, SettledMonth month)
    {
        string when = one.Date is { } day ? Page.Phrases.Of(day)
            : one.Week is { } monday ? Page.Words.Say("notice.event.week", Page.Phrases.Of(monday))
            : Page.Phrases.Of(one.CountsIn);
        string water = month.Regulation.CoveredRiver(one.River) ?? one.River;
        string[] where = [.. new[] { water, one.Outlet }.Where(w => w.Length > 0)];
        string[] counties = [.. (one.Named?.Counties ?? Ruled(one, month)).Select(c => c.Name)];
        Page.Html.Start("li").Element("b", when).Text(" " + Page.Words["event." + one.Kind]);
        if (where.Length > 0) Page.Html.Text(Page.Words["label.comma"] + string.Join(Page.Words["label.list"], where));
        Page.Html.Text(Page.Words["label.comma"] + (counties.Length > 0 ? string.Join(Page.Words["label.list"], counties) : Page.Words["label.countyOpen"]));
        Page.Html.Element("span", Page.Words.Say("report.event.from", one.Id, one.First.Document), ("class", "below"));
        Page.Html.End();
    }

    /// <summary>Who answers for it by a ruling, where no row says so.</summary>
    private static IEnumerable<Core.Register.County> Ruled(Occurrence one, SettledMonth month) =>
        month.Evidence.Responsible(one).Select(r => r.Answer.Shares).FirstOrDefault()?.Counties ?? [];
}
