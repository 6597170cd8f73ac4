using System.Collections.Immutable;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Notices;

/// <summary>A county's statement.</summary>
/// <param name="month">The month.</param>
/// <param name="county">The county.</param>
/// <param name="alone">Whether it is sent without the city's part, and so has to be signed itself.</param>
internal sealed class CountyPart(SettledMonth month, CountyStatement county, bool alone) : NoticeParts(month)
{
    /// <summary>The blocks of the part.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return new Block.NewPage(NoticeDocument.RunningHeader(Month, county.Name));
        yield return Text(county.Name, NoticeStyles.Title);
        yield return Text($"{Phrases.Of(Month.Month)}水环境质量生态补偿结算单（{Phrases.Of(Month.Status)}）", NoticeStyles.Subtitle);
        yield return Text($"依据《{Month.Regulation.Title}》（{Month.Regulation.Document}）。{Outcome()}", NoticeStyles.Body with { SpaceBefore = 12 });
        if (county.Items.Any(i => !i.IsAdjustment))
        {
            yield return Text("扣收、奖励事项", NoticeStyles.Heading);
            yield return Unit();
            yield return Items();
        }

        foreach (Block block in Adjusted().Concat(Open()).Concat(Noted())) yield return block;
        if (!alone) yield break;
        foreach (Block line in Signatures()) yield return line;
    }

    private string Outcome()
    {
        Totals totals = county.Totals;
        string adjusted = totals.Adjustment == Core.Quantities.Money.Zero ? "" : $"以前月份调整{Wan(totals.Adjustment)}万元，";
        string net = Phrases.Net(totals.Net).Replace(" ", "", StringComparison.Ordinal);
        string sums = county.Items.IsEmpty
            ? "本月没有扣收、奖励事项。"
            : $"本月奖励{Wan(totals.Reward)}万元，扣收{Wan(totals.Deduction)}万元，{adjusted}{net}。";
        string pending = county.Pending.IsEmpty ? "" : FormattableString.Invariant($"另有{county.Pending.Length}项待认定，未计入。");
        string trial = Month.Status == SettlementStatus.Trial ? Words["label.trial"] + "。" : "";
        return sums + pending + trial;
    }

    private Block.Table Items() => new(
        county.Name + "扣收、奖励事项",
        [
            new("条款", 22), new("对象", 26), new("目标", 8, Align.Center), new("类别", 8, Align.Center), new("剔除后", 11, Align.Center),
            new("情况", 37), new("奖励", 10, Align.Right), new("扣收", 10, Align.Right),
        ],
        [
            .. county.Items.Where(i => !i.IsAdjustment).Select(Row),
            ["合计", "", "", "", "", "", Wan(county.Totals.Reward), Wan(county.Totals.Deduction)],
        ],
        1);

    private ImmutableArray<string> Row(Item item)
    {
        (string reward, string deduction) = Amounts(item);
        return
        [
            item.Basis + "\n" + Regulation[item.Clause].Title, Phrases.Subject(item.SubjectCode, item.SubjectName), Phrases.Of(item.Target), Phrases.Of(item.Class),
            Phrases.Of(item.NetClass), Phrases.Reasons(item.Note, item.Interpretations, Regulation), reward, deduction,
        ];
    }

    private IEnumerable<Block> Adjusted()
    {
        Item[] items = [.. county.Items.Where(i => i.IsAdjustment)];
        if (items.Length == 0) yield break;
        yield return Text("以前月份调整", NoticeStyles.Heading);
        yield return Unit();
        yield return Adjustments(county.Name + "以前月份调整", items.Select(i => (county, i)));
    }

    private IEnumerable<Block> Open()
    {
        if (county.Pending.IsEmpty) yield break;
        yield return Text("待认定事项（未计入合计）", NoticeStyles.Heading);
        yield return Unit();
        yield return Questions(county.Name + "待认定事项", county.Pending.Select(p => ((CountyStatement?)county, p)));
    }

    private IEnumerable<Block> Noted()
    {
        if (county.Notes.IsEmpty) yield break;
        yield return Text("说明", NoticeStyles.Heading);
        for (int i = 0; i < county.Notes.Length; i++) yield return Note(county.Notes[i], i + 1, county: "");
    }
}
