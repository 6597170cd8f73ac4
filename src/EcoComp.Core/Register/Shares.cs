using System.Collections.Immutable;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Register;

/// <summary>
/// The counties that answer for a point or an event, and how much of it is each one's (责任县区及分担比例). Most often it is one alone. Two are equal
/// where they say the same of each county, in whatever order.
/// </summary>
public sealed class Shares : IEquatable<Shares>
{
    /// <summary>The percents of all shares together.</summary>
    public const int Whole = 100;

    internal Shares(ImmutableArray<Share> parts) => Parts = parts;

    /// <summary>The shares in the order in which they were written; the first takes what cutting to whole yuan leaves over.</summary>
    public ImmutableArray<Share> Parts { get; }

    /// <summary>The counties, in the order in which they were written.</summary>
    public IEnumerable<County> Counties => Parts.Select(p => p.County);

    /// <summary>The county that was written first: the only one where <see cref="AreSeveral"/> is not so.</summary>
    public County First => Parts[0].County;

    /// <summary>Whether several counties share.</summary>
    public bool AreSeveral => Parts.Length > 1;

    /// <summary>All of it is one county's.</summary>
    public static Shares Of(County county) => new([new Share(county, Whole)]);

    /// <summary>Whether a county is one of them.</summary>
    public bool Include(County county)
    {
        foreach (Share part in Parts)
        {
            if (part.County == county) return true;
        }

        return false;
    }

    /// <summary>An amount among the counties: each share is cut to whole yuan, and the first takes the rest.</summary>
    /// <param name="amount">The whole amount; it may be an effect below zero.</param>
    public ImmutableArray<SharedAmount> Split(Money amount)
    {
        if (!AreSeveral) return [new SharedAmount(First, amount, null)];
        Money[] amounts = [.. Parts.Select(p => Money.Cut((decimal)amount.Yuan * p.Percent / Whole))];
        amounts[0] += amount - amounts.Aggregate(Money.Zero, (sum, part) => sum + part);
        return [.. Parts.Select((p, i) => new SharedAmount(p.County, amounts[i], p.Percent))];
    }

    /// <inheritdoc/>
    public bool Equals(Shares? other) => other is not null && Parts.Length == other.Parts.Length && Parts.All(other.Parts.Contains);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shares);

    /// <inheritdoc/>
    public override int GetHashCode() => Parts.Sum(p => p.County.Order) ^ Parts.Length;
}

/// <summary>What of something is one county's.</summary>
/// <param name="County">The county.</param>
/// <param name="Percent">Its part in percent: 1 to 99, or 100 where it answers alone.</param>
public sealed record Share(County County, int Percent);

/// <summary>What of an amount is one county's.</summary>
/// <param name="County">The county.</param>
/// <param name="Amount">Its part.</param>
/// <param name="Percent">Its share in percent; null where it answers alone.</param>
public sealed record SharedAmount(County County, Money Amount, int? Percent);
