using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>The sections that the city's part of a notice and a county's statement in it have in common. A section without content is left out.</summary>
/// <param name="words">The language.</param>
/// <param name="regulation">The regulation, which has the titles of clauses and the names of choices, and says who signs.</param>
/// <param name="names">What things are called.</param>
/// <param name="causes">Why things are so.</param>
internal sealed class NoticeSections(Words words, Regulation regulation, PublicNames names, CausesSaid causes)
{
    private readonly Phrases _phrases = new(words);

    /// <summary>The columns of items.</summary>
    public ItemColumns Columns { get; } = new(words, regulation, names);

    /// <summary>Why things are so.</summary>
    public CausesSaid Causes => causes;

    /// <summary>What stands above a table.</summary>
    public Block Unit => new Block.Paragraph(words["notice.unit"], ParagraphKind.Unit);

    /// <summary>What stands above a table with amounts that may go either way.</summary>
    public Block SignedUnit => new Block.Paragraph(words["notice.unit.signed"], ParagraphKind.Unit);

    /// <summary>A numbered heading.</summary>
    /// <param name="code">Its words.</param>
    /// <param name="before">How many stand before it.</param>
    public Block.Heading Heading(string code, int before) =>
        new(words.Say("notice.numbered", words["notice.numerals"][before].ToString(), words[code]), HeadingLevel.Section);

    /// <summary>Adjustments of earlier months as a table, positive where they pay the county.</summary>
    /// <param name="heading">Makes the heading.</param>
    /// <param name="name">The county, which begins the table's name; empty where those of all counties stand in it, each with its county.</param>
    /// <param name="items">The adjustments.</param>
    public IEnumerable<Block> Adjustments(Func<string, Block> heading, string name, CountyItem[] items)
    {
        if (items.Length == 0) yield break;
        yield return heading("head.adjustment");
        yield return SignedUnit;
        ItemColumns columns = Columns;
        Money sum = items.Aggregate(Money.Zero, (all, i) => all + i.Item.Effect);
        yield return TableOf.Of(
            name + words["head.adjustment"], items, [
                columns.AmendmentInWords.Totalling(words["label.total"]).Wide(22),
                .. name.Length == 0 ? [columns.County.Wide(23)] : Array.Empty<ColumnOf<CountyItem>>(),
                columns.AdjustedClauseAndTitle.Wide(22), columns.AdjustedSubject.Wide(20), columns.ChangeOfItem.Wide(14),
                columns.AdjustedCauses(causes).Wide(33), columns.Effect.Totalling(Words.Wan(sum)).Wide(11),
            ]);
    }

    /// <summary>Open questions as a table.</summary>
    /// <param name="heading">Makes the heading.</param>
    /// <param name="name">The county, which begins the table's name; empty where those of all counties stand in it, each with its county.</param>
    /// <param name="questions">The questions.</param>
    public IEnumerable<Block> Questions(Func<string, Block> heading, string name, CountyPending[] questions)
    {
        if (questions.Length == 0) yield break;
        yield return heading("notice.open");
        yield return new Block.Paragraph(words["notice.unit.range"], ParagraphKind.Unit);
        var columns = new QuestionColumns(words, regulation, names);
        yield return TableOf.Of(
            name + words["label.pendingItems"], questions, [
                columns.Clause.Wide(21), .. name.Length == 0 ? [columns.County.Wide(28)] : Array.Empty<ColumnOf<CountyPending>>(),
                columns.Subject.Wide(20), columns.Question.Wide(13), columns.Range.Wide(17), columns.Causes(causes).Wide(33),
            ]);
    }

