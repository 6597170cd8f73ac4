using System.IO.Compression;
using System.Text;

namespace EcoComp.Cli.Tests.Input.Spreadsheets;

/// <summary>The ways in which a workbook may be written that all say the same: those of Excel, WPS, LibreOffice and of libraries that go their own way.</summary>
[Flags]
internal enum Manner
{
    /// <summary>As Excel writes it.</summary>
    Plain = 0,

    /// <summary>Backslashes in the names of parts.</summary>
    Backslashes = 1 << 0,

    /// <summary>Names of parts in other letter case than the relations say.</summary>
    OtherCase = 1 << 1,

    /// <summary>A prefix before every element.</summary>
    Prefixes = 1 << 2,

    /// <summary>The strict namespaces.</summary>
    Strict = 1 << 3,

    /// <summary>Texts in the cells themselves.</summary>
    InlineTexts = 1 << 4,

    /// <summary>No places of rows and cells where they count on.</summary>
    NoPlaces = 1 << 5,

    /// <summary>Rows and cells in any order.</summary>
    AnyOrder = 1 << 6,

    /// <summary>Empty style attributes, and no part of styles.</summary>
    EmptyStyles = 1 << 7,

    /// <summary>Parts in folders and under names of their own, found by their relations.</summary>
    OddNames = 1 << 8,

    /// <summary>Relations by absolute paths.</summary>
    AbsolutePaths = 1 << 9,

    /// <summary>UTF-16 with its mark.</summary>
    Utf16 = 1 << 10,

    /// <summary>Comments, white space and extensions between the elements.</summary>
    Noise = 1 << 11,

    /// <summary>Texts in several looks, with readings above them.</summary>
    RichTexts = 1 << 12,

    /// <summary>Parts that are stored and not compressed.</summary>
    Stored = 1 << 13,

    /// <summary>Formulas with results, shared ones too.</summary>
    Formulas = 1 << 14,

    /// <summary>No relation from the package to the workbook.</summary>
    NoRoot = 1 << 15,
}

