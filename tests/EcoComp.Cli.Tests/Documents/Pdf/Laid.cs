using System.Collections.Immutable;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Pdf;

namespace EcoComp.Cli.Tests.Documents.Pdf;

/// <summary>A document laid out with square characters, and what its pages say between header and footer.</summary>
internal static class Laid
{
    public static readonly PageStyle Style = new();

    public static readonly TextStyle Body = new(10) { LineHeight = 2 };

    /// <summary>As many lines of a paragraph of this style as a page holds.</summary>
    public static int LinesPerPage => (int)(Style.TextHeight / 20);

    public static ImmutableArray<Page> Out(params Block[] blocks) => PageFlow.Lay(Document(blocks), Style, Looks, new SquareFace()).Pages;

    /// <summary>Every part alike, but that no heading is the last on its page.</summary>
    public static TextStyle Looks(Block block) => block is Block.Heading ? Body with { StaysWithNext = true } : Body;

    public static Document Document(params Block[] blocks) => new("标题", [.. blocks])
    {
        RunningHeader = "抬头",
        Footer = (page, pages) => $"{page}/{pages}",
    };

    public static Block.Paragraph Paragraph(string text) => new(text);

    /// <summary>Lines of one character each, so that each says which it is.</summary>
    public static Block.Paragraph Lines(int count, string mark = "行") =>
        new(string.Join('\n', Enumerable.Range(1, count).Select(i => mark + i)));

    public static Block.Table Table(int rows, int totals = 0) => new(
        "表",
        [new Column("名") { Share = 3 }, new Column("数", Align.Right)],
        [.. Enumerable.Range(1, rows).Select(r => new Row(["第" + r, Number(r)], []))],
        totals);

    public static string Number(int row) => (row * row).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The texts of a page without title, running header and footer, in the order in which they are drawn.</summary>
    public static string[] Texts(Page page) => [.. Marks(page).Select(t => t.Content)];

    public static IEnumerable<Mark.Text> Marks(Page page) => page.Marks.OfType<Mark.Text>()
        .Where(t => t.Baseline > Style.Top && t.Baseline < Style.Height - Style.Bottom);
}
