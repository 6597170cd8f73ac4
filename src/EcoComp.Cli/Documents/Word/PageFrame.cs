using System.Globalization;

namespace EcoComp.Cli.Documents.Word;

/// <summary>
/// The page as GB/T 9704-2012 has it: A4 with 156 × 225 mm of text, 22 lines of 28 characters of size 三号, and below it the number between two
/// dashes, at the right of odd pages and at the left of even ones. Lengths are in twentieths of a point. The 28 characters come from the styles, which
/// set them a quarter of a point closer: a grid of characters would tear figures apart wherever the grid is kept strictly.
/// </summary>
internal static class PageFrame
{
    /// <summary>156 mm.</summary>
    public const int TextWidth = PageWidth - Left - Right;

    private const int PageWidth = 11906;
    private const int PageHeight = 16838;
    private const int Top = 2098; // 37 mm
    private const int Bottom = 1984; // 35 mm
    private const int Left = 1588; // 28 mm
    private const int Right = 1474; // 26 mm
    private const int HeaderFromEdge = 1134; // 20 mm
    private const int FooterFromEdge = 1446; // 25.5 mm: the dashes lie 7 mm below the text
    private const int LinePitch = (PageHeight - Top - Bottom) / 22;

    private const string Dash = "\u2014";

    /// <summary>
    /// The end of a paper: the page, and what stands above and below its text. Its pages count from 1, and its first stands on a sheet of its own where
    /// both sides are printed.
    /// </summary>
    public static void Section(WordXml xml)
    {
        xml.Start("sectPr");
        xml.Reference("headerReference", "default", "header");
        xml.Reference("headerReference", "even", "header");
        xml.Reference("footerReference", "default", "footerOdd");
        xml.Reference("footerReference", "even", "footerEven");
        xml.Value("type", "oddPage");
        xml.Empty("pgSz", ("w", Text(PageWidth)), ("h", Text(PageHeight)));
        xml.Empty(
            "pgMar", ("top", Text(Top)), ("right", Text(Right)), ("bottom", Text(Bottom)), ("left", Text(Left)), ("header", Text(HeaderFromEdge)),
            ("footer", Text(FooterFromEdge)), ("gutter", "0"));
        xml.Empty("pgNumType", ("start", "1"));
        xml.Empty("docGrid", ("type", "lines"), ("linePitch", Text(LinePitch)));
        xml.End();
    }

    /// <summary>What stands above the text of every page: that it is a draft or a trial, or nothing.</summary>
    public static void Header(WordXml xml, string draftMark)
    {
        xml.Start("hdr");
        xml.Paragraph("Header", draftMark);
        xml.End();
    }

    /// <summary>The number of the page.</summary>
    /// <param name="xml">Where it goes.</param>
    /// <param name="style">The style of its paragraph, by which it stands at the right or the left.</param>
    public static void Footer(WordXml xml, string style)
    {
        xml.Start("ftr");
        xml.Start("p");
        xml.Start("pPr");
        xml.Value("pStyle", style);
        xml.End();
        xml.Run(Dash + " ");
        xml.Start("fldSimple");
        xml.Attribute("instr", "PAGE");
        xml.Run("1");
        xml.End();
        xml.Run(" " + Dash);
        xml.End();
        xml.End();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