    /// <summary>Notes as numbered paragraphs.</summary>
    /// <param name="heading">Makes the heading.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="annexes">The annexes to point to for the notes that they have; each that has some is one paragraph more.</param>
    public IEnumerable<Block> Notes(Func<string, Block> heading, IReadOnlyList<Note> notes, params IReadOnlyList<Annex> annexes)
    {
        Annex[] noted = [.. annexes.Where(a => !a.Notes.IsEmpty)];
        if (notes.Count + noted.Length == 0) yield break;
        yield return heading("label.notes");
        int number = 0;
        foreach (Note note in notes)
        {
            string reasons = string.Join(words["label.semicolon"], _phrases.Reasons(note.Text, note.Interpretations, regulation));
            yield return new Block.Paragraph(words.Say("notice.note", Number(++number), About(note), reasons), ParagraphKind.Note);
        }

        foreach (Annex annex in noted)
        {
            string about = string.Join(words["label.list"], annex.Notes.Select(n => About(n, annex.County)).Distinct(StringComparer.Ordinal));
            yield return new Block.Paragraph(
                words.Say("notice.note.county", Number(++number), annex.County, about, Number(annex.Number)), ParagraphKind.Note);
        }
    }

    /// <summary>The clause of a note and what it is about; where that is the county beside which it stands, the clause's title.</summary>
    private string About(Note note, string county = "")
    {
        string subject = note.SubjectCode.Length == 0 ? "" : names.Subject(note.SubjectCode, note.SubjectName);
        Clause clause = regulation[note.Clause];
        string about = subject.Length > 0 && subject == county ? words.Title(clause) : subject; // a county beside its own name says nothing
        return string.Join(' ', new[] { clause.Basis, about }.Where(t => t.Length > 0));
    }

    /// <summary>That not all items are listed, and where the others stand; nothing where all are.</summary>
    /// <param name="listed">How many are listed.</param>
    /// <param name="all">How many there are.</param>
    public IEnumerable<Block> More(int listed, int all)
    {
        if (listed == 0 && all > 0) yield return new Block.Paragraph(Bilingual.Say(words.Language, "notice.noneListed", all));
        else if (listed < all) yield return new Block.Paragraph(words.Say("notice.more", Number(listed), Number(all - listed)));
    }

    /// <summary>
    /// What a county or the city receives or pays in the end, within a sentence. What comes of adjustments alone is neither a reward nor a deduction.
    /// </summary>
    public string Net(Totals totals) => totals.Net == Money.Zero
        ? words["label.direction.even"]
        : words.Say(
            totals.Net > Money.Zero
                ? totals.Reward > Money.Zero ? "notice.netReward" : "notice.netReceived"
                : totals.Deduction > Money.Zero ? "notice.netDeduction" : "notice.netPaid",
            new Money(Math.Abs(totals.Net.Yuan)).ToString());

    /// <summary>That a month is a trial calculation, as a sentence; nothing for any other.</summary>
    public string Trial(MonthSettlement month) => month.Status == SettlementStatus.Trial ? words.Say("notice.sentence", words["label.trial"]) : "";

    /// <summary>A sum, or that there is none, within a sentence.</summary>
    public string Sum(string some, string none, Money amount) => amount == Money.Zero ? words[none] : words.Say(some, amount.ToString());

    /// <summary>What was adjusted, within a sentence; nothing where nothing was.</summary>
    /// <param name="adjustment">The sum.</param>
    /// <param name="items">The items, among which those of adjustments may come to nothing together.</param>
    public string Adjusted(Money adjustment, IEnumerable<Item> items) => adjustment == Money.Zero
        ? items.Any(i => i.IsAdjustment) ? words["notice.adjusted.even"] : ""
        : words.Say(adjustment > Money.Zero ? "notice.adjusted.received" : "notice.adjusted.paid",
            new Money(Math.Abs(adjustment.Yuan)).ToString());

    /// <summary>What was adjusted and what a county gets or pays altogether, which is not said twice where nothing but adjustments is.</summary>
    public string Balance(CountyStatement county)
    {
        string adjusted = Adjusted(county.Totals.Adjustment, county.Items);
        return words.Say("notice.sentence", adjusted.Length > 0 && county.Totals is { Reward.Yuan: 0, Deduction.Yuan: 0 }
            ? adjusted[..^words["label.comma"].Length]
            : adjusted + Net(county.Totals));
    }

    /// <summary>A number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
