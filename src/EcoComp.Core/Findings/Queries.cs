using EcoComp.Core.Quantities;

namespace EcoComp.Core.Findings;

/// <summary>What the program's rules ask.</summary>
public static class Queries
{
    /// <summary>Whether a water body is one of the rivers covered.</summary>
    /// <param name="River">The river.</param>
    public sealed record Scope(string River) : Query
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [River];
    }

    /// <summary>Whether there is a result for the month.</summary>
    public sealed record Result : Query;

    /// <summary>Whether a section is better than it has to be for a reward, and improved within the county.</summary>
    public sealed record SectionReward : Query;

    /// <summary>Whether a section is worse than its target once the inflow's influence is taken off.</summary>
    public sealed record SectionDeduction : Query;

    /// <summary>How much of a class came in from upstream.</summary>
    /// <param name="Measured">The measured class.</param>
    /// <param name="Reference">The class that it is held against.</param>
    public sealed record Inflow(WaterClass Measured, WaterClass Reference) : Query
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Measured, Reference];
    }

    /// <summary>Whether it is routine monitoring.</summary>
    public sealed record Routine : Query;

    /// <summary>Whether a source has the class that is rewarded.</summary>
    public sealed record SourceReward : Query;

    /// <summary>Whether a source is worse than it must be once the inflow's influence is taken off.</summary>
    public sealed record SourceDeduction : Query;

    /// <summary>Whether the canal is worse than it must be once the inflow's influence is taken off.</summary>
    public sealed record CanalMiss : Query;

    /// <summary>How the canal misses of a county count.</summary>
    public sealed record CanalCounty : Query;

    /// <summary>Whether there was a canal accident, or a national or provincial notice.</summary>
    public sealed record CanalAccident : Query;

    /// <summary>Whether a toxic or harmful pollutant was over its limit in a river.</summary>
    public sealed record Toxic : Query;

    /// <summary>Whether there was a cross-boundary pollution incident.</summary>
    public sealed record CrossBoundary : Query;

    /// <summary>Whether pollution interrupted a drinking-water intake.</summary>
    public sealed record Intake : Query;

    /// <summary>Whether an outlet discharged more than the limit in a week.</summary>
    public sealed record OutletWeek : Query;

    /// <summary>In how many weeks an outlet was over the limit.</summary>
    public sealed record Outlet : Query;

    /// <summary>Which tier a polluted water body reaches.</summary>
    public sealed record PollutedWater : Query;

    /// <summary>What counts in the month.</summary>
    public sealed record Once : Query;

    /// <summary>What the items of a county add up to.</summary>
    public sealed record Sum : Query;

    /// <summary>What is left of the deductions.</summary>
    public sealed record Fund : Query;

    /// <summary>Whether a source passes the limits without classes.</summary>
    public sealed record SingleLimits : Query;

    /// <summary>What an amendment of an earlier month adjusts.</summary>
    public sealed record Adjustment : Query;
}
