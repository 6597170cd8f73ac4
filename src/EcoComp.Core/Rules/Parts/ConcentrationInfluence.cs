using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules.Parts;

/// <summary>
/// 第四条（二）, 第五条（三）, 第六条（三） by <c>upstream-offset = concentration</c>: what the felt inflows bring in above what they may is taken off
/// each value, and what is left is evaluated. It needs readings on both sides that give the classes that were used.
/// </summary>
internal static class ConcentrationInfluence
{
    /// <summary>The net class, or null where the readings cannot carry it and only a ruling can tell.</summary>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="measured">Its measured class, worse than the reference.</param>
    /// <param name="reference">The class that it is held against; the net class is never better.</param>
    /// <param name="felt">The inflows that are felt.</param>
    public static Decision<WaterClass?> NetClass(
        MonthEvidence month, PointEntry entry, WaterClass measured, WaterClass reference, ImmutableArray<FeltInflow> felt)
    {
        var grounds = ImmutableArray.CreateBuilder<Ground>();
        bool carries = UsableReadings.Carry(month, entry.Point, measured, grounds, whole: true);
        foreach (FeltInflow inflow in felt) carries &= UsableReadings.Carry(month, inflow.Entry.Point, inflow.Class, grounds, whole: true);
        if (!carries || month.Readings is not { } found) return new(null, grounds.DrainToImmutable());
        grounds.AddRange(EvaluationGrounds.Rounding(month));
        Standard standard = month.Regulation.Standards.For(entry.Point.WaterType);
        ImmutableArray<OffsetLine> lines = ConcentrationOffset.Apply(
            Values(found, standard, entry.Point), [.. felt.Select(f => Inflow(month, found, f))]);
        grounds.AddRange(lines.Select(line => Fact(line, standard, entry.Point.WaterType)).OfType<Fact>());
        Evaluation rest = Evaluator.Evaluate(
            standard, entry.Point.WaterType, [.. lines.Select(l => l.Rest)], default, [.. lines.Where(l => l.LeftOut).Select(l => l.Mean.Indicator)]);
        if (rest.Class is not { } left) return new(null, grounds.DrainToImmutable());
        grounds.Add(new Facts.OffsetClass(left, [.. rest.Deciding]));
        return new(WaterClass.Worse(reference, WaterClass.Better(measured, left)), grounds.DrainToImmutable());
    }

    /// <summary>The values of a point in the month, rounded once where the month rounds; what is left of them never is.</summary>
    private static ImmutableArray<IndicatorMean> Values(MonthReadings readings, Standard standard, Point point) => readings.Options.Round
        ? [.. readings.Means(point).Select(m => EvaluationRounding.Round(m, standard.LimitsOf(m.Indicator, point.WaterType)))]
        : readings.Means(point);

    private static BroughtIn Inflow(MonthEvidence month, MonthReadings readings, FeltInflow felt)
    {
        Point point = felt.Entry.Point;
        Standard standard = month.Regulation.Standards.For(point.WaterType);
        return new BroughtIn(point.Code, standard, point.WaterType, felt.Bearable, Values(readings, standard, point));
    }

    private static Fact? Fact(OffsetLine line, Standard standard, WaterType water)
    {
        Indicator indicator = line.Mean.Indicator;
        if (standard.LimitsOf(indicator, water) is not { Counts: true } limits) return null;
        decimal value = Shown(line.Mean.Value);
        if (line.LeftOut) return new Facts.OffsetLeftOut(indicator, Shown(line.Inflow!.Value)) { Unit = limits.Unit };
        if (line.Inflow is not { } inflow || line.InflowLimit is not { } limit)
            return new Facts.OffsetNone(indicator, value) { Unit = limits.Unit };
        return line.Changes
            ? new Facts.Offset(indicator, value, Shown(inflow.Value), Shown(limit), Shown(line.Remaining)) { Unit = limits.Unit }
            : new Facts.OffsetZero(indicator, value, Shown(inflow.Value), Shown(limit)) { Unit = limits.Unit };

        decimal Shown(decimal inBase) => ShownValue.Of(limits.Unit.FromBase(inBase), indicator.Form, limits);
    }
}