/// <summary>A workbook of one sheet written part by part.</summary>
internal static class HandMadeWorkbook
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>What every such workbook says: texts and numbers by row, from row 2 and column B on.</summary>
    public static IReadOnlyList<string[]> Content { get; } =
        [["月份", "点位", "水质类别", "值"], ["202109", "YH-01", "劣Ⅴ", "0.05"], ["202110", "QY & <03>", "Ⅲ", "12.5"], ["202111", "ZC\n02", "断流", "3"]];

    /// <summary>Writes it.</summary>
    public static byte[] Write(Manner manner, Dice dice)
    {
        bool strict = manner.HasFlag(Manner.Strict);
        string main = strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        string office = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        bool odd = manner.HasFlag(Manner.OddNames);
        bool root = !manner.HasFlag(Manner.NoRoot);
        string folder = odd && root ? "book/" : "xl/";
        string workbook = odd && root ? "TheBook.xml" : "workbook.xml";
        string sheet = odd ? "pages/page one.xml" : "worksheets/sheet1.xml";
        string strings = odd ? "texts/t.xml" : "sharedStrings.xml";
        string path = manner.HasFlag(Manner.AbsolutePaths) ? "/" + folder : "";
        var parts = new List<(string Name, string Xml)>();
        if (root) parts.Add(("_rels/.rels", Relations((office + "/officeDocument", folder + workbook, "rId1"))));
        parts.Add((folder + workbook, Element(manner, main, "workbook", $"<sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets>", $" xmlns:r=\"{office}\"")));
        var relations = new List<(string, string, string)> { (office + "/worksheet", path + sheet, "rId1") };
        var texts = new List<string>();
        parts.Add((folder + sheet, Element(manner, main, "worksheet", Noise(manner) + "<sheetData>" + Rows(manner, texts, dice) + "</sheetData>" + Noise(manner), "")));
        if (texts.Count > 0)
        {
            parts.Add((folder + strings, Element(manner, main, "sst", string.Concat(texts), "")));
            relations.Add((office + "/sharedStrings", path + strings, "rId2"));
        }

        if (!manner.HasFlag(Manner.EmptyStyles))
        {
            parts.Add((folder + "styles.xml", Element(manner, main, "styleSheet", "<cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs>", "")));
            relations.Add((office + "/styles", path + "styles.xml", "rId3"));
        }

        parts.Add((folder + "_rels/" + workbook + ".rels", Relations([.. relations])));
        return Zip(manner, dice.Shuffled(parts));
    }

    /// <summary>A package of parts as they are given.</summary>
    public static byte[] Zip(Manner manner, IEnumerable<(string Name, string Xml)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string xml) in parts)
            {
                string written = manner.HasFlag(Manner.OtherCase) && !name.EndsWith(".rels", StringComparison.Ordinal) ? name.ToUpperInvariant() : name;
                if (manner.HasFlag(Manner.Backslashes)) written = written.Replace('/', '\\');
                using Stream part = zip.CreateEntry(written, manner.HasFlag(Manner.Stored) ? CompressionLevel.NoCompression : CompressionLevel.Fastest).Open();
                Encoding encoding = manner.HasFlag(Manner.Utf16) ? Encoding.Unicode : new UTF8Encoding(false);
                part.Write(encoding.GetPreamble());
                part.Write(encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{encoding.WebName}\" standalone=\"yes\"?>\n" + xml));
            }
        }

        return stream.ToArray();
    }

    private static string Relations(params (string Type, string Target, string Id)[] relations) =>
        $"<Relationships xmlns=\"{Relationships}\">" + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";

    private static string Element(Manner manner, string main, string name, string inside, string attributes)
    {
        if (!manner.HasFlag(Manner.Prefixes)) return $"<{name} xmlns=\"{main}\"{attributes}>{inside}</{name}>";
        string prefixed = System.Text.RegularExpressions.Regex.Replace(inside, "<(/?)(?=[a-zA-Z])(?!e:)", "<$1x:");
        return $"<x:{name} xmlns:x=\"{main}\"{attributes}>{prefixed}</x:{name}>";
    }

    private static string Noise(Manner manner) => manner.HasFlag(Manner.Noise)
        ? "\n<!-- note -->\n<e:more xmlns:e=\"urn:e\"><e:row r=\"1\"><e:c r=\"A1\"><e:v>9</e:v></e:c></e:row></e:more>\n" : "";

    private static string Rows(Manner manner, List<string> texts, Dice dice)
    {
        var rows = new List<string>();
        bool places = !manner.HasFlag(Manner.NoPlaces) || manner.HasFlag(Manner.AnyOrder);
        for (int r = 0; r < Content.Count; r++)
        {
            var cells = new List<string>();
            for (int c = 0; c < Content[r].Length; c++) cells.Add(Cell(manner, Content[r][c], places || c == 0 ? $" r=\"{(char)('B' + c)}{r + 2}\"" : "", texts));
            string inside = string.Concat(manner.HasFlag(Manner.AnyOrder) ? dice.Shuffled(cells) : cells);
            rows.Add($"<row{(places || r == 0 ? $" r=\"{r + 2}\"" : "")}>{Noise(manner)}{inside}</row>{Noise(manner)}");
        }

        return string.Concat(manner.HasFlag(Manner.AnyOrder) ? dice.Shuffled(rows) : rows);
    }

    private static string Cell(Manner manner, string text, string place, List<string> texts)
    {
        string style = manner.HasFlag(Manner.EmptyStyles) ? " s=\"\"" : "";
        if (char.IsAsciiDigit(text[0]))
        {
            string formula = manner.HasFlag(Manner.Formulas) ? text.StartsWith('2') ? "<f t=\"shared\" si=\"0\"/>" : "<f>1+1</f>" : "";
            return $"<c{place}{style}>{formula}<v>{text}</v></c>";
        }

        string escaped = text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        string inside = manner.HasFlag(Manner.RichTexts)
            ? $"<r><rPr><b/></rPr><t xml:space=\"preserve\">{escaped[..1]}</t></r><r><t>{escaped[1..]}</t></r><rPh sb=\"0\" eb=\"1\"><t>du</t></rPh>"
            : $"<t>{escaped}</t>";
        if (manner.HasFlag(Manner.InlineTexts)) return $"<c{place}{style} t=\"inlineStr\"><is>{inside}</is></c>";
        texts.Add($"<si>{inside}</si>");
        return $"<c{place}{style} t=\"s\"><v>{texts.Count - 1}</v></c>";
    }
}
