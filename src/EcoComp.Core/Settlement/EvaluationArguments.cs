using System.Collections.Immutable;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Settlement;

/// <summary>Indicators and values as they stand in the arguments of messages: codes that no language changes.</summary>
public static class EvaluationArguments
{
    /// <summary>Values, <c>CODMN=7.45;NH3N=1.72</c>.</summary>
    public static string Values(IEnumerable<IndicatorVerdict> verdicts) =>
        string.Join(';', verdicts.Select(v => v.Indicator.Code + "=" + Inquiry.Number(v.Shown)));

    /// <summary>Values with their limits, <c>NO3=12.1/10</c>.</summary>
    public static string Values(IEnumerable<SingleVerdict> verdicts) => string.Join(
        ';', verdicts.Select(v => v.Limit.Indicator.Code + "=" + Inquiry.Number(v.Shown) + "/" + Inquiry.Number(v.Limit.AtMost)));

    /// <summary>Groups of which one indicator is needed, <c>CODMN|COD;TP</c>.</summary>
    public static string Groups(ImmutableArray<IndicatorGroup> groups) =>
        string.Join(';', groups.Select(group => string.Join('|', group.OneOf.Select(i => i.Code))));
}
