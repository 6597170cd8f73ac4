using System.Globalization;
using EcoComp.Cli.Documents;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>The history as a document: for each year four tables of counties by months, then the fund month by month. Amounts in 万元.</summary>
internal sealed class HistoryDocument(Words words)
{
    private static readonly (string Head, Func<Totals, Money> Pick)[] Measures =
    [
        ("head.reward", t => t.Reward), ("head.deduction", t => t.Deduction), ("head.adjustment", t => t.Adjustment), ("head.netAmount", t => t.Net),
    ];

    /// <summary>The parts of the document.</summary>
    public IEnumerable<Block> Of(History history)
    {
        yield return new Block.Paragraph(
            words[history.ByOrigin ? "history.byOrigin" : "history.asTaken"] + words["label.semicolon"] + words["label.unit"]);
        foreach (PeriodAccount year in history.Years)
        {
            PeriodAccount[] months = [.. history.Months.Where(m => m.Period.StartsWith(year.Period, StringComparison.Ordinal))];
            foreach ((string head, Func<Totals, Money> pick) in Measures)
            {
                string name = words.Say("history.year", year.Period) + " · " + words[head];
                yield return new Block.Gap();
                yield return new Block.Heading(name, HeadingLevel.Section);
                yield return OfYear(name, history, months, year, pick);
            }
        }

        yield return new Block.Gap();
        yield return new Block.Heading(words["history.sums"], HeadingLevel.Section);
        yield return Sums(history);
        yield return new Block.Gap();
        yield return new Block.Heading(words["label.fund"], HeadingLevel.Section);
        yield return Fund(history);
        foreach ((ArchivePart amendment, Money sum) in history.NotTakenUp)
            yield return new Block.Paragraph(words.Say("history.notTakenUp", amendment.Path, sum.ToString()), ParagraphKind.Note);
        if (history.Owed.Count == 0) yield break;
        yield return new Block.Gap();
        foreach ((ReceiptOwed owed, string name) in history.Owed)
            yield return new Block.Paragraph(words.Say("check.owed", owed.Point, name, owed.Month, owed.Document));
    }

    private Block.Table OfYear(string name, History history, PeriodAccount[] months, PeriodAccount year, Func<Totals, Money> pick) => TableOf.Of(
        name, history.Counties,
        [
            TableOf.Text<CountyAccount>(words["head.county"], c => c.Name).Totalling(words["label.cityTotal"]),
            .. months.Select(m => TableOf.Number<CountyAccount>(
                m.Period[5..], c => m.Account.Find(c.Code) is { } there ? Words.Wan(pick(there.Totals)) : "-").Totalling(Words.Wan(pick(m.Account.Totals)))),
            TableOf.Number<CountyAccount>(words["label.total"], c => Words.Wan(pick(year.Account[c.Code]))).Totalling(Words.Wan(pick(year.Account.Totals))),
        ]).At(1);

    private Block.Table Sums(History history)
    {
        PeriodAccount[] periods = [.. history.Years.Count > 1 ? history.Years.Append(history.Total) : history.Years];
        IEnumerable<Sum> rows =
        [
            .. history.Counties.SelectMany(c => periods.Select(p => new Sum(c.Name, p, p.Account[c.Code]))),
            .. periods.Select(p => new Sum(words["label.cityTotal"], p, p.Account.Totals)),
        ];
        return TableOf.Of(
            words["history.sums"], rows,
            [
                TableOf.Text<Sum>(words["head.county"], r => r.Name),
                TableOf.Text<Sum>("", r => r.Period.Label(words)),
                .. Measures.Select(m => TableOf.Number<Sum>(words[m.Head], r => Words.Wan(m.Pick(r.Totals)))),
            ]).At(1);
    }

    private Block.Table Fund(History history)
    {
        string[] heads = FundSaid.Heads(words);
        return TableOf.Of(
            words["label.fund"], history.Months.Concat(history.Years).Append(history.Total), TableOf.Text<PeriodAccount>(words["label.month"], a => a.Label(words)),
            TableOf.Number<PeriodAccount>(heads[0], a => Words.Wan(a.Account.Fund.Deductions)),
            TableOf.Number<PeriodAccount>(heads[1], a => Words.Wan(a.Account.Fund.Rewards)),
            TableOf.Number<PeriodAccount>(heads[2], a => Words.Wan(a.Account.Fund.Adjustments)),
            TableOf.Number<PeriodAccount>(heads[3], a => Known(a.Account.Fund.ProvinceDeduction)),
            TableOf.Number<PeriodAccount>(heads[4], a => Words.Wan(a.Account.Fund.ProvinceReward)),
            TableOf.Number<PeriodAccount>(heads[5], a => Known(a.Account.Fund.Balance)),
            TableOf.Number<PeriodAccount>(Capital.Of(words["history.soFar"]), a => Known(a.SoFar))).At(1);
    }

    private string Known(Money? amount) => amount is { } known ? Words.Wan(known) : words["label.unknown"];

    private sealed record Sum(string Name, PeriodAccount Period, Totals Totals);
}
