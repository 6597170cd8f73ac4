using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules.Parts;

/// <summary>第四条（一）1: whether water that leaves a county in the class in which it came improved there (<c>same-class</c>).</summary>
/// <param name="binding">The clause that asks.</param>
/// <param name="compared">The indicators that are compared; of each group the first that was measured on every side.</param>
internal sealed class SameClass(ClauseBinding binding, ImmutableArray<IndicatorGroup> compared)
{
    private static readonly OpenPoint<Reading> Point = new(
        "same-class", new("not-improved", Reading.NotImproved), new("by-readings", Reading.ByReadings), new("rulings-only", Reading.RulingsOnly));

    private readonly BoundPoint<Reading> _point = binding.Open(Point);

    private enum Reading
    {
        NotImproved,
        ByReadings,
        RulingsOnly,
    }

    /// <summary>Yes, no, or null where only a ruling can tell.</summary>
    /// <param name="month">The month.</param>
    /// <param name="section">The section, all of whose inflows with a class have its own.</param>
    /// <param name="measured">That class.</param>
    public Decision<bool?> Decide(MonthEvidence month, PointEntry section, WaterClass measured)
    {
        Followed<Reading> followed = _point.Follow(month);
        return followed.Choice switch
        {
            Reading.NotImproved => new(false, [followed]),
            Reading.RulingsOnly => new(null, [followed, new Facts.RulingsOnly()]),
            Reading.ByReadings => ByReadings(month, section, measured, followed),
            _ => throw new InvalidOperationException("No such choice: " + followed.Choice + "."),
        };
    }

    /// <summary>Each value against the best one among the inflows: none worse and one better is improved, none better is not.</summary>
    private Decision<bool?> ByReadings(MonthEvidence month, PointEntry section, WaterClass measured, Ground followed)
    {
        var grounds = ImmutableArray.CreateBuilder<Ground>();
        grounds.Add(followed);
        Point[] inflows = [.. section.Inflows.Where(i => InflowState.Of(month, i).Class is not null)];
        bool carries = UsableReadings.Carry(month, section.Point, measured, grounds, whole: false);
        foreach (Point inflow in inflows) carries &= UsableReadings.Carry(month, inflow, measured, grounds, whole: false);
        var lines = new List<Line>();
        foreach (IndicatorGroup group in carries ? compared : [])
        {
            if (Compare(month, section.Point, inflows, group) is { } line) lines.Add(line);
            else grounds.Add(new Facts.ComparisonLacks(section.Point, [group]));
        }

        if (lines.Count < compared.Length) return new(null, grounds.DrainToImmutable()) { By = EvaluationChoices.None };
        grounds.AddRange(EvaluationGrounds.Rounding(month));
        grounds.AddRange(lines.Select(l => l.Values));
        bool anyBetter = lines.Any(l => l.Gain > 0);
        return new(!anyBetter ? false : lines.Any(l => l.Gain < 0) ? null : true, grounds.DrainToImmutable());
    }

    /// <summary>The first indicator of a group that was measured on every side, beside the best value of the inflows; null where none was.</summary>
    private static Line? Compare(MonthEvidence month, Point section, Point[] inflows, IndicatorGroup group)
    {
        foreach (Indicator indicator in group.OneOf)
        {
            if (Value(month, section, indicator) is not { Limits: { } limits } own) continue;
            IndicatorVerdict?[] others = [.. inflows.Select(i => Value(month, i, indicator))];
            if (others.Any(o => o is null)) continue;
            int direction = limits.MoreIsBetter ? 1 : -1;
            decimal value = InBase(own);
            decimal best = direction * others.Max(o => direction * InBase(o!));
            return new Line(
                new Facts.BesideInflows(indicator, own.Unit.FromBase(value), own.Unit.FromBase(best)) { Unit = own.Unit },
                direction * (value - best));
        }

        return null;
    }

    /// <summary>The month's value, rounded where the month rounds.</summary>
    private static IndicatorVerdict? Value(MonthEvidence month, Point point, Indicator indicator) =>
        month.Readings!.Evaluate(point)!.Verdicts.FirstOrDefault(v => v.Indicator == indicator);

    private static decimal InBase(IndicatorVerdict value) => value.Unit.ToBase(value.Compared);

    /// <summary>A value beside the best of the inflows, and by how much it is better.</summary>
    private sealed record Line(Facts.BesideInflows Values, decimal Gain);
}
