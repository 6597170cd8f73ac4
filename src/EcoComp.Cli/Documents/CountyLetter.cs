using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>What a county is told of its month: as an annex to the notice, or as a letter that it signs for.</summary>
internal sealed class CountyLetter(
    Words words, NoticeSections sections, NoticeFrame frame, SettledMonth settled, CountyStatement county)
{
    private readonly Phrases _phrases = new(words);
    private readonly MonthSettlement _month = settled.Settlement;
    private int _headings;

    /// <summary>The title of the letter, in lines.</summary>
    public string LetterTitle => words.Say("notice.letterTitle", county.Name, _phrases.Of(_month.Month), settled.Regulation.Head.Compensation);

    /// <summary>How many items it has, adjustments aside.</summary>
    public int ItemCount => county.Items.Count(i => !i.IsAdjustment);

    /// <summary>The statement in a notice as the city's part refers to it.</summary>
    /// <param name="number">The number of the annex.</param>
    /// <param name="listed">How many items it lists at most.</param>
    public Annex Annex(int number, int listed) => new(
        number, county.Name, county.Name + words.Say("notice.statement", _phrases.Of(_month.Month), settled.Regulation.Head.Compensation), Notes(listed));

    /// <summary>The parts of the statement in a notice.</summary>
    /// <param name="number">The number of the annex.</param>
    /// <param name="listed">How many items it lists at most.</param>
    public IEnumerable<Block> Statement(int number, int listed)
    {
        yield return new Block.NewPage(Running());
        yield return new Block.Paragraph(words.Say("notice.annex", NoticeSections.Number(number)), ParagraphKind.AnnexMark);
        yield return new Block.Heading(county.Name, HeadingLevel.Title);
        yield return new Block.Paragraph(Below, ParagraphKind.Subtitle);
        if (_month.Status != SettlementStatus.Final)
            yield return new Block.Paragraph(words.Say("notice.worth", _phrases.Of(_month.Status)), ParagraphKind.Subtitle);
        yield return new Block.Paragraph(
            words.Say("notice.basis", _month.Regulation.Title, _month.Regulation.Document) + Outcome(), ParagraphKind.Opening);
        foreach (Block block in Sections(listed)) yield return block;
    }

    /// <summary>The parts of the letter.</summary>
    public IEnumerable<Block> Letter()
    {
        yield return new Block.NewPage(Running()) { BeginsPaper = true };
        yield return frame.Number;
        yield return new Block.Heading(LetterTitle, HeadingLevel.Title);
        if (_month.Status != SettlementStatus.Final)
            yield return new Block.Paragraph(words.Say("notice.worth", _phrases.Of(_month.Status)), ParagraphKind.Subtitle);
        yield return frame.Addressees(Government());
        yield return new Block.Paragraph(
            words.Say(
                "notice.letterOpening", _month.Regulation.Title, _month.Regulation.Document, county.Name, _phrases.Of(_month.Month),
                settled.Regulation.Head.Compensation) + Outcome());
        foreach (Block block in Sections(int.MaxValue)) yield return block;
        yield return Heading("notice.objection");
        foreach (Block block in frame.Objection) yield return block;
        yield return new Block.Paragraph(words["notice.letterClose"], ParagraphKind.Closing);
        foreach (Block block in frame.Signatures(settled.Regulation)) yield return block;
        yield return Heading("notice.receipt");
        foreach (Block block in frame.Receipt) yield return block;
        yield return frame.Copies;
    }

    private string Below => words.Say("notice.letter", _phrases.Of(_month.Month), settled.Regulation.Head.Compensation);

    /// <summary>What stands above the text: the county, and what the settlement is worth unless it is final.</summary>
    private string Running() => _month.Status == SettlementStatus.Final ? county.Name : county.Name + " · " + _phrases.Of(_month.Status);

    /// <summary>
    /// Who governs the county: a zone, which is no county though the regulation treats it as one, has a committee. Of a district that no name tells
    /// from a zone the code does (GB/T 2260 has districts at 01 to 20); where that is silent too the county is addressed by its name.
    /// </summary>
    private string Government()
    {
        if (EndsWithOne("notice.county.zones")) return words.Say("notice.county.zone", county.Name);
        bool isDistrict = EndsWithOne("notice.county.district") && county.Code is [_, _, _, _, >= '0' and <= '2', _]
            && int.TryParse(county.Code, NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code % 100 is >= 1 and <= 20;
        return isDistrict || EndsWithOne("notice.county.governed") ? words.Say("notice.county.addressee", county.Name) : county.Name;
    }

    private bool EndsWithOne(string signs) => words[signs].Split(words["label.list"][0]).Any(s => county.Name.EndsWith(s, StringComparison.Ordinal));

    private IEnumerable<Block> Sections(int listed)
    {
        CountyItem[] own = [.. county.Items.Where(i => !i.IsAdjustment).Select(i => new CountyItem(county, i))];
        if (own.Length > 0)
        {
            yield return Heading("notice.items");
            if (listed > 0) yield return sections.Unit;
            if (listed > 0) yield return Items([.. own.Take(listed)]);
            foreach (Block more in sections.More(Math.Min(listed, own.Length), own.Length)) yield return more;
        }

        CountyItem[] carried = [.. ReadingOrder.Adjustments(county).Select(i => new CountyItem(county, i))];
        foreach (Block block in sections.Adjustments(Heading, county.Name, carried)) yield return block;
        foreach (Block block in sections.Questions(Heading, county.Name, [.. county.Pending.Select(p => new CountyPending(county, p))])) yield return block;
        foreach (Block block in sections.Notes(Heading, [.. Notes(listed), .. Owed()])) yield return block;
    }

    /// <summary>
    /// The results of earlier months that are still to come for points of the county: they are noted at city level, which a county that gets its letter
    /// alone does not see. The county is the one that answered for the point in that month.
    /// </summary>
    private IEnumerable<Note> Owed() => _month.Notes.Where(note => note.Text.Facts is [Remarks.Owed owed]
        && settled.Evidence.Register.FindPoint(note.SubjectCode) is { } point
        && (point.EntryIn(owed.Month) ?? point.Entries.FirstOrDefault())?.Responsible is { } counties
        && counties.Counties.Any(c => c.Code == county.Code));

    /// <summary>The notes that the listed items do not tell.</summary>
    private ImmutableArray<Note> Notes(int listed) =>
        [.. CausesSaid.NotTold(county.Notes, [.. county.Items.Where(i => !i.IsAdjustment).Take(listed)], county.Pending)];

    private string Outcome()
    {
        string sums = settled.IsUnknown ? words[county.Items.IsEmpty ? "notice.noResults" : "notice.noResults.partly"] : county.Items.IsEmpty
            ? words["notice.nothing"]
            : words.Say(
                "notice.countyTotals", sections.Sum("notice.reward", "notice.reward.none", county.Totals.Reward),
                sections.Sum("notice.deduction", "notice.deduction.none", county.Totals.Deduction))
                + sections.Balance(county);
        string pending = county.Pending.IsEmpty ? "" : words.Say("notice.pending", NoticeSections.Number(county.Pending.Length));
        string ofNone = _month.Pending.IsEmpty ? "" : Bilingual.Say(words.Language, "notice.pendingOfNone", _month.Pending.Length);
        return sections.Trial(_month) + sums + pending + ofNone;
    }

    private Block.Table Items(CountyItem[] items)
    {
        ItemColumns columns = sections.Columns;
        return TableOf.Of(
            county.Name + words["notice.items"], items, columns.ClauseAndTitle.Totalling(words["label.total"]).Wide(25), columns.Subject.Wide(21),
            columns.Target.Wide(8), columns.Class.Wide(8), columns.NetClass.Wide(11), columns.Causes(sections.Causes).Wide(39),
            columns.Reward.Totalling(Known(county.Totals.Reward)).Wide(10),
            columns.Deduction.Totalling(Known(county.Totals.Deduction)).Wide(10));
    }

    private string Known(Money sum) => Account.KnownPart(sum, settled.IsUnknown) is { } known ? Words.Wan(known) : words["label.unknown"];

    private Block.Heading Heading(string code) => sections.Heading(code, _headings++);
}

/// <summary>A county's statement as the notice that it is annexed to refers to it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="County">The county.</param>
/// <param name="Title">Its title, on one line.</param>
/// <param name="Notes">The notes that it has.</param>
internal sealed record Annex(int Number, string County, string Title, ImmutableArray<Note> Notes);
