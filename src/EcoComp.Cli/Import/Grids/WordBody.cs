using System.Globalization;
using System.Text;
using System.Xml;
using EcoComp.Cli.Input.Spreadsheets;

namespace EcoComp.Cli.Import.Grids;

/// <summary>
/// Goes through the body of a Word document and takes what it shows: text that was deleted or moved away in tracked changes, hidden text, field codes
/// and the second form of drawings are not shown. A table in a table is a table of its own.
/// </summary>
/// <param name="xml">The document part.</param>
/// <param name="memory">What the document may hold.</param>
internal sealed class WordBody(XmlReader xml, SheetMemory memory)
{
    private const int DeepestNesting = 64;
    private static readonly string[] NotShown = ["del", "moveFrom", "instrText", "delText", "delInstrText", "Fallback", "sdtPr", "drawing", "pict", "object", "pPr"];
    private readonly List<WordTable> _tables = [];
    private readonly List<string> _paragraphs = [];

    /// <summary>Reads all tables.</summary>
    public List<WordTable> Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "tbl") Table(0);
            else if (xml.LocalName == "p") Paragraph(ReadParagraph(new CellContent(), 0));
        }

        return _tables;
    }

    private void Paragraph(string text)
    {
        text = text.Trim();
        if (text.Length == 0) return;
        memory.Take(text);
        _paragraphs.Add(text);
        if (_tables.Count > 0) _tables[^1].Below.Add(text);
    }

    private void Table(int depth)
    {
        if (depth > DeepestNesting) throw new InvalidDataException("Tables lie in tables beyond any document's need.");
        memory.TakeTable();
        var table = new WordTable(_paragraphs, memory);
        _paragraphs.Clear();
        _tables.Add(table);
        if (xml.IsEmptyElement) return;
        for (int level = xml.Depth; xml.Read() && xml.Depth > level;)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "tr") Row(table, depth);
        }

        _paragraphs.Clear();
    }

    private void Row(WordTable table, int depth)
    {
        bool deleted = false;
        var cells = new List<CellContent>();
        int skipped = 0;
        if (!xml.IsEmptyElement)
        {
            for (int level = xml.Depth; xml.Read() && xml.Depth > level;)
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (cells.Count > WordTable.MostColumns) break; // told by the table
                if (xml.LocalName == "tc") cells.Add(Cell(depth));
                else if (xml.LocalName == "gridBefore") skipped = Number(skipped);
                else if (xml.LocalName == "del") deleted = true;
            }
        }

        if (deleted) return;
        table.Skip(skipped);
        foreach (CellContent cell in cells) table.Add(cell.Text.ToString().Trim(), cell.Columns, cell.Merge, cell.IsReadable);
        table.EndRow();
    }

    private CellContent Cell(int depth)
    {
        var cell = new CellContent();
        if (xml.IsEmptyElement) return cell;
        for (int level = xml.Depth; xml.Read() && xml.Depth > level;)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "gridSpan":
                    cell.Columns = Number(1);
                    break;
                case "vMerge":
                    cell.Merge = xml.GetAttribute("val", xml.NamespaceURI) == "restart";
                    break;
                case "tbl":
                    Table(depth + 1);
                    cell.IsReadable = false;
                    break;
                case "p":
                    if (cell.Text.Length > 0) cell.Text.Append('\n');
                    ReadParagraph(cell, depth);
                    break;
            }
        }

        return cell;
    }

    /// <summary>The text of a paragraph, added to a cell's.</summary>
    private string ReadParagraph(CellContent cell, int depth)
    {
        int start = cell.Text.Length;
        if (xml.IsEmptyElement) return "";
        int level = xml.Depth;
        int hidden = 0;
        while (!xml.EOF && (xml.NodeType == XmlNodeType.Element && xml.Depth > level && IsNotShown() ? Pass() : xml.Read()) && xml.Depth > level)
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "r") hidden = 0;
            if (xml.NodeType != XmlNodeType.Element || IsNotShown()) continue;
            switch (xml.LocalName)
            {
                case "vanish" or "webHidden":
                    hidden = xml.GetAttribute("val", xml.NamespaceURI) is "0" or "false" ? 0 : 1;
                    break;
                case "t" when hidden == 0:
                    cell.Text.Append(ReadText());
                    break;
                case "br" or "cr" when hidden == 0:
                    cell.Text.Append('\n');
                    break;
                case "tab" or "ptab" when hidden == 0:
                    cell.Text.Append(' ');
                    break;
                case "noBreakHyphen" when hidden == 0:
                    cell.Text.Append('-');
                    break;
                case "sym" when hidden == 0:
                    cell.IsReadable = false;
                    break;
            }
        }

        return cell.Text.ToString(start, cell.Text.Length - start);
    }

    /// <summary>The text of an element; the reader is left on its end, not behind it.</summary>
    private string ReadText()
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

    private bool IsNotShown() => NotShown.Contains(xml.LocalName);

    private bool Pass()
    {
        xml.Skip();
        return !xml.EOF;
    }

    private int Number(int otherwise) =>
        int.TryParse(xml.GetAttribute("val", xml.NamespaceURI), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    /// <summary>What a cell holds.</summary>
    private sealed class CellContent
    {
        public StringBuilder Text { get; } = new();

        public int Columns { get; set; } = 1;

        public bool? Merge { get; set; }

        public bool IsReadable { get; set; } = true;
    }
}
