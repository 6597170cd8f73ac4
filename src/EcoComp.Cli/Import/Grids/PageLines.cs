using System.Xml;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Import.Grids;

/// <summary>What stands above and below the pages of a file: of the titles it is what says a month, a unit, or that no table counts; the name of an office or a number of pages is none.</summary>
internal static class PageLines
{
    /// <summary>The lines that are read as titles are.</summary>
    public static IEnumerable<string> Above(IEnumerable<string> lines) => lines.Where(SaysMuch);

    /// <summary>Reads the headers and footers of a Word document, with the words of watermarks, paragraph by paragraph, each once.</summary>
    /// <param name="parts">Its parts.</param>
    /// <param name="document">The part of its text.</param>
    /// <param name="memory">What it may hold.</param>
    public static List<string> Read(PackageParts parts, string document, SheetMemory memory)
    {
        var lines = new List<string>();
        foreach ((string type, string target) in parts.Relations(document).Values)
        {
            if (type is not ("header" or "footer") || !parts.Has(target)) continue;
            using XmlReader xml = parts.Read(target);
            Read(xml, lines, memory);
        }

        return lines;
    }

    private static void Read(XmlReader xml, List<string> lines, SheetMemory memory)
    {
        string line = "";
        bool inText = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                inText = xml.LocalName == "t" && !xml.IsEmptyElement;
                if (xml.LocalName == "textpath") Add(xml.GetAttribute("string") ?? "", lines, memory);
                else if (xml.LocalName is "br" or "tab") line += " ";
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                inText = false;
                if (xml.LocalName != "p") continue;
                Add(line, lines, memory);
                line = "";
            }
            else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA && line.Length <= CellReader.LongestText)
            {
                line += xml.Value;
            }
        }
    }

    private static void Add(string text, List<string> lines, SheetMemory memory)
    {
        string line = text.Trim();
        if (line.Length == 0 || lines.Contains(line)) return;
        memory.Take(line);
        lines.Add(line);
    }

    private static bool SaysMuch(string line) =>
        ImportWords.BuiltIn.NoteWords.IsDraft(line) || ImportWords.BuiltIn.NamesAnotherTime(line) || MonthHints.NamesOtherTime(line)
        || !MonthHints.OfTitle(MonthHints.Spoken(line), out _).IsNothing || OfficeWords.BuiltIn.UnitsIn([line]).Any();
}
