using System.Collections.Immutable;
using EcoComp.Core.Findings;

namespace EcoComp.Core.Rules.Parts;

/// <summary>What was decided, and on what grounds.</summary>
/// <typeparam name="T">What was decided.</typeparam>
/// <param name="Value">What was decided.</param>
/// <param name="Grounds">On what grounds.</param>
internal readonly record struct Decision<T>(T Value, ImmutableArray<Ground> Grounds)
{
    /// <summary>
    /// Which choices of the evaluation bear on what is still open: none where a result or readings are lacking, since then nothing was decided by an
    /// evaluated class.
    /// </summary>
    public EvaluationChoices By { get; init; } = EvaluationChoices.All;

    /// <summary>The facts of the decision that a statement tells.</summary>
    public ImmutableArray<Fact> Facts => [.. Grounds.OfType<Fact>().Where(f => f.InStatement)];
}
