using System.Globalization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>
/// How an amount comes about, so that whoever pays can compute it: what the clause takes or gives for one, what that makes together, and who
/// bears how much of it.
/// </summary>
internal sealed class RateSaid(Words words, Regulation regulation)
{
    private readonly ILookup<string, Term> _terms = RuleRegistry.BuiltIn.Bind(regulation)
        .SelectMany(r => r.Rule.Terms.Select(t => (r.Clause.Id, Term: t))).ToLookup(t => t.Id, t => t.Term, StringComparer.Ordinal);

    /// <summary>How the amount of an item comes about; empty where its reasons say all of it.</summary>
    public string Of(Item item)
    {
        Facts.Share? share = item.Note.Facts.OfType<Facts.Share>().FirstOrDefault();
        Money whole = share?.Whole ?? item.Amount;
        (string rate, Money? one) = Rate(item, whole);
        bool isTold = one is { } each ? each == whole : share is not { Whole: not null, Among: not null };
        string together = !isTold
            ? words.Say(item.Direction == Direction.Reward ? "notice.rate.rewarded" : "notice.rate.deducted", whole.ToString())
            : "";
        return string.Join(words["label.comma"], new[] { rate, together, Shared(share) }.Where(t => t.Length > 0));
    }

    /// <summary>
    /// How the amount came about that counties shared in an earlier month, of which an adjustment takes a county's part back or puts it anew; empty where
    /// one county bore all. What a clause names for one is said only of months that this regulation governs.
    /// </summary>
    public string OfAdjusted(Item item)
    {
        if (item.Adjustment is not { } adjusted) return "";
        if (!adjusted.Note.Facts.OfType<Facts.Share>().Any(s => s is { Whole: not null, Among: not null })) return "";
        bool governs = regulation.InForceFrom.ToYearMonth().CompareTo(adjusted.Month) <= 0;
        return Of(item with
        {
            Clause = governs && adjusted.ItemId.Split('/') is [_, _, var clause, ..] ? clause : "",
            Direction = adjusted.Reverses == (item.Direction == Direction.Deduction) ? Direction.Reward : Direction.Deduction,
            Note = adjusted.Note,
        });
    }

    /// <summary>Who bears how much of what is open; empty where one county bears all.</summary>
    public string Of(Pending question) => Shared(question.Why.Facts.OfType<Facts.Share>().FirstOrDefault());

    private string Shared(Facts.Share? share) => share?.Among is not { } among ? "" : words.Say("notice.shared", string.Join(
        words["label.list"], among.Parts.OrderBy(p => p.County.Order)
            .Select(p => words.Say("notice.shared.part", p.County.Name, p.Percent.ToString(CultureInfo.InvariantCulture)))));

    /// <summary>What the clause names for one, in its words and as the amount; nothing where no number of it fits.</summary>
    private (string Said, Money? One) Rate(Item item, Money whole)
    {
        foreach (Term term in _terms[item.Clause])
        {
            (string code, Money one) = term switch
            {
                Terms.Ladder step when step.Class == item.NetClass && step.Deduction == whole && step.Target == Ladder(item) =>
                    ("notice.rate.ladder", step.Deduction),
                Terms.BetterThan better when item.Target?.IsBetterThan(better.Class) == false => ("notice.rate.better-than", better.Reward),
                Terms.ClassUp up when item.Target?.IsBetterThan(up.Class) == true => ("notice.rate.class-up", up.Reward),
                Terms.SourceReward source => ("notice.rate.source-reward", source.Reward),
                Terms.SourceDeduction source => ("notice.rate.source-deduction", source.Deduction),
                Terms.CanalMiss canal => ("notice.rate.canal-miss", canal.Deduction),
                Terms.EachTime time => ("notice.rate.each-time", time.Deduction),
                Terms.Once once => ("notice.rate.once", once.Deduction),
                Terms.Outlet outlet => ("notice.rate.outlet", outlet.Week),
                _ => ("", Money.Zero),
            };
            if (code.Length > 0) return (words.Say(code, [.. term.Gaps.Select(SentenceCodes.Text)]), one);
        }

        return ("", null);
    }

    /// <summary>The target by whose ladder an item is priced: its own, or Ⅲ where it has none (better-than-III-target-missed).</summary>
    private WaterClass? Ladder(Item item) =>
        item.Target is { } own && !_terms[item.Clause].OfType<Terms.Ladder>().Any(s => s.Target == own) ? WaterClass.III : item.Target;
}
