using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>The notice to all counties: totals, the table of counties, the items by article, notes, the fund and the signatures.</summary>
internal sealed class CityNotice(Words words, NoticeSections sections, NoticeFrame frame, SettledMonth settled)
{
    private readonly Phrases _phrases = new(words);
    private readonly MonthSettlement _month = settled.Settlement;
    private readonly Regulation _regulation = settled.Regulation;
    private int _headings;

    /// <summary>The parts of the notice.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="annexes">Its annexes.</param>
    public IEnumerable<Block> Blocks(string title, IReadOnlyList<Annex> annexes)
    {
        yield return frame.Number;
        yield return new Block.Heading(title, HeadingLevel.Title);
        if (_month.Status != SettlementStatus.Final)
            yield return new Block.Paragraph(words.Say("notice.worth", _phrases.Of(_month.Status)), ParagraphKind.Subtitle);
        yield return frame.Addressees(words["notice.addressees"]);
        yield return new Block.Paragraph(Opening());
        yield return Heading("notice.counties");
        yield return sections.SignedUnit;
        yield return Counties();
        yield return Heading("notice.articles");
        if (_month.Items.All(i => i.IsAdjustment))
            yield return new Block.Paragraph(words[settled.IsUnknown ? "notice.noResults" : "notice.nothing"]);
        foreach (Block block in Articles()) yield return block;
        CountyItem[] carried = [.. _month.Counties.SelectMany(c => ReadingOrder.Adjustments(c).Select(i => new CountyItem(c, i)))];
        foreach (Block block in sections.Adjustments(Heading, "", carried)) yield return block;
        foreach (Block block in sections.Questions(Heading, "", [.. _month.AllPending])) yield return block;
        foreach (Block block in sections.Notes(Heading, [.. _month.Notes.Where(n => !(settled.IsUnknown && n.Code == NoteCodes.Shortfall))], annexes)) yield return block;
        yield return Heading("notice.fund");
        yield return new Block.Paragraph(settled.IsUnknown ? words["notice.fund.noResults"] : new FundSaid(words).InWords(_month.Fund, _month.PendingCount));
        if (frame.SaysHowToObject)
        {
            yield return Heading("notice.objection");
            foreach (Block block in frame.Objection) yield return block;
        }

        yield return new Block.Paragraph(words["notice.close"], ParagraphKind.Closing);
        foreach (Block annex in frame.Annexes([.. annexes.Select(a => a.Title)])) yield return annex;
        foreach (Block line in frame.Signatures(_regulation)) yield return line;
    }

    private string Opening()
    {
        string rewards = Counted("notice.rewarded", "notice.rewarded.none", _month.Totals.Reward, c => c.Totals.Reward);
        string deductions = Counted("notice.deducted", "notice.deducted.none", _month.Totals.Deduction, c => c.Totals.Deduction);
        string counties = NoticeSections.Number(_month.Counties.Length);
        string totals = _month.Items.Any()
            ? words.Say("notice.cityTotals", counties, rewards, deductions)
            : words.Say("notice.cityNothing", counties);
        string net = _month.Totals.Net == Money.Zero ? sections.Net(_month.Totals) : words.Say("notice.cityNet", sections.Net(_month.Totals));
        return words.Say("notice.opening", _month.Regulation.Title, _month.Regulation.Document, _phrases.Of(_month.Month), _regulation.Head.Compensation)
            + sections.Trial(_month)
            + (settled.IsUnknown
                ? words[_month.Items.Any() ? "notice.noResults.partly" : "notice.noResults"]
                : totals + sections.Adjusted(_month.Totals.Adjustment, _month.Items) + words.Say("notice.sentence", net))
            + (_month.PendingCount == 0 ? "" : words.Say("notice.pendingAbove", NoticeSections.Number(_month.PendingCount)));
    }

    /// <summary>How many counties get or pay something and how much, or that none does.</summary>
    private string Counted(string some, string none, Money sum, Func<CountyStatement, Money> amount)
    {
        int count = _month.Counties.Count(c => amount(c) > Money.Zero);
        return count == 0 ? words[none] : words.Say(some, NoticeSections.Number(count), sum.ToString());
    }

    private Block.Table Counties()
    {
        var columns = new CountySums(words, settled);
        ColumnOf<CountyStatement>[] chosen =
        [
            columns.Number(_month.Counties).Wide(8), columns.County.Headed(words["notice.head.county"]).Wide(34), columns.Reward.Wide(16),
            columns.Deduction.Wide(16), columns.Adjustment.Wide(20), columns.Net.Wide(16),
            .. _month.PendingCount > 0 ? [columns.Pending.Headed(words["notice.head.pending"]).Wide(18)] : Array.Empty<ColumnOf<CountyStatement>>(),
        ];
        return TableOf.Of(words["notice.counties"], _month.Pending.IsEmpty ? _month.Counties : _month.Counties.Append(columns.OfNoCounty), chosen);
    }

    /// <summary>The items article by article, as many as a notice lists; the sums are those of all.</summary>
    private IEnumerable<Block> Articles()
    {
        CountyItem[] own = [.. _month.AllItems.Where(i => !i.Item.IsAdjustment).OrderBy(i => _regulation[i.Item.Clause].Order)];
        int room = NoticeDocument.MostItems;
        foreach (IGrouping<string, CountyItem> article in own.GroupBy(i => Article(i.Item)))
        {
            CountyItem[] items = [.. article];
            string about = string.Join(words["label.list"], items.Select(i => words.Title(_regulation[i.Item.Clause])).Distinct(StringComparer.Ordinal));
            string name = words.Say("notice.article", article.Key, about);
            yield return new Block.Heading(name, HeadingLevel.Subsection);
            yield return OfArticle(name, items, room);
            room -= Math.Min(room, items.Length);
        }

        foreach (Block more in sections.More(Math.Min(NoticeDocument.MostItems, own.Length), own.Length)) yield return more;
    }

    /// <summary>The items of an article; where it is about events and not about classes, without the columns of classes.</summary>
    private Block.Table OfArticle(string name, CountyItem[] items, int room)
    {
        bool hasClasses = items.Any(i => i.Item.Class is not null);
        ItemColumns columns = sections.Columns;
        return TableOf.Of(
            name, items.Take(room), [
                columns.Clause.Totalling(words["notice.subtotal"]).Wide(21), columns.County.Wide(28),
                columns.Subject.Wide(hasClasses ? 27 : 54),
                .. hasClasses
                    ? [columns.Target.Wide(8), columns.Class.Wide(8), columns.NetClass.Wide(11)]
                    : Array.Empty<ColumnOf<CountyItem>>(),
                columns.Reward.Totalling(Sum(items, Direction.Reward)).Wide(10),
                columns.Deduction.Totalling(Sum(items, Direction.Deduction)).Wide(11),
            ]);
    }

    /// <summary>The article of an item as cited: 第四条 of 第四条（一）2.</summary>
    private string Article(Item item) => item.Basis[..(item.Basis.IndexOf(words["notice.articleSign"], StringComparison.Ordinal) + 1)];

    private Block.Heading Heading(string code) => sections.Heading(code, _headings++);

    private static string Sum(IEnumerable<CountyItem> items, Direction direction) =>
        Words.Wan(items.Where(i => i.Item.Direction == direction).Aggregate(Money.Zero, (sum, i) => sum + i.Item.Amount));
}
