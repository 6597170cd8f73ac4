using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Reads the part of a sheet: its rows, merged cells, and what it hides. Rows and cells go by their places, in whatever order they stand.</summary>
internal sealed class SheetXml
{
    /// <summary>More ranges than sheets have whose numbers a condition shows in another format; each cell is held against each.</summary>
    private const int MostChanged = 1000;

    /// <summary>Elements of a sheet lie in one another far less deep.</summary>
    private const int Deepest = 64;

    private const string Alternatives = "AlternateContent";
    private const string Transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";

    private readonly XmlReader _reader;
    private readonly string _name;
    private readonly CellReader _cells;
    private readonly SheetMemory _memory;
    private readonly List<SheetRow> _rows = [];
    private readonly List<SheetCell> _row = [];
    private readonly ImmutableArray<CellRange>.Builder _merged = ImmutableArray.CreateBuilder<CellRange>();
    private readonly bool[] _hiddenColumns = new bool[ColumnLetters.LastColumn + 1];
    private readonly List<ChangedRange> _changed = [];
    private readonly List<string> _pageTexts = [];
    private SheetView _view;
    private (bool First, bool Even) _pages;
    private int _lastRow;

    private SheetXml(XmlReader reader, string name, CellReader cells, SheetMemory memory) => (_reader, _name, _cells, _memory) = (reader, name, cells, memory);

    /// <summary>Reads a sheet.</summary>
    /// <param name="reader">Its part.</param>
    /// <param name="name">Its name.</param>
    /// <param name="hidden">Whether the workbook hides it.</param>
    /// <param name="cells">The reader of its cells.</param>
    /// <param name="memory">What the workbook may still hold.</param>
    /// <param name="mostRows">How many rows anybody wants; reading ends with one beyond them.</param>
    /// <exception cref="InvalidDataException">It is damaged: no sheet, or a row or cell that stands in it twice.</exception>
    public static SheetCells Read(XmlReader reader, string name, bool hidden, CellReader cells, SheetMemory memory, int mostRows = int.MaxValue) =>
        new SheetXml(reader, name, cells, memory).Read(hidden, mostRows);

    /// <summary>Whether an element is one of spreadsheets, and not of an extension.</summary>
    public static bool IsMain(XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    /// <summary>Whether a switch is on.</summary>
    public static bool IsSet(XmlReader reader, string attribute) => reader.GetAttribute(attribute)?.Trim().ToLowerInvariant() is "1" or "true" or "on";

    private SheetCells Read(bool hidden, int mostRows)
    {
        bool sheet = false;
        bool filled = false;
        string part = ""; // the child of the sheet in which the reader stands: rows among the extensions are shown by nobody
        while (_rows.Count <= mostRows && _reader.Read())
        {
            if (_reader.NodeType != XmlNodeType.Element) continue;
            if (_reader.Depth > Deepest) throw new InvalidDataException(_name);
            while (_reader.NodeType == XmlNodeType.Element && !IsMain(_reader))
            {
                // Conditional formats may stand among the extensions, of which nothing else changes what cells show.
                if (_reader.LocalName is "conditionalFormattings" or "conditionalFormatting") break;
                if (_reader.Depth > 1 && part == "sheetData" && _reader.LocalName == Alternatives) throw Alternative();
                _reader.Skip();
            }

            if (_reader.NodeType != XmlNodeType.Element) continue;
            if (_reader.Depth == 1) part = _reader.LocalName;
            switch (_reader.LocalName)
            {
                case "worksheet" when _reader.Depth == 0:
                    sheet = true;
                    break;
                case "sheetData" when _reader.Depth == 1:
                    filled = !filled ? true : throw new InvalidDataException(_name + "!sheetData");
                    break;
                case "sheetView" when part == "sheetViews":
                    _view = new SheetView(_reader.GetAttribute("showZeros") is "0" or "false", IsSet(_reader, "showFormulas"));
                    break;
                case "col" when part == "cols" && (IsSet(_reader, "hidden") || _reader.GetAttribute("width") is "0"):
                    HideColumns();
                    break;
                case "row" when part == "sheetData" && _reader.Depth == 2:
                    ReadRow();
                    break;
                case "mergeCell" when part == "mergeCells":
                    if (CellRange.Read(_reader.GetAttribute("ref") ?? "") is not { FirstRow: > 0 } range) break;
                    _memory.Take(range);
                    _merged.Add(range);
                    break;
                case "headerFooter":
                    _pages = (IsSet(_reader, "differentFirst"), IsSet(_reader, "differentOddEven"));
                    break;
                case "oddHeader" or "oddFooter" when part == "headerFooter":
                    ReadPageText();
                    break;
                case "firstHeader" or "firstFooter" when part == "headerFooter" && _pages.First:
                    ReadPageText();
                    break;
                case "evenHeader" or "evenFooter" when part == "headerFooter" && _pages.Even:
                    ReadPageText();
                    break;
                case "conditionalFormatting":
                    ReadConditional();
                    break;
            }
        }

        if (!sheet) throw new InvalidDataException(_name);
        if (_changed.Count > 0) MarkChanged();
        return new SheetCells(_name, Ordered(), _merged.ToImmutable(), hidden, [.. Enumerable.Range(1, ColumnLetters.LastColumn).Where(c => _hiddenColumns[c])]) { PageTexts = [.. _pageTexts] };
    }

    private void ReadPageText()
    {
        if (_reader.IsEmptyElement || !_reader.Read() || _reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA)) return;
        _memory.Take(_reader.Value);
        _pageTexts.AddRange(PageText.Lines(_reader.Value));
    }

