namespace EcoComp.Core.WaterQuality;

/// <summary>
/// pH and the concentration of hydrogen ions, without floating point, so that every machine finds the same: the concentration is a whole number
/// of 10^−30 mol/L, so the sum of a month does not depend on the order of its samples.
/// </summary>
/// <remarks>
/// Powers of ten and logarithms are series of <see cref="decimal"/>, cut off below 10^−28. A concentration is right to 10^−16 of itself, and the
/// pH of a mean, which is rounded to <see cref="MeanDecimals"/> decimals, to 10^−12: samples whose mean lies on a limit give the limit exactly.
/// </remarks>
internal static class HydrogenIon
{
    /// <summary>The highest pH that water has.</summary>
    public const int HighestPh = 14;

    /// <summary>The decimals of the pH of a mean.</summary>
    public const int MeanDecimals = 12;

    private const int UnitExponent = 30;
    private const decimal Ln10 = 2.3025850929940456840179914547m;

    /// <summary>10^n.</summary>
    private static readonly Int128[] TenTo = WholePowersOfTen();

    /// <summary>10^(−n/100).</summary>
    private static readonly decimal[] Powers = PowersOfTen();

    /// <summary>The concentrations of all pH of two decimals, which are nearly all that occur.</summary>
    private static readonly Int128[] ByHundredths = Concentrations();

    /// <summary>The concentration of a pH, in units of 10^−30 mol/L.</summary>
    /// <param name="ph">The pH, 0 to 14.</param>
    public static Int128 Concentration(MeasuredValue ph)
    {
        if (ph.Decimals <= 2) return ByHundredths[(int)ph.Digits * (ph.Decimals == 2 ? 1 : ph.Decimals == 1 ? 10 : 100)];
        decimal hundredths = ph.Number * 100;
        int table = (int)hundredths;
        decimal rest = (hundredths - table) / 100;
        return DividedByPower(WholeUnits(Powers[table % 100] * Exp(-Ln10 * rest)), table / 100);
    }

    /// <summary>The pH of a mean concentration, to <see cref="MeanDecimals"/> decimals.</summary>
    /// <param name="sum">The sum of the concentrations, in units of 10^−30 mol/L.</param>
    /// <param name="count">How many there are.</param>
    public static decimal MeanPh(Int128 sum, int count)
    {
        Int128 mean = (sum + count / 2) / count;
        int exponent = 0;
        for (Int128 rest = mean; rest >= 10; rest /= 10) exponent++;
        decimal leading = exponent <= 27
            ? (decimal)mean / (decimal)TenTo[exponent]
            : (decimal)DividedByPower(mean, exponent - 27) / (decimal)TenTo[27];
        return decimal.Round(UnitExponent - exponent - Log10(leading), MeanDecimals, MidpointRounding.ToEven);
    }

    /// <summary>The logarithm of a number from 1 to 10: a power of ten from the table, and what is left as a series.</summary>
    private static decimal Log10(decimal x)
    {
        int n = 0;
        while (n < 99 && x * Powers[n + 1] >= 1) n++;
        decimal rest = x * Powers[n];
        decimal z = (rest - 1) / (rest + 1);
        (decimal sum, decimal power) = (0, z);
        for (int k = 1; power != 0; k += 2)
        {
            sum += power / k;
            power *= z * z;
        }

        return n / 100m + 2 * sum / Ln10;
    }

    private static decimal[] PowersOfTen()
    {
        var powers = new decimal[100];
        for (int n = 0; n < powers.Length; n++) powers[n] = Exp(-Ln10 * n / 100);
        return powers;
    }

    private static Int128[] WholePowersOfTen()
    {
        var powers = new Int128[UnitExponent + 1];
        powers[0] = Int128.One;
        for (int n = 1; n < powers.Length; n++) powers[n] = 10 * powers[n - 1];
        return powers;
    }

    private static Int128[] Concentrations()
    {
        var concentrations = new Int128[HighestPh * 100 + 1];
        for (int n = 0; n < 100; n++)
        {
            Int128 whole = WholeUnits(Powers[n]);
            for (int ph = 0; ph * 100 + n < concentrations.Length; ph++) concentrations[ph * 100 + n] = DividedByPower(whole, ph);
        }

        return concentrations;
    }

    private static decimal Exp(decimal x)
    {
        (decimal sum, decimal term) = (1, 1);
        for (int k = 1; term != 0; k++)
        {
            term = term * x / k;
            sum += term;
        }

        return sum;
    }

    /// <summary>A number of 0.1 to 1 in units of 10^−30; a decimal holds 28 of its digits.</summary>
    private static Int128 WholeUnits(decimal x) =>
        (Int128)decimal.Round(x * (decimal)TenTo[28], 0, MidpointRounding.ToEven) * TenTo[UnitExponent - 28];

    private static Int128 DividedByPower(Int128 value, int exponent)
    {
        Int128 power = TenTo[exponent];
        return (value + power / 2) / power;
    }
}
