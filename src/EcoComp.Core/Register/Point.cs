using System.Collections.Immutable;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Register;

/// <summary>A monitoring point. What may change over the years stands in its entries.</summary>
/// <param name="index">Its number: the order of the first row of its code in points.csv, from 0.</param>
/// <param name="code">Its code.</param>
/// <param name="kind">What it is for; never changes.</param>
/// <param name="waterType">What kind of water it lies in; never changes.</param>
public sealed class Point(int index, string code, PointKind kind, WaterType waterType)
{
    /// <summary>Its number: the order of the first row of its code in points.csv, from 0.</summary>
    public int Index { get; } = index;

    /// <summary>Its code.</summary>
    public string Code { get; } = code;

    /// <summary>What it is for.</summary>
    public PointKind Kind { get; } = kind;

    /// <summary>What kind of water it lies in.</summary>
    public WaterType WaterType { get; } = waterType;

    /// <summary>What is registered of it, by interval; the intervals do not overlap.</summary>
    public ImmutableArray<PointEntry> Entries { get; internal set; } = [];

    /// <summary>
    /// Whether its rows say when it is valid and what it is; where one is at fault, nothing more may be concluded from its absence in a month.
    /// </summary>
    public bool IsSound { get; internal set; } = true;

    /// <summary>What is registered of it in a month, or null where it is not valid in that month.</summary>
    public PointEntry? EntryIn(YearMonth month)
    {
        foreach (PointEntry entry in Entries)
        {
            if (entry.Interval.Contains(month)) return entry;
        }

        return null;
    }
}
