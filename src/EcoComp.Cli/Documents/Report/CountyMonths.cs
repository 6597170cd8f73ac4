using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Report;

/// <summary>What each county receives or pays, month by month, and the counties in order of it.</summary>
internal sealed class CountyMonths(PageParts page) : ReportSection(page)
{
    /// <inheritdoc/>
    public override string Id => "counties";

    /// <inheritdoc/>
    public override string Heading => "report.counties";

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        Ranking(content);
        Money greatest = content.Months.SelectMany(m => m.Settlement.Counties).Select(c => Size(c.Totals.Net)).DefaultIfEmpty().Max();
        foreach (SettledMonth[] span in content.Spans)
        {
            Page.StartTable(
                Page.Words.Say("report.counties.of", ReportContent.KeyOf(span)), "amounts", [Page.Words["head.county"], .. span.Select(PageParts.Head)]);
            foreach (CountyAccount county in content.Sum.Counties)
            {
                Page.StartRow(county.Name);
                foreach (SettledMonth month in span) Cell(month, county, greatest);
                Page.Html.End();
            }

            Page.StartRow(Page.Words["label.cityTotal"], "total");
            foreach (SettledMonth month in span)
                Page.AmountCell(month.IsUnknown ? null : month.Settlement.Totals.Net, ReportContent.KeyOf(month) + "/city/net_yuan");
            Page.Html.End();
            Page.EndTable();
        }
    }

    private void Cell(SettledMonth month, CountyAccount county, Money greatest)
    {
        if (month.IsUnknown || month.Settlement.Counties.FirstOrDefault(c => c.Code == county.Code) is not { } statement)
        {
            Page.Cell(PageParts.Nothing, "number");
            return;
        }

        Page.Html.Start("td", ("class", "number"));
        Page.Amount(statement.Net, ReportContent.KeyOf(month) + "/" + county.Code + "/net_yuan");
        if (statement.Net != Money.Zero) Page.Bar(statement.Net, greatest);
        Page.Html.End();
    }

    private void Ranking(ReportContent content)
    {
        bool unknown = content.Sum.IsUnknown;
        CountyAccount[] ranked = [.. content.Sum.Counties.OrderBy(c => unknown ? Money.Zero : c.Totals.Net)];
        Money greatest = ranked.Select(c => Size(c.Totals.Net)).DefaultIfEmpty().Max();
        bool adjusted = content.Sum.Counties.Any(c => c.Totals.Adjustment != Money.Zero);
        Page.StartTable(Page.Words.Say(unknown ? "report.ranking.unknown" : "report.ranking", content.Key), "amounts", [
            Page.Words["head.county"], Page.Words["report.place"], Page.Words["head.deduction"], Page.Words["head.reward"],
            .. adjusted ? [Page.Words["head.adjustment"]] : Array.Empty<string>(), Page.Words["head.netAmount"], Page.Words["report.bar"],
        ]);
        foreach (CountyAccount county in ranked)
        {
            Page.StartRow(county.Name);
            // Counties of one net share a place; where no net is known there is none.
            Page.Cell(unknown ? "" : PageParts.Count(1 + ranked.Count(c => c.Totals.Net < county.Totals.Net)), "middle");
            Sums(content.Key + "/" + county.Code + "/", content.Sum.Known(county.Totals), adjusted);
            Page.BarCell(unknown ? Money.Zero : county.Totals.Net, greatest);
            Page.Html.End();
        }

        Page.StartRow(Page.Words["label.cityTotal"], "total");
        Page.Cell("");
        Sums(content.Key + "/city/", content.Sum.Known(content.Sum.Totals), adjusted);
        Page.Cell("");
        Page.Html.End();
        Page.EndTable();
    }

    private void Sums(string key, KnownTotals totals, bool adjusted)
    {
        Page.AmountCell(totals.Deduction, key + "deduction_yuan");
        Page.AmountCell(totals.Reward, key + "reward_yuan");
        if (adjusted) Page.AmountCell(totals.Adjustment, key + "adjustment_yuan");
        Page.AmountCell(totals.Net, key + "net_yuan");
    }

    private static Money Size(Money amount) => Money.Max(amount, -amount);
}
