using System.Text;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Cli.Tests.Properties;
using UglyToad.PdfPig;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>Notices made by the program and read back by another library.</summary>
internal static class Pdfs
{
    public static byte[] Notice(string month, params string[] more) => NoticeOf(Samples.Xuchang, month, more);

    /// <summary>A document as PDF.</summary>
    public static byte[] Of(Document document)
    {
        using var output = new MemoryStream();
        Assert.That(PdfWriter.Write(document, output), Is.Empty);
        return output.ToArray();
    }

    public static byte[] NoticeOf(string data, string month, params string[] more)
    {
        using var folder = new TemporaryFolder();
        string file = Path.Combine(folder.Path, "notice.pdf");
        Run run = CommandLine.Run(["notice", month, "--data", data, "--out", file, .. more]);
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(run.Output, Is.Empty);
        return File.ReadAllBytes(file);
    }

    /// <summary>The text of each page, white space left out: where words end is the reader's guess.</summary>
    public static string[] Pages(byte[] pdf)
    {
        using PdfDocument document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(Text)];
    }

    public static string Text(UglyToad.PdfPig.Content.Page page)
    {
        var text = new StringBuilder();
        foreach (UglyToad.PdfPig.Content.Letter letter in page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value))) text.Append(letter.Value);
        return text.ToString();
    }
}
