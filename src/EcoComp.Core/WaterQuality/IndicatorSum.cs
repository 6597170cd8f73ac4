namespace EcoComp.Core.WaterQuality;

/// <summary>
/// The values of one indicator at one point in one month, added up: exact whole numbers, so that the order of samples changes nothing, and of one
/// size, however many samples there are.
/// </summary>
public readonly record struct IndicatorSum
{
    private const decimal ScaleUnit = 0.000000000000000001m;

    /// <summary>Twice the sum in units of 10^−18, so that half a detection limit is whole; of pH, the sum of the concentrations.</summary>
    private readonly Int128 _sum;

    private readonly Int128 _greatestLimit;
    private readonly int _below;

    private IndicatorSum(Int128 sum, int count, int below, Int128 greatestLimit) =>
        (_sum, Count, _below, _greatestLimit) = (sum, count, below, greatestLimit);

    /// <summary>How many values there are.</summary>
    public int Count { get; }

    /// <summary>The sum with one value more.</summary>
    /// <param name="value">The value, in the unit of the column. Below a detection limit it counts as half that limit.</param>
    /// <param name="form">How the indicator's values are averaged; the same for all values of a sum.</param>
    /// <exception cref="OverflowException">There are more than some ten million of the largest values.</exception>
    public IndicatorSum With(MeasuredValue value, IndicatorForm form)
    {
        if (form == IndicatorForm.Acidity)
            return new IndicatorSum(_sum + HydrogenIon.Concentration(value), Count + 1, _below, _greatestLimit);
        Int128 scaled = value.Scaled;
        return value.BelowDetection
            ? new IndicatorSum(_sum + scaled, Count + 1, _below + 1, Int128.Max(_greatestLimit, scaled))
            : new IndicatorSum(_sum + scaled + scaled, Count + 1, _below, _greatestLimit);
    }

    /// <summary>The sum with one value several times more.</summary>
    /// <param name="value">The value, in the unit of the column.</param>
    /// <param name="form">How the indicator's values are averaged; the same for all values of a sum.</param>
    /// <param name="times">How often, at least 0.</param>
    /// <exception cref="OverflowException">As for <see cref="With"/>.</exception>
    public IndicatorSum WithMany(MeasuredValue value, IndicatorForm form, int times)
    {
        IndicatorSum one = default(IndicatorSum).With(value, form);
        return new IndicatorSum(
            _sum + one._sum * times, Count + times, _below + one._below * times,
            times == 0 ? _greatestLimit : Int128.Max(_greatestLimit, one._greatestLimit));
    }

    /// <summary>The mean of the values.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="unit">The unit of its values.</param>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public IndicatorMean Mean(Indicator indicator, MeasurementUnit unit)
    {
        if (Count == 0) throw new InvalidOperationException("There is no value.");
        if (indicator.Form == IndicatorForm.Acidity)
            return new IndicatorMean(indicator, HydrogenIon.MeanPh(_sum, Count), false, null);
        decimal? limit = _below == 0 ? null : unit.ToBase(Unscaled(_greatestLimit));
        return new IndicatorMean(indicator, unit.ToBase(Quotient(2 * (long)Count)), _below == Count, limit);
    }

    /// <summary>The sum divided, to 28 digits: the whole part of the division is exact, and only what is left over is rounded.</summary>
    private decimal Quotient(long divisor)
    {
        Int128 whole = _sum / divisor;
        decimal rest = (decimal)(_sum - whole * divisor) / divisor;
        return Unscaled(whole) + rest * ScaleUnit;
    }

    private static decimal Unscaled(Int128 scaled)
    {
        Int128 unit = 1_000_000_000_000_000_000;
        Int128 whole = scaled / unit;
        return (decimal)whole + (decimal)(scaled - whole * unit) * ScaleUnit;
    }
}

/// <summary>The values of an indicator at a point in a month, to which more may be added before they are averaged.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Sum">The values.</param>
public readonly record struct SummedIndicator(Indicator Indicator, MeasurementUnit Unit, IndicatorSum Sum)
{
    /// <summary>The mean of the values.</summary>
    public IndicatorMean Mean => Sum.Mean(Indicator, Unit);
}

/// <summary>The value of one indicator in a month or a sample.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Value">The mean, in the base unit of the indicator's units; not rounded, but for pH, which is right to twelve decimals.</param>
/// <param name="Undetected">Whether every value was below its detection limit.</param>
/// <param name="DetectionLimit">The greatest detection limit that a value was below, in the same unit, or null.</param>
public sealed record IndicatorMean(Indicator Indicator, decimal Value, bool Undetected, decimal? DetectionLimit);
