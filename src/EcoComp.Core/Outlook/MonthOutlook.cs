using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Outlook;

/// <summary>What is at stake in a month that is not over: every point expected in it, and what it may come to.</summary>
public sealed record MonthOutlook
{
    /// <summary>
    /// The month settled at the classes so far; a point, or an inflow, without a class so far has that of the month before, as if monitoring.csv had it.
    /// </summary>
    public required SettledMonth SoFar { get; init; }

    /// <summary>The points that are expected in the month, or have a row all the same, in the order of the register.</summary>
    public required ImmutableArray<PointOutlook> Points { get; init; }

    /// <summary>What the month comes to for each county, its events included: the moves of all points, also of other counties', added up.</summary>
    public required ImmutableArray<CountyOutlook> Counties { get; init; }

    /// <summary>What questions come to that stand with no county: any county may be the one.</summary>
    public required Stake OfNoCounty { get; init; }

    /// <summary>What the month comes to for all counties together.</summary>
    public required Stake City { get; init; }

    /// <summary>Looks at a month.</summary>
    /// <param name="evidence">What is known of it so far.</param>
    /// <param name="dossier">What the folder says, of which it is a month.</param>
    /// <param name="status">What its settlement is worth.</param>
    /// <param name="catalogue">The regulations, by which earlier months are evaluated.</param>
    /// <param name="samples">How many samples a point has in a month; where none is given, its most frequent number of twelve months.</param>
    public static MonthOutlook Of(
        MonthEvidence evidence, Dossier dossier, SettlementStatus status, RegulationCatalogue catalogue, int? samples = null)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(dossier);
        var soFar = new ClassesSoFar(evidence, dossier, catalogue);
        var stakes = new Stakes(evidence, dossier, status, soFar.Supposed);
        var plan = new SamplePlan(dossier.Readings, evidence.Month, samples);
        ImmutableArray<PointOutlook> points =
            [.. soFar.Expected.Select(entry => Look(evidence, soFar, stakes, plan.TotalOf(entry.Point), entry))];
        return new MonthOutlook
        {
            SoFar = stakes.SoFar,
            Points = points,
            Counties = stakes.OfCounties(),
            OfNoCounty = stakes.OfNoCounty(),
            City = stakes.OfCity(),
        };
    }

    private static PointOutlook Look(MonthEvidence evidence, ClassesSoFar soFar, Stakes stakes, int? total, PointEntry entry)
    {
        Point point = entry.Point;
        (ClassBasis basis, MonitoringResult result) = soFar.Of(point);
        int samples = evidence.Readings?.Samples(point) ?? 0;
        int? remaining = total is { } known ? Math.Max(0, known - samples) : null;
        Evaluation? readings = basis == ClassBasis.Official ? null : evidence.Readings?.Evaluate(point);
        (Stake? stake, ImmutableArray<InflowAsBefore> inflows) = stakes.Of(entry, basis, result);
        return new PointOutlook
        {
            Entry = entry,
            Basis = basis,
            Class = result.Class,
            Status = result.Status,
            Absent = readings is { Class: null } ? readings.Absent : [],
            Samples = samples,
            Remaining = remaining,
            LastMonth = soFar.Earlier(point, 1),
            LastYear = soFar.Earlier(point, 12),
            Indicators = readings is null || entry.Target is not { } target ? [] : IndicatorOutlook.Of(
                readings, evidence.Readings!.Sums(point), target, remaining, evidence.Regulation.Standards, evidence.Readings.Options),
            Stake = stake,
            InflowsAsBefore = inflows,
        };
    }
}
