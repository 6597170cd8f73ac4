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

    /// <summary>
    /// A ground without what it says of rounding, which does not bear on a result that is asked for because an indicator is absent.
    /// </summary>
    public static IEnumerable<Ground> WithoutRounding(Ground ground) => ground switch
    {
        Evaluated evaluated => [evaluated with { By = evaluated.By & EvaluationChoices.Partial }],
        Followed<bool> followed when followed.Interpretation.Key == EvaluationPoints.Rounding.Key => [],
        _ => [ground],
    };

    /// <summary>The grounds of what is open because something is lacking: the classes that were evaluated decided nothing.</summary>
    public static ImmutableArray<Ground> Unconsulted(IEnumerable<Ground> grounds) =>
        [.. grounds.Select(g => g is Evaluated evaluated ? evaluated with { By = EvaluationChoices.None } : g)];

    private static ImmutableArray<Ground> Of(MonthEvidence month, OpenPoint<bool> point)
    {
        Interpretation? open = month.Regulation.FindInterpretation(point.Key);
        return open is null ? [] : [new Followed<bool>(open, month.Interpretations.Meaning(point), month.Interpretations.Source(open))];
    }
}
