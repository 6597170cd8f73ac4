using System.Collections.Immutable;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Reads the parts of an .xlsx (or .xlsm) workbook, whatever wrote it: Excel, WPS, LibreOffice or a library; ECMA-376, transitional or strict.</summary>
internal sealed class XlsxFile
{
    private const int LeftBehind = 100_000;
    private const int ShortestCell = 20;

    private readonly PackageParts _parts;
    private readonly int _mostRows;
    private readonly List<(string Name, bool Hidden, string Id)> _sheets = [];
    private bool _since1904;
    private bool _mustCalculate;

    private XlsxFile(PackageParts parts, int mostRows) => (_parts, _mostRows) = (parts, mostRows);

    /// <summary>Reads a workbook.</summary>
    /// <param name="parts">Its parts.</param>
    /// <param name="part">The part that lists its sheets.</param>
    /// <param name="mostRows">How many rows of a sheet anybody wants.</param>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="XmlException">It is damaged.</exception>
    /// <exception cref="BeyondLimitException">It goes beyond a limit.</exception>
    public static WorkbookSheets Read(PackageParts parts, string part, int mostRows) => new XlsxFile(parts, mostRows).Read(part);

    private WorkbookSheets Read(string part)
    {
        using (XmlReader reader = _parts.Read(part)) ReadWorkbook(reader);
        Dictionary<string, (string Type, string Target)> relations = _parts.Relations(part);
        var memory = new SheetMemory();
        SharedStrings strings = Of("sharedStrings", relations) is { } shared
            ? SharedStrings.Read(_parts.Read(shared), MostStrings(relations), memory)
            : SharedStrings.None;
        CellStyles styles = CellStyles.None;
        if (Of("styles", relations) is { } look)
        {
            using XmlReader reader = _parts.Read(look);
            styles = CellStyles.Read(reader);
        }

        var cells = new CellReader(strings, styles, new SheetCalendar(_since1904), _mustCalculate);
        var sheets = ImmutableArray.CreateBuilder<SheetCells>();
        var read = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, bool hidden, string id) in _sheets)
        {
            if (id.Length == 0) continue; // a module of macros from before 1997: nothing of it is a sheet
            if (!relations.TryGetValue(id, out (string Type, string Target) relation)) throw new InvalidDataException(name);
            if (relation.Type != "worksheet") continue; // a sheet of a chart or of macros
            if (!read.Add(relation.Target)) throw new InvalidDataException(name); // one part is one sheet
            using XmlReader reader = _parts.Read(relation.Target);
            sheets.Add(SheetXml.Read(reader, name, hidden, cells, memory, _mostRows) with
            {
                Drawings = Drawings(relation.Target, memory),
                Comments = Comments(relation.Target, memory),
            });
        }

        return new WorkbookSheets(sheets.ToImmutable());
    }

    /// <summary>What the comments of a sheet say, by the cells at which they stand; those that answer one another are also kept in the old form.</summary>
    private IReadOnlyList<CellComment> Comments(string sheet, SheetMemory memory)
    {
        Dictionary<string, (string Type, string Target)> relations = _parts.Relations(sheet);
        return (Of("comments", relations) ?? Of("threadedComment", relations)) is { } comments ? CellComment.Read(_parts.Read(comments), memory) : [];
    }

    /// <summary>The drawings over a sheet.</summary>
    private IReadOnlyList<SheetDrawing> Drawings(string sheet, SheetMemory memory) =>
        Of("drawing", _parts.Relations(sheet)) is { } drawing ? new DrawnTexts(_parts.Read(drawing), memory).Read() : [];

    /// <summary>
    /// As many texts as all sheets can name, the shortest cell that names one being <c>&lt;c t="s"&gt;&lt;v&gt;1&lt;/v&gt;&lt;/c&gt;</c>, and some that
    /// libraries leave behind.
    /// </summary>
    private long MostStrings(Dictionary<string, (string Type, string Target)> relations) =>
        LeftBehind + relations.Values.Where(r => r.Type == "worksheet").Sum(r => _parts.Length(r.Target)) / ShortestCell;

    private void ReadWorkbook(XmlReader reader)
    {
        bool main = false;
        string part = ""; // the child of the workbook in which the reader stands: sheets among the extensions are shown by nobody
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == 1) part = reader.LocalName;
            if (reader.NodeType != XmlNodeType.Element || !SheetXml.IsMain(reader) || part == "extLst") continue;
            if (reader.LocalName == "workbook") main = true;
            else if (reader.LocalName == "workbookPr") _since1904 = SheetXml.IsSet(reader, "date1904");
            else if (reader.LocalName == "calcPr") _mustCalculate = SheetXml.IsSet(reader, "fullCalcOnLoad") || reader.GetAttribute("calcCompleted") is "0" or "false";
            else if (reader.LocalName == "sheet" && part == "sheets") ReadSheet(reader);
        }

        if (!main) throw new InvalidDataException();
    }

    private void ReadSheet(XmlReader reader)
    {
        string id = "";
        for (bool more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            // The relation's name is id in a namespace of its own, transitional or strict.
            if (reader.LocalName == "id" && reader.NamespaceURI.EndsWith("relationships", StringComparison.Ordinal)) id = reader.Value;
        }

        reader.MoveToElement();
        string state = reader.GetAttribute("state") ?? "";
        _sheets.Add((reader.GetAttribute("name") ?? "", state.Equals("hidden", StringComparison.OrdinalIgnoreCase) || state.Equals("veryHidden", StringComparison.OrdinalIgnoreCase), id));
    }

    private string? Of(string type, Dictionary<string, (string Type, string Target)> relations) =>
        relations.Values.Where(r => r.Type == type && _parts.Has(r.Target)).Select(r => r.Target).FirstOrDefault();
}
