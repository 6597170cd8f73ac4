using System.Collections.Immutable;
using EcoComp.Core.Articles;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;

namespace EcoComp.Core.Settlement;

/// <summary>The one way through: a month's evidence in, each county's statement out.</summary>
public static class Settler
{
    /// <summary>Settles a month.</summary>
    /// <param name="month">The evidence, the regulation and the choices.</param>
    /// <param name="status">What the settlement is to be worth.</param>
    /// <param name="trace">Whether every clause that is considered is written down, also where nothing follows.</param>
    /// <param name="adjustments">The corrections of earlier months that this month carries; none where it is not given.</param>
    public static SettledMonth Settle(
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
            foreach (Adjustment adjustment in adjustments) outcomes.Add(Carried(adjustment, counties));
        }

        var statements = new Statements(month, counties, outcomes);
        ImmutableArray<CountyStatement> ofCounties = statements.OfCounties();
        Totals totals = ofCounties.Aggregate(default(Totals), (sum, c) => sum + c.Totals);
        Fund fund = Article9Fund.Balance(month, totals, outcomes);
        Article9Fund.TraceAccumulation(month, counties.Zip(ofCounties), outcomes);
        var settlement = new MonthSettlement
        {
            Month = month.Month,
            Status = status,
            Regulation = RegulationStamp.Of(month.Regulation),
            Interpretations = InterpretationChoices.Of(month.Interpretations),
            Counties = ofCounties,
            Pending = statements.OpenQuestions(),
            Notes = statements.CityNotes(),
            Totals = totals,
            Fund = fund,
        };
        return new SettledMonth(
            settlement, counties, month.Interpretations, [.. outcomes.Steps.OrderBy(s => s.Clause.Order).ThenBy(s => s.Subject)],
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

    private static ItemFound Carried(Adjustment adjustment, ImmutableArray<County> counties)
    {
        County county = counties.First(c => c.Code == adjustment.CountyCode);
        var said = Message.Of("fact.adjustment", adjustment.Reason, adjustment.Authority);
        return new ItemFound(
            county, Adjustment.Clause, new Subject(adjustment.Code, adjustment.SubjectName), adjustment.Direction,
            adjustment.Amount, default, [said], [adjustment.At])
        {
            Target = adjustment.Target,
            Class = adjustment.Class,
            NetClass = adjustment.NetClass,
            Adjustment = adjustment,
        };
    }
}
