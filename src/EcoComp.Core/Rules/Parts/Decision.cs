using System.Collections.Immutable;
using EcoComp.Core.Findings;

namespace EcoComp.Core.Rules.Parts;

/// <summary>What was decided, and on what grounds.</summary>
/// <typeparam name="T">What was decided.</typeparam>
/// <param name="Value">What was decided.</param>
/// <param name="Grounds">On what grounds.</param>
internal readonly record struct Decision<T>(T Value, ImmutableArray<Ground> Grounds)
{
    /// <summary>Whether a ruling decided.</summary>
    public bool IsRuled => !Grounds.IsEmpty && Grounds[0] is Ruled;
}
