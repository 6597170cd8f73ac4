using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Settlement;

/// <summary>A point whose measured class is worse than its target in a month, whether or not it costs anything, and what exceeded.</summary>
/// <param name="Entry">The point.</param>
/// <param name="Target">Its target.</param>
/// <param name="Class">The measured class.</param>
/// <param name="Exceeding">
/// The indicators over the limits of the target, as in <see cref="MainPollutants.Exceeding"/>; empty where no readings were handed in, or where they
/// give another class than the official one and so cannot explain it.
/// </param>
/// <param name="Remark">What the row of an official class remarks (备注), or empty.</param>
public sealed record MissedTarget(PointEntry Entry, WaterClass Target, WaterClass Class, ImmutableArray<Pollutant> Exceeding, string Remark)
{
    private static readonly ImmutableArray<PointKind> Kinds = [PointKind.Section, PointKind.Source, PointKind.Canal];

    /// <summary>The points that missed their targets: sections, sources, the canal, each in the order of the register.</summary>
    internal static IEnumerable<MissedTarget> In(MonthEvidence month)
    {
        foreach (PointEntry entry in Kinds.SelectMany(month.Valid))
        {
            MonitoringResult result = month.Result(entry.Point);
            if (result.Class is not { } found || entry.Target is not { } target || !found.IsWorseThan(target)) continue;
            Evaluation? evaluation = month.Readings?.Evaluate(entry.Point);
            yield return new MissedTarget(
                entry, target, found, evaluation?.Class == found ? MainPollutants.Exceeding(evaluation, target) : [], result.Details?.Note ?? "");
        }
    }
}
