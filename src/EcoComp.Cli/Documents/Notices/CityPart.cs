using System.Collections.Immutable;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Notices;

/// <summary>The notice to all counties: totals, the table of counties, the items by article, notes, the fund and the signatures.</summary>
internal sealed class CityPart(SettledMonth month) : NoticeParts(month)
{
    private int _headings;

    /// <summary>The blocks of the part.</summary>
    public IEnumerable<Block> Blocks()
    {
        yield return Text(NoticeDocument.Title(Month).Replace("资金", "资金\n", StringComparison.Ordinal), NoticeStyles.Title);
        if (Month.Status != SettlementStatus.Final) yield return Text("（" + Phrases.Of(Month.Status) + "）", NoticeStyles.Subtitle);
        yield return Text("各县（市、区）人民政府（管委会）：", NoticeStyles.Body with { FirstLineIndent = 0, SpaceBefore = 12 });
        yield return Text(Opening(), NoticeStyles.Body);
        yield return Heading("各县（市、区）扣收、奖励情况");
        yield return Unit();
        yield return Counties();
        yield return Heading("分条款情况");
        if (!Month.Items.Any()) yield return Text("本月没有扣收、奖励事项。", NoticeStyles.Body);
        foreach (Block block in Month.AllItems.Where(i => !i.Item.IsAdjustment).OrderBy(i => Regulation[i.Item.Clause].Order).GroupBy(Article).SelectMany(OfArticle)) yield return block;
        foreach (Block block in Adjusted().Concat(Open()).Concat(Noted())) yield return block;
        yield return Heading("资金情况（第九条）");
        yield return Text(FundInWords(Month.Fund), NoticeStyles.BeforeSignature);
        foreach (Block line in Signatures()) yield return line;
    }

    private string Opening()
    {
        int rewarded = Month.Counties.Count(c => c.Totals.Reward > Money.Zero);
        int deducted = Month.Counties.Count(c => c.Totals.Deduction > Money.Zero);
        Totals totals = Month.Totals;
        string adjusted = totals.Adjustment == Money.Zero ? "" : $"以前月份调整{Wan(totals.Adjustment)}万元，";
        int open = Month.PendingCount;
        string pending = open == 0 ? "" : FormattableString.Invariant($"另有{open}项待认定，未计入上述金额。");
        string trial = Month.Status == SettlementStatus.Trial ? Words["label.trial"] + "。" : "";
        return FormattableString.Invariant(
            $"依据《{Month.Regulation.Title}》（{Month.Regulation.Document}），现将{Phrases.Of(Month.Month)}水环境质量生态补偿资金扣收、奖励情况通报如下：")
            + FormattableString.Invariant($"全市{Month.Counties.Length}个县（市、区）中，奖励{rewarded}个，共{Wan(totals.Reward)}万元；")
            + FormattableString.Invariant($"扣收{deducted}个，共{Wan(totals.Deduction)}万元；{adjusted}{Net(totals.Net)}。{pending}{trial}");
    }

    private string Net(Money net) => net == Money.Zero ? "收支相抵" : "全市" + Phrases.Net(net).Replace(" ", "", StringComparison.Ordinal);

    private Block.Table Counties()
    {
        bool open = Month.PendingCount > 0;
        ImmutableArray<TableColumn> columns =
        [
            new("序号", 8, Align.Center), new("县（市、区）", 34), new("奖励", 16, Align.Right), new("扣收", 16, Align.Right),
            new("以前月份调整", 20, Align.Right), new("净额", 16, Align.Right), .. open ? [new TableColumn("待认定（项）", 18, Align.Right)] : ImmutableArray<TableColumn>.Empty,
        ];
        IEnumerable<ImmutableArray<string>> rows = Month.Counties.Select((c, i) => Sums(Count(i + 1), c.Name, c.Totals, c.Pending.Length, open));
        return new Block.Table("各县（市、区）扣收、奖励情况", columns, [.. rows, Sums("", "全市合计", Month.Totals, Month.PendingCount, open)], 1);
    }

