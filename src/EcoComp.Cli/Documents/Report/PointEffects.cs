using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>What is paid to counties, or taken from them, for each point of a month.</summary>
internal sealed class PointEffects(SettledMonth month)
{
    private readonly ILookup<string, Item> _items = month.Settlement.Items.Where(i => !i.IsAdjustment).ToLookup(i => i.SubjectCode, StringComparer.Ordinal);

    /// <summary>The sum for a point, or null where it moves no money.</summary>
    public Money? Of(string code) => _items.Contains(code) ? _items[code].Aggregate(Money.Zero, (sum, i) => sum + i.Effect) : null;

    /// <summary>The counties that answer for a point; of a reference point that the water comes from outside.</summary>
    public static string Counties(MappedPoint place, Words words) => place.Entry.Responsible is { } shares
        ? string.Join(words["label.list"], shares.Counties.Select(c => c.Name))
        : words["report.outside"];

    /// <summary>What the sum is of.</summary>
    public static string Key(SettledMonth month, string code) => ReportContent.KeyOf(month) + "/subject:" + code + "/effect_yuan";
}
