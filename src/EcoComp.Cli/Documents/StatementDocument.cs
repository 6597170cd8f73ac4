using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>A month as the bureau's staff work with it: a section for each county, then the city's. Amounts in 万元.</summary>
internal sealed class StatementDocument(Words words)
{
    private const string Dot = " · ";
    private readonly Phrases _phrases = new(words);

    /// <summary>The parts of the document.</summary>
    public IEnumerable<Block> Of(ShownMonth shown)
    {
        MonthSettlement month = shown.Settlement;
        yield return new Block.Heading(words.Say("label.title", month.Regulation.Title) + Worth(month), HeadingLevel.Title);
        yield return new Block.Paragraph(words.Labelled("label.basis", month.Regulation.Document) + words["label.semicolon"] + words["label.unit"]);
        if (month.Status == SettlementStatus.Trial) yield return new Block.Paragraph(words["label.trial"]);
        if (Chosen(shown.Settled.Interpretations) is { Length: > 0 } chosen)
            yield return new Block.Paragraph(words.Labelled("label.choices", chosen));
        yield return new Block.Gap();
        foreach (CountyStatement county in shown.Counties)
        {
            foreach (Block block in County(county, shown.Settled)) yield return block;
            yield return new Block.Gap();
        }

        foreach (Block block in City(shown)) yield return block;
        yield return new Block.Gap();
    }

    private IEnumerable<Block> County(CountyStatement county, SettledMonth settled)
    {
        (MonthSettlement month, Regulation regulation) = (settled.Settlement, settled.Regulation);
        yield return new Block.Heading(words.Say("label.county", county.Name, county.Code) + Worth(month), HeadingLevel.Section);
        // Gone through as they are read.
        IEnumerable<CountyItem> own = county.Items.Where(i => !i.IsAdjustment).Select(i => new CountyItem(county, i));
        bool hasOwn = own.Any();
        if (settled.IsUnknown) yield return Line(words[county.Items.IsEmpty ? "label.noResults" : "label.noResults.partly"]);
        else if (!hasOwn) yield return Line(words["label.none"]);
        if (hasOwn) yield return Items(county, own, settled);
        foreach (Block block in Adjustments(county, regulation)) yield return block;
        if (!county.Items.IsEmpty)
            yield return Line(words.Labelled("label.net", settled.IsUnknown ? words["label.unknown"] : _phrases.Net(county.Totals.Net)));
        foreach (Block block in Questions([.. county.Pending.Select(p => new CountyPending(county, p))], month, regulation)) yield return block;
        foreach (Block block in Notes(county.Notes, regulation)) yield return block;
    }

    private Block.Table Items(CountyStatement county, IEnumerable<CountyItem> items, SettledMonth settled)
    {
        var columns = new ItemColumns(words, settled.Regulation);
        return TableOf.AsRead(
            county.Name, items, columns.Clause.Totalling(words["label.total"]), columns.Subject, columns.Target, columns.Class, columns.NetClass,
            columns.Reward.Totalling(Known(county.Totals.Reward)), columns.Deduction.Totalling(Known(county.Totals.Deduction)),
            columns.Reasons).At(1);

        string Known(Money sum) => Account.KnownPart(sum, settled.IsUnknown) is { } known ? Words.Wan(known) : words["label.unknown"];
    }

    private IEnumerable<Block> Adjustments(CountyStatement county, Regulation regulation)
    {
        CountyItem[] carried = [.. ReadingOrder.Adjustments(county).Select(i => new CountyItem(county, i))];
        if (carried.Length == 0) yield break;
        yield return Heading("head.adjustment");
        var columns = new ItemColumns(words, regulation);
        yield return TableOf.Of(
            words["head.adjustment"], carried, columns.Amendment.Totalling(words["label.total"]), columns.AdjustedClause, columns.AdjustedSubject,
            columns.Target, columns.Class, columns.NetClass, columns.Change, columns.Effect.Totalling(Words.Wan(county.Totals.Adjustment)),
            columns.AdjustedBecause(new AdjustedGround(words, new RateSaid(words, regulation)))).At(1);
    }

    private IEnumerable<Block> Questions(CountyPending[] questions, MonthSettlement month, Regulation regulation)
    {
        if (questions.Length == 0) yield break;
        yield return Heading("label.pending");
        var columns = new QuestionColumns(words, regulation);
        yield return TableOf.AsRead(
            words["label.pending"], questions, columns.Clause, columns.Subject, columns.Question, columns.Range,
            columns.ReasonsAndAnswer(month.Month)).At(1);
    }

    private IEnumerable<Block> Notes(ImmutableArray<Note> notes, Regulation regulation)
    {
        if (notes.IsEmpty) yield break;
        yield return Heading("label.notes");
        foreach (Note note in notes)
        {
            string subject = note.SubjectCode.Length == 0 ? "" : Dot + Phrases.Subject(note.SubjectCode, note.SubjectName);
            string about = regulation[note.Clause].Basis + subject;
            string reasons = string.Join(words["label.semicolon"], _phrases.Reasons(note.Text, note.Interpretations, regulation));
            yield return new Block.Paragraph(about + words["label.colon"] + reasons, ParagraphKind.Note) { Depth = 2 };
        }
    }

    private IEnumerable<Block> City(ShownMonth shown)
    {
        MonthSettlement month = shown.Settlement;
        Regulation regulation = shown.Settled.Regulation;
        yield return new Block.Heading(words["label.city"] + Worth(month), HeadingLevel.Section);
        var columns = new CountySums(words, shown.Settled);
        yield return TableOf.Of(
            words["label.city"], shown.Counties, columns.County, columns.Reward, columns.Deduction, columns.Adjustment, columns.Net,
            columns.Pending).At(1);
        if (month.PendingCount > 0) yield return Line(words["label.draft"]);
        foreach (Block block in Questions([.. month.Pending.Select(p => new CountyPending(null, p))], month, regulation)) yield return block;
        yield return Line(new FundSaid(words).Listed(month.Fund, shown.Settled.IsUnknown));
        ImmutableArray<Note> notes = shown.Settled.IsUnknown ? [.. month.Notes.Where(n => n.Code != NoteCodes.Shortfall)] : month.Notes;
        foreach (Block block in Notes(notes, regulation)) yield return block;
    }

    private string Chosen(MonthInterpretations interpretations) => string.Join(
        words["label.semicolon"],
        interpretations.Regulation.Interpretations
            .Where(i => interpretations.Choice(i) != i.Choices[0])
            .Select(i => words.Name(i) + "=" + words.Name(interpretations.Choice(i))));

    private string Worth(MonthSettlement month) => Dot + _phrases.Of(month.Month) + Dot + _phrases.Of(month.Status);

    private static Block.Paragraph Line(string text) => new(text) { Depth = 1 };

    private Block.Heading Heading(string label) => new(words[label], HeadingLevel.Subsection) { Depth = 1 };
}
