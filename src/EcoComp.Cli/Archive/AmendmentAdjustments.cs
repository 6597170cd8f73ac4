using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
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
    public static ImmutableArray<Adjustment> Between(SettlementView before, SettlementView after, int number, string reason, string authority)
    {
        string file = Names.Part(after.Month, number) + "/" + Names.Adjustments;
        Dictionary<string, ViewItem> old = before.OwnItems.ToDictionary(i => i.ItemId, StringComparer.Ordinal);
        Dictionary<string, ViewItem> now = after.OwnItems.ToDictionary(i => i.ItemId, StringComparer.Ordinal);
        IEnumerable<(bool Reverses, ViewItem Item)> lines =
        [
            .. before.OwnItems.Where(i => !now.TryGetValue(i.ItemId, out ViewItem? same) || !i.Agrees(same)).Select(i => (true, i)),
            .. after.OwnItems.Where(i => !old.TryGetValue(i.ItemId, out ViewItem? same) || !i.Agrees(same)).Select(i => (false, i)),
        ];
        return [.. lines.Select((line, i) => Of(line.Item, line.Reverses, after.Month, number, reason, authority, new FileLine(file, i + 2)))];
    }

    private static Adjustment Of(
        ViewItem item, bool reverses, YearMonth month, int number, string reason, string authority, FileLine at)
    {
        bool rewards = item.Direction == "reward" != reverses;
        return new Adjustment(
            month, number, reverses, item.ItemId, item.CountyCode, item.CountyName, item.SubjectCode, item.SubjectName, item.Basis,
            rewards ? Direction.Reward : Direction.Deduction, new Money(item.AmountYuan), reason, authority, at)
        {
            Target = Class(item.Target),
            Class = Class(item.Class),
            NetClass = Class(item.NetClass),
        };
    }

    private static WaterClass? Class(string text) => WaterClassNotation.TryRead(text, out WaterClass value) ? value : null;
}
