using System.Collections.Immutable;
using EcoComp.Core.Articles;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>The one way through: a month's evidence in, each county's statement out.</summary>
public static class Settler
{
    /// <summary>Settles a month.</summary>
    /// <param name="month">The evidence, the regulation and the choices.</param>
    /// <param name="status">What the settlement is to be worth.</param>
    /// <param name="trace">Whether every clause that is considered is written down, also where nothing follows.</param>
    /// <param name="adjustments">The corrections of earlier months that this month carries; none where it is not given.</param>
    public static MonthSettlement Settle(
        MonthCase month, SettlementStatus status, bool trace = false, ImmutableArray<Adjustment> adjustments = default)
    {
        var outcomes = new Outcomes(trace);
        Article4Sections.Settle(month, outcomes);
        Article5Sources.Settle(month, outcomes);
        Article6Canal.Settle(month, outcomes);
        Article7Risks.Settle(month, outcomes);

        ImmutableArray<County> counties = month.Register.Counties;
        if (!adjustments.IsDefaultOrEmpty)
        {
            counties = WithFormer(counties, adjustments);
            foreach (Adjustment adjustment in adjustments) outcomes.Add(Carried(adjustment, month, counties));
        }

        var items = new ByCounty<Item>(counties, outcomes.Items, i => i.County);
        var pending = new ByCounty<Pending>(counties, outcomes.Pending, p => p.County);
        var notes = new ByCounty<Note>(counties, outcomes.Notes, n => n.County);
        ImmutableArray<CountyStatement> statements = [.. counties.Select(c => Statement(c, items[c], pending[c], notes[c]))];
        Totals totals = statements.Aggregate(default(Totals), (sum, c) => sum + c.Totals);
        var fund = Article9Fund.Balance(month, totals, outcomes);
        Article9Fund.TraceAccumulation(month, statements, outcomes);
        return new MonthSettlement(
            month.Month, status, month.Interpretations, statements,
            Sorted(pending[null]), Sorted(new ByCounty<Note>(counties, outcomes.Notes, n => n.County)[null]), totals, fund,
            [.. outcomes.Steps.OrderBy(s => s.Clause.Order).ThenBy(s => s.Subject)],
            [.. month.Rulings.Where(r => !outcomes.RulingsUsed.Contains(r))]);
    }

    /// <summary>The counties of the register, and after them those that adjustments name and it has no more.</summary>
    private static ImmutableArray<County> WithFormer(ImmutableArray<County> counties, ImmutableArray<Adjustment> adjustments)
    {
        var known = counties.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        IEnumerable<County> former = adjustments
            .Where(a => !known.Contains(a.CountyCode))
            .DistinctBy(a => a.CountyCode)
            .OrderBy(a => a.CountyCode, StringComparer.Ordinal)
            .Select((a, i) => new County(counties.Length + i, a.CountyCode, a.CountyName, [], a.At));
        return [.. counties, .. former];
    }

    private static Item Carried(Adjustment adjustment, MonthCase month, ImmutableArray<County> counties)
    {
        County county = counties.First(c => c.Code == adjustment.CountyCode);
        var said = Message.Of("fact.adjustment", adjustment.Reason, adjustment.Authority);
        return new Item(
            month.Month, county, Adjustment.Clause, new Subject(adjustment.Code, adjustment.SubjectName), adjustment.Direction,
            adjustment.Amount, default, [said], [adjustment.At])
        {
            Target = adjustment.Target,
            Class = adjustment.Class,
            NetClass = adjustment.NetClass,
            Adjustment = adjustment,
        };
    }

    private static CountyStatement Statement(County county, List<Item> items, List<Pending> pending, List<Note> notes)
    {
        items.Sort((a, b) => Order(a.Clause, a.Subject, b.Clause, b.Subject));
        return new CountyStatement(county, [.. items], Sorted(pending), Sorted(notes), Sum(items));
    }

    private static Totals Sum(List<Item> items)
    {
        (Money reward, Money deduction, Money adjustment) = (Money.Zero, Money.Zero, Money.Zero);
        foreach (Item item in items)
        {
            if (item.Adjustment is not null) adjustment += item.Effect;
            else if (item.Direction == Direction.Reward) reward += item.Amount;
            else deduction += item.Amount;
        }

        return new Totals(reward, deduction, adjustment);
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
