using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>Months both ways: what is assumed, what counties receive and pay, what is moved and by what, and what moves nothing and why. Amounts in 万元.</summary>
internal sealed class ComparisonDocument(Words words)
{
    /// <summary>The parts of the document.</summary>
    public IEnumerable<Block> Of(Comparison comparison, LeftOut leftOut)
    {
        var said = new ChangesSaid(comparison, words);
        yield return new Block.Heading(words.Say("compare.title", said.Range(comparison.Months.Select(m => m.Month))), HeadingLevel.Title);
        yield return new Block.Paragraph(words["label.unit"], ParagraphKind.Unit);
        yield return Line(words["compare.assumed"], 0);
        for (int i = 0; i < comparison.Changes.Length; i++) yield return Line(Numbered(i, said.Of(comparison.Changes[i])), 1);
        foreach (string remark in said.Remarks()) yield return Line(remark, 1);
        yield return new Block.Gap();
        yield return Sums(comparison);
        yield return Line(LeftOut.WithoutResults(comparison, words) ?? Fund(comparison), 0);
        foreach (Block block in NotInSums(LeftOut.Questions(comparison.BaselineOpen, comparison.ChangedOpen, words), leftOut, words)) yield return block;
        yield return new Block.Gap();
        foreach (Block block in Moved(comparison, said)) yield return block;
        foreach (StillChange still in comparison.Still)
            yield return Line(words.Say("compare.still", Number(still.Change + 1), said.Of(still)), 0);
    }

    /// <summary>What the sums lack: open questions, and what settling the months would warn of.</summary>
    internal static IEnumerable<Block> NotInSums(IEnumerable<string> questions, LeftOut leftOut, Words words)
    {
        string[] lines = [.. questions, .. leftOut.OfMonths.Select(w => LeftOut.Said(w, words))];
        if (lines.Length == 0) yield break;
        yield return Line(words["compare.leftOut"], 0);
        foreach (string line in lines) yield return Line(line, 1);
    }

    private Block.Table Sums(Comparison comparison)
    {
        (Account before, Account after) = (comparison.Baseline, comparison.Changed);
        bool adjusted = before.Counties.Concat(after.Counties).Any(c => c.Totals.Adjustment != Money.Zero);
        ColumnOf<CountyAccount>[] columns =
        [
            TableOf.Text<CountyAccount>(words["head.county"], c => c.Name).Totalling(words["label.cityTotal"]),
            .. Both("head.reward", t => t.Reward), .. Both("head.deduction", t => t.Deduction), .. adjusted ? Both("head.adjustment", t => t.Adjustment) : [],
            .. Both("head.netAmount", t => t.Net),
        ];
        return TableOf.Of(words["compare.assumed"], comparison.Counties, columns).At(1);

        ColumnOf<CountyAccount>[] Both(string head, Func<KnownTotals, Money?> amount) =>
        [
            Number(words[head], both => amount(both.Before)), Number(words["compare.head.scenario"], both => amount(both.After)),
            Number(words["compare.head.difference"], both => amount(both.Difference)),
        ];

        ColumnOf<CountyAccount> Number(string head, Func<BothWays, Money?> amount) => TableOf
            .Number<CountyAccount>(head, c => words.Known(amount(BothWays.Of(before, after, c.Code))))
            .Totalling(words.Known(amount(BothWays.Of(before, after))));
    }

    private string Fund(Comparison comparison)
    {
        (Money? before, Money? after) = (comparison.Baseline.Fund.Balance, comparison.Changed.Fund.Balance);
        string difference = Words.Wan(comparison.Baseline.Totals.Net - comparison.Changed.Totals.Net);
        return before is { } was && after is { } now
            ? words.Say("compare.fund", Words.Wan(was), Words.Wan(now), Words.Wan(now - was))
            : words.Say("compare.fundUnknown", difference);
    }

    private IEnumerable<Block> Moved(Comparison comparison, ChangesSaid said)
    {
        if (comparison.Moved.IsEmpty)
        {
            yield return Line(words["compare.noneMoved"], 0);
            yield break;
        }

        yield return Line(words.Say("compare.moved", Number(comparison.Moved.Length)), 0);
        foreach (MovedEntry moved in comparison.Moved)
        {
            Entry entry = moved.Entry;
            string county = entry.CountyCode.Length == 0 ? words["label.cityTotal"] : entry.CountyName;
            yield return Line(
                string.Join(' ', Months.Text(entry.Month), county, said.Basis(moved), Phrases.Subject(entry.SubjectCode, entry.SubjectName)).TrimEnd(), 1);
            string change = moved.Before is null ? "diff.came" : moved.After is null ? "diff.went" : "diff.changed";
            yield return Line(words[change] + words["label.colon"] + said.Both(moved), 2);
            if (comparison.Changes.Length > 1) yield return Line(said.Causes(moved), 2);
        }
    }

    private string Numbered(int index, string text) => words.Say("compare.numbered", Number(index + 1), text);

    private static Block.Paragraph Line(string text, int depth) => new(TerminalText.Visible(text)) { Depth = depth };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
