namespace EcoComp.Core.Findings;

/// <summary>The codes of notes.</summary>
public static class NoteCodes
{
    /// <summary>The regulation does not price it: another river, or a missed target without a ladder.</summary>
    public const string NotCovered = "not-covered";

    /// <summary>A source was monitored outside the routine, which earns and costs nothing.</summary>
    public const string NotRoutine = "not-routine";

    /// <summary>There is a status in place of a class.</summary>
    public const string NoResult = "no-result";

    /// <summary>A ruling lets the month be closed without the result.</summary>
    public const string Deferred = "deferred";

    /// <summary>The class was evaluated from readings.</summary>
    public const string EvaluatedClass = "evaluated-class";

    /// <summary>Whether a source passes the limits without classes (tables 2 and 3 of GB 3838-2002).</summary>
    public const string SingleLimits = "single-limits";

    /// <summary>A canal accident takes the place of a canal miss (<c>canal-accident = replaces-miss</c>).</summary>
    public const string MissReplaced = "miss-replaced";

    /// <summary>fund.csv has no row for the month.</summary>
    public const string ProvinceUnknown = "province-unknown";

    /// <summary>The fund's balance is negative.</summary>
    public const string Shortfall = "shortfall";
}
