using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using CountyItem = (EcoComp.Core.Settlement.CountyStatement County, EcoComp.Core.Settlement.Item Item);

namespace EcoComp.Cli.Documents;

/// <summary>A county's statement in a notice.</summary>
internal sealed class CountyLetter(Words words, NoticeSections sections, SettledMonth settled, CountyStatement county)
{
    private readonly Phrases _phrases = new(words);
    private readonly MonthSettlement _month = settled.Settlement;

    /// <summary>The parts of the statement.</summary>
    /// <param name="runningHeader">What stands above its pages.</param>
    /// <param name="alone">Whether it is sent without the city's part, and so has to be signed itself.</param>
    public IEnumerable<Block> Blocks(string runningHeader, bool alone)
    {
        yield return new Block.NewPage(runningHeader);
        yield return new Block.Heading(county.Name, HeadingLevel.Title);
        yield return new Block.Paragraph(
            words.Say("notice.letter", _phrases.Of(_month.Month), settled.Regulation.Head.Compensation, _phrases.Of(_month.Status)),
            ParagraphKind.Subtitle);
        yield return new Block.Paragraph(
            words.Say("notice.basis", _month.Regulation.Title, _month.Regulation.Document) + Outcome(), ParagraphKind.Opening);
        CountyItem[] own = [.. county.Items.Where(i => !i.IsAdjustment).Select(i => (county, i))];
        if (own.Length > 0)
        {
            yield return Heading("notice.items");
            yield return sections.Unit;
            yield return Items(own);
        }

        CountyItem[] carried = [.. county.Items.Where(i => i.IsAdjustment).Select(i => (county, i))];
        foreach (Block block in sections.Adjustments(Heading, county.Name, carried)) yield return block;
        foreach (Block block in sections.Questions(Heading, county.Name, [.. county.Pending.Select(p => (county, p))])) yield return block;
        foreach (Block block in sections.Notes(Heading, [.. county.Notes.Select(n => ((CountyStatement?)null, n))])) yield return block;
        if (!alone) yield break;
        foreach (Block line in sections.Signatures()) yield return line;
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
            columns.Target.Wide(8), columns.Class.Wide(8), columns.NetClass.Wide(11), columns.Reasons.Wide(37),
            columns.Reward.Totalling(Words.Wan(county.Totals.Reward)).Wide(10),
            columns.Deduction.Totalling(Words.Wan(county.Totals.Deduction)).Wide(10));
    }

    private Block.Heading Heading(string code) => new(words[code], HeadingLevel.Section);
}
