using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using CountyItem = (EcoComp.Core.Settlement.CountyStatement County, EcoComp.Core.Settlement.Item Item);
using CountyQuestion = (EcoComp.Core.Settlement.CountyStatement? County, EcoComp.Core.Settlement.Pending Pending);

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
        yield return Unit;
        ItemColumns columns = Columns;
        yield return TableOf.Of(
            name + words["head.adjustment"], items, [
                columns.AmendmentInWords.Wide(17), .. name.Length == 0 ? [columns.County.Wide(28)] : ImmutableArray<ColumnOf<CountyItem>>.Empty,
                columns.AdjustedClause.Wide(21), columns.AdjustedSubject.Wide(22), columns.Change.Headed(words["notice.head.change"]).Wide(9),
                columns.AdjustedBecause.Wide(24), columns.Effect.Wide(11),
            ]);
    }

    /// <summary>Open questions as a table.</summary>
    /// <param name="heading">Makes the heading.</param>
    /// <param name="name">The county, which begins the table's name; empty where those of all counties stand in it, each with its county.</param>
    /// <param name="questions">The questions.</param>
    public IEnumerable<Block> Questions(Func<string, Block> heading, string name, CountyQuestion[] questions)
    {
        if (questions.Length == 0) yield break;
        yield return heading("notice.open");
        yield return Unit;
        var columns = new QuestionColumns(words, regulation, names);
        yield return TableOf.Of(
            name + words["label.pendingItems"], questions, [
                columns.Clause.Wide(21), .. name.Length == 0 ? [columns.County.Wide(28)] : ImmutableArray<ColumnOf<CountyQuestion>>.Empty,
                columns.Subject.Wide(20), columns.Question.Wide(13), columns.Range.Wide(17), columns.Causes(causes).Wide(33),
            ]);
    }

    /// <summary>Notes as numbered paragraphs.</summary>
    /// <param name="heading">Makes the heading.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="where">What is said of further notes that stand elsewhere, or empty.</param>
    public IEnumerable<Block> Notes(Func<string, Block> heading, Note[] notes, string where = "")
    {
        if (notes.Length == 0 && where.Length == 0) yield break;
        yield return heading("label.notes");
        for (int i = 0; i < notes.Length; i++)
        {
            string subject = notes[i].SubjectCode.Length == 0 ? "" : names.Subject(notes[i].SubjectCode, notes[i].SubjectName);
            string about = string.Join(' ', new[] { regulation[notes[i].Clause].Basis, subject }.Where(t => t.Length > 0));
            string reasons = string.Join(words["label.semicolon"], _phrases.Reasons(notes[i].Text, notes[i].Interpretations, regulation));
            yield return new Block.Paragraph(words.Say("notice.note", Number(i + 1), about, reasons), ParagraphKind.Note);
        }

        if (where.Length > 0) yield return new Block.Paragraph(where);
    }

    /// <summary>That not all items are listed, and where the others stand; nothing where all are.</summary>
    /// <param name="listed">How many are listed.</param>
    /// <param name="all">How many there are.</param>
    public IEnumerable<Block> More(int listed, int all)
    {
        if (listed < all) yield return new Block.Paragraph(words.Say("notice.more", Number(listed), Number(all - listed)));
    }

    /// <summary>What a county or the city receives or pays in the end, within a sentence.</summary>
    public string Net(Money net) => net == Money.Zero
        ? words["label.direction.even"]
        : words.Say(net > Money.Zero ? "notice.netReward" : "notice.netDeduction", new Money(Math.Abs(net.Yuan)).ToString());

    /// <summary>That a month is a trial calculation, as a sentence; nothing for any other.</summary>
    public string Trial(MonthSettlement month) => month.Status == SettlementStatus.Trial ? words.Say("notice.sentence", words["label.trial"]) : "";

    /// <summary>What was adjusted, within a sentence; nothing where nothing was.</summary>
    public string Adjusted(Money adjustment) => adjustment == Money.Zero ? "" : words.Say("notice.adjusted", adjustment.ToString());

    /// <summary>A number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
