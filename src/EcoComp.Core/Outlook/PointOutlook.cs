using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Outlook;

/// <summary>What the class of a point so far rests on.</summary>
public enum ClassBasis
{
    /// <summary>The readings so far.</summary>
    Readings,

    /// <summary>A row of monitoring.csv, which is the official answer: the point is decided.</summary>
    Official,

    /// <summary>The class of the month before, since the readings so far give none.</summary>
    LastMonth,

    /// <summary>A ruling puts the result off, or says that it will never come.</summary>
    PutOff,

    /// <summary>Nothing: there is no class so far, nor was there one the month before.</summary>
    Nothing,
}

/// <summary>How a point stands in a month that is not over.</summary>
public sealed record PointOutlook
{
    /// <summary>The point.</summary>
    public required PointEntry Entry { get; init; }

    /// <summary>What its class rests on.</summary>
    public required ClassBasis Basis { get; init; }

    /// <summary>Its class so far, or null.</summary>
    public required WaterClass? Class { get; init; }

    /// <summary>Why there is no class, or null.</summary>
    public required ResultStatus? Status { get; init; }

    /// <summary>What a class needs and the readings so far lack; empty where there are no readings.</summary>
    public required ImmutableArray<IndicatorGroup> Absent { get; init; }

    /// <summary>How many samples there are so far.</summary>
    public required int Samples { get; init; }

    /// <summary>How many are still to come; null where nobody knows how many a month has.</summary>
    public required int? Remaining { get; init; }

    /// <summary>Its result of the month before.</summary>
    public required MonitoringResult LastMonth { get; init; }

    /// <summary>Its result of the same month a year before.</summary>
    public required MonitoringResult LastYear { get; init; }

    /// <summary>The indicators that are worse than the target's limits so far, or near them; none where the class is official.</summary>
    public required ImmutableArray<IndicatorOutlook> Indicators { get; init; }

    /// <summary>
    /// What follows from the point at its class so far, and how far that falls and rises, where it is one class better or worse, for the counties
    /// that answer for it, and where the county is open; null where it has no class and no answer why, so that nobody knows what will follow.
    /// </summary>
    public required Stake? Stake { get; init; }

    /// <summary>
    /// The inflows without a result so far that are taken to have the class of the month before, where a clause reads them for the point, at its
    /// class so far or one beside: left open, as a settlement leaves them, they would make it a question. In the order of the register.
    /// </summary>
    public required ImmutableArray<InflowAsBefore> InflowsAsBefore { get; init; }
}

/// <summary>An inflow that is taken to have the class of the month before.</summary>
/// <param name="Entry">The inflow.</param>
/// <param name="Class">The class.</param>
public sealed record InflowAsBefore(PointEntry Entry, WaterClass Class);

/// <summary>What a month comes to for a county.</summary>
/// <param name="County">The county.</param>
/// <param name="Stake">What it comes to.</param>
public sealed record CountyOutlook(County County, Stake Stake);
