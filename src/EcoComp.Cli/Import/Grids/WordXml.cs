using System.Globalization;
using System.Text;
using System.Xml;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>Elements of a Word document as values.</summary>
internal static class WordXml
{
    /// <summary>The value of an element; null where it has none.</summary>
    public static string? Value(XmlReader xml) => xml.GetAttribute("val", xml.NamespaceURI);

    /// <summary>The number that an element has for its value.</summary>
    public static int Number(XmlReader xml, int otherwise) =>
        int.TryParse(Value(xml), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    /// <summary>The text of an element; the reader is left on its end, not behind it.</summary>
    public static string Text(XmlReader xml, SheetMemory memory)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)) continue;
            memory.Take(xml.Value);
            text.Append(xml.Value);
        }

        return text.ToString();
    }

    /// <summary>The words within an element; the reader is left on its end.</summary>
    public static string Words(XmlReader xml, SheetMemory memory)
    {
        var text = new StringBuilder();
        if (xml.IsEmptyElement) return "";
        for (int level = xml.Depth; xml.Read() && xml.Depth > level;)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t") text.Append(Text(xml, memory));
        }

        return text.ToString();
    }

    /// <summary>What the drop-down list of a form shows: the entry that was chosen, else its usual one, else the first.</summary>
    public static string Choice(XmlReader xml, SheetMemory memory)
    {
        var entries = new List<string>();
        (int? chosen, int usual) = (null, 0);
        if (xml.IsEmptyElement) return "";
        for (int level = xml.Depth; xml.Read() && xml.Depth > level;)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "result") chosen = Number(xml, 0);
            else if (xml.LocalName == "default") usual = Number(xml, 0);
            else if (xml.LocalName == "listEntry") entries.Add(Value(xml) ?? "");
        }

        string text = entries.ElementAtOrDefault(chosen ?? usual) ?? "";
        memory.Take(text);
        return text;
    }
}
