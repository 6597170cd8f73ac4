using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using CountyItem = (EcoComp.Core.Settlement.CountyStatement County, EcoComp.Core.Settlement.Item Item);

namespace EcoComp.Cli.Documents;

/// <summary>What a county is told of its month: as an annex to the notice, or as a letter that it signs for.</summary>
internal sealed class CountyLetter(
    Words words, NoticeSections sections, NoticeFrame frame, ExceedanceSaid exceeded, SettledMonth settled, CountyStatement county)
{
    private readonly Phrases _phrases = new(words);
    private readonly MonthSettlement _month = settled.Settlement;
    private int _headings;

    /// <summary>Its title, on one line.</summary>
    public string Title => county.Name + words.Say("notice.statement", _phrases.Of(_month.Month), settled.Regulation.Head.Compensation);

    /// <summary>How many items it has, adjustments aside.</summary>
    public int ItemCount => county.Items.Count(i => !i.IsAdjustment);

    /// <summary>The parts of the statement in a notice.</summary>
    /// <param name="number">The number of the annex.</param>
    /// <param name="listed">How many items it lists at most.</param>
    public IEnumerable<Block> Statement(int number, int listed)
    {
        yield return new Block.NewPage(Running());
        yield return new Block.Paragraph(words.Say("notice.annex", NoticeSections.Number(number)), ParagraphKind.AnnexMark);
        foreach (Block block in Head()) yield return block;
        yield return Opening();
        foreach (Block block in Sections(listed)) yield return block;
    }

    /// <summary>The parts of the letter.</summary>
    public IEnumerable<Block> Letter()
    {
        yield return new Block.NewPage(Running());
        yield return frame.Number;
        foreach (Block block in Head()) yield return block;
        yield return frame.Addressees(words.Say("notice.county.addressee", county.Name));
        yield return Opening();
        foreach (Block block in Sections(int.MaxValue)) yield return block;
        yield return Heading("notice.objection");
        foreach (Block block in frame.Objection) yield return block;
        foreach (Block block in frame.Signatures(settled.Regulation)) yield return block;
        yield return Heading("notice.receipt");
        foreach (Block block in frame.Receipt) yield return block;
        yield return frame.Copies;
    }

    private string Below => words.Say("notice.letter", _phrases.Of(_month.Month), settled.Regulation.Head.Compensation, _phrases.Of(_month.Status));

    /// <summary>What stands above the text: the county, and what the settlement is worth unless it is final.</summary>
    private string Running() => _month.Status == SettlementStatus.Final ? county.Name : county.Name + " · " + _phrases.Of(_month.Status);

    private Block[] Head() => [new Block.Heading(county.Name, HeadingLevel.Title), new Block.Paragraph(Below, ParagraphKind.Subtitle)];

    private Block.Paragraph Opening() =>
        new(words.Say("notice.basis", _month.Regulation.Title, _month.Regulation.Document) + Outcome(), ParagraphKind.Opening);

    private IEnumerable<Block> Sections(int listed)
    {
        CountyItem[] own = [.. county.Items.Where(i => !i.IsAdjustment).Select(i => (county, i))];
        if (own.Length > 0)
        {
            yield return Heading("notice.items");
            yield return sections.Unit;
            yield return Items([.. own.Take(listed)]);
            foreach (Block more in sections.More(Math.Min(listed, own.Length), own.Length)) yield return more;
        }

        CountyItem[] carried = [.. county.Items.Where(i => i.IsAdjustment).Select(i => (county, i))];
        foreach (Block block in sections.Adjustments(Heading, county.Name, carried)) yield return block;
        foreach (Block block in sections.Questions(Heading, county.Name, [.. county.Pending.Select(p => (county, p))])) yield return block;
        foreach (Block block in sections.Notes(Heading, [.. county.Notes.Select(n => ((CountyStatement?)null, n))])) yield return block;
    }

    private string Outcome()
    {
        string sums = county.Items.IsEmpty
            ? words["notice.nothing"]
            : words.Say("notice.countyTotals", county.Totals.Reward.ToString(), county.Totals.Deduction.ToString())
                + sections.Adjusted(county.Totals.Adjustment) + words.Say("notice.sentence", sections.Net(county.Totals.Net));
        string pending = county.Pending.IsEmpty ? "" : words.Say("notice.pending", NoticeSections.Number(county.Pending.Length));
        return sums + pending + sections.Trial(_month);
    }

    private Block.Table Items(CountyItem[] items)
    {
        var columns = new ItemColumns(words, settled.Regulation);
        return TableOf.Of(
            county.Name + words["notice.items"], items, columns.ClauseAndTitle.Totalling(words["label.total"]).Wide(22), columns.Subject.Wide(26),
            columns.Target.Wide(8), columns.Class.Wide(8), columns.NetClass.Wide(11), columns.Causes(exceeded).Wide(37),
            columns.Reward.Totalling(Words.Wan(county.Totals.Reward)).Wide(10),
            columns.Deduction.Totalling(Words.Wan(county.Totals.Deduction)).Wide(10));
    }

    private Block.Heading Heading(string code) => sections.Heading(code, _headings++);
}
