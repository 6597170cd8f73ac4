using EcoComp.Cli.Data.Spreadsheets;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Tests.Data.Spreadsheets;

/// <summary>Text that XML or a spreadsheet cannot take as it is.</summary>
public sealed class SheetTextTests
{
    [TestCase("a<b>&\"c\"", "a&#60;b&#62;&#38;&#34;c&#34;")]
    [TestCase("a\u0007b", "a_x0007_b")]
    [TestCase("a_x0041_b", "a_x005F_x0041_b")]
    [TestCase("_x_y", "_x_y")]
    [TestCase("\uD83D\uDE00", "\uD83D\uDE00")]
    public void Is_written(string text, string xml) => Assert.That(SheetText.Encode(text), Is.EqualTo(xml));

    [Test]
    public void A_text_that_stands_as_it_is_is_written_as_among_others()
    {
        // A low line has every sign looked at by itself.
        foreach (char c in Enumerable.Range(0, 1 << 16).Select(c => (char)c))
            Assert.That("_" + SheetText.Encode(c.ToString()), Is.EqualTo(SheetText.Encode("_" + c)), ((int)c).ToString("X4"));
    }

    [Test]
    public void Half_a_character_is_written() => Assert.That(SheetText.Encode("\uD83D甲\uDE00"), Is.EqualTo("_xD83D_甲_xDE00_"));

    [TestCase("a<b>&\"c\" _x0041_ \u0001 \r 😀")]
    public void What_is_written_is_read_again(string text)
    {
        var rows = new SheetRows();
        rows.Begin().Text(text).End();
        using var stream = new MemoryStream();
        WorkbookWriter.Write(stream, [new Sheet("points", [new SheetColumn("编码", 10)], [rows.ToBytes()])], Words.In(Language.Zh));
        SheetCells sheet = WorkbookFile.Read(stream.ToArray()).Sheets.Single();
        Assert.That(sheet.Rows[1].Cells.Single().Text, Is.EqualTo(text));
    }

    [Test]
    public void Longer_text_than_a_cell_holds_ends_in_an_ellipsis()
    {
        Assert.That(SheetText.Encode(new string('长', 40_000)), Has.Length.EqualTo(32_767).And.EndsWith("…"));
    }

    [TestCase(1, "A")]
    [TestCase(26, "Z")]
    [TestCase(27, "AA")]
    [TestCase(702, "ZZ")]
    [TestCase(703, "AAA")]
    [TestCase(16384, "XFD")]
    public void Columns_have_letters(int column, string letters)
    {
        Assert.That(ColumnLetters.Of(column), Is.EqualTo(letters));
        Assert.That(ColumnLetters.Place(letters + "12"), Is.EqualTo((12, column)));
    }
}
