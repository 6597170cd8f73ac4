using System.Collections.Immutable;

namespace EcoComp.Cli.Documents.Word;

/// <summary>Writes the parts of a document: headings and paragraphs by the styles of what they are for, tables by <see cref="TableWriter"/>.</summary>
internal sealed class BodyWriter(WordXml xml)
{
    /// <summary>Of one small line: the feet are for numbers of pages, which are larger.</summary>
    private const string FootStyle = "Checkpoint";

    /// <summary>How many characters of a paragraph are kept on one page with what stands next; a page has some 600.</summary>
    private const int MostKeptWhole = 300;

    private bool _begun;
    private bool _newPage;
    private bool _afterTable;

    /// <summary>Writes the document.</summary>
    public void Write(Document document)
    {
        xml.Start("document");
        xml.Start("body");
        ImmutableArray<Block> blocks = document.Blocks;
        for (int i = 0; i < blocks.Length; i++)
        {
            bool endsPaper = i + 1 < blocks.Length && blocks[i + 1] is Block.NewPage { BeginsPaper: true };
            bool hasFoot = endsPaper && document.LastFoot.Length > 0;
            Write(blocks[i], StaysWithNext(blocks, i) || hasFoot, endsPaper && !hasFoot);
            if (hasFoot) Paragraph(FootStyle, document.LastFoot, endsPaper: true); // each paper is sent alone, and bears witness alone
        }

        if (_afterTable) Paragraph(ParagraphKind.Body.ToString(), ""); // Word has a paragraph after the last table
        if (document.LastFoot.Length > 0) Paragraph(FootStyle, document.LastFoot); // the feet of a section are those of all its pages
        PageFrame.Section(xml);
        xml.End();
        xml.End();
    }

    private void Write(Block block, bool keepNext, bool endsPaper)
    {
        switch (block)
        {
            case Block.Heading heading:
                Paragraph(StyleOf(heading.Level), heading.Text, keepNext, endsPaper);
                break;
            case Block.Paragraph paragraph:
                Paragraph(paragraph.Kind.ToString(), paragraph.Text, keepNext, endsPaper, paragraph.Hanging);
                break;
            case Block.Table table:
                // Two tables without a paragraph between them would be one.
                if (_newPage || _afterTable) Paragraph(ParagraphKind.Unit.ToString(), "");
                TableWriter.Write(xml, table, keepNext);
                (_begun, _afterTable) = (true, true);
                if (endsPaper) Paragraph(ParagraphKind.Unit.ToString(), "", endsPaper: true);
                break;
            case Block.Gap:
                Paragraph(ParagraphKind.Body.ToString(), "", endsPaper: endsPaper);
                break;
            case Block.NewPage { BeginsPaper: true }: // the paper before it has ended with its last paragraph
                break;
            case Block.NewPage:
                _newPage = _begun;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block));
        }
    }

    /// <summary>
    /// Whether what stands next may not begin a page without this. A paragraph of half a page is left where it falls: kept whole with what stands
    /// next it would begin a page of its own, and leave its heading alone.
    /// </summary>
    private static bool StaysWithNext(ImmutableArray<Block> blocks, int at) =>
        at + 1 < blocks.Length && blocks[at + 1].StaysWithPrevious && blocks[at] is not Block.Paragraph { Text.Length: > MostKeptWhole };

    private void Paragraph(string style, string text, bool keepNext = false, bool endsPaper = false, int hanging = 0)
    {
        xml.Paragraph(style, text, newPage: _newPage, keepNext: keepNext, hanging: hanging, endsSection: endsPaper ? PageFrame.Section : null);
        (_begun, _newPage, _afterTable) = (true, false, false);
    }

    private static string StyleOf(HeadingLevel level) => level switch
    {
        HeadingLevel.Title => "Heading1",
        HeadingLevel.Section => "Heading2",
        HeadingLevel.Subsection => "Heading3",
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
