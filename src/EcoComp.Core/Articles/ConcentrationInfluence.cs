using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Articles;

/// <summary>
/// 第四条（二）, 第五条（三）, 第六条（三） by <c>upstream-offset = concentration</c>: what the exceeding inflows bring in above their own limits is
/// taken off each value, and what is left is evaluated. It needs readings on both sides.
/// </summary>
internal sealed class ConcentrationInfluence(MonthCase month, Inquiry inquiry)
{
    /// <summary>The net class, or null where readings are lacking and only a ruling can tell.</summary>
    /// <param name="entry">The point.</param>
    /// <param name="measured">Its measured class, worse than the reference.</param>
    /// <param name="reference">The class that it is held against; the net class is never better.</param>
    /// <param name="exceeding">The inflows that are worse than their own targets.</param>
    public WaterClass? NetClass(PointEntry entry, WaterClass measured, WaterClass reference, IReadOnlyList<PointEntry> exceeding)
    {
        bool complete = HasReadings(entry.Point);
        foreach (PointEntry inflow in exceeding) complete &= HasReadings(inflow.Point);
        if (!complete || month.Readings is not { } readings) return null;

        inquiry.Consult(InterpretationKey.ClassRounding);
        Standard standard = month.Regulation.Standards.For(entry.Point.WaterType);
        ImmutableArray<OffsetLine> lines = ConcentrationOffset.Apply(readings.Means(entry.Point), [.. exceeding.Select(Inflow)]);
        foreach (OffsetLine line in lines) Tell(line, standard, entry.Point.WaterType);
        Evaluation rest = Evaluator.Evaluate(
            standard, entry.Point.WaterType, [.. lines.Select(l => l.Rest)], readings.Options,
            [.. lines.Where(l => l.LeftOut).Select(l => l.Mean.Indicator)]);
        if (rest.Class is not { } left) return null;
        inquiry.Fact("fact.offset-class", left.ToString(), EvaluationArguments.Values(rest.Deciding));
        return WaterClass.Worse(reference, WaterClass.Better(measured, left));
    }

    /// <summary>Whether the readings of a point are enough for a class.</summary>
    private bool HasReadings(Point point)
    {
        Evaluation? evaluation = month.Readings?.Evaluate(point);
        inquiry.See(month.Readings?.At(point));
        if (evaluation is { IsPartial: true }) inquiry.Consult(InterpretationKey.ClassPartial);
        if (evaluation is { Class: not null }) return true;
        if (evaluation is null)
        {
            inquiry.Fact("fact.offset-needs-readings", point.Code);
        }
        else
        {
            inquiry.Consult(InterpretationKey.ClassPartial);
            inquiry.Fact("fact.readings-incomplete", point.Code, EvaluationArguments.Groups(evaluation.Absent));
        }

        return false;
    }

    private ExceedingInflow Inflow(PointEntry inflow) => new(
        inflow.Point.Code, month.Regulation.Standards.For(inflow.Point.WaterType), inflow.Point.WaterType,
        inflow.Target ?? throw new InvalidOperationException("An exceeding inflow without a target."), month.Readings!.Means(inflow.Point));

    private void Tell(OffsetLine line, Standard standard, WaterType water)
    {
        Indicator indicator = line.Mean.Indicator;
        if (standard.LimitsOf(indicator, water) is not { Counts: true } limits) return;
        string value = Shown(line.Mean.Value);
        if (line.LeftOut) inquiry.Fact("fact.offset-left-out", indicator.Code, Shown(line.Inflow!.Value));
        else if (line.Inflow is not { } inflow || line.InflowLimit is not { } limit) inquiry.Trace("fact.offset-none", indicator.Code, value);
        else if (!line.Changes) inquiry.Trace("fact.offset-zero", indicator.Code, value, Shown(inflow.Value), Shown(limit));
        else inquiry.Fact("fact.offset", indicator.Code, value, Shown(inflow.Value), Shown(limit), Shown(line.Remaining));

        string Shown(decimal inBase) => Inquiry.Number(ShownValue.Of(limits.Unit.FromBase(inBase), indicator.Form, limits));
    }
}
