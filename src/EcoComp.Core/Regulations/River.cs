using System.Collections.Immutable;

namespace EcoComp.Core.Regulations;

/// <summary>A river that a regulation covers.</summary>
/// <param name="Name">Its name as the regulation spells it.</param>
/// <param name="Aliases">Other spellings that mean the same river.</param>
public sealed record River(string Name, ImmutableArray<string> Aliases);
