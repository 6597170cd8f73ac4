using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Rules;

/// <summary>A folder with one event of no county.</summary>
internal static class OpenEvent
{
    /// <summary>The event E of a kind, on the 颍河 but for the canal's.</summary>
    public static Given Of(EventKind kind) => new Given().Event(
        "E", kind, "", kind == EventKind.CanalAccident ? "" : "颍河", volume: kind == EventKind.PollutedWater ? "10000" : "");
}