    private static ImmutableArray<string> Sums(string number, string name, Totals totals, int pending, bool open)
    {
        ImmutableArray<string> cells =
            [number, name, Wan(totals.Reward), Wan(totals.Deduction), Wan(totals.Adjustment), Wan(totals.Net)];
        return open ? cells.Add(pending == 0 ? "" : Count(pending)) : cells;
    }

    /// <summary>The article of an item as cited: 第四条 of 第四条（一）2.</summary>
    private static string Article((CountyStatement County, Item Item) of) => of.Item.Basis[..(of.Item.Basis.IndexOf('条', StringComparison.Ordinal) + 1)];

    private IEnumerable<Block> OfArticle(IGrouping<string, (CountyStatement County, Item Item)> article)
    {
        (CountyStatement County, Item Item)[] items = [.. article];
        string about = string.Join('、', items.Select(i => Regulation[i.Item.Clause].Title).Distinct(StringComparer.Ordinal));
        string name = article.Key + "　" + about;
        yield return Text(name, NoticeStyles.Subheading);
        Money reward = Sum(items, Direction.Reward);
        Money deduction = Sum(items, Direction.Deduction);
        yield return new Block.Table(
            name,
            [
                new("条款", 20), new("县（市、区）", 20), new("对象", 38), new("目标", 8, Align.Center), new("类别", 8, Align.Center),
                new("剔除后", 10, Align.Center), new("奖励", 10, Align.Right), new("扣收", 10, Align.Right),
            ],
            [.. items.Select(Row), ["小计", "", "", "", "", "", Wan(reward), Wan(deduction)]],
            1);
    }

    private static ImmutableArray<string> Row((CountyStatement County, Item Item) of)
    {
        Item item = of.Item;
        (string reward, string deduction) = Amounts(item);
        return
        [
            item.Basis, of.County.Name, Phrases.Subject(item.SubjectCode, item.SubjectName), Phrases.Of(item.Target), Phrases.Of(item.Class),
            Phrases.Of(item.NetClass), reward, deduction,
        ];
    }

    private IEnumerable<Block> Adjusted()
    {
        (CountyStatement County, Item Item)[] items = [.. Month.AllItems.Where(i => i.Item.IsAdjustment)];
        if (items.Length == 0) yield break;
        yield return Heading("以前月份调整");
        yield return Unit();
        yield return Adjustments("以前月份调整", items);
    }

    private IEnumerable<Block> Open()
    {
        if (Month.PendingCount == 0) yield break;
        yield return Heading("待认定事项（未计入合计）");
        yield return Unit();
        yield return Questions("待认定事项", Month.AllPending);
    }

    private IEnumerable<Block> Noted()
    {
        (CountyStatement? County, Note Note)[] notes = [.. Month.AllNotes];
        if (notes.Length == 0) yield break;
        yield return Heading("说明");
        for (int i = 0; i < notes.Length; i++) yield return Note(notes[i].Note, i + 1, notes[i].County is { } county ? county.Name + "，" : "");
    }

    private static string FundInWords(Fund fund)
    {
        string adjusted = fund.Adjustments == Money.Zero ? "" : $"，以前月份调整{Wan(fund.Adjustments)}万元";
        string flows = $"本月扣收{Wan(fund.Deductions)}万元，奖励{Wan(fund.Rewards)}万元{adjusted}";
        if (fund.Province is not { } province || fund.Balance is not { } balance)
            return flows + "；省级扣收我市的生态补偿金尚未登记，结余待定。";
        string rest = balance < Money.Zero
            ? $"资金缺口{Wan(-balance)}万元。"
            : $"结余{Wan(balance)}万元，纳入全市水污染防治专项资金。";
        return flows + $"，支付省级扣收{Wan(province)}万元；{rest}";
    }

    private Block Heading(string text) => Text("一二三四五六七八九"[_headings++] + "、" + text, NoticeStyles.Heading);

    private static Money Sum(IEnumerable<(CountyStatement County, Item Item)> items, Direction direction) =>
        items.Where(i => i.Item.Direction == direction).Aggregate(Money.Zero, (sum, i) => sum + i.Item.Amount);

    private static string Count(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
