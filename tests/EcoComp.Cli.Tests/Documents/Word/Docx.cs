using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Tests.Properties;

namespace EcoComp.Cli.Tests.Documents.Word;

/// <summary>A Word document made by the program and read back by another library.</summary>
internal sealed class Docx : IDisposable
{
    private readonly WordprocessingDocument _document;

    public Docx(byte[] bytes) => _document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);

    public Body Body => _document.MainDocumentPart!.Document!.Body!;

    public SectionProperties Section => Body.Elements<SectionProperties>().Single();

    public Style[] Styles => [.. _document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>()];

    public DocumentFormat.OpenXml.Wordprocessing.Fonts Fonts => _document.MainDocumentPart!.FontTablePart!.Fonts!;

    public string Title => _document.PackageProperties.Title ?? "";

    /// <summary>What stands in the header of odd and of even pages.</summary>
    public string[] Headers => [.. Section.Elements<HeaderReference>().Select(r => ((HeaderPart)_document.MainDocumentPart!.GetPartById(r.Id!)).Header!.InnerText)];

    public Footer Footer(HeaderFooterValues of) =>
        ((FooterPart)_document.MainDocumentPart!.GetPartById(Section.Elements<FooterReference>().Single(r => r.Type! == of).Id!)).Footer!;

    /// <summary>The text of each paragraph that has any, those in cells too, in order.</summary>
    public string[] Texts => [.. Body.Descendants<Paragraph>().Select(Text).Where(t => t.Length > 0)];

    /// <summary>What another library finds wrong with it.</summary>
    public string[] Errors => [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(_document).Select(e => e.Description + " " + e.Path?.XPath)];

    public static byte[] Notice(string month, params string[] more) => NoticeOf(Samples.Xuchang, month, more);

    public static byte[] NoticeOf(string data, string month, params string[] more)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "notice.docx");
        Run run = CommandLine.Run(["notice", month, "--data", data, "--out", file, .. more]);
        Assert.That(run.Exit, Is.Zero, run.Error);
        return File.ReadAllBytes(file);
    }

    /// <summary>What the parts of a document say, in the same form.</summary>
    public static string[] Said(IEnumerable<Block> blocks) => [.. blocks.SelectMany(Said).Where(t => t.Length > 0)];

    public static string Text(OpenXmlElement paragraph) => string.Concat(paragraph.Descendants<DocumentFormat.OpenXml.Wordprocessing.Run>().SelectMany(r => r.Elements()).Select(e => e switch
    {
        Break => "\n",
        Text text => text.Text,
        _ => "",
    }));

    public void Dispose() => _document.Dispose();

    private static IEnumerable<string> Said(Block block) => block switch
    {
        Block.Heading heading => [heading.Text],
        Block.Paragraph paragraph => [paragraph.Text],
        Block.Table table => table.Columns.Select(c => c.Heading).Concat(
            Enumerable.Range(0, table.Rows.Length).SelectMany(r => Enumerable.Range(0, table.Columns.Length).Select(c => table.Cell(r, c)))),
        _ => [],
    };
}
