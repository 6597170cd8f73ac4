using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules.Parts;

/// <summary>
/// 第四条（二）, 第五条（三）, 第六条（三） by <c>upstream-offset = concentration</c>: what the exceeding inflows bring in above their own limits is
/// taken off each value, and what is left is evaluated. It needs readings on both sides.
/// </summary>
internal static class ConcentrationInfluence
{
    /// <summary>The net class, or null where readings are lacking and only a ruling can tell.</summary>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="measured">Its measured class, worse than the reference.</param>
    /// <param name="reference">The class that it is held against; the net class is never better.</param>
    /// <param name="exceeding">The inflows that are worse than their own targets.</param>
    public static Decision<WaterClass?> NetClass(
        MonthEvidence month, PointEntry entry, WaterClass measured, WaterClass reference, ImmutableArray<PointEntry> exceeding)
    {
        var grounds = ImmutableArray.CreateBuilder<Ground>();
        bool complete = true;
        foreach (PointEntry needed in exceeding.Insert(0, entry))
        {
            Decision<bool> readings = HasReadings(month, needed.Point);
            grounds.AddRange(readings.Grounds);
            complete &= readings.Value;
        }

        if (!complete || month.Readings is not { } found) return new(null, grounds.DrainToImmutable());
        grounds.AddRange(EvaluationGrounds.Rounding(month));
        Standard standard = month.Regulation.Standards.For(entry.Point.WaterType);
        ImmutableArray<OffsetLine> lines = ConcentrationOffset.Apply(found.Means(entry.Point), [.. exceeding.Select(i => Inflow(month, i))]);
        grounds.AddRange(lines.Select(line => Fact(line, standard, entry.Point.WaterType)).OfType<Fact>());
        Evaluation rest = Evaluator.Evaluate(
            standard, entry.Point.WaterType, [.. lines.Select(l => l.Rest)], found.Options,
            [.. lines.Where(l => l.LeftOut).Select(l => l.Mean.Indicator)]);
        if (rest.Class is not { } left) return new(null, grounds.DrainToImmutable());
        grounds.Add(new Facts.OffsetClass(left, [.. rest.Deciding]));
        return new(WaterClass.Worse(reference, WaterClass.Better(measured, left)), grounds.DrainToImmutable());
    }

    /// <summary>Whether the readings of a point are enough for a class.</summary>
    private static Decision<bool> HasReadings(MonthEvidence month, Point point)
    {
        ImmutableArray<Ground> read = month.Readings?.At(point) is { } at ? [new Place(at)] : [];
        return month.Readings?.Evaluate(point) switch
        {
            null => new(false, read.Add(new Facts.OffsetNeedsReadings(point))),
            { Class: null } evaluation =>
                new(false, [.. read, .. EvaluationGrounds.Partial(month), new Facts.ReadingsIncomplete(point, evaluation.Absent)]),
            { IsPartial: true } => new(true, [.. read, .. EvaluationGrounds.Partial(month)]),
            _ => new(true, read),
        };
    }

    private static ExceedingInflow Inflow(MonthEvidence month, PointEntry inflow) => new(
        inflow.Point.Code, month.Regulation.Standards.For(inflow.Point.WaterType), inflow.Point.WaterType,
        inflow.Target ?? throw new InvalidOperationException("An exceeding inflow without a target."), month.Readings!.Means(inflow.Point));

    private static Fact? Fact(OffsetLine line, Standard standard, WaterType water)
    {
        Indicator indicator = line.Mean.Indicator;
        if (standard.LimitsOf(indicator, water) is not { Counts: true } limits) return null;
        decimal value = Shown(line.Mean.Value);
        if (line.LeftOut) return new Facts.OffsetLeftOut(indicator, Shown(line.Inflow!.Value));
        if (line.Inflow is not { } inflow || line.InflowLimit is not { } limit) return new Facts.OffsetNone(indicator, value);
        return line.Changes
            ? new Facts.Offset(indicator, value, Shown(inflow.Value), Shown(limit), Shown(line.Remaining))
            : new Facts.OffsetZero(indicator, value, Shown(inflow.Value), Shown(limit));

        decimal Shown(decimal inBase) => ShownValue.Of(limits.Unit.FromBase(inBase), indicator.Form, limits);
    }
}
