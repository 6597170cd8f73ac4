using System.Globalization;
using EcoComp.Cli.Data;
using EcoComp.Cli.Input;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>What every choice would do, one at a time: the city's sums, or each county's net. Amounts in 万元.</summary>
internal sealed class ChoicesDocument(Words words)
{
    private const string Differing = "compare.head.difference";

    /// <summary>The parts of the document.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="leftOut">What bears on their sums and is not in them.</param>
    /// <param name="byCounty">Whether the counties are told, and not the sums.</param>
    public IEnumerable<Block> Of(EachChoice choices, LeftOut leftOut, bool byCounty)
    {
        Account baseline = choices.Account;
        yield return new Block.Heading(
            words.Say("choices.title", string.Join(words["label.list"], Months.Runs(choices.Baseline.Months.Select(m => m.Month)))), HeadingLevel.Title);
        yield return new Block.Paragraph(words["label.unit"], ParagraphKind.Unit);
        KnownTotals now = baseline.Known(baseline.Totals);
        yield return new Block.Paragraph(words.Say("choices.baseline", words.Known(now.Reward), words.Known(now.Deduction), words.Known(now.Net)));
        yield return new Block.Paragraph(words[byCounty ? "choices.byCounty" : "choices.marks"]);
        string amended = string.Join(words["label.list"], Months.Runs(choices.Baseline.Months.Where(m => m.Amendment > 0).Select(m => m.Month)));
        if (amended.Length > 0) yield return new Block.Paragraph(words.Say("compare.amended", amended));
        yield return new Block.Gap();
        yield return byCounty ? ByCounty(choices, baseline) : Sums(choices, baseline);
        if (LeftOut.WithoutResults(choices.Baseline.Months, words) is { } unknown) yield return new Block.Paragraph(unknown);
        if (Adjusted(choices, words) is { } adjusted) yield return new Block.Paragraph(adjusted);
        foreach (Block block in ComparisonDocument.NotInSums(LeftOut.Questions(choices.Baseline.Open, null, words), leftOut, words)) yield return block;
        foreach (ChoiceEffect refused in choices.Effects.Where(e => e.Account is null))
        {
            yield return new Block.Paragraph(words.Say("choices.refused", refused.Key.Key, refused.Choice.Code));
            if (ChoiceMarks.Lacked(refused, words) is { } lacked) yield return new Block.Paragraph(lacked) { Depth = 1 };
            foreach (Fault fault in refused.Faults.Sorted(_ => 0).Where(f => f.Severity == Severity.Error))
                yield return new Block.Paragraph(FaultLines.Text(fault, words, strict: false)) { Depth = 1 };
        }
    }

    /// <summary>Why a net is not its reward less its deduction, where months carry adjustments; null where none does.</summary>
    internal static string? Adjusted(EachChoice choices, Words words) =>
        choices.Account is var account && account.Counties.Any(c => c.Totals.Adjustment != Money.Zero)
            ? words.Say("choices.adjusted", Words.Wan(account.Totals.Adjustment))
            : null;

    private Block.Table Sums(EachChoice choices, Account baseline) => TableOf.Of(
        words["choices.choice"], choices.Effects, Key, Chosen, Mark,
        Amount("head.reward", both => both.After.Reward, baseline), Amount(Differing, both => both.Difference.Reward, baseline),
        Amount("head.deduction", both => both.After.Deduction, baseline), Amount(Differing, both => both.Difference.Deduction, baseline),
        Amount("head.netAmount", both => both.After.Net, baseline), Amount(Differing, both => both.Difference.Net, baseline),
        TableOf.Number<ChoiceEffect>(words["choices.opened"], e => Count(e, e.Opened.Sum(q => q.Count()))),
        TableOf.Number<ChoiceEffect>(words["choices.closed"], e => Count(e, e.Closed.Sum(q => q.Count())))).At(1);

    private Block.Table ByCounty(EachChoice choices, Account baseline) => TableOf.Of(
        words["choices.choice"], choices.Effects,
        [
            Key, Chosen, Mark,
            .. baseline.Counties.Select(c => TableOf.Number<ChoiceEffect>(c.Name, e => Said(e.Against(baseline, c.Code), both => both.Difference.Net))),
            Amount("label.cityTotal", both => both.Difference.Net, baseline),
        ]).At(1);

    private ColumnOf<ChoiceEffect> Key => TableOf.Text<ChoiceEffect>(words["choices.key"], e => words.Name(e.Key) + " " + e.Key.Key);

    private ColumnOf<ChoiceEffect> Chosen => TableOf.Text<ChoiceEffect>(words["choices.choice"], e => words.Name(e.Choice) + " " + e.Choice.Code);

    private ColumnOf<ChoiceEffect> Mark => TableOf.Text<ChoiceEffect>(
        words["choices.mark"], e => ChoiceMarks.Of(e, words));

    private ColumnOf<ChoiceEffect> Amount(string head, Func<BothWays, Money?> amount, Account baseline) =>
        TableOf.Number<ChoiceEffect>(words[head], e => Said(e.Against(baseline), amount));

    /// <summary>An amount; nothing where the data are refused.</summary>
    private string Said(BothWays? both, Func<BothWays, Money?> amount) => both is null ? "" : words.Known(amount(both));

    private static string Count(ChoiceEffect effect, int number) => effect.Account is null ? "" : Number(number);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
