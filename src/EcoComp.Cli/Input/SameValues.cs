using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input;

/// <summary>Whether two rows of readings say the same: 0.50 is 0.5, but not measured is no value.</summary>
internal sealed class SameValues : IEqualityComparer<MeasuredValue?[]>
{
    public static readonly SameValues Comparer = new();

    /// <summary>The first column in which two rows differ, or null.</summary>
    public static int? FirstDifference(MeasuredValue?[] values, MeasuredValue?[] others)
    {
        for (int i = 0; i < values.Length; i++)
        {
            bool same = values[i] is { } value ? others[i] is { } other && value.SaysSameAs(other) : others[i] is null;
            if (!same) return i;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(MeasuredValue?[]? x, MeasuredValue?[]? y) => x is not null && y is not null && FirstDifference(x, y) is null;

    /// <inheritdoc/>
    public int GetHashCode(MeasuredValue?[] obj)
    {
        var hash = default(HashCode);
        foreach (MeasuredValue? value in obj) hash.Add(value?.Number); // equal numbers hash alike, however many zeros they end on
        return hash.ToHashCode();
    }
}
