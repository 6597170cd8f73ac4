namespace EcoComp.Core.WaterQuality;

/// <summary>Decimals without the zeros that they collect at the end.</summary>
internal static class ExactDecimal
{
    private const decimal OneWithAllDecimals = 1.0000000000000000000000000000m;

    /// <summary>The same number without zeros behind its last digit.</summary>
    public static decimal Trimmed(decimal value) => value / OneWithAllDecimals;
}
