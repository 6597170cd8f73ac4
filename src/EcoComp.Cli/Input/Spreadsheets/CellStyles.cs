using System.Collections.Frozen;
using System.Globalization;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>What a conditional format changes of what cells show.</summary>
[Flags]
internal enum ConditionalLook
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>How numbers are shown, or whether.</summary>
    Numbers = 1,

    /// <summary>It strikes them through.</summary>
    Struck = 2,

    /// <summary>How texts are shown, or whether.</summary>
    Texts = 4,
}

/// <summary>The number formats of a workbook's cells, by their styles, and of its conditional formats.</summary>
internal sealed class CellStyles
{
    /// <summary>Formats that workbooks name by number alone (ECMA-376 part 1, 18.8.30), those of Chinese editions among them.</summary>
    private static readonly FrozenDictionary<int, string> BuiltIn = new (int Id, string Code)[]
    {
        (0, "General"), (1, "0"), (2, "0.00"), (3, "#,##0"), (4, "#,##0.00"),
        (5, "\"\u00A5\"#,##0;\"\u00A5\"\\-#,##0"), (6, "\"\u00A5\"#,##0;\"\u00A5\"\\-#,##0"),
        (7, "\"\u00A5\"#,##0.00;\"\u00A5\"\\-#,##0.00"), (8, "\"\u00A5\"#,##0.00;\"\u00A5\"\\-#,##0.00"),
        (9, "0%"), (10, "0.00%"), (11, "0.00E+00"), (12, "# ?/?"), (13, "# ??/??"),
        (14, "yyyy/m/d"), (15, "d-mmm-yy"), (16, "d-mmm"), (17, "mmm-yy"), (18, "h:mm AM/PM"), (19, "h:mm:ss AM/PM"),
        (20, "h:mm"), (21, "h:mm:ss"), (22, "yyyy/m/d h:mm"),
        (27, "yyyy-m"), (28, "m-d"), (29, "m-d"), (30, "m-d-yy"), (31, "yyyy-m-d"), (32, "h-mm"), (33, "h-mm-ss"),
        (34, "AM/PMh-mm"), (35, "AM/PMh-mm-ss"), (36, "yyyy-m"),
        (37, "#,##0_);(#,##0)"), (38, "#,##0_);(#,##0)"), (39, "#,##0.00_);(#,##0.00)"), (40, "#,##0.00_);(#,##0.00)"),
        (41, "#,##0_);(#,##0);\"-\"_);@"), (42, "\"\u00A5\"#,##0_);(\"\u00A5\"#,##0);\"\u00A5-\"_);@"),
        (43, "#,##0.00_);(#,##0.00);\"-\"??_);@"), (44, "\"\u00A5\"#,##0.00_);(\"\u00A5\"#,##0.00);\"\u00A5-\"??_);@"),
        (45, "mm:ss"), (46, "[h]:mm:ss"), (47, "mm:ss.0"), (48, "##0.0E+0"), (49, "@"),
        (50, "yyyy-m"), (51, "m-d"), (52, "yyyy-m"), (53, "m-d"), (54, "m-d"), (55, "AM/PMh-mm"), (56, "AM/PMh-mm-ss"),
        (57, "yyyy-m"), (58, "m-d"),
    }.ToFrozenDictionary(f => f.Id, f => f.Code);

    /// <summary>Black.</summary>
    public const string Black = "000000";

    /// <summary>White.</summary>
    public const string White = "FFFFFF";

    /// <summary>White so much darkened, by a part of it, is no longer like white.</summary>
    private const double AlmostWhite = -0.06;

    /// <summary>About as many looks of cells as a spreadsheet allows.</summary>
    private const int MostStyles = 1 << 16;

    /// <summary>The most characters that a spreadsheet allows in the code of a format; taking one apart costs their square.</summary>
    private const int LongestCode = 255;

    private readonly List<NumberFormat> _styles = [];
    private readonly Dictionary<int, ConditionalLook> _conditional = [];
    private readonly HashSet<int> _struck = [];
    private readonly HashSet<int> _filled = [];
    private readonly HashSet<int> _white = [];
    private readonly HashSet<int> _hidden = [];
    private readonly HashSet<int> _crossed = [];

    private CellStyles()
    {
    }

    /// <summary>The styles of a workbook that has none: every number with its own digits.</summary>
    public static CellStyles None { get; } = new();

