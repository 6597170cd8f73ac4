using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>What a standard says of the water at a point in a month or a sample, and why.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Water">The kind of water, which picks its limits.</param>
/// <param name="Class">The class, or null where what it needs is absent.</param>
/// <param name="Absent">The needed groups of which no indicator was measured.</param>
/// <param name="Verdicts">What is said of each value, in the order of the indicators.</param>
/// <param name="SingleVerdicts">Whether the values with a single limit pass it; no part of the class.</param>
public sealed record Evaluation(
    Standard Standard,
    WaterType Water,
    WaterClass? Class,
    ImmutableArray<IndicatorGroup> Absent,
    ImmutableArray<IndicatorVerdict> Verdicts,
    ImmutableArray<SingleVerdict> SingleVerdicts)
{
    /// <summary>Whether there is a class although a needed indicator is absent.</summary>
    public bool IsPartial => Class is not null && !Absent.IsEmpty;

    /// <summary>The grade of the class; null without one and for groundwater.</summary>
    public WaterGrade? Grade => Class is { } value && Standard.WorstClass == WaterClass.WorseThanV ? WaterGrades.Of(value) : null;

    /// <summary>The indicators whose class is the class of the water.</summary>
    public IEnumerable<IndicatorVerdict> Deciding => Verdicts.Where(v => v.Counts && v.Class == Class && Class is not null);
}
