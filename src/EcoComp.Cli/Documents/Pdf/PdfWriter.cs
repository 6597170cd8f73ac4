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
        bool ofPapers = document.Blocks.Any(b => b is Block.NewPage { BeginsPaper: true });
        Write(document.Title, ofPapers, PageFlow.Lay(document, style, PdfStyles.Of, font), style, font, output);
        return [];
    }

    private static void Write(string title, bool ofPapers, PageSet pages, PageStyle style, EmbeddedFont font, Stream output)
    {
        using var pdf = new PdfDocument { Version = PdfVersion };
        pdf.SetPdfA();
        pdf.Language = Language;
        PdfPage[] sheets = [.. pages.Pages.Select(_ => pdf.AddPage())]; // before all that refers to them, often and therefore by short numbers
        var subset = new FontSubset(pdf, font, pages.Pages.SelectMany(p => p.Marks).SelectMany(Characters));
        PdfDictionary resources = Resources(pdf, subset);
        StructureTree.Begin(pdf);
        var bookmarks = new Bookmarks(pdf, ofPapers);
        var pieces = new IReadOnlyList<Part>[sheets.Length];
        for (int i = 0; i < sheets.Length; i++)
        {
            PdfPage page = sheets[i];
            (page.Width, page.Height) = (XUnit.FromPoint(style.Width), XUnit.FromPoint(style.Height));
            page.Elements.SetReference("/Resources", resources); // until PDFsharp has seen what is used
            var content = PageContent.Of(pages.Pages[i], style, subset);
            page.Contents.AppendContent().CreateStream(content.Bytes);
            pieces[i] = content.Pieces;
            foreach (Mark.Text heading in pages.Pages[i].Marks.OfType<Mark.Text>()) bookmarks.Add(heading, page, style);
        }

        PdfFile.Complete(pdf);
        Share(pdf, sheets, resources);
        subset.Complete();
        Metadata.Describe(pdf, title);
        var structure = new StructureTree(pdf, pages.Structure, sheets, pieces);
        PdfFile.Write(pdf, structure.Objects, output);
    }

    /// <summary>Says once for all pages how large they are and what they draw with.</summary>
    private static void Share(PdfDocument pdf, PdfPage[] sheets, PdfDictionary resources)
    {
        pdf.Pages.Elements["/MediaBox"] = sheets[0].Elements["/MediaBox"];
        pdf.Pages.Elements.SetReference("/Resources", resources);
        foreach (PdfPage sheet in sheets)
        {
            sheet.Elements.Remove("/MediaBox");
            sheet.Elements.Remove("/Resources");
        }
    }

    /// <summary>What all pages draw with: the font.</summary>
    private static PdfDictionary Resources(PdfDocument pdf, FontSubset subset)
    {
        var fonts = new PdfDictionary(pdf);
        fonts.Elements.SetReference(PageContent.FontName, subset.Dictionary);
        var resources = new PdfDictionary(pdf);
        resources.Elements.SetObject("/Font", fonts);
        pdf.Internals.AddObject(resources);
        return resources;
    }

    private static IEnumerable<Rune> Characters(Mark mark) => mark switch
    {
        Mark.Text text => text.Content.EnumerateRunes(),
        Mark.Watermark watermark => watermark.Content.EnumerateRunes(),
        _ => "".EnumerateRunes(),
    };
}
