using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Report;

/// <summary>What it comes to: money, open questions and how many sections met their targets, the newest month beside the one before and a year before.</summary>
internal sealed class Headline(PageParts page) : ReportSection(page)
{
    /// <inheritdoc/>
    public override string Id => "headline";

    /// <inheritdoc/>
    public override string Heading => "report.headline";

    /// <inheritdoc/>
    public override void Write(ReportContent content)
    {
        Cards(content);
        SettledMonth newest = content.Newest;
        Page.StartTable(
            Page.Words.Say("report.compared", Page.Phrases.Of(newest.Settlement.Month)), "headline", Page.Words["fund.head"],
            Of(content, newest, ""), Of(content, content.Before, "report.before"), Page.Words["report.overMonth"],
            Of(content, content.YearBefore, "report.yearBefore"), Page.Words["report.overYear"]);
        Amounts(content, "head.deduction", "deduction_yuan", m => Whole(m, m.Settlement.Totals.Deduction));
        Amounts(content, "head.reward", "reward_yuan", m => Whole(m, m.Settlement.Totals.Reward));
        if (Compared(content).Any(m => m.Settlement.Totals.Adjustment != Money.Zero))
            Amounts(content, "head.adjustment", "adjustment_yuan", m => m.Settlement.Totals.Adjustment);
        Amounts(content, "report.net", "net_yuan", m => Whole(m, m.Settlement.Totals.Net));
        Counts(content, "report.questions", "pending", m => m.Settlement.PendingCount, Range);
        Counts(content, "report.meeting", "meeting", Meeting, (m, _) => Share(new TargetsMet(content, [m])), Points);
        Page.EndTable();
        int? Meeting(SettledMonth month) => new TargetsMet(content, [month]) is { Judged: > 0 } targets ? targets.Meeting : null;
        void Points(SettledMonth before, SettledMonth now) => Page.Html.Element(
            "span", Bilingual.Say(Page.Words.Language, "report.points", TargetsMet.Points(new TargetsMet(content, [before]), new TargetsMet(content, [now]))), ("class", "below"));
        Page.Html.Element("p", Page.Words["report.meeting.counted"], ("class", "note"));
        foreach (WaitingAmendment waiting in content.Waiting)
            Page.Html.Element("p", Page.Words.Say("history.notTakenUp", waiting.Path, waiting.Sum.ToString()), ("class", "note"));
        if (content.Amended.IsEmpty) return;
        string amended = string.Join(Page.Words["label.list"], content.Amended.Select(ReportContent.KeyOf));
        Page.Html.Element("p", Page.Words.Say("report.amendedMonths", amended), ("class", "note"));
    }

    private void Cards(ReportContent content)
    {
        (string key, SettledMonth[] all) = (content.Key + "/city/", [.. content.Months]);
        var targets = new TargetsMet(content, all);
        KnownTotals sum = content.Sum.Known(content.Sum.Totals);
        Page.Html.Start("ul", ("class", "cards"));
        Card("head.deduction", () => Page.Amount(sum.Deduction, key + "deduction_yuan"));
        Card("head.reward", () => Page.Amount(sum.Reward, key + "reward_yuan"));
        if (sum.Adjustment != Money.Zero) Card("head.adjustment", () => Page.Amount(sum.Adjustment, key + "adjustment_yuan"));
        Card("report.net", () => Page.Amount(sum.Net, key + "net_yuan"));
        Card("report.questions", () => Page.Number(all.Sum(m => m.Settlement.PendingCount), key + "pending"), () => Range(all, key));
        Card("report.meeting", () => Met(targets, key + "meeting"), () => Share(targets));
        Page.Html.End();
    }

    private void Card(string label, Action figure, Action? below = null)
    {
        Page.Html.Start("li").Element("span", Page.Words[label], ("class", "label"));
        Page.Html.Start("span", ("class", "figure"));
        figure();
        Page.Html.End();
        if (below is not null)
        {
            Page.Html.Start("span", ("class", "below"));
            below();
            Page.Html.End();
        }

        Page.Html.End();
    }

