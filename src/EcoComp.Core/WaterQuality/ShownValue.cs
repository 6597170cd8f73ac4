namespace EcoComp.Core.WaterQuality;

/// <summary>Values as they are shown: a mean may have many digits that nobody wants to see.</summary>
public static class ShownValue
{
    private const int MoreThanLimits = 2;
    private const int PhDecimals = 2;
    private const int WithoutLimits = 4;
    private const int SignificantDigits = 3;

    /// <summary>
    /// A value with two decimals more than its limits have, at least with three significant digits, and of pH with two decimals; with all its digits
    /// where fewer would show it in another class.
    /// </summary>
    /// <param name="value">The value, in the unit of the limits.</param>
    /// <param name="form">What is shown.</param>
    /// <param name="limits">The limits, or null where there are none.</param>
    public static decimal Of(decimal value, IndicatorForm form, IndicatorLimits? limits)
    {
        int decimals = form == IndicatorForm.Acidity ? PhDecimals : limits is null ? WithoutLimits : Finest(limits) + MoreThanLimits;
        if (form != IndicatorForm.Acidity) decimals = Math.Max(decimals, DecimalsOf(value));
        decimal shown = decimal.Round(value, Math.Min(28, decimals), MidpointRounding.ToEven);
        return ExactDecimal.Trimmed(limits is null || limits.ClassOf(shown) == limits.ClassOf(value) ? shown : value);
    }

    /// <summary>How many decimals show the significant digits of a value; one of 1 or more has no more of them than two.</summary>
    private static int DecimalsOf(decimal value)
    {
        int decimals = 0;
        for (decimal shifted = Math.Abs(value); shifted != 0 && shifted < 1 && decimals < 28; shifted *= 10) decimals++;
        return decimals + SignificantDigits - 1;
    }

    private static int Finest(IndicatorLimits limits) => limits.ByClass.Max(l => Math.Max(l.Low?.Scale ?? 0, l.High?.Scale ?? 0));
}

/// <summary>Decimals without the zeros that they collect at the end.</summary>
internal static class ExactDecimal
{
    private const decimal OneWithAllDecimals = 1.0000000000000000000000000000m;

    /// <summary>The same number without zeros behind its last digit.</summary>
    public static decimal Trimmed(decimal value) => value / OneWithAllDecimals;
}
