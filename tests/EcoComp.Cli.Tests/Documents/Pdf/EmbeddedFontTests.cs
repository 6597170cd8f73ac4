using System.Text;
using EcoComp.Cli.Documents.Pdf;

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
        using var font = new EmbeddedFont();
        var owners = new Dictionary<int, int>();
        for (int code = 0x20; code < 0x30000; code++)
        {
            if (!Rune.IsValid(code) || font.Glyph(new Rune(code)) is not (> 0 and var glyph)) continue;
            Assert.That(owners.TryAdd(glyph, code), $"U+{code:X4} and U+{owners[glyph]:X4}");
        }

        Assert.That(owners, Has.Count.EqualTo(11901));
    }

    [Test]
    public void Chinese_characters_are_as_wide_as_the_font_is_high_and_figures_are_all_alike()
    {
        using var font = new EmbeddedFont();
        Assert.That("水潩，（Ⅴ".EnumerateRunes().Select(font.Advance), Has.All.EqualTo(1000));
        Assert.That("0123456789".EnumerateRunes().Select(font.Advance).Distinct(), Has.Exactly(1).Items);
    }

    [Test]
    public void What_it_lacks_has_neither_width_nor_glyph()
    {
        using var font = new EmbeddedFont();
        Assert.That((font.Advance(new Rune(0x2A6A5)), font.Glyph(new Rune(0x2A6A5))), Is.EqualTo(((int?)null, 0)));
    }
}