    /// <summary>A row of amounts.</summary>
    /// <param name="content">The report.</param>
    /// <param name="label">What they are.</param>
    /// <param name="field">What they are called in data.</param>
    /// <param name="amount">The amount of a month; null where it is not known.</param>
    private void Amounts(ReportContent content, string label, string field, Func<SettledMonth, Money?> amount)
    {
        Page.StartRow(Page.Words[label]);
        Page.AmountCell(amount(content.Newest), ReportContent.KeyOf(content.Newest) + "/city/" + field);
        foreach (SettledMonth? other in new[] { content.Before, content.YearBefore })
        {
            if (other is null)
            {
                Unknown();
                continue;
            }

            Page.AmountCell(amount(other), ReportContent.KeyOf(other) + "/city/" + field);
            Page.AmountCell(
                amount(content.Newest) - amount(other),
                ReportContent.KeyOf(other) + ">" + ReportContent.KeyOf(content.Newest) + "/city/" + field, signed: true);
        }

        Page.Html.End();
    }

    /// <summary>A month's amount; null where it has no results.</summary>
    private static Money? Whole(SettledMonth month, Money amount) => month.IsUnknown ? null : amount;

    private void Counts(
        ReportContent content, string label, string field, Func<SettledMonth, int?> count, Action<SettledMonth, string> beside,
        Action<SettledMonth, SettledMonth>? besideChange = null)
    {
        Page.StartRow(Page.Words[label]);
        Counted(content.Newest);
        foreach (SettledMonth? other in new[] { content.Before, content.YearBefore })
        {
            if (other is null)
            {
                Unknown();
                continue;
            }

            Counted(other);
            if (count(content.Newest) - count(other) is not { } change)
            {
                Page.Cell(PageParts.Nothing, "number");
                continue;
            }

            Page.Html.Start("td", ("class", "number"));
            Page.Html.Element(
                "data", (change > 0 ? "+" : "") + PageParts.Count(change), ("value", PageParts.Count(change)),
                ("data-of", ReportContent.KeyOf(other) + ">" + ReportContent.KeyOf(content.Newest) + "/city/" + field));
            besideChange?.Invoke(other, content.Newest);
            Page.Html.End();
        }

        Page.Html.End();

        void Counted(SettledMonth month)
        {
            if (count(month) is not { } number)
            {
                Page.Cell(PageParts.Nothing, "number");
                return;
            }

            string key = ReportContent.KeyOf(month) + "/city/";
            Page.Html.Start("td", ("class", "number"));
            Page.Number(number, key + field);
            Page.Html.Start("span", ("class", "below"));
            beside(month, key);
            Page.Html.End().End();
        }
    }

    private void Unknown()
    {
        Page.Cell(PageParts.Nothing, "number");
        Page.Cell(PageParts.Nothing, "number");
    }

    private string Of(ReportContent content, SettledMonth? month, string otherwise) =>
        month is null ? Page.Words[otherwise] : Page.Marked(ReportContent.KeyOf(month), content.IsAmended(month));

    private void Range(SettledMonth month, string key) => Range([month], key);

    /// <summary>What the answers to all questions could lead to together: no answers take the city's net beyond it.</summary>
    private void Range(SettledMonth[] months, string key)
    {
        Pending[] open = [.. months.SelectMany(m => m.Settlement.AllPending).Select(p => p.Pending)];
        if (open.Length == 0) return;
        Page.Html.Text(" ");
        int unknown = open.Count(p => p.Min is null || p.Max is null);
        if (unknown == open.Length)
        {
            Page.Html.Text(Page.Words["report.allUnknown"]);
            return;
        }

        Page.Amount(Sum(open, p => p.Min), key + "min_yuan");
        Page.Html.Text(" " + Page.Words["label.to"] + " ");
        Page.Amount(Sum(open, p => p.Max), key + "max_yuan");
        if (unknown > 0) Page.Html.Text(Page.Words.Say("report.rangeUnknown", PageParts.Count(unknown)));
    }

    /// <summary>How many met their targets; nothing where none was judged, which is another thing than none that met.</summary>
    private void Met(TargetsMet targets, string key)
    {
        if (targets.Judged == 0) Page.Html.Text(PageParts.Nothing);
        else Page.Number(targets.Meeting, key);
    }

    private void Share(TargetsMet targets)
    {
        if (targets.Judged > 0) Page.Html.Text(Page.Words.Say("report.ofJudged", PageParts.Count(targets.Judged), targets.Share));
    }

    private static Money Sum(Pending[] open, Func<Pending, Money?> of) => open.Aggregate(Money.Zero, (sum, p) => sum + (of(p) ?? Money.Zero));

    private static SettledMonth[] Compared(ReportContent content) => [.. new[] { content.Newest, content.Before, content.YearBefore }.OfType<SettledMonth>()];
}
