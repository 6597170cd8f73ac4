using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using EcoComp.Cli.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>What ISO 19005-1 asks of a PDF that is to be read in fifty years, level A, read back.</summary>
public sealed class ArchivablePdfTests
{
    private static readonly XNamespace Pdfa = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Adobe = "http://ns.adobe.com/pdf/1.3/";

    private static Document Short => Laid.Document(new Block.Heading("标题", HeadingLevel.Title), Laid.Table(3));

    [Test]
    public void It_says_that_it_is_tagged_Chinese_and_PDF_A_1a()
    {
        using PdfDocument document = PdfDocument.Open(Pdfs.Of(Short));
        DictionaryToken catalog = document.Structure.Catalog.CatalogDictionary;
        Assert.That(document.Version, Is.EqualTo(1.4m));
        Assert.That(((IDataToken<string>)catalog.Data["Lang"]).Data, Is.EqualTo("zh-CN"));
        Assert.That(((BooleanToken)Dictionary(document, catalog.Data["MarkInfo"]).Data["Marked"]).Data);
        Assert.That(((BooleanToken)Dictionary(document, catalog.Data["ViewerPreferences"]).Data["DisplayDocTitle"]).Data);
        XElement description = Description(document);
        Assert.That((description.Element(Pdfa + "part")!.Value, description.Element(Pdfa + "conformance")!.Value), Is.EqualTo(("1", "A")));
    }

    [TestCase("关于2021年9月的通报")]
    [TestCase("水<气 & \"土\"")]
    public void Its_title_is_the_same_for_those_who_know_PDF_and_those_who_do_not(string title)
    {
        using PdfDocument document = PdfDocument.Open(Pdfs.Of(Short with { Title = title }));
        XElement description = Description(document);
        Assert.That(document.Information.Title, Is.EqualTo(title));
        Assert.That(description.Element(Dublin + "title")!.Value, Is.EqualTo(title));
        Assert.That(description.Element(Adobe + "Producer")!.Value, Is.EqualTo(document.Information.Producer));
    }

