using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Rules.Parts;

/// <summary>What can be said of an inflow in a month: a class, dry, or nothing usable.</summary>
/// <param name="Entry">What is registered of it, or null where it is not valid in the month.</param>
/// <param name="Class">Its class, where it has one that may be relied on.</param>
/// <param name="IsDry">Whether it was dry and so has no influence.</param>
internal readonly record struct InflowState(PointEntry? Entry, WaterClass? Class, bool IsDry)
{
    /// <summary>The state of an inflow. A class that was evaluated although an indicator is absent is no usable result.</summary>
    public static InflowState Of(MonthEvidence month, Point inflow)
    {
        if (month.Entry(inflow) is not { } entry) return default;
        MonitoringResult result = month.Result(inflow);
        return new InflowState(entry, month.IsPartial(inflow) ? null : result.Class, result.Status == ResultStatus.Dry);
    }
}
