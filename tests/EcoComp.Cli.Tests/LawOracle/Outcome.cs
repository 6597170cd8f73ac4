using System.Collections.Immutable;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// The interpretations that a subject consulted. <see cref="Maybe"/> holds those of which the text says both, or neither: they are not
/// compared.
/// </summary>
internal sealed record Keys(ImmutableHashSet<string> Named, ImmutableHashSet<string> Maybe)
{
    public static Keys None { get; } = new([], []);

    public static Keys Of(params string[] keys) => None.With(keys);

    public Keys With(params string[] keys) => this with { Named = Named.Union(keys) };

    public Keys Perhaps(params IEnumerable<string> keys) => this with { Maybe = Maybe.Union(keys) };

    public Keys And(Keys other) => new(Named.Union(other.Named), Maybe.Union(other.Maybe));

    public Keys Without(string key) => this with { Named = Named.Remove(key) };

    /// <summary>All of these become uncertain.</summary>
    public Keys Doubted() => new([], Maybe.Union(Named));

    /// <summary>In the order of rules.md, without the uncertain ones.</summary>
    public string[] Certain => [.. Interpretations.Order.Where(Named.Contains)];

    /// <summary>What is not named for certain.</summary>
    public string[] Uncertain => [.. Interpretations.Order.Where(k => Maybe.Contains(k) && !Named.Contains(k))];

    public override string ToString() => string.Join(' ', Certain.Concat(Uncertain.Select(k => k + "?")));
}

internal sealed record Item(
    string County,
    string Clause,
    string Subject,
    bool Reward,
    long Yuan,
    int? Target,
    int? Class,
    int? Net,
    int? Percent,
    Keys Keys);

/// <summary>An open question. No county: it stands at city level. <see cref="RangeOpen"/>: the text leaves its range open.</summary>
internal sealed record Ask(
    string? County,
    string Clause,
    string Subject,
    string Question,
    long? Min,
    long? Max,
    int? Percent,
    Keys Keys,
    bool RangeOpen = false);

internal sealed record Note(string? County, string Clause, string Subject, string Code, Keys Keys);

internal sealed record Totals(long Reward, long Deduction)
{
    public long Net => Reward - Deduction;
}

internal sealed record Fund(long Deductions, long Rewards, long? ProvinceDeduction, long ProvinceReward)
{
    /// <summary>"deductions − rewards − adjustments − taken by the province + given by the province = balance".</summary>
    public long? Balance => ProvinceDeduction is { } taken ? Deductions - Rewards - taken + ProvinceReward : null;
}

/// <summary>What a month comes to.</summary>
internal sealed class Outcome(Month month)
{
    public Month Month => month;

    public List<Item> Items { get; } = [];

    public List<Ask> Asks { get; } = [];

    public List<Note> Notes { get; } = [];

    /// <summary>Notes whose subject the text leaves open: left out of the comparison on both sides.</summary>
    public HashSet<(string Clause, string Code, string Subject)> Unsaid { get; } = [];

    public Fund? Fund { get; set; }

    public Totals Of(string? county)
    {
        Item[] own = [.. Items.Where(i => county is null || i.County == county)];
        return new Totals(own.Where(i => i.Reward).Sum(i => i.Yuan), own.Where(i => !i.Reward).Sum(i => i.Yuan));
    }

    /// <summary>Names choices on an item that stands already.</summary>
    public void Name(Func<Item, bool> which, Keys keys)
    {
        for (int i = 0; i < Items.Count; i++)
        {
            if (which(Items[i])) Items[i] = Items[i] with { Keys = Items[i].Keys.And(keys) };
        }
    }
}