    private void ReadRow()
    {
        int number = _lastRow + 1;
        string told = _reader.GetAttribute("r") ?? "";
        if (told.Length > 0 && !int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out number)) throw new InvalidDataException(_name + "!" + told);

        if (number is < 1 or > ColumnLetters.LastRow) throw new BeyondLimitException(_name + "!" + told + " > " + ColumnLetters.LastRow.ToString(CultureInfo.InvariantCulture));
        _lastRow = number;
        bool hidden = IsSet(_reader, "hidden") || _reader.GetAttribute("ht") is "0";
        _row.Clear();
        int column = 0;
        bool ordered = true;
        if (!_reader.IsEmptyElement)
        {
            int depth = _reader.Depth;
            _reader.Read();
            while (!_reader.EOF && _reader.Depth > depth)
            {
                if (_reader.NodeType != XmlNodeType.Element)
                {
                    _reader.Read();
                    continue;
                }

                if (_reader.LocalName == Alternatives) throw Alternative();
                if (_reader.LocalName != "c" || !IsMain(_reader))
                {
                    _reader.Skip();
                    continue;
                }

                int next = ColumnOf(number, column);
                ordered &= next > column;
                column = next;
                if (_cells.Read(_reader, column, _view) is not { } cell) continue;
                _memory.Take(cell);
                _row.Add(cell);
            }
        }

        if (!ordered) _row.Sort((a, b) => a.Column.CompareTo(b.Column));
        for (int i = 1; i < _row.Count; i++)
        {
            if (_row[i].Column == _row[i - 1].Column) throw new InvalidDataException(_name + "!" + ColumnLetters.Of(_row[i].Column) + number.ToString(CultureInfo.InvariantCulture));
        }

