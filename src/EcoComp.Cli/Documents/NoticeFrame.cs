using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Regulations;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>
/// What stands round the text of a notice or letter: number, addressees, how to object, annexes, seals, date, receipt and copies. What nobody has said
/// keeps its place, to be filled in by hand or in the office system.
/// </summary>
/// <param name="words">The language.</param>
/// <param name="said">What was said of it.</param>
internal sealed class NoticeFrame(Words words, ProjectNotice said)
{
    /// <summary>Its number.</summary>
    public Block Number => Paragraph(said.Number ?? words["notice.number.open"], ParagraphKind.Number);

    /// <summary>Whom it is sent to.</summary>
    /// <param name="usual">Whom, where nobody says it.</param>
    public Block Addressees(string usual) => Paragraph(
        words.Say("notice.addressed", said.Addressees.IsEmpty ? usual : string.Join(words["label.list"], said.Addressees.Select(Name))), ParagraphKind.Addressees);

    /// <summary>Whether it is said how and until when to object.</summary>
    public bool SaysHowToObject => said.Objection is not null;

    /// <summary>How and until when to object, a paragraph for each line.</summary>
    public IEnumerable<Block> Objection
    {
        get
        {
            string[] lines = (said.Objection ?? words["notice.objection.open"])
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.Select(line => Paragraph(line));
        }
    }

    /// <summary>The list of the annexes, a line below the text; nothing where there are none.</summary>
    /// <param name="titles">Their titles in order.</param>
    public IEnumerable<Block> Annexes(IReadOnlyList<string> titles) => titles.Count == 0 ? [] : titles.Select((title, i) => Annex(
        words.Say(i == 0 ? "notice.annexes" : "notice.annexes.next", NoticeSections.Number(i + 1), ""), title)).Prepend(new Block.Gap());

    /// <summary>An annex: its number, and its name, under whose first character its second line begins (GB/T 9704, 7.3.4).</summary>
    private static Block Annex(string number, string title) => Paragraph(number + title, ParagraphKind.Annex) with { Hanging = number.Length };

    /// <summary>The lines on which the bureaus sign and seal, and the date. Without one it is written by hand: the program knows no date but the month.</summary>
    public IEnumerable<Block> Signatures(Regulation regulation) =>
    [
        .. regulation.Head.Signatories.Select(s => Paragraph(words.Say("notice.signatory", s), ParagraphKind.Signatures)),
        Paragraph(said.Date is { } date ? new Phrases(words).Of(date) : words["notice.date"], ParagraphKind.SignatureDate),
    ];

    /// <summary>Where the county signs for its letter.</summary>
    public ImmutableArray<Block> Receipt =>
        [Paragraph(words["notice.receipt.county"], ParagraphKind.Receipt), Paragraph(words["notice.receipt.person"], ParagraphKind.Receipt)];

    /// <summary>Who gets copies.</summary>
    public Block Copies => Paragraph(
        said.Copies.IsEmpty ? words["notice.copies.open"] : words.Say("notice.copies", string.Join(words["label.comma"], said.Copies.Select(Name))), ParagraphKind.Copies);

    /// <summary>A name without the colon or stop that was typed behind it: the sentence has its own.</summary>
    private static string Name(string typed)
    {
        int end = typed.Length;
        while (end > 1 && char.GetUnicodeCategory(typed[end - 1]) == UnicodeCategory.OtherPunctuation) end--;
        return typed[..end];
    }

    private static Block.Paragraph Paragraph(string text, ParagraphKind kind = ParagraphKind.Body) => new(PrintedText.Of(text.ReplaceLineEndings(" ")), kind);
}
