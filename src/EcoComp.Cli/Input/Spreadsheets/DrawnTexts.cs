using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>The words of the text boxes and shapes that lie over a sheet, paragraph by paragraph.</summary>
internal static class DrawnTexts
{
    /// <summary>Reads the part of a sheet's drawings, and closes it.</summary>
    /// <param name="xml">The part.</param>
    /// <param name="memory">What the workbook may still hold.</param>
    public static ImmutableArray<string> Read(XmlReader xml, SheetMemory memory)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        var text = new StringBuilder();
        bool inText = false;
        using (xml)
        {
            while (xml.Read())
            {
                // What programs show that do not know the first form of a shape says the same again.
                while (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Fallback") xml.Skip();
                if (xml.NodeType == XmlNodeType.Element) inText = xml.LocalName == "t" && !xml.IsEmptyElement;
                else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
                else if (xml.NodeType == XmlNodeType.EndElement) inText = false;
                bool ends = xml.NodeType == XmlNodeType.EndElement ? xml.LocalName == "p" : xml.LocalName == "br";
                if (ends) Add(texts, text, memory);
            }
        }

        return texts.DrainToImmutable();
    }

    private static void Add(ImmutableArray<string>.Builder texts, StringBuilder text, SheetMemory memory)
    {
        string line = text.ToString().Trim();
        text.Clear();
        if (line.Length == 0) return;
        memory.Take(line);
        texts.Add(line);
    }
}