        if (_row.Count == 0) return;
        _memory.TakeRow();
        _rows.Add(new SheetRow(number, [.. _row], hidden));
    }

    /// <summary>Rows or cells of which programs show one form or another: which of them is seen nobody can tell.</summary>
    private InvalidDataException Alternative() => new(_name + "!" + Alternatives);

    /// <summary>The column of a cell by its place, or the next one where it tells none.</summary>
    private int ColumnOf(int row, int before)
    {
        if (_reader.GetAttribute("r") is not { Length: > 0 } place)
            return before < ColumnLetters.LastColumn ? before + 1 : throw new BeyondLimitException(_name + "!" + row.ToString(CultureInfo.InvariantCulture) + " > XFD");
        (int placeRow, int column) = ColumnLetters.Place(place);
        if (column == 0) throw new BeyondLimitException(_name + "!" + place + " > XFD1048576");
        return placeRow == row ? column : throw new InvalidDataException(_name + "!" + place);
    }

    private void HideColumns()
    {
        if (!int.TryParse(_reader.GetAttribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out int first)
            || !int.TryParse(_reader.GetAttribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out int last))
        {
            return;
        }

        (first, last) = (Math.Clamp(first, 1, ColumnLetters.LastColumn + 1), Math.Min(last, ColumnLetters.LastColumn));
        if (first <= last) Array.Fill(_hiddenColumns, true, first, last - first + 1);
    }

    /// <summary>Where a conditional format changes how numbers are shown, only the spreadsheet itself can tell what they look like.</summary>
    private void ReadConditional()
    {
        string ranges = _reader.GetAttribute("sqref") ?? "";
        int depth = _reader.Depth;
        if (_reader.IsEmptyElement) return;
        ConditionalLook look = ConditionalLook.None;
        bool named = false;
        var colours = new ConditionalColours();
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (named && _reader.NodeType == XmlNodeType.Text) ranges += " " + _reader.Value;
            if (_reader.NodeType == XmlNodeType.EndElement) named = false;
            if (_reader.NodeType != XmlNodeType.Element) continue;
            named = _reader.LocalName == "sqref"; // an extension has its ranges behind the rules
            if (_reader.LocalName == "cfRule") look |= colours.End();
            colours.Meet(_reader);
            look |= CellStyles.LookOf(_reader);
            if (int.TryParse(_reader.GetAttribute("dxfId"), NumberStyles.None, CultureInfo.InvariantCulture, out int format)) look |= _cells.Styles.Conditional(format);
        }

        look |= colours.End();
        if (look != ConditionalLook.None) _changed.AddRange(ranges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(r => new ChangedRange(CellRange.Read(r), look)));
        if (_changed.Count > MostChanged)
            throw new BeyondLimitException(_name + "!conditionalFormatting: > " + MostChanged.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Marks the cells of such ranges: which of them fulfil the condition is not known here.</summary>
    private void MarkChanged()
    {
        for (int i = 0; i < _rows.Count; i++)
        {
            SheetRow row = _rows[i];
            ChangedRange[] here = [.. _changed.Where(c => row.Number >= c.Range.FirstRow && row.Number <= c.Range.LastRow)];
            if (here.Length > 0) _rows[i] = row with { Cells = [.. row.Cells.Select(c => Marked(c, here))] };
        }
    }

    private static SheetCell Marked(SheetCell cell, ChangedRange[] changed)
    {
        ConditionalLook look = ConditionalLook.None;
        foreach ((CellRange range, ConditionalLook one) in changed)
        {
            if (cell.Column >= range.FirstColumn && cell.Column <= range.LastColumn) look |= one;
        }

        if (cell.Problem != CellProblem.None || look == ConditionalLook.None) return cell;
        if (look.HasFlag(ConditionalLook.Struck)) return cell with { Problem = CellProblem.Struck };
        return !look.HasFlag(cell.Kind == CellKind.Text ? ConditionalLook.Texts : ConditionalLook.Numbers) ? cell : cell with { Problem = CellProblem.ShownOtherwise, Stored = cell.Text };
    }

    private ImmutableArray<SheetRow> Ordered()
    {
        bool ordered = true;
        for (int i = 1; i < _rows.Count && ordered; i++) ordered = _rows[i].Number > _rows[i - 1].Number;
        if (!ordered) _rows.Sort((a, b) => a.Number.CompareTo(b.Number));
        for (int i = 1; i < _rows.Count; i++)
        {
            if (_rows[i].Number == _rows[i - 1].Number) throw new InvalidDataException(_name + "!" + _rows[i].Number.ToString(CultureInfo.InvariantCulture));
        }

        return [.. _rows];
    }
}

/// <summary>What a sheet's window shows instead of the cells' values.</summary>
/// <param name="HidesZeros">Whether a zero is shown as nothing.</param>
/// <param name="ShowsFormulas">Whether formulas are shown and not their results.</param>
internal readonly record struct SheetView(bool HidesZeros, bool ShowsFormulas);

/// <summary>Where a conditional format may change what cells show.</summary>
internal sealed record ChangedRange(CellRange Range, ConditionalLook Look);
