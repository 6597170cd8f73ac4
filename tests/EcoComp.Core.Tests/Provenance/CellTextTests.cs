using System.Text;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Provenance;

public class CellTextTests
{
    [TestCase("", "")]
    [TestCase(" a b ", "a b")]
    [TestCase("\t甲县\r\n", "甲县")]
    [TestCase("\u3000甲 县\u00A0", "甲 县")]
    [TestCase("\uFEFF\u200B甲", "甲")]
    [TestCase("２０２１－０９", "2021－09")]
    [TestCase("ＡＺａｚ０９", "AZaz09")]
    [TestCase("／：＠［｀｛（）", "／：＠［｀｛（）")]
    [TestCase("劣Ⅴ", "劣Ⅴ")]
    [TestCase("\u200ES\u200B1\u2060", "S1")]
    [TestCase("\u202E5.0", "\u202E5.0")]
    [TestCase("\u202A甲\u00AD县\u202C", "甲县")]
    [TestCase("甲\uFEFF县", "甲县")]
    [TestCase("\u2066\u2069", "")]
    public void Cells_are_trimmed_and_wide_digits_and_letters_are_plain(string written, string text) =>
        Assert.That(CellText.Read(Encoding.UTF8.GetBytes(written)), Is.EqualTo(text));

    [TestCase("", true)]
    [TestCase(" ", true)]
    [TestCase("\t \n", true)]
    [TestCase("\u3000", true)]
    [TestCase("\u3000甲", false)]
    [TestCase("甲", false)]
    [TestCase(" a", false)]
    [TestCase("a", false)]
    [TestCase("!", false)]
    public void A_cell_of_white_space_is_blank(string written, bool blank) =>
        Assert.That(CellText.IsBlank(Encoding.UTF8.GetBytes(written)), Is.EqualTo(blank));

    [TestCase("甲县", false)]
    [TestCase("甲\n县", true)]
    [TestCase("甲\u0085县", true)]
    [TestCase("甲\u2028县", true)]
    [TestCase("\u202E5.0", true)]
    [TestCase("甲\u007F县", true)]
    public void Characters_that_command_are_found(string text, bool found) => Assert.That(CellText.HasControl(text), Is.EqualTo(found));
}
