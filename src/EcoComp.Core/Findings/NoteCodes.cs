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

    /// <summary>A result that an earlier month was closed without is still to come.</summary>
    public const string Owed = "owed";

    /// <summary>A ruling says that the result will never come.</summary>
    public const string Waived = "waived";

    /// <summary>Without the inflow's influence, or by a ruling, nothing is left to pay.</summary>
    public const string NetMet = "net-met";

    /// <summary>The water did not improve within the county: no reward.</summary>
    public const string NotImproved = "not-improved";

    /// <summary>The row says again what another one counts.</summary>
    public const string SameIncident = "same-incident";

    /// <summary>What the readings show over a limit counts as no toxic pollution.</summary>
    public const string NotToxic = "not-toxic";

    /// <summary>A value lies below a detection limit that is above the limit of class Ⅰ.</summary>
    public const string DetectionLimit = "detection-limit";

    /// <summary>Of a county's canal misses and accidents only the larger sum counts (<c>canal-accident = replaces-miss</c>).</summary>
    public const string MissReplaced = "miss-replaced";

    /// <summary>fund.csv has no row for the month.</summary>
    public const string ProvinceUnknown = "province-unknown";

    /// <summary>The fund's balance is negative.</summary>
    public const string Shortfall = "shortfall";
}