    [Test]
    public void Its_colours_are_those_of_the_sRGB_profile_that_it_carries()
    {
        using PdfDocument document = PdfDocument.Open(Pdfs.Of(Short));
        var intents = (ArrayToken)document.Structure.Catalog.CatalogDictionary.Data["OutputIntents"];
        DictionaryToken intent = Dictionary(document, intents.Data.Single());
        Assert.That(((NameToken)intent.Data["S"]).Data, Is.EqualTo("GTS_PDFA1"));
        byte[] profile = Stream(document, intent.Data["DestOutputProfile"]);
        Assert.That(Encoding.ASCII.GetString(profile, 16, 4), Is.EqualTo("RGB "));
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(profile), Is.EqualTo(profile.Length));
        ReadOnlySpan<byte> red = Tag(profile, "rTRC"), green = Tag(profile, "gTRC"), blue = Tag(profile, "bTRC");
        Assert.That(red.SequenceEqual(green) && green.SequenceEqual(blue));
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(red[8..]), Is.EqualTo(256));
        for (int i = 0; i < 256; i++)
            Assert.That(BinaryPrimitives.ReadUInt16BigEndian(red[(12 + 2 * i)..]), Is.EqualTo(Math.Round(65535 * Linear(i / 255.0))), "IEC 61966-2-1");
        int[] white = [.. new[] { "rXYZ", "gXYZ", "bXYZ" }.Aggregate(new int[3], (sum, tag) => [.. sum.Zip(Xyz(profile, tag), (a, b) => a + b)])];
        Assert.That(white, Is.EqualTo(Xyz(profile, "wtpt")).Within(16), "the three, which the standard rounds, make white");
        Assert.That(Xyz(profile, "rXYZ")[0] / 65536.0, Is.EqualTo(0.43607).Within(0.00002), "red under D50");

        static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        static int[] Xyz(byte[] profile, string tag) => [.. Tag(profile, tag)[8..].ToArray().Chunk(4).Select(c => BinaryPrimitives.ReadInt32BigEndian(c))];
    }

    private static ReadOnlySpan<byte> Tag(byte[] profile, string name)
    {
        int at = Enumerable.Range(0, BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(128))).Select(i => 132 + 12 * i)
            .Single(i => Encoding.ASCII.GetString(profile, i, 4) == name);
        return profile.AsSpan(BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(at + 4)), BinaryPrimitives.ReadInt32BigEndian(profile.AsSpan(at + 8)));
    }

    [Test]
    public void Its_only_font_is_within_and_says_which_glyphs_it_has_and_what_they_mean()
    {
        using PdfDocument document = PdfDocument.Open(Pdfs.Of(Laid.Document(Laid.Paragraph("水𫓹"))));
        DictionaryToken font = Font(document);
        DictionaryToken descendant = Dictionary(document, ((ArrayToken)font.Data["DescendantFonts"]).Data.Single());
        DictionaryToken descriptor = Dictionary(document, descendant.Data["FontDescriptor"]);
        Assert.That(((NumericToken)descriptor.Data["Descent"]).Int, Is.Negative, "how far below the line it reaches");
        Assert.That(((NameToken)descendant.Data["CIDToGIDMap"]).Data, Is.EqualTo("Identity"));
        Assert.That(Stream(document, descriptor.Data["FontFile2"]), Has.Length.GreaterThan(1000));
        int glyphs = Stream(document, descriptor.Data["CIDSet"]).Sum(b => int.PopCount(b));
        Assert.That(glyphs, Is.EqualTo("标题抬头1/水𫓹".EnumerateRunes().Count() + 1), "each character and the sign for what is missing");
        string meaning = Encoding.ASCII.GetString(Stream(document, font.Data["ToUnicode"]));
        Assert.That(meaning, Does.Contain("\n<D86DDCF9>\n").And.Contains("\n<6C34>\n").And.Not.Contains("\r"));
    }

    [Test]
    public void No_range_of_meanings_is_longer_than_readers_must_take_or_changes_its_first_byte()
    {
        string many = string.Concat(Enumerable.Range(0, 350).Select(i => (char)(0x4E00 + i))).Where(Known).Aggregate("", (a, c) => a + c);
        using PdfDocument document = PdfDocument.Open(Pdfs.Of(Laid.Document(Laid.Paragraph(many))));
        string meaning = Encoding.ASCII.GetString(Stream(document, Font(document).Data["ToUnicode"]));
        string[][] ranges = [.. meaning.Split("beginbfrange\n")[1..].Select(r => r.Split("\nendbfrange")[0].Split('\n'))];
        Assert.That(ranges, Has.Length.GreaterThan(2));
        Assert.That(ranges.Select(r => r.Length - 2), Has.All.LessThanOrEqualTo(100), "between the brackets");
        Assert.That(ranges.Select(r => r[0][1..3]), Is.EqualTo(ranges.Select(r => r[0][7..9])));
        Assert.That(Pdfs.Text(document.GetPage(1)), Does.Contain(many));
    }

    [Test]
    public void Every_stream_is_packed_whole_but_for_what_the_file_says_of_itself()
    {
        using PdfDocument document = PdfDocument.Open(Pdfs.Of(Short));
        StreamToken[] streams = [.. document.Structure.CrossReferenceTable.ObjectOffsets.Keys
            .Select(r => document.Structure.GetObject(r).Data).OfType<StreamToken>()];
        Assert.That(streams, Has.Length.GreaterThan(5));
        foreach (StreamToken stream in streams)
        {
            bool metadata = stream.StreamDictionary.Data.TryGetValue("Type", out IToken? type) && type is NameToken { Data: "Metadata" };
            Assert.That(stream.StreamDictionary.Data.ContainsKey("Filter"), Is.EqualTo(!metadata));
            if (metadata) continue;
            using var unpacked = new ZLibStream(new MemoryStream(stream.Data.ToArray()), CompressionMode.Decompress);
            Assert.That(() => unpacked.CopyTo(System.IO.Stream.Null), Throws.Nothing, "its checksum is right");
        }
    }

    [TestCase("2021-09")]
    [TestCase("2022-07", "--final")]
    [TestCase("2021-09", "--county", "禹州市", "--county", "长葛市")]
    public void It_has_nothing_that_an_archive_must_not_take_in(string month, params string[] more)
    {
        byte[] bytes = Pdfs.Notice(month, more);
        Assert.That(Encoding.Latin1.GetString(bytes, 0, 9), Is.EqualTo("%PDF-1.4\n"), "6.1.2");
        Assert.That(bytes[9], Is.EqualTo((byte)'%'));
        Assert.That(bytes[10..14], Has.All.GreaterThan(127), "four bytes that say that it is binary");
        Assert.That(Encoding.Latin1.GetString(bytes[^6..]).TrimEnd(), Does.EndWith("%%EOF"), "nothing after the end, 6.1.3");
        using PdfDocument document = PdfDocument.Open(bytes);
        Assert.That(Encoding.Latin1.GetString(bytes).Split("\ntrailer")[^1], Does.Contain("/ID").And.Not.Contain("/Encrypt"));
        DictionaryToken[] all = [.. document.Structure.CrossReferenceTable.ObjectOffsets.Keys.Select(r => document.Structure.GetObject(r).Data).SelectMany(Within)];
        Assert.That(all, Has.Length.GreaterThan(100));
        string[] keys = [.. all.SelectMany(d => d.Data.Keys).Distinct(StringComparer.Ordinal)];
        string[] banned = ["SMask", "Group", "TR", "TR2", "HTP", "EF", "EmbeddedFiles", "JavaScript", "JS", "AA", "AcroForm", "OCProperties", "FFilter", "FDecodeParms", "Alternates", "OPI", "PS", "Ref"];
        Assert.That(keys.Intersect(banned, StringComparer.Ordinal), Is.Empty, "transparency, scripts, forms, layers, other files");
        Assert.That(all.Where(d => d.Data.TryGetValue("Filter", out IToken? filter) && filter.ToString()!.Contains("LZW")), Is.Empty);
        Assert.That(all.Where(d => d.Data.TryGetValue("S", out IToken? kind) && kind is NameToken { Data: "Transparency" or "JavaScript" or "Launch" or "URI" or "GoToR" or "Movie" or "Sound" or "ResetForm" or "ImportData" }), Is.Empty);
        Assert.That(all.Where(d => d.Data.TryGetValue("BM", out IToken? mode) && mode is not NameToken { Data: "Normal" }), Is.Empty);
        foreach (string opacity in new[] { "CA", "ca" })
            Assert.That(all.Where(d => d.Data.TryGetValue(opacity, out IToken? value) && value is not NumericToken { Data: 1 }), Is.Empty);
    }

    [Test]
    public void Whatever_is_drawn_is_a_part_of_the_document_or_said_to_be_none()
    {
        using PdfDocument document = PdfDocument.Open(Pdfs.Notice("2021-09"));
        foreach (UglyToad.PdfPig.Content.Page page in document.GetPages())
        {
            string content = Encoding.Latin1.GetString(Stream(document, page.Dictionary.Data["Contents"]));
            int depth = 0;
            foreach (Match operation in Regex.Matches(content, @"(BDC|BMC|EMC|Tj|TJ|(?<=\s)(?:S|f|re|Do))(?=\s)"))
            {
                if (operation.Value is "BDC" or "BMC") depth++;
                else if (operation.Value is "EMC") depth--;
                else Assert.That(depth, Is.Positive, operation.Value + " on page " + page.Number);
            }

            Assert.That(depth, Is.Zero);
            Assert.That(content, Does.Contain("/Artifact"));
        }
    }

    private static IEnumerable<DictionaryToken> Within(IToken token) => token switch
    {
        StreamToken stream => Within(stream.StreamDictionary),
        DictionaryToken dictionary => dictionary.Data.Values.SelectMany(Within).Prepend(dictionary),
        ArrayToken array => array.Data.SelectMany(Within),
        _ => [],
    };

    private static bool Known(char character)
    {
        using var font = new EcoComp.Cli.Documents.Pdf.EmbeddedFont();
        return font.Advance(new Rune(character)) is not null;
    }

    private static XElement Description(PdfDocument document)
    {
        Assert.That(document.TryGetXmpMetadata(out XmpMetadata? metadata));
        return XDocument.Load(new MemoryStream(metadata!.GetXmlBytes().ToArray())).Descendants().Single(e => e.Name.LocalName == "Description");
    }

    private static DictionaryToken Font(PdfDocument document)
    {
        DictionaryToken resources = Dictionary(document, Dictionary(document, document.GetPage(1).Dictionary.Data["Parent"]).Data["Resources"]); // what all pages share stands above them
        return Dictionary(document, Dictionary(document, resources.Data["Font"]).Data.Values.Single());
    }

    private static IToken Direct(PdfDocument document, IToken token) =>
        token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;

    private static DictionaryToken Dictionary(PdfDocument document, IToken token) => (DictionaryToken)Direct(document, token);

    private static byte[] Stream(PdfDocument document, IToken token)
    {
        var stream = (StreamToken)Direct(document, token);
        using var unpacked = new ZLibStream(new MemoryStream(stream.Data.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacked.CopyTo(plain);
        return plain.ToArray();
    }
}
