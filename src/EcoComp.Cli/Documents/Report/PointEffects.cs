using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents.Report;

/// <summary>
/// What is paid to counties, or taken from them, for each point of a month. What a county pays once for several points (第六条) stands at each of them,
/// marked as what they cost together.
/// </summary>
internal sealed class PointEffects(SettledMonth month)
{
    private readonly PaidPoints[] _paid = [.. Paid(month)];

    /// <summary>The sum for a point, or null where it moves no money.</summary>
    public Money? Of(string code) => For(code).Any() ? For(code).Aggregate(Money.Zero, (sum, p) => sum + p.Item.Effect) : null;

    /// <summary>The other points for which the same money is paid; none where it is the point's alone.</summary>
    public IEnumerable<string> With(string code) => For(code).SelectMany(p => p.Points).Where(p => p != code).Distinct();

    /// <summary>What is paid once for several points, as it is told: 长葛市（NS-03、NS-04） -400.</summary>
    public IEnumerable<string> Together(Words words) => _paid.Where(p => p.Points.Length > 1)
        .Select(p => words.Say("label.remark", p.County.Name, string.Join(words["label.list"], p.Points)) + " " + Words.Wan(p.Item.Effect));

    /// <summary>The counties that answer for a point; of a reference point that the water comes from outside.</summary>
    public static string Counties(MappedPoint place, Words words) => place.Entry.Responsible is { } shares
        ? string.Join(words["label.list"], shares.Counties.Select(c => c.Name))
        : words["report.outside"];

    /// <summary>What the sum is of: the point, and after it those that it is of too.</summary>
    public string Key(string code) =>
        ReportContent.KeyOf(month) + "/subject:" + string.Join('+', With(code).Prepend(code)) + "/effect_yuan";

    private IEnumerable<PaidPoints> For(string code) => _paid.Where(p => p.Points.Contains(code));

    private static IEnumerable<PaidPoints> Paid(SettledMonth month)
    {
        foreach ((CountyStatement county, Item item) in month.Settlement.AllItems)
        {
            if (item.IsAdjustment) continue;
            ImmutableArray<string> canal = [.. item.Note.Facts.OfType<Facts.CanalPoint>().Select(p => p.Point.Code).Distinct()];
            yield return new PaidPoints(county, item, canal.IsEmpty ? [item.SubjectCode] : canal);
        }
    }

    private sealed record PaidPoints(CountyStatement County, Item Item, ImmutableArray<string> Points);
}
