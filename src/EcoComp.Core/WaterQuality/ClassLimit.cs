namespace EcoComp.Core.WaterQuality;

/// <summary>What a value must satisfy to belong to a class. A value on the limit satisfies it.</summary>
/// <param name="Low">The least value, or null where there is none.</param>
/// <param name="High">The greatest value, or null where there is none; without either, any value satisfies the limit.</param>
/// <param name="UndetectedOnly">Whether only water in which the substance was not detected (不得检出) satisfies it.</param>
public sealed record ClassLimit(decimal? Low, decimal? High, bool UndetectedOnly = false)
{
    /// <summary>Whether a value satisfies the limit.</summary>
    /// <param name="value">The value, in the unit of the limit.</param>
    /// <param name="undetected">Whether every sample was below its detection limit.</param>
    public bool Holds(decimal value, bool undetected)
    {
        if (UndetectedOnly) return undetected || value == 0;
        return !(value < Low) && !(value > High);
    }
}
