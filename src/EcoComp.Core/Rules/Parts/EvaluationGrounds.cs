using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Rules.Parts;

/// <summary>The choices about evaluation as grounds; none where the regulation does not leave them open.</summary>
internal static class EvaluationGrounds
{
    /// <summary><c>class-rounding</c>.</summary>
    public static ImmutableArray<Ground> Rounding(MonthEvidence month) => Of(month, EvaluationPoints.Rounding);

    /// <summary><c>class-partial</c>.</summary>
    public static ImmutableArray<Ground> Partial(MonthEvidence month) => Of(month, EvaluationPoints.Partial);

    /// <summary>Grounds of what an absent indicator leaves open: how values are rounded bears on nothing there.</summary>
    public static IEnumerable<Ground> WithoutRounding(MonthEvidence month, IEnumerable<Ground> grounds)
    {
        Interpretation? rounding = month.Regulation.FindInterpretation(EvaluationPoints.Rounding.Key);
        return grounds
            .Where(g => g is not Followed<bool> followed || followed.Interpretation != rounding)
            .Select(g => g is Evaluated evaluated ? evaluated with { By = evaluated.By & ~EvaluationChoices.Rounding } : g);
    }

    private static ImmutableArray<Ground> Of(MonthEvidence month, OpenPoint<bool> point)
    {
        Interpretation? open = month.Regulation.FindInterpretation(point.Key);
        return open is null ? [] : [new Followed<bool>(open, month.Interpretations.Meaning(point), month.Interpretations.Source(open))];
    }
}
