using System.Collections.Immutable;

namespace EcoComp.Core.Regulations;

/// <summary>The codes of the choices that the articles know how to follow.</summary>
public static class Choices
{
    /// <summary>Only the rivers that the regulation lists.</summary>
    public const string FiveRivers = "five-rivers";

    /// <summary>Every river of the register.</summary>
    public const string AllRegistered = "all-registered";

    /// <summary>Take off as many classes as the inflow exceeds its own target by.</summary>
    public const string ClassOffset = "class-offset";

    /// <summary>Nothing is taken where the water is no worse than the worst exceeding inflow.</summary>
    public const string NoWorseThanInflow = "no-worse-than-inflow";

    /// <summary>Take the inflow's excess off every concentration.</summary>
    public const string Concentration = "concentration";

    /// <summary>Only a ruling decides.</summary>
    public const string RulingsOnly = "rulings-only";

    /// <summary>Improved is what is better than every inflow.</summary>
    public const string BetterThanInflow = "better-than-inflow";

    /// <summary>A section without inflow counts as improved.</summary>
    public const string CountsAsImproved = "counts-as-improved";

    /// <summary>No deduction.</summary>
    public const string NoDeduction = "no-deduction";

    /// <summary>The ladder of target Ⅲ.</summary>
    public const string AsTargetIII = "as-target-III";

    /// <summary>For each class below Ⅲ.</summary>
    public const string PerClass = "per-class";

    /// <summary>Once, however many classes.</summary>
    public const string Flat = "flat";

    /// <summary>Once per county and month.</summary>
    public const string OncePerCounty = "once-per-county";

    /// <summary>Each point.</summary>
    public const string PerPoint = "per-point";

    /// <summary>The county that the point lies in.</summary>
    public const string OwnCounty = "own-county";

    /// <summary>Both clauses count.</summary>
    public const string Adds = "adds";

    /// <summary>The accident takes the place of the miss.</summary>
    public const string ReplacesMiss = "replaces-miss";

    /// <summary>Once per county, river and month.</summary>
    public const string OncePerRiver = "once-per-river";

    /// <summary>Each event.</summary>
    public const string PerEvent = "per-event";

    /// <summary>The highest tier of a county's events.</summary>
    public const string HighestPerCounty = "highest-per-county";

    /// <summary>A week belongs to the month of its Thursday.</summary>
    public const string Thursday = "thursday";

    /// <summary>A week belongs to the month of its Monday.</summary>
    public const string Monday = "monday";

    /// <summary>A week belongs to the month of its Sunday.</summary>
    public const string Sunday = "sunday";

    /// <summary>No rounding.</summary>
    public const string None = "none";

    /// <summary>Rounding to the evaluation decimals.</summary>
    public const string Evaluation = "evaluation";

    /// <summary>No.</summary>
    public const string No = "no";

    /// <summary>Yes.</summary>
    public const string Yes = "yes";

    /// <summary>The name of a key in files and the choices that the articles follow; empty where any month is one.</summary>
    internal static readonly ImmutableArray<(string Key, ImmutableArray<string> Known)> ByKey =
    [
        ("scope", [FiveRivers, AllRegistered]),
        ("upstream-offset", [ClassOffset, NoWorseThanInflow, Concentration, RulingsOnly]),
        ("improvement", [BetterThanInflow, RulingsOnly]),
        ("headwater", [RulingsOnly, CountsAsImproved]),
        ("better-than-III-target-missed", [NoDeduction, AsTargetIII]),
        ("source-steps", [PerClass, Flat]),
        ("canal-miss", [OncePerCounty, PerPoint]),
        ("canal-responsible", [OwnCounty, RulingsOnly]),
        ("canal-accident", [Adds, ReplacesMiss]),
        ("toxic", [OncePerCounty, OncePerRiver, PerEvent]),
        ("cross-boundary", [OncePerRiver, OncePerCounty, PerEvent]),
        ("intake", [OncePerCounty, PerEvent]),
        ("outlet-week", [Thursday, Monday, Sunday]),
        ("polluted-water", [PerEvent, HighestPerCounty]),
        ("first-month", []),
        ("class-rounding", [None, Evaluation]),
        ("class-partial", [No, Yes]),
    ];
}