    /// <summary>Reads the part of styles.</summary>
    public static CellStyles Read(XmlReader reader)
    {
        var styles = new CellStyles();
        var codes = new Dictionary<int, string>(BuiltIn);
        var formats = new Dictionary<int, NumberFormat>();
        var struckFonts = new HashSet<int>();
        var whiteFonts = new HashSet<int>();
        var coloured = new HashSet<int>();
        var fontColours = new Dictionary<int, string>();
        var fillColours = new Dictionary<int, string>();
        var crossedBorders = new HashSet<int>();
        var colours = new ConditionalColours();
        (int border, bool isDiagonal) = (-1, false);
        bool isSolid = false;
        int font = -1;
        int fill = -1;
        int conditional = -1;
        string within = "";
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !SheetXml.IsMain(reader)) continue;
            if (Math.Max(styles._styles.Count, codes.Count) > MostStyles)
                throw new BeyondLimitException("styles: > " + MostStyles.ToString(CultureInfo.InvariantCulture));
            if (reader.LocalName == "color" && within == "fonts") fontColours[font] = Colour(reader);
            if (reader.LocalName == "patternFill") isSolid = reader.GetAttribute("patternType") == "solid";
            if (reader.LocalName == "fgColor" && within == "fills" && isSolid) fillColours[fill] = Colour(reader);
            if (within == "dxfs")
            {
                if (reader.LocalName == "dxf") styles._conditional[conditional] = styles.Conditional(conditional) | colours.End();
                colours.Meet(reader);
            }

