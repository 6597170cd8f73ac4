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

        var items = new ByCounty<Item>(month.Register, outcomes.Items, i => i.County);
        var pending = new ByCounty<Pending>(month.Register, outcomes.Pending, p => p.County);
        var notes = new ByCounty<Note>(month.Register, outcomes.Notes, n => n.County);
        ImmutableArray<CountyStatement> counties =
            [.. month.Register.Counties.Select(c => Statement(c, items[c], pending[c], notes[c]))];
        Totals totals = counties.Aggregate(default(Totals), (sum, c) => sum + c.Totals);
        var fund = Article9Fund.Balance(month, totals, outcomes);
        Article9Fund.TraceAccumulation(month, counties, outcomes);
        return new MonthSettlement(
            month.Month, status, month.Interpretations, counties,
            Sorted(pending[null]), Sorted(new ByCounty<Note>(month.Register, outcomes.Notes, n => n.County)[null]), totals, fund,
            [.. outcomes.Steps.OrderBy(s => s.Clause.Order).ThenBy(s => s.Subject)],
            [.. month.Rulings.Where(r => !outcomes.RulingsUsed.Contains(r))]);
    }

    private static CountyStatement Statement(County county, List<Item> items, List<Pending> pending, List<Note> notes)
    {
        items.Sort((a, b) => Order(a.Clause, a.Subject, b.Clause, b.Subject));
        return new CountyStatement(county, [.. items], Sorted(pending), Sorted(notes), Sum(items));
    }

    private static Totals Sum(List<Item> items)
    {
        (Money reward, Money deduction) = (Money.Zero, Money.Zero);
        foreach (Item item in items)
        {
            if (item.Direction == Direction.Reward) reward += item.Amount;
            else deduction += item.Amount;
        }

        return new Totals(reward, deduction, Money.Zero);
    }

    private static ImmutableArray<Pending> Sorted(List<Pending> pending)
    {
        pending.Sort((a, b) => Order(a.Clause, a.Subject, b.Clause, b.Subject) is not 0 and var order ? order : a.Question.CompareTo(b.Question));
        return [.. pending];
    }

    private static ImmutableArray<Note> Sorted(List<Note> notes)
    {
        notes.Sort((a, b) => Order(a.Clause, a.Subject, b.Clause, b.Subject) is not 0 and var order ? order : string.CompareOrdinal(a.Code, b.Code));
        return [.. notes];
    }

    private static int Order(Clause clauseA, Subject a, Clause clauseB, Subject b)
    {
        int byClause = clauseA.Order.CompareTo(clauseB.Order);
        return byClause != 0 ? byClause : a.CompareTo(b);
    }
}
