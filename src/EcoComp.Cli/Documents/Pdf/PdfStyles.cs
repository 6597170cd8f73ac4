namespace EcoComp.Cli.Documents.Pdf;

/// <summary>How the parts of a document look on paper.</summary>
internal static class PdfStyles
{
    private static readonly TextStyle Title = new(18) { Align = Align.Center, LineHeight = 1.5f, StaysWithNext = true };
    private static readonly TextStyle Section = new(13) { SpaceBefore = 14, StaysWithNext = true };
    private static readonly TextStyle Subsection = new(11) { SpaceBefore = 8, StaysWithNext = true };
    private static readonly TextStyle Body = new(11) { FirstLineIndent = 2, LineHeight = 1.7f, SpaceBefore = 4 };

    private static readonly Dictionary<ParagraphKind, TextStyle> Paragraphs = new()
    {
        [ParagraphKind.Body] = Body,
        [ParagraphKind.Subtitle] = new(11) { Align = Align.Center, SpaceBefore = 4, StaysWithNext = true },
        [ParagraphKind.Number] = new(11) { Align = Align.Center, LineHeight = 2.4f, StaysWithNext = true },
        [ParagraphKind.Addressees] = Body with { FirstLineIndent = 0, SpaceBefore = 12 },
        [ParagraphKind.Opening] = Body with { SpaceBefore = 12 },
        [ParagraphKind.Unit] = new(9) { Align = Align.Right, StaysWithNext = true },
        [ParagraphKind.Note] = new(10) { FirstLineIndent = 2, LineHeight = 1.6f },
        [ParagraphKind.Closing] = Body,
        [ParagraphKind.Annex] = new(11) { FirstLineIndent = 2, LineHeight = 1.7f },
        [ParagraphKind.AnnexMark] = new(11) { LineHeight = 2, StaysWithNext = true },
        [ParagraphKind.Signatures] = new(11) { Align = Align.Right, SpaceBefore = 26, LineHeight = 1.8f, StaysWithNext = true },
        [ParagraphKind.SignatureDate] = new(11) { Align = Align.Right, LineHeight = 1.8f },
        [ParagraphKind.Receipt] = new(11) { FirstLineIndent = 2, SpaceBefore = 8, LineHeight = 1.8f, StaysWithNext = true },
        [ParagraphKind.Copies] = new(10) { SpaceBefore = 24 },
    };

    /// <summary>The look of a heading or paragraph.</summary>
    public static TextStyle Of(Block block) => block switch
    {
        Block.Heading { Level: HeadingLevel.Title } => Title,
        Block.Heading { Level: HeadingLevel.Section } => Section,
        Block.Heading => Subsection,
        Block.Paragraph paragraph => Paragraphs[paragraph.Kind],
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };
}
