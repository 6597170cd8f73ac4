using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Rules.Parts;

/// <summary>What can be said of an inflow in a month: a class, dry, or nothing usable.</summary>
/// <param name="Entry">What is registered of it, or null where it is not valid in the month.</param>
/// <param name="Class">Its class, where it has one that may be relied on.</param>
/// <param name="IsDry">Whether it was dry and so has no influence.</param>
/// <param name="Lack">Why it has no class that may be relied on; of one that has, that it has no target to be held against.</param>
/// <param name="Document">The document of its status, or empty.</param>
internal readonly record struct InflowState(PointEntry? Entry, WaterClass? Class, bool IsDry, string Lack, string Document)
{
    /// <summary>The state of an inflow. A class that was evaluated although an indicator is absent is no usable result.</summary>
    public static InflowState Of(MonthEvidence month, Point inflow)
    {
        if (month.Entry(inflow) is not { } entry) return new InflowState(null, null, false, "NotValid", "");
        MonitoringResult result = month.Result(inflow);
        string lack = result.Status is { } status ? status.ToString()
            : result.Class is not null && !month.IsPartial(inflow) ? "NoTarget"
            : month.Evaluation(inflow) is null ? "NoRow" : "Incomplete";
        return new InflowState(
            entry, month.IsPartial(inflow) ? null : result.Class, result.Status == ResultStatus.Dry, lack, result.Details?.Document ?? "");
    }

    /// <summary>The fact that it is dry, or why it has no usable result.</summary>
    public Fact WhyNoClass(Point inflow) => IsDry ? new Facts.InflowDry(inflow, Document) : new Facts.InflowUnusable(inflow, Lack, Document);
}
