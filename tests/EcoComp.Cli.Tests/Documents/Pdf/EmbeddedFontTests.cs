using System.Text;
using EcoComp.Cli.Documents.Pdf;
using HarfBuzzSharp;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>What the shipped font has.</summary>
public sealed class EmbeddedFontTests
{
    private static IEnumerable<Rune> Gb2312()
    {
        Encoding gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        for (int lead = 0xB0; lead <= 0xF7; lead++)
        {
            for (int trail = 0xA1; trail <= 0xFE; trail++)
            {
                string text = gb.GetString([(byte)lead, (byte)trail]);
                if (text[0] is < '\uE000' or > '\uF8FF') yield return text.EnumerateRunes().First();
            }
        }
    }

    [Test]
    public void All_characters_of_GB_2312_are_there()
    {
        using var font = new EmbeddedFont();
        Rune[] characters = [.. Gb2312()];
        Assert.That(characters, Has.Length.EqualTo(6763));
        Assert.That(characters.Where(c => font.Advance(c) is null), Is.Empty);
    }

    [TestCase("潩潁颍洎双", TestName = "rivers of Xuchang, in both forms")]
    [TestCase("㑇㳇䲠𠙶𫓹𬭬𬶐䶮", TestName = "rare characters of the standard list, also beyond the first plane")]
    [TestCase("ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ", TestName = "classes")]
    [TestCase("（）〔〕《》“”，。；：、·—…％‰￥＋－＝０９ＡＺａｚ", TestName = "punctuation and full-width forms")]
    [TestCase("□■●○•·→℃№²³±×≤≥", TestName = "boxes, bullets and signs")]
    [TestCase(" !\"#$%&'()*+,-./0123456789:;<=>?@AZ[\\]^_`az{|}~\u00A0", TestName = "ASCII")]
    public void It_has(string characters)
    {
        using var font = new EmbeddedFont();
        Assert.That(characters.EnumerateRunes().Where(c => font.Advance(c) is null), Is.Empty);
    }

    [Test]
    public void No_two_characters_share_a_glyph()
    {
        using Stream stream = typeof(App).Assembly.GetManifestResourceStream("NotoSansSC-Regular.ttf")!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        using TemporaryFolder folder = TemporaryFolder.Of([("font.ttf", bytes)]);
        using Blob blob = Blob.FromFile(Path.Combine(folder.Path, "font.ttf"));
        using var face = new Face(blob, 0);
        using var font = new Font(face);
        var owners = new Dictionary<uint, int>();
        for (int code = 0x20; code < 0x30000; code++)
        {
            if (!font.TryGetNominalGlyph(code, out uint glyph)) continue;
            Assert.That(owners.TryAdd(glyph, code), $"U+{code:X4} and U+{owners[glyph]:X4}");
        }

        Assert.That(owners, Has.Count.EqualTo(11901));
    }

    [Test]
    public void A_cut_font_has_what_was_asked_for_and_no_more()
    {
        using var font = new EmbeddedFont();
        byte[] cut = font.Cut("水潩Ⅴ1".EnumerateRunes());
        Assert.That(cut, Has.Length.LessThan(5000));
        using TemporaryFolder folder = TemporaryFolder.Of([("cut.ttf", cut)]);
        using Blob blob = Blob.FromFile(Path.Combine(folder.Path, "cut.ttf"));
        using var face = new Face(blob, 0);
        using var small = new Font(face);
        Assert.That("水潩Ⅴ1".EnumerateRunes().All(c => small.TryGetNominalGlyph(c.Value, out _)));
        Assert.That(small.TryGetNominalGlyph('火', out _), Is.False);
        Assert.That(face.GlyphCount, Is.EqualTo(5), "the four and the one for what is missing");
    }
}
