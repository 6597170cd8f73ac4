using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>The texts that the cells of a workbook share.</summary>
internal sealed partial class SharedStrings
{
    /// <summary>More signs than the longest text of a cell has where each is written as _x000D_; what goes beyond is not held.</summary>
    private const int LongestEscaped = 8 * CellReader.LongestText;

    private readonly List<string> _texts = [];

    /// <summary>Those of a workbook that has none.</summary>
    public static SharedStrings None { get; } = new();

    /// <summary>Reads the part of shared texts, and closes it.</summary>
    /// <param name="reader">The part.</param>
    /// <param name="most">How many texts the cells of the workbook can use; more of them are no workbook that a spreadsheet saved.</param>
    /// <param name="memory">What the workbook may still hold.</param>
    /// <exception cref="BeyondLimitException">There are more.</exception>
    public static SharedStrings Read(XmlReader reader, long most, SheetMemory memory)
    {
        var strings = new SharedStrings();
        using (reader)
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si" || !SheetXml.IsMain(reader)) continue;
                string text = Text(reader);
                memory.Take(text);
                if (strings._texts.Count >= most) throw new BeyondLimitException("sharedStrings: > " + most.ToString(CultureInfo.InvariantCulture));
                strings._texts.Add(text);
            }
        }

        return strings;
    }

    /// <summary>A text by its number, or null where there is none of that number.</summary>
    public string? Find(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < _texts.Count ? _texts[at] : null;

    /// <summary>
    /// The text of an element that holds one, whether it is of one look or several; readings printed above characters are no part of it. The reader then
    /// stands at the element's end.
    /// </summary>
    public static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        int depth = reader.Depth;
        string? only = null;
        StringBuilder? several = null;
        bool inText = false;
        while (reader.Read() && reader.Depth > depth)
        {
            while (reader.NodeType == XmlNodeType.Element && (reader.LocalName is "rPh" or "rPr" or "phoneticPr" or "extLst" || !SheetXml.IsMain(reader)))
            {
                reader.Skip();
                if (reader.Depth <= depth) return Decode(several?.ToString() ?? only ?? "");
            }

            if (reader.NodeType == XmlNodeType.Element) inText = reader.LocalName == "t" && !reader.IsEmptyElement;
            else if (reader.NodeType == XmlNodeType.EndElement) inText = false;
            else if (inText && only is null) only = reader.Value;
            else if (inText && (several is null || several.Length <= LongestEscaped)) (several ??= new StringBuilder(only)).Append(reader.Value);
        }

        return Decode(several?.ToString() ?? only ?? "");
    }

    /// <summary>Text as it was before characters that XML cannot take were written as _x000D_.</summary>
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, m => ((char)ushort.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
