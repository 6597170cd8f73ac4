using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>The readings of one month, evaluated as its interpretations say.</summary>
/// <param name="book">The readings.</param>
/// <param name="month">The month.</param>
/// <param name="interpretations">The choices in force; <c>class-rounding</c> and <c>class-partial</c> bear on the evaluation.</param>
public sealed class MonthReadings(ReadingsBook book, YearMonth month, MonthInterpretations interpretations)
{
    /// <summary>How values are evaluated in the month.</summary>
    public EvaluationOptions Options { get; } = new(
        interpretations.Meaning(EvaluationPoints.Rounding),
        interpretations.Meaning(EvaluationPoints.Partial));

    /// <summary>Where the first row of a point was read, or null where it has none.</summary>
    public FileLine? At(Point point) => book.Find(month, point) is { } readings ? book.Table.Locate(readings.Line) : null;

    /// <summary>How many samples a point has.</summary>
    public int Samples(Point point) => book.Find(month, point)?.Samples ?? 0;

    /// <summary>The means of a point's samples; empty where it has none.</summary>
    public ImmutableArray<IndicatorMean> Means(Point point) =>
        book.Find(month, point)?.Means(book.Headings, StandardOf(point)) ?? [];

    /// <summary>The values of a point's samples, added up; empty where it has none.</summary>
    public ImmutableArray<SummedIndicator> Sums(Point point) =>
        book.Find(month, point)?.Sums(book.Headings, StandardOf(point)) ?? [];

    /// <summary>What the standard says of a point's samples, or null where it has none.</summary>
    public Evaluation? Evaluate(Point point) => Samples(point) == 0
        ? null
        : Evaluator.Evaluate(StandardOf(point), point.WaterType, Means(point), Options);

    /// <summary>
    /// Whether the readings of a point do not answer, since monitoring.csv does: any row there is the official answer, but for monitoring of a source
    /// outside the routine beside which there are samples.
    /// </summary>
    /// <param name="point">The point.</param>
    /// <param name="official">What monitoring.csv says of it.</param>
    public bool AreNoAnswer(Point point, MonitoringResult official) =>
        official.IsPresent && (official.Routine || point.Kind != PointKind.Source || Samples(point) == 0);

    /// <summary>
    /// The standards that the month uses: those that judge the water of a point with a sample in the month, whether or not monitoring.csv has the last
    /// word on its class, since the sample may still be compared with it or taken off another point.
    /// </summary>
    /// <param name="register">The points.</param>
    /// <returns>The standards, in the order in which the regulation names them.</returns>
    public ImmutableArray<Standard> StandardsUsed(PointRegister register)
    {
        var used = new HashSet<Standard>();
        foreach (Point point in register.Points)
        {
            if (Samples(point) > 0) used.Add(StandardOf(point));
        }

        return [.. used.OrderBy(s => interpretations.Regulation.Standards.Ids.IndexOf(s.Id))];
    }

    private Standard StandardOf(Point point) => interpretations.Regulation.Standards.For(point.WaterType);

    /// <summary>The result that the readings amount to: the evaluated class, or the status of rows that are no samples.</summary>
    /// <param name="point">The point.</param>
    /// <param name="evaluation">What the standard says of its samples, or null.</param>
    public MonitoringResult Result(Point point, Evaluation? evaluation)
    {
        if (evaluation?.Class is { } evaluated) return MonitoringResult.OfClass(evaluated, 0);
        if (book.Find(month, point) is not { Status: { } status } readings) return default;
        ResultDetails? details = readings.Document.Length == 0 ? null : new ResultDetails("", readings.Document, "");
        return MonitoringResult.OfStatus(status, 0, details: details);
    }
}
