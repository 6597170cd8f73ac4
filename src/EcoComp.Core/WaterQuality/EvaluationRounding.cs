namespace EcoComp.Core.WaterQuality;

/// <summary>Rounding of a value before it is compared with the limits (<c>class-rounding = evaluation</c>), once and never again.</summary>
public static class EvaluationRounding
{
    /// <summary>Rounds half to even; where that gives 0, one significant digit is kept.</summary>
    /// <param name="value">The value.</param>
    /// <param name="decimals">The decimals of the evaluation.</param>
    public static decimal Round(decimal value, int decimals)
    {
        decimal rounded = decimal.Round(value, decimals, MidpointRounding.ToEven);
        if (rounded != 0 || value == 0) return rounded;
        int first = decimals;
        for (decimal shifted = value; first < 28 && Math.Abs(shifted) < Step(decimals); first++) shifted *= 10;
        return decimal.Round(value, first, MidpointRounding.ToEven);
    }

    private static decimal Step(int decimals) => new(1, 0, 0, false, (byte)decimals);
}
