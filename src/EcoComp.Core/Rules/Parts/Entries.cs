using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Rules.Parts;

/// <summary>What a point's kind warrants, as the register has checked, and what the month measured.</summary>
internal static class Entries
{
    /// <summary>The points of a kind that are valid in the month and have a class, each with it.</summary>
    public static IEnumerable<(PointEntry Entry, WaterClass Class)> Measured(this MonthEvidence month, PointKind kind)
    {
        foreach (PointEntry entry in month.Valid(kind))
        {
            WaterClass? measured = month.Result(entry.Point).Class;
            if (measured is not null) yield return (entry, measured.Value);
        }
    }

    /// <summary>What a clause rests on that looks at the class of a point: how it was monitored, why it is covered, and its class beside its target.</summary>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="measured">Its class.</param>
    /// <param name="scope">Why it is covered; none where a clause asks for no river.</param>
    /// <param name="by">Which choices of the evaluation bear on what follows.</param>
    /// <param name="then">What it rests on beyond that.</param>
    public static ImmutableArray<Ground> Looked(
        this MonthEvidence month, PointEntry entry, WaterClass measured, ImmutableArray<Ground> scope = default,
        EvaluationChoices by = EvaluationChoices.All, ImmutableArray<Ground> then = default) =>
    [
        new Monitored(month, entry, by), .. scope.IsDefault ? [] : scope, new Facts.Measured(measured, entry.Target), .. then.IsDefault ? [] : then,
    ];

    /// <summary>Whether a class was evaluated although a needed indicator is absent; such a class may cost and never earns.</summary>
    public static bool IsPartial(this MonthEvidence month, Point point) => month.Evaluation(point) is { IsPartial: true };

    /// <summary>The class that a point must keep by its own target, or by the clause where that is better.</summary>
    /// <param name="entry">The point.</param>
    /// <param name="reference">The class of the clause.</param>
    public static WaterClass ClassToKeep(this PointEntry entry, WaterClass reference) => WaterClass.Better(entry.Target ?? reference, reference);

    /// <summary>The target of a section.</summary>
    public static WaterClass TargetClass(this PointEntry section) =>
        section.Target ?? throw new InvalidOperationException("A section without a target.");

    /// <summary>The counties that answer for a point which is no reference point.</summary>
    public static Shares Counties(this PointEntry entry) => entry.Responsible ?? throw new InvalidOperationException("A point needs a county.");
}
