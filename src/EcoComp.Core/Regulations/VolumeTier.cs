using EcoComp.Core.Quantities;

namespace EcoComp.Core.Regulations;

/// <summary>What a polluted volume costs from a number of tonnes on, that number included (7.5).</summary>
/// <param name="FromTonnes">The smallest volume of the tier in tonnes.</param>
/// <param name="Amount">What is deducted.</param>
public sealed record VolumeTier(decimal FromTonnes, Money Amount);
