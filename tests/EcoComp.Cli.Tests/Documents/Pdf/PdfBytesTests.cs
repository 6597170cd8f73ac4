using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EcoComp.Cli.Documents;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>The same document is the same bytes: on any machine, at any time, after any other document.</summary>
public sealed class PdfBytesTests
{
    /// <summary>
    /// What every system has to write for <see cref="Every"/>. It changes with the look of a document and with PDFsharp's version, never with the
    /// system: another value on another system is the fault this is here to show.
    /// </summary>
    private const string Digest = "14FB07B0D0057CE4";

    private static Document Every => Laid.Document(
        new Block.Heading("关于水环境质量\n生态补偿的通报", HeadingLevel.Title),
        new Block.Paragraph("（预核算）", ParagraphKind.Subtitle),
        new Block.Heading("一、情况", HeadingLevel.Section),
        new Block.Paragraph(string.Concat(Enumerable.Repeat("潩水氨氮1.72 mg/L，超标0.72倍；", 40))),
        Laid.Table(60, totals: 1),
        new Block.NewPage("禹州市"),
        new Block.Heading("禹州市", HeadingLevel.Title),
        Laid.Paragraph("𫓹㳇")) with
    { DraftMark = "预核算" };

    [Test]
    public void The_bytes_are_those_of_every_system() =>
        Assert.That(Convert.ToHexString(SHA256.HashData(Pdfs.Of(Every)))[..16], Is.EqualTo(Digest));

    [Test]
    public void Other_documents_before_it_change_nothing()
    {
        byte[] once = Pdfs.Of(Every);
        Pdfs.Of(Laid.Document(Laid.Paragraph("另外的字")));
        Assert.That(Pdfs.Of(Every), Is.EqualTo(once));
    }

    [Test]
    public void Another_culture_changes_nothing()
    {
        byte[] once = Pdfs.Of(Every);
        CultureInfo before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign) = (",", "\u2212");
        try
        {
            CultureInfo.CurrentCulture = other;
            Assert.That(1.5.ToString(CultureInfo.CurrentCulture), Is.EqualTo("1,5"));
            Assert.That(Pdfs.Of(Every), Is.EqualTo(once));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Documents_written_at_once_do_not_disturb_each_other()
    {
        byte[] once = Pdfs.Of(Every);
        Assert.That(Enumerable.Range(0, 8).AsParallel().Select(_ => Pdfs.Of(Every)), Has.All.EqualTo(once));
    }

    [Test]
    public void Another_character_makes_another_identifier_and_another_tag()
    {
        string one = Encoding.Latin1.GetString(Pdfs.Of(Laid.Document(Laid.Paragraph("甲"))));
        string other = Encoding.Latin1.GetString(Pdfs.Of(Laid.Document(Laid.Paragraph("乙"))));
        Assert.That(Between(one, "/ID[<", ">"), Has.Length.EqualTo(32).And.Not.EqualTo(Between(other, "/ID[<", ">")));
        Assert.That(Between(one, "/FontName/", "+"), Has.Length.EqualTo(6).And.Not.EqualTo(Between(other, "/FontName/", "+")));
    }

    [Test]
    public void No_time_stands_in_it()
    {
        string raw = Encoding.Latin1.GetString(Pdfs.Of(Every));
        Assert.That(raw, Does.Not.Contain("Date").And.Not.Contain("(D:").And.Not.Contain("uuid").And.Not.Contain(DateTime.UtcNow.Year + "-"));
    }

    private static string Between(string text, string before, string after)
    {
        int start = text.IndexOf(before, StringComparison.Ordinal) + before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }
}
