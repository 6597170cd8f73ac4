using System.Numerics;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>An exact number, so that a mean of three samples is what it is.</summary>
internal readonly record struct Fraction : IComparable<Fraction>
{
    private readonly BigInteger _top;
    private readonly BigInteger _bottom;

    private Fraction(BigInteger top, BigInteger bottom)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(top, bottom);
        (_top, _bottom) = (top / common, bottom / common);
    }

    public static Fraction Zero { get; } = Of(0m);

    public static Fraction Of(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        int scale = (bits[3] >> 16) & 0x7F;
        return new Fraction(new BigInteger(value * Ten(scale)), new BigInteger(Ten(scale)));
    }

    public static Fraction Mean(IReadOnlyCollection<Fraction> values) =>
        values.Aggregate(Zero, (sum, v) => sum + v).Over(values.Count);

    public static Fraction Max(Fraction left, Fraction right) => left < right ? right : left;

    public static Fraction Min(Fraction left, Fraction right) => left < right ? left : right;

    public Fraction Over(int count) => new(_top, _bottom * count);

    public double Approximately => (double)_top / (double)_bottom;

    public int CompareTo(Fraction other) => (_top * other._bottom).CompareTo(other._top * _bottom);

    public static Fraction operator +(Fraction left, Fraction right) =>
        new((left._top * right._bottom) + (right._top * left._bottom), left._bottom * right._bottom);

    public static Fraction operator -(Fraction left, Fraction right) =>
        new((left._top * right._bottom) - (right._top * left._bottom), left._bottom * right._bottom);

    public static bool operator <(Fraction left, Fraction right) => left.CompareTo(right) < 0;

    public static bool operator >(Fraction left, Fraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(Fraction left, Fraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Fraction left, Fraction right) => left.CompareTo(right) >= 0;

    /// <summary>"half to even, to the decimals in rounding_decimals.csv, and where that gives 0 keeps one significant digit".</summary>
    public Fraction Rounded(int decimals)
    {
        Fraction rounded = To(decimals);
        if (rounded._top != 0 || _top == 0) return rounded;
        int digits = decimals;
        while (BigInteger.Abs(_top) * BigInteger.Pow(10, digits) < _bottom) digits++;
        return To(digits);
    }

    private Fraction To(int decimals)
    {
        BigInteger scale = BigInteger.Pow(10, decimals);
        BigInteger whole = BigInteger.DivRem(_top * scale, _bottom, out BigInteger rest);
        int half = (rest * 2).CompareTo(_bottom);
        if (half > 0 || (half == 0 && !whole.IsEven)) whole++;
        return new Fraction(whole, scale);
    }

    private static decimal Ten(int power) => power == 0 ? 1 : 10 * Ten(power - 1);
}
