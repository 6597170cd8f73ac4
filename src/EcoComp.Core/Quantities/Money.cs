using System.Globalization;

namespace EcoComp.Core.Quantities;

/// <summary>A sum of money in whole yuan (元). Never a fraction and never a floating-point number.</summary>
/// <param name="Yuan">The amount in yuan; negative where money is owed.</param>
public readonly record struct Money(long Yuan) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static readonly Money Zero;

    /// <summary>Adds two sums.</summary>
    /// <exception cref="OverflowException">The sum does not fit in 64 bits.</exception>
    public static Money operator +(Money a, Money b) => new(a.Yuan + b.Yuan);

    /// <summary>Takes one sum from another.</summary>
    /// <exception cref="OverflowException">The difference does not fit in 64 bits.</exception>
    public static Money operator -(Money a, Money b) => new(a.Yuan - b.Yuan);

    /// <summary>The same sum owed the other way round.</summary>
    public static Money operator -(Money a) => new(-a.Yuan);

    /// <summary>A sum taken several times.</summary>
    /// <exception cref="OverflowException">The product does not fit in 64 bits.</exception>
    public static Money operator *(Money a, int times) => new(a.Yuan * times);

    /// <summary>
    /// An amount that a formula gives, cut to whole yuan: what is left beyond the last whole yuan is dropped, whichever way the money goes.
    /// </summary>
    /// <param name="yuan">The amount in yuan, exactly.</param>
    /// <exception cref="OverflowException">It does not fit in 64 bits.</exception>
    public static Money Cut(decimal yuan) => new(decimal.ToInt64(decimal.Truncate(yuan)));

    /// <summary>Whether one sum is smaller than another.</summary>
    public static bool operator <(Money a, Money b) => a.Yuan < b.Yuan;

    /// <summary>Whether one sum is larger than another.</summary>
    public static bool operator >(Money a, Money b) => a.Yuan > b.Yuan;

    /// <summary>Whether one sum is at most another.</summary>
    public static bool operator <=(Money a, Money b) => a.Yuan <= b.Yuan;

    /// <summary>Whether one sum is at least another.</summary>
    public static bool operator >=(Money a, Money b) => a.Yuan >= b.Yuan;

    /// <summary>The smaller of two sums.</summary>
    public static Money Min(Money a, Money b) => a < b ? a : b;

    /// <summary>The larger of two sums.</summary>
    public static Money Max(Money a, Money b) => a > b ? a : b;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Yuan.CompareTo(other.Yuan);

    /// <summary>The amount in yuan, without separators.</summary>
    public override string ToString() => Yuan.ToString(CultureInfo.InvariantCulture);
}
