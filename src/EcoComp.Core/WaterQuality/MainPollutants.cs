using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>The main pollutants of water worse than Ⅲ (主要污染指标), as 环办〔2011〕22号 names them.</summary>
public static class MainPollutants
{
    /// <summary>How many are named at most.</summary>
    public const int Most = 3;

    /// <summary>
    /// Names them: cyanide and heavy metals first, then by class, worst first, then by multiple, largest first; those without a multiple after
    /// those with one, and what is still level in the order of the standard.
    /// </summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="reference">The class whose limits are exceeded: Ⅲ, or the point's target.</param>
    public static ImmutableArray<Pollutant> Of(Evaluation evaluation, WaterClass reference)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return evaluation.Class is { } water && water.IsWorseThan(WaterClass.III) ? [.. Exceeding(evaluation, reference).Take(Most)] : [];
    }

    /// <summary>All indicators that count in the class and are over the limits of a class, in that order, whatever the class of the water is.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="reference">The class whose limits are exceeded.</param>
    public static ImmutableArray<Pollutant> Exceeding(Evaluation evaluation, WaterClass reference)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        ImmutableArray<Indicator> first = evaluation.Standard.NamedFirst;
        return [.. evaluation.Verdicts
            .Where(v => v.Counts && v.Class is { } found && found.IsWorseThan(reference))
            .Select(v => new Pollutant(v, Multiple(v, reference)))
            .OrderByDescending(p => first.Contains(p.Verdict.Indicator))
            .ThenByDescending(p => p.Verdict.Class)
            .ThenByDescending(p => p.Multiple ?? -1)];
    }

    private static decimal? Multiple(IndicatorVerdict verdict, WaterClass reference) =>
        verdict.Limits?.Ceiling(reference) is { } limit ? (verdict.Compared - limit) / limit : null;
}

/// <summary>A main pollutant.</summary>
/// <param name="Verdict">Its value and class.</param>
/// <param name="Multiple">By how many times its limit it exceeds it, not rounded; null for pH, dissolved oxygen and what must be absent.</param>
public sealed record Pollutant(IndicatorVerdict Verdict, decimal? Multiple);
