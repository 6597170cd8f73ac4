using System.Text;
using System.Xml;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>The footnotes, endnotes and comments of a Word document, which stand in parts of their own and are named where they belong.</summary>
internal sealed class WordNotes
{
    private const string Reference = "Reference";

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private WordNotes()
    {
    }

    /// <summary>Those of a document that has none.</summary>
    public static WordNotes None { get; } = new();

    /// <summary>Reads those of a document.</summary>
    /// <param name="parts">Its parts.</param>
    /// <param name="document">The part of its text.</param>
    /// <param name="memory">What it may hold.</param>
    public static WordNotes Read(PackageParts parts, string document, SheetMemory memory)
    {
        var notes = new WordNotes();
        foreach ((string type, string target) in parts.Relations(document).Values)
        {
            if (type is not ("footnotes" or "endnotes" or "comments") || !parts.Has(target)) continue;
            using XmlReader xml = parts.Read(target);
            notes.Read(xml, memory);
        }

        return notes;
    }

    /// <summary>What the note says that an element names; nothing where there is none of that number.</summary>
    public string Of(XmlReader reference) => _texts.GetValueOrDefault(Key(reference.LocalName[..^Reference.Length], reference), "");

    private void Read(XmlReader xml, SheetMemory memory)
    {
        string key = "";
        bool inText = false;
        var text = new StringBuilder();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                inText = xml.LocalName == "t" && !xml.IsEmptyElement;
                if (xml.LocalName is "footnote" or "endnote" or "comment") (key, text) = (Key(xml.LocalName, xml), new StringBuilder());
                else if (xml.LocalName is "p" or "br" or "tab") text.Append(' ');
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                inText = false;
                if (xml.LocalName is "footnote" or "endnote" or "comment") _texts[key] = text.ToString().Trim();
            }
            else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA)
            {
                memory.Take(xml.Value);
                text.Append(xml.Value);
            }
        }
    }

    private static string Key(string kind, XmlReader xml) => kind + xml.GetAttribute("id", xml.NamespaceURI);
}
