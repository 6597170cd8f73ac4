using System.Text;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>Writes documents as PDF/A-1a: tagged, searchable, complete in themselves, and the same bytes for the same document.</summary>
internal static class PdfWriter
{
    private const int PdfVersion = 14;
    private const string Language = "zh-CN";

    /// <summary>Lays out and writes a document; or writes nothing where its font lacks a character.</summary>
    /// <param name="document">The document.</param>
    /// <param name="output">Where the PDF goes.</param>
    /// <returns>The characters that the font lacks.</returns>
    public static IReadOnlyList<MissingCharacter> Write(Document document, Stream output)
    {
        using var font = new EmbeddedFont();
        MissingCharacter[] missing = [.. MissingCharacter.In(document, font)];
        if (missing.Length > 0) return missing;
        var style = new PageStyle();
        Write(document.Title, PageFlow.Lay(document, style, PdfStyles.Of, font), style, font, output);
        return [];
    }

    private static void Write(string title, PageSet pages, PageStyle style, EmbeddedFont font, Stream output)
    {
        using var pdf = new PdfDocument { Version = PdfVersion };
        pdf.SetPdfA();
        pdf.Language = Language;
        var subset = new FontSubset(pdf, font, pages.Pages.SelectMany(p => p.Marks).SelectMany(Characters));
        var structure = new StructureTree(pdf, pages.Structure);
        var bookmarks = new Bookmarks(pdf);
        for (int i = 0; i < pages.Pages.Length; i++)
        {
            PdfPage page = pdf.AddPage();
            (page.Width, page.Height) = (XUnit.FromPoint(style.Width), XUnit.FromPoint(style.Height));
            var fonts = new PdfDictionary(pdf);
            fonts.Elements.SetReference(PageContent.FontName, subset.Dictionary);
            page.Resources.Elements.SetObject("/Font", fonts);
            var content = PageContent.Of(pages.Pages[i], style, font);
            page.Contents.AppendContent().CreateStream(content.Bytes);
            structure.AddPage(page, i, content.Pieces);
            foreach (Mark.Text heading in pages.Pages[i].Marks.OfType<Mark.Text>()) bookmarks.Add(heading, page, style);
        }

        PdfFile.Complete(pdf);
        subset.Complete();
        Metadata.Describe(pdf, title);
        PdfFile.Write(pdf, output);
    }

    private static IEnumerable<Rune> Characters(Mark mark) => mark switch
    {
        Mark.Text text => text.Content.EnumerateRunes(),
        Mark.Watermark watermark => watermark.Content.EnumerateRunes(),
        _ => "".EnumerateRunes(),
    };
}
