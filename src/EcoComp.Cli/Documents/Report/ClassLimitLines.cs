using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Documents.Report;

/// <summary>The limits of an indicator as lines of a drawing: each value once, with the classes that it bounds.</summary>
internal static class ClassLimitLines
{
    /// <summary>The lines, the lowest first.</summary>
    public static IEnumerable<(decimal Value, string Classes)> Of(IndicatorLimits limits) =>
        from bound in Bounds(limits)
        group bound.Class by bound.Value into line
        orderby line.Key
        select (line.Key, string.Join(" ", line.Distinct().Select(c => c.ToString())));

    private static IEnumerable<(decimal Value, WaterClass Class)> Bounds(IndicatorLimits limits)
    {
        foreach (WaterClass value in WaterClass.All)
        {
            if (limits.Of(value) is not { } limit) continue;
            if (limit.Low is { } low) yield return (low, value);
            if (limit.High is { } high) yield return (high, value);
        }
    }
}
