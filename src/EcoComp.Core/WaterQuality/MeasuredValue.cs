namespace EcoComp.Core.WaterQuality;

/// <summary>
/// A measured value as it was written, exact: digits × 10^−decimals in the unit of its column, or a detection limit that the value is below.
/// </summary>
/// <param name="Digits">The digits as a whole number.</param>
/// <param name="Decimals">How many of them stand behind the decimal point, 0 to <see cref="MostDecimals"/>.</param>
/// <param name="BelowDetection">Whether the number is the detection limit and the value lies below it.</param>
public readonly record struct MeasuredValue(long Digits, byte Decimals, bool BelowDetection = false)
{
    /// <summary>The most decimals that a value may have.</summary>
    public const int MostDecimals = 18;

    /// <summary>Every value is below this number, so that a month of values can be summed exactly.</summary>
    public const long Bound = 1_000_000_000_000;

    /// <summary><see cref="Bound"/> in units of 10^−18.</summary>
    internal static readonly Int128 ScaledBound = (Int128)Bound * 1_000_000_000_000_000_000;

    private static readonly long[] Powers = PowersOfTen();

    /// <summary>A number as a measured value.</summary>
    /// <param name="number">The number, of at most <see cref="MostDecimals"/> decimals.</param>
    /// <exception cref="OverflowException">It has more digits than a value holds.</exception>
    public static MeasuredValue Of(decimal number)
    {
        decimal digits = ExactDecimal.Trimmed(number);
        byte decimals = digits.Scale;
        for (int shifted = 0; shifted < decimals; shifted++) digits *= 10;
        return new MeasuredValue(decimal.ToInt64(digits), decimals);
    }

    /// <summary>The number, exactly.</summary>
    public decimal Number
    {
        get
        {
            ulong magnitude = (ulong)Math.Abs(Digits);
            return new decimal(unchecked((int)magnitude), unchecked((int)(magnitude >> 32)), 0, Digits < 0, Decimals);
        }
    }

    /// <summary>The number in units of 10^−18.</summary>
    internal Int128 Scaled => Math.BigMul(Digits, Powers[MostDecimals - Decimals]);

    /// <summary>Whether two cells say the same: 0.50 and 0.5 do, 0.5 and &lt;0.5 do not.</summary>
    public bool SaysSameAs(MeasuredValue other) => BelowDetection == other.BelowDetection && Scaled == other.Scaled;

    private static long[] PowersOfTen()
    {
        var powers = new long[MostDecimals + 1];
        powers[0] = 1;
        for (int n = 1; n < powers.Length; n++) powers[n] = 10 * powers[n - 1];
        return powers;
    }
}
