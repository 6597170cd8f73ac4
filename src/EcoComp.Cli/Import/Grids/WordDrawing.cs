using System.Text;
using System.Xml;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>A picture, a shape or an object of a Word document, which is no text.</summary>
/// <param name="Words">The paragraphs of its text boxes, and words that are drawn.</param>
/// <param name="IsPartOfText">Whether it says something where it stands: it has words, or stands in the line like a letter and does not float over the page as a seal does.</param>
/// <param name="Floats">Whether it stands over or beside the text and not in its line.</param>
/// <param name="Unread">What of it may hold a table and is not read, as codes of the wording.</param>
internal sealed record WordDrawing(IReadOnlyList<string> Words, bool IsPartOfText, bool Floats, IReadOnlyList<string> Unread)
{
    /// <summary>Reads one; the reader is left on its end.</summary>
    public static WordDrawing Read(XmlReader xml, SheetMemory memory)
    {
        var words = new List<string>();
        var unread = new List<string>();
        bool inLine = xml.LocalName != "pict";
        if (xml.IsEmptyElement) return new WordDrawing(words, inLine, Floats: false, unread);
        var text = new StringBuilder();
        bool floats = false;
        for (int level = xml.Depth; xml.Read() && xml.Depth > level;)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "p")
            {
                words.Add(text.ToString());
                text.Clear();
            }

            if (xml.NodeType != XmlNodeType.Element) continue;
            floats |= xml.LocalName == "anchor" || xml.GetAttribute("style")?.Contains("position:absolute", StringComparison.Ordinal) == true;
            if (xml.LocalName == "imagedata") inLine = true;
            else if (xml.LocalName == "textpath") words.Add(xml.GetAttribute("string") ?? "");
            else if (xml.LocalName == "t") text.Append(WordXml.Text(xml, memory));
            else if (xml.LocalName == "tbl") unread.Add("import.open.tableInBox");
            else if (xml.LocalName == "OLEObject" && xml.GetAttribute("ProgID")?.StartsWith("Equation", StringComparison.Ordinal) != true) unread.Add("import.open.embedded");
        }

        return new WordDrawing(words, (inLine && !floats) || words.Exists(w => !string.IsNullOrWhiteSpace(w)), floats, unread);
    }
}
