using EcoComp.Cli.Data;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>
/// What exceeded at the point that an item deducts for: the indicators over the target's limits and by how many times; where no readings explain an
/// official class, what its row remarks.
/// </summary>
internal sealed class ExceedanceSaid(Words words, PublicNames names, SettledMonth settled)
{
    private readonly Dictionary<string, MissedTarget> _missed = settled.MissedTargets().ToDictionary(m => m.Entry.Point.Code, StringComparer.Ordinal);

    /// <summary>What exceeded, point by point; nothing for an item that is no deduction for a class, or of which nothing is known.</summary>
    public IEnumerable<string> Of(Item item)
    {
        if (item.Direction != Direction.Deduction || item.Class is null) return [];
        string[] canal = [.. item.Note.Facts.OfType<Facts.CanalPoint>().Select(f => f.Point.Code)];
        return (canal.Length > 0 ? canal : [item.SubjectCode])
            .Select(code => _missed.GetValueOrDefault(code)).OfType<MissedTarget>()
            .Select(m => Of(m, m.Entry.Point.Code == item.SubjectCode ? "" : words.Say("notice.exceeded.at", names.OfPoint(m.Entry.Point))))
            .Where(text => text.Length > 0);
    }

    private string Of(MissedTarget missed, string at) => missed.Exceeding.IsEmpty
        ? missed.Remark.Length == 0 ? "" : words.Say("notice.exceeded.remark", at, missed.Remark)
        : words.Say("notice.exceeded", at, string.Join(words["label.list"], missed.Exceeding.Select(p => MultipleText.Told(p, words))));
}
