using System.Globalization;

namespace EcoComp.Cli.Documents.Word;

/// <summary>Writes tables as wide as the text: the header stands again on every page, no low row is split, totals stand out.</summary>
internal static class TableWriter
{
    private const string Shade = "F2F2F2";
    private const string NumberStyle = "CellRight";

    /// <summary>The most characters of a cell whose row is not split over pages: a long one that moved whole would leave half a page empty.</summary>
    private const int MostUnsplit = 120;

    /// <summary>The size of a cell's font in half points, as the styles have it.</summary>
    private const int CellSize = 18;

    /// <summary>The room between a cell's borders and its text, both together, in twentieths of a point.</summary>
    private const int Padding = 80;

    /// <summary>Writes a table.</summary>
    /// <param name="xml">Where it goes.</param>
    /// <param name="table">The table.</param>
    /// <param name="keepNext">Whether its end stays on a page with what follows.</param>
    public static void Write(WordXml xml, Block.Table table, bool keepNext)
    {
        int[] widths = Widths(table);
        xml.Start("tbl");
        xml.Start("tblPr");
        xml.Value("tblStyle", "Table");
        xml.Empty("tblW", ("w", Text(PageFrame.TextWidth)), ("type", "dxa"));
        xml.Empty("tblLayout", ("type", "fixed"));
        xml.Empty("tblLook", ("val", "0020"), ("firstRow", "1"), ("lastRow", "0"), ("firstColumn", "0"), ("lastColumn", "0"), ("noHBand", "1"), ("noVBand", "1"));
        xml.Value("tblCaption", PrintedText.Of(table.Name));
        xml.End();
        xml.Start("tblGrid");
        foreach (int width in widths) xml.Empty("gridCol", ("w", Text(width)));
        xml.End();
        Row(xml, widths, isHeader: true, shaded: true, keepNext: false, c => ("CellHeading", table.Columns[c].Heading));
        for (int r = 0; r < table.Rows.Length; r++)
        {
            int row = r;
            Row(
                xml, widths, isHeader: false, shaded: r >= table.Rows.Length - table.TotalRows,
                keepNext: r == table.Rows.Length - 1 ? keepNext : r == table.Rows.Length - 1 - table.TotalRows,
                c => ("Cell" + table.Columns[c].Align.ToString(), table.Cell(row, c)));
        }

        xml.End();
    }

    private static void Row(WordXml xml, int[] widths, bool isHeader, bool shaded, bool keepNext, Func<int, (string Style, string Text)> cell)
    {
        xml.Start("tr");
        xml.Start("trPr");
        if (Enumerable.Range(0, widths.Length).All(c => cell(c).Text.Length <= MostUnsplit)) xml.Empty("cantSplit");
        if (isHeader) xml.Empty("tblHeader");
        xml.End();
        for (int c = 0; c < widths.Length; c++)
        {
            (string style, string text) = cell(c);
            xml.Start("tc");
            xml.Start("tcPr");
            xml.Empty("tcW", ("w", Text(widths[c])), ("type", "dxa"));
            if (shaded) xml.Empty("shd", ("val", "clear"), ("color", "auto"), ("fill", Shade));
            xml.Value("vAlign", "center");
            xml.End();
            xml.Paragraph(style, text, bold: shaded && !isHeader, keepNext: keepNext, size: style == NumberStyle ? Fitting(text, widths[c]) : 0);
            xml.End();
        }

        xml.End();
    }

    /// <summary>
    /// The size at which a number stands on one line, where that is not the usual one: broken over two it would be read as another. A digit is half as wide
    /// as high, and two thirds in the font that stands in for one that is not there.
    /// </summary>
    private static int Fitting(string number, int width)
    {
        int fits = number.Length == 0 ? CellSize : (width - Padding) * 2 / (13 * number.Length);
        return fits < CellSize ? fits : 0;
    }

    /// <summary>The widths of the columns, which add up to that of the text.</summary>
    private static int[] Widths(Block.Table table)
    {
        float all = table.Columns.Sum(c => c.Share);
        float before = 0;
        int[] widths = new int[table.Columns.Length];
        for (int c = 0; c < widths.Length; c++)
        {
            int begin = (int)(PageFrame.TextWidth * before / all);
            before += table.Columns[c].Share;
            widths[c] = (c == widths.Length - 1 ? PageFrame.TextWidth : (int)(PageFrame.TextWidth * before / all)) - begin;
        }

        return widths;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
