using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>What an amendment changes: each item that falls away is reversed, each new one stands.</summary>
internal static class AmendmentAdjustments
{
    /// <summary>The adjustments between a month as it stood and as it stands, in the order of counties and items: first what falls away.</summary>
    /// <param name="before">The month as it stood.</param>
    /// <param name="after">The month as it stands.</param>
    /// <param name="number">The number of the amendment.</param>
    /// <param name="reason">Why it was corrected.</param>
    /// <param name="authority">The document it rests on.</param>
    public static ImmutableArray<Adjustment> Between(MonthSettlement before, MonthSettlement after, int number, string reason, string authority)
    {
        string file = Names.Part(after.Month, number) + "/" + Names.Adjustments;
        IEnumerable<(bool Reverses, CountyItem Of)> lines =
            [.. NotIn(after, before).Select(i => (true, i)), .. NotIn(before, after).Select(i => (false, i))];
        return [.. lines.Select((line, i) => Of(line.Of.County, line.Of.Item, line.Reverses, after.Month, number, reason, authority, new FileLine(file, i + 2)))];
    }

    /// <summary>The month's own items that another settlement of it does not have, or has with other money or classes.</summary>
    private static IEnumerable<CountyItem> NotIn(MonthSettlement other, MonthSettlement month)
    {
        Dictionary<string, Item> there = other.Items.Where(i => !i.IsAdjustment).ToDictionary(i => i.ItemId, StringComparer.Ordinal);
        return month.AllItems.Where(i => !i.Item.IsAdjustment && !(there.TryGetValue(i.Item.ItemId, out Item? same) && i.Item.Agrees(same)));
    }

    private static Adjustment Of(
        CountyStatement county, Item item, bool reverses, YearMonth month, int number, string reason, string authority, FileLine at)
    {
        bool rewards = item.Direction == Direction.Reward != reverses;
        return new Adjustment(
            month, number, reverses, item.ItemId, county.Code, county.Name, item.SubjectCode, item.SubjectName, item.Basis,
            rewards ? Direction.Reward : Direction.Deduction, item.Amount, reason, authority, at)
        {
            Target = item.Target,
            Class = item.Class,
            NetClass = item.NetClass,
            SharePercent = item.SharePercent,
            Note = item.Note,
        };
    }
}