            if (within == "borders" && reader.LocalName == "border")
                (border, isDiagonal) = (border + 1, SheetXml.IsSet(reader, "diagonalUp") || SheetXml.IsSet(reader, "diagonalDown"));
            if (within == "borders" && reader.LocalName == "diagonal" && isDiagonal && reader.GetAttribute("style") is not (null or "none"))
                crossedBorders.Add(border);
            if (reader.Depth == 1) within = reader.LocalName; // and not what stands among the extensions
            else if (reader.LocalName == "numFmt" && within == "numFmts") codes[Number(reader, "numFmtId")] = Code(reader);
            else if (within == "dxfs" && LookOf(reader) is not ConditionalLook.None and var shown) styles._conditional[conditional] = styles.Conditional(conditional) | shown;
            else if (reader.LocalName == "dxf") conditional++;
            else if (reader.LocalName == "font" && within == "fonts") font++;
            else if (reader.LocalName == "strike" && within == "fonts" && Strikes(reader)) struckFonts.Add(font);
            else if (reader.LocalName == "color" && within == "fonts" && IsWhite(reader)) whiteFonts.Add(font);
            else if (reader.LocalName == "fill" && within == "fills") fill++;
            else if (within == "fills" && (reader.LocalName == "gradientFill" || reader.GetAttribute("patternType") is not (null or "none"))) coloured.Add(fill);
            else if (within == "fills" && reader.LocalName == "fgColor" && IsWhite(reader)) coloured.Remove(fill);
            else if (reader.LocalName == "xf" && within == "cellXfs")
            {
                if (coloured.Contains(Number(reader, "fillId"))) styles._filled.Add(styles._styles.Count);
                if (fillColours.TryGetValue(Number(reader, "fillId"), out string? ground)
                    && Colours.AreAlike(ground, fontColours.GetValueOrDefault(Number(reader, "fontId"), Black)))
                    styles._hidden.Add(styles._styles.Count);
                if (whiteFonts.Contains(Number(reader, "fontId"))) styles._white.Add(styles._styles.Count);
                if (crossedBorders.Contains(Number(reader, "borderId"))) styles._crossed.Add(styles._styles.Count);
                if (struckFonts.Contains(Number(reader, "fontId"))) styles._struck.Add(styles._styles.Count);
                styles._styles.Add(Format(Number(reader, "numFmtId")));
            }
        }

        styles._conditional[conditional] = styles.Conditional(conditional) | colours.End();
        return styles;

        NumberFormat Format(int id)
        {
            if (formats.TryGetValue(id, out NumberFormat? known)) return known;
            return formats[id] = codes.TryGetValue(id, out string? code) && code.Length > 0 ? NumberFormat.Read(code) : NumberFormat.General;
        }
    }

    /// <summary>The format of a style, or null where the workbook has no such style.</summary>
    /// <param name="style">The style's number as the cell has it; nothing is style 0.</param>
    public NumberFormat? Of(string? style)
    {
        if (string.IsNullOrEmpty(style)) return _styles.Count == 0 ? NumberFormat.General : _styles[0];
        if (!int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return null;
        return number < _styles.Count ? _styles[number] : _styles.Count == 0 ? NumberFormat.General : null;
    }

    /// <summary>Whether a style strikes its cells through.</summary>
    /// <param name="style">The style's number as the cell has it; nothing is style 0.</param>
    public bool Strikes(string? style) => Has(_struck, style);

    /// <summary>Whether a style gives its cells another ground than white.</summary>
    /// <param name="style">The style's number as the cell has it; nothing is style 0.</param>
    public bool Fills(string? style) => Has(_filled, style);

    /// <summary>Whether a style writes its cells in white.</summary>
    /// <param name="style">The style's number as the cell has it; nothing is style 0.</param>
    public bool IsWhite(string? style) => Has(_white, style);

    /// <summary>Whether a style writes its cells in the colour of their ground, so that nothing of them is seen.</summary>
    /// <param name="style">The style's number as the cell has it; nothing is style 0.</param>
    public bool Hides(string? style) => Has(_hidden, style);

    /// <summary>Whether a style draws a line through its cells from corner to corner.</summary>
    /// <param name="style">The style's number as the cell has it; nothing is style 0.</param>
    public bool Crosses(string? style) => Has(_crossed, style);

    /// <summary>A colour as it is compared: black and white by whatever they are named, others as they stand.</summary>
    public static string Colour(XmlReader reader) => IsWhite(reader) ? White
        : reader.GetAttribute("rgb") is { Length: >= 6 } rgb ? rgb[^6..].ToUpperInvariant()
        : reader.GetAttribute("indexed") is "0" or "8" or "64" || (reader.GetAttribute("theme") is "1" && reader.GetAttribute("tint") is null) ? Black
        : reader.GetAttribute("indexed") + ":" + reader.GetAttribute("theme") + ":" + reader.GetAttribute("tint");

    private static bool Has(HashSet<int> styles, string? style) =>
        styles.Count > 0 && int.TryParse(string.IsNullOrEmpty(style) ? "0" : style, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && styles.Contains(number);

    /// <summary>Whether an element of a colour is white: by its parts, by its number, or as the ground of the usual theme.</summary>
    public static bool IsWhite(XmlReader reader) =>
        (reader.GetAttribute("rgb") is { Length: >= 6 } rgb && Colours.AreAlike(rgb[^6..], White)) || reader.GetAttribute("indexed") is "1" or "9"
        || (reader.GetAttribute("theme") is "0" && !IsDarkened(reader.GetAttribute("tint")));

    private static bool IsDarkened(string? tint) =>
        double.TryParse(tint, NumberStyles.Float, CultureInfo.InvariantCulture, out double darkened) && darkened < AlmostWhite;

    /// <summary>Whether the element of a font that says so strikes it through; without a value it does.</summary>
    public static bool Strikes(XmlReader reader) => reader.GetAttribute("val") is not ("0" or "false" or "off");

    /// <summary>The code of a format that is named by number alone; <c>General</c> where no spreadsheet has one of that number.</summary>
    public static string CodeOf(int number) => BuiltIn.GetValueOrDefault(number, FormatSection.General);

    /// <summary>What a conditional format changes of what its cells show.</summary>
    public ConditionalLook Conditional(int conditional) => _conditional.GetValueOrDefault(conditional);

    /// <summary>What an element of a conditional format changes of what cells show.</summary>
    public static ConditionalLook LookOf(XmlReader reader) => reader.LocalName switch
    {
        "numFmt" => NumberFormat.Read(Code(reader)).ShowsTextsAsTheyAre ? ConditionalLook.Numbers : ConditionalLook.Numbers | ConditionalLook.Texts,
        "strike" when Strikes(reader) => ConditionalLook.Struck,
        "iconSet" or "dataBar" when reader.GetAttribute("showValue") is "0" or "false" => ConditionalLook.Numbers,
        _ => ConditionalLook.None,
    };

    private static string Code(XmlReader reader)
    {
        string code = reader.GetAttribute("formatCode") ?? "";
        return code.Length <= LongestCode ? code : throw new BeyondLimitException("formatCode: > " + LongestCode.ToString(CultureInfo.InvariantCulture));
    }

    private static int Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
