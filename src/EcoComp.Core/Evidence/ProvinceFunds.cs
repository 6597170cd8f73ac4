using EcoComp.Core.Quantities;

namespace EcoComp.Core.Evidence;

/// <summary>第九条: what passes between the province and the city in a month or in several.</summary>
/// <param name="Deduction">What the province took (省级扣收), or null where nothing says; 0 is said.</param>
/// <param name="Reward">What it gave (省级奖励); nothing where nothing says.</param>
public readonly record struct ProvinceFunds(Money? Deduction, Money Reward)
{
    /// <summary>Nothing was taken and nothing given, and that is known.</summary>
    public static ProvinceFunds Nothing { get; } = new(Money.Zero, Money.Zero);

    /// <summary>What the rows of a month add up to.</summary>
    public static ProvinceFunds Of(IEnumerable<FundEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ProvinceFunds sum = default;
        foreach (FundEntry entry in entries)
        {
            sum = entry.Item == FundItem.ProvinceReward
                ? sum with { Reward = sum.Reward + entry.Amount }
                : sum with { Deduction = (sum.Deduction ?? Money.Zero) + entry.Amount };
        }

        return sum;
    }

    /// <summary>Adds two months; what was taken is unknown where it is of one of them.</summary>
    public static ProvinceFunds operator +(ProvinceFunds a, ProvinceFunds b) => new(a.Deduction + b.Deduction, a.Reward + b.Reward);
}
