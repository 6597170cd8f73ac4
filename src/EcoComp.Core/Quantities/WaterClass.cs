namespace EcoComp.Core.Quantities;

/// <summary>
/// A water quality class: Ⅰ (best) to Ⅴ, and 劣Ⅴ (worse than Ⅴ, surface water only), of GB 3838-2002 and GB/T 14848-2017.
/// "Greater" means worse.
/// </summary>
public readonly record struct WaterClass : IComparable<WaterClass>
{
    private const string Names = "Ⅰ Ⅱ Ⅲ Ⅳ Ⅴ 劣Ⅴ";
    private static readonly string[] Symbols = Names.Split(' ');
    private readonly byte _aboveBest;

    private WaterClass(int rank) => _aboveBest = (byte)(rank - 1);

    /// <summary>Class Ⅰ.</summary>
    public static readonly WaterClass I = new(1);

    /// <summary>Class Ⅱ.</summary>
    public static readonly WaterClass II = new(2);

    /// <summary>Class Ⅲ.</summary>
    public static readonly WaterClass III = new(3);

    /// <summary>Class Ⅳ.</summary>
    public static readonly WaterClass IV = new(4);

    /// <summary>Class Ⅴ.</summary>
    public static readonly WaterClass V = new(5);

    /// <summary>Worse than class Ⅴ (劣Ⅴ).</summary>
    public static readonly WaterClass WorseThanV = new(6);

    /// <summary>All classes, best first.</summary>
    public static IReadOnlyList<WaterClass> All { get; } = [I, II, III, IV, V, WorseThanV];

    /// <summary>The class's rank: 1 for Ⅰ to 6 for 劣Ⅴ.</summary>
    public int Rank => _aboveBest + 1;

    /// <summary>The class of a rank.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rank is not 1 to 6.</exception>
    public static WaterClass FromRank(int rank)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rank, 6);
        return new WaterClass(rank);
    }

    /// <summary>Whether this class is worse than another.</summary>
    public bool IsWorseThan(WaterClass other) => _aboveBest > other._aboveBest;

    /// <summary>Whether this class is better than another.</summary>
    public bool IsBetterThan(WaterClass other) => _aboveBest < other._aboveBest;

    /// <summary>By how many classes this one is worse than another; negative where it is better.</summary>
    public int StepsBelow(WaterClass other) => _aboveBest - other._aboveBest;

    /// <summary>The class a number of classes better, Ⅰ at the best.</summary>
    public WaterClass BetterBy(int classes) => new(Math.Max(1, Rank - classes));

    /// <summary>The worse of two classes.</summary>
    public static WaterClass Worse(WaterClass a, WaterClass b) => a.IsWorseThan(b) ? a : b;

    /// <summary>The better of two classes.</summary>
    public static WaterClass Better(WaterClass a, WaterClass b) => a.IsBetterThan(b) ? a : b;

    /// <inheritdoc/>
    public int CompareTo(WaterClass other) => _aboveBest.CompareTo(other._aboveBest);

    /// <summary>Whether one class is better than another.</summary>
    public static bool operator <(WaterClass a, WaterClass b) => a._aboveBest < b._aboveBest;

    /// <summary>Whether one class is worse than another.</summary>
    public static bool operator >(WaterClass a, WaterClass b) => a._aboveBest > b._aboveBest;

    /// <summary>Whether one class is no worse than another.</summary>
    public static bool operator <=(WaterClass a, WaterClass b) => a._aboveBest <= b._aboveBest;

    /// <summary>Whether one class is no better than another.</summary>
    public static bool operator >=(WaterClass a, WaterClass b) => a._aboveBest >= b._aboveBest;

    /// <summary>The class as printed: Ⅰ, Ⅱ, Ⅲ, Ⅳ, Ⅴ or 劣Ⅴ.</summary>
    public override string ToString() => Symbols[_aboveBest];
}
