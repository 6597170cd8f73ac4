using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Report;

/// <summary>What cost most over the months: points, and whatever else is deducted for, the costliest first. All of it adds up to the deductions.</summary>
internal sealed class CostliestSubjects(PageParts page) : ReportSection(page)
{
    /// <summary>How many stand in sight; the others open.</summary>
    private const int InSight = 15;

    /// <inheritdoc/>
    public override string Id => "costliest";

    /// <inheritdoc/>
    public override string Heading => "report.costliest";

    /// <inheritdoc/>
    public override bool Has(ReportContent content) => DeductedIn(content).Any();

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        Cost[] costs =
        [
            .. DeductedIn(content).GroupBy(d => d.Item.SubjectCode, StringComparer.Ordinal)
                .Select(g => new Cost(
                    g.Key, g.Last().Item.SubjectName, For([.. g]), string.Join(Page.Words["label.list"], g.Select(d => d.County.Name).Distinct()),
                    g.Select(d => d.Month).Distinct().Count(), Sum(g.Select(d => d.Item))))
                .OrderByDescending(c => c.Amount).ThenBy(c => c.Code, StringComparer.Ordinal),
        ];
        Table(content, Page.Words.Say("report.costliest.of", content.Key), costs.Take(InSight), costs[0].Amount, total: costs.Length <= InSight);
        if (costs.Length <= InSight) return;
        Page.Html.Start("details").Element("summary", Page.Words.Say("report.costliest.others", PageParts.Count(costs.Length - InSight)));
        Table(content, Page.Words.Say("report.costliest.othersOf", content.Key), costs.Skip(InSight), costs[0].Amount, total: true);
        Page.Html.End();
    }

    private void Table(ReportContent content, string caption, IEnumerable<Cost> costs, Money greatest, bool total)
    {
        Page.StartTable(
            caption, "amounts costs", Page.Words["head.subject"], Page.Words["report.deductedFor"], Page.Words["head.county"], Page.Words["report.monthsDeducted"], Page.Words["head.deduction"],
            Page.Words["report.bar"]);
        foreach (Cost cost in costs)
        {
            Page.StartRow(Core.Wording.Phrases.Subject(cost.Code, cost.Name));
            Page.Cell(cost.For);
            Page.Cell(cost.Counties);
            Page.Cell(PageParts.Count(cost.Months), "number");
            Page.AmountCell(cost.Amount, content.Key + "/subject:" + cost.Code + "/deduction_yuan");
            Page.BarCell(-cost.Amount, greatest);
            Page.Html.End();
        }

        if (total)
        {
            Page.StartRow(Page.Words["label.total"], "total");
            Page.Cell("");
            Page.Cell("");
            Page.Cell("");
            Page.AmountCell(content.Sum.Known(content.Sum.Totals).Deduction, content.Key + "/city/deduction_yuan");
            Page.Cell("");
            Page.Html.End();
        }

        Page.EndTable();
    }

    private static IEnumerable<Deducted> DeductedIn(ReportContent content) =>
        from month in content.Months
        from one in month.Settlement.AllItems
        where one.Item.Direction == Direction.Deduction && !one.Item.IsAdjustment
        select new Deducted(month, one.County, one.Item);

    /// <summary>What was deducted for, as the clauses are called, and of what counts as one, what counted: 干渠未达Ⅱ类扣收（NS-03 总干渠长葛中段）.</summary>
    private string For(Deducted[] deducted) => string.Join(
        Page.Words["label.list"],
        deducted.GroupBy(d => Page.Words.Title(d.Month.Regulation[d.Item.Clause]), StringComparer.Ordinal).Select(alike =>
            string.Join(Page.Words["label.list"], alike.SelectMany(Counted).Distinct()) is { Length: > 0 } counted
                ? Page.Words.Say("label.remark", alike.Key, counted)
                : alike.Key));

    /// <summary>The points and events that an item about something else counts.</summary>
    private static IEnumerable<string> Counted(Deducted deducted)
    {
        (SettledMonth month, CountyStatement county, Item item) = deducted;
        return Payments.In(month.Findings)
            .Where(p => p.Clause.Id == item.Clause && p.Subject.Code == item.SubjectCode && p.County?.Code == county.Code)
            .SelectMany(p => p.Grounds).OfType<Related>().Select(r => r.Code).Where(c => c != item.SubjectCode).Distinct()
            .Select(code => month.Evidence.Register.FindPoint(code) is { } point ? Core.Wording.Phrases.Subject(code, month.Evidence.Entry(point)?.Name ?? "")
                : month.Evidence.FindEvent(code) is not null ? code : "")
            .Where(said => said.Length > 0);
    }

    private static Money Sum(IEnumerable<Item> items) => items.Aggregate(Money.Zero, (sum, i) => sum + i.Amount);

    private sealed record Deducted(SettledMonth Month, CountyStatement County, Item Item);

    private sealed record Cost(string Code, string Name, string For, string Counties, int Months, Money Amount);
}
