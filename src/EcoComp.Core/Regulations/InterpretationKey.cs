namespace EcoComp.Core.Regulations;

/// <summary>What the regulation leaves open and a named choice decides, in the order in which choices are listed.</summary>
public enum InterpretationKey
{
    /// <summary><c>scope</c>, clause 2: sections and events on rivers that are not listed.</summary>
    Scope,

    /// <summary><c>upstream-offset</c>, clauses 4.2, 5.3 and 6.3: how an exceeding inflow's influence is taken off.</summary>
    UpstreamOffset,

    /// <summary><c>improvement</c>, clause 4.1.1: what improved within the county means.</summary>
    Improvement,

    /// <summary><c>headwater</c>, clause 4.1.1: a section without a flowing inflow.</summary>
    Headwater,

    /// <summary><c>better-than-III-target-missed</c>, clause 4.1.2: targets Ⅰ and Ⅱ, for which there is no ladder.</summary>
    BetterThanIIITargetMissed,

    /// <summary><c>source-steps</c>, clause 5.2: each class below Ⅲ, or once.</summary>
    SourceSteps,

    /// <summary><c>canal-miss</c>, clause 6.2.1: several points of one county.</summary>
    CanalMiss,

    /// <summary><c>canal-responsible</c>, clause 6.2.1: who pays without a ruling.</summary>
    CanalResponsible,

    /// <summary><c>canal-accident</c>, clauses 6.2.1 and 6.2.2 in one county and month.</summary>
    CanalAccident,

    /// <summary><c>toxic</c>, clause 7.1: what once in the month counts.</summary>
    Toxic,

    /// <summary><c>cross-boundary</c>, clause 7.2: what once in the month counts.</summary>
    CrossBoundary,

    /// <summary><c>intake</c>, clause 7.3: what once in the month counts.</summary>
    Intake,

    /// <summary><c>outlet-week</c>, clause 7.4: the month of a week that spans two.</summary>
    OutletWeek,

    /// <summary><c>polluted-water</c>, clause 7.5: each event, or the highest of a county.</summary>
    PollutedWater,

    /// <summary><c>first-month</c>: whether the month in which the regulation came into force is settled under it.</summary>
    FirstMonth,

    /// <summary><c>class-rounding</c>: rounding of monthly values before they are compared with the limits.</summary>
    ClassRounding,

    /// <summary><c>class-partial</c>: evaluation where needed indicators are absent.</summary>
    ClassPartial,
}
