using System.Collections.Immutable;
using EcoComp.Core.Articles;
using EcoComp.Core.Evidence;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Values;

namespace EcoComp.Core.Settlement;

/// <summary>The one way through: a month's evidence in, each county's statement out.</summary>
public static class Settler
{
    /// <summary>Settles a month.</summary>
    /// <param name="month">The evidence, the regulation and the choices.</param>
    /// <param name="status">What the settlement is to be worth.</param>
    /// <param name="trace">Whether every clause that is considered is written down, also where nothing follows.</param>
    public static MonthSettlement Settle(MonthCase month, SettlementStatus status, bool trace = false)
    {
        var outcomes = new Outcomes(trace);
        Article4Sections.Settle(month, outcomes);
        Article5Sources.Settle(month, outcomes);
        Article6Canal.Settle(month, outcomes);
        Article7Risks.Settle(month, outcomes);

        ILookup<County?, Item> items = outcomes.Items.ToLookup(i => (County?)i.County);
        ILookup<County?, Pending> pending = outcomes.Pending.ToLookup(p => p.County);
        ILookup<County?, Note> notes = outcomes.Notes.ToLookup(n => n.County);
        ImmutableArray<CountyStatement> counties =
            [.. month.Register.Counties.Select(c => Statement(c, items[c], pending[c], notes[c]))];
        Totals totals = counties.Aggregate(default(Totals), (sum, c) => sum + c.Totals);
        var fund = Article9Fund.Balance(month, totals, outcomes);
        Article9Fund.TraceAccumulation(month, counties, outcomes);
        return new MonthSettlement(
            month.Month, status, month.Interpretations, counties,
            Sorted(pending[null]), Sorted(outcomes.Notes.Where(n => n.County is null)), totals, fund,
            [.. outcomes.Steps.OrderBy(s => s.Clause.Order).ThenBy(s => s.Subject)],
            [.. month.Rulings.Where(r => !outcomes.RulingsUsed.Contains(r))]);
    }

    private static CountyStatement Statement(County county, IEnumerable<Item> items, IEnumerable<Pending> pending, IEnumerable<Note> notes)
    {
        ImmutableArray<Item> sorted = [.. items.OrderBy(i => i.Clause.Order).ThenBy(i => i.Subject)];
        return new CountyStatement(county, sorted, Sorted(pending), Sorted(notes), Sum(sorted));
    }

    private static Totals Sum(ImmutableArray<Item> items)
    {
        (Money reward, Money deduction) = (Money.Zero, Money.Zero);
        foreach (Item item in items)
        {
            if (item.Direction == Direction.Reward) reward += item.Amount;
            else deduction += item.Amount;
        }

        return new Totals(reward, deduction, Money.Zero);
    }

    private static ImmutableArray<Pending> Sorted(IEnumerable<Pending> pending) =>
        [.. pending.OrderBy(p => p.Clause.Order).ThenBy(p => p.Subject).ThenBy(p => p.Question)];

    private static ImmutableArray<Note> Sorted(IEnumerable<Note> notes) =>
        [.. notes.OrderBy(n => n.Clause.Order).ThenBy(n => n.Subject).ThenBy(n => n.Code, StringComparer.Ordinal)];
}
