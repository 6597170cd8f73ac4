using System.Globalization;
using System.Text;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Reads the text boxes, shapes and pictures that lie over a sheet: their words, paragraph by paragraph, and over which cells they lie.</summary>
/// <param name="xml">The part of a sheet's drawings.</param>
/// <param name="memory">What the workbook may still hold.</param>
internal sealed class DrawnTexts(XmlReader xml, SheetMemory memory)
{
    /// <summary>Three points in English metric units: who draws a box by hand goes so far over the edge of a cell, whose text begins behind it.</summary>
    private const long Edge = 38_100;

    private const long UsualWidth = 609_600;
    private const long UsualHeight = 190_500;

    private readonly StringBuilder _text = new();
    private readonly List<SheetDrawing> _drawings = [];
    private List<string> _lines = [];
    private CellRange _over = Nowhere;
    private int _column;
    private int _row;
    private long _across;
    private long _down;
    private int _anchor;
    private bool _hasSize;
    private int _properties;
    private bool _hasGround;
    private bool _isUnseen;

    private static CellRange Nowhere => new(0, 0, 0, 0);

    /// <summary>Reads them all, and closes the part.</summary>
    public IReadOnlyList<SheetDrawing> Read()
    {
        bool inText = false;
        using (xml)
        {
            while (xml.Read())
            {
                // What programs show that do not know the first form of a shape says the same again.
                while (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Fallback") xml.Skip();
                if (xml.NodeType == XmlNodeType.Element)
                {
                    inText = xml.LocalName == "t" && !xml.IsEmptyElement;
                    Begin();
                }
                else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
                {
                    _text.Append(xml.Value);
                }
                else if (xml.NodeType == XmlNodeType.EndElement)
                {
                    inText = false;
                    if (IsAnchor) Add();
                }

                bool ends = xml.NodeType == XmlNodeType.EndElement ? xml.LocalName == "p" : xml.LocalName == "br";
                if (ends) AddLine();
            }
        }

        Add(); // words outside of any anchor are words all the same
        return _drawings;
    }

    private bool IsAnchor => xml.LocalName is "twoCellAnchor" or "oneCellAnchor" or "absoluteAnchor";

    private void Begin()
    {
        switch (xml.LocalName)
        {
            case "twoCellAnchor" or "oneCellAnchor" or "absoluteAnchor":
                Add();
                (_anchor, _hasSize) = (xml.Depth, xml.LocalName == "oneCellAnchor");
                break;
            case "from":
                ReadCorner();
                _over = new CellRange(_row + 1, _column + 1, _row + 1, _column + 1);
                break;
            case "to":
                ReadCorner();
                Reach(_row + (_down > Edge ? 1 : 0), _column + (_across > Edge ? 1 : 0));
                break;
            case "ext" when _hasSize && xml.Depth == _anchor + 1:
                // Where the drawing ends is told by its size, for which the cells are taken to be of the usual one.
                Reach(_row + Cells(_down + Number(xml.GetAttribute("cy")), UsualHeight), _column + Cells(_across + Number(xml.GetAttribute("cx")), UsualWidth));
                break;
            case "pic" or "sp" or "graphicFrame":
                _hasGround = true;
                break;
            case "spPr" when !xml.IsEmptyElement:
                _properties = xml.Depth;
                break;
            case "noFill" when xml.Depth == _properties + 1:
                _hasGround = false;
                break;
            case "cNvPr" when xml.GetAttribute("hidden") is "1" or "true":
                _isUnseen = true;
                break;
        }
    }

    /// <summary>Over how many cells of a size something goes.</summary>
    private static int Cells(long length, long size) => length > Edge ? (int)(1 + ((length - Edge) / size)) : 0;

    private void Reach(int row, int column) => _over = _over with
    {
        LastRow = Math.Clamp(row, _over.FirstRow, ColumnLetters.LastRow),
        LastColumn = Math.Clamp(column, _over.FirstColumn, ColumnLetters.LastColumn),
    };

    /// <summary>Reads a corner: its column and row, from 0, and how far into them it lies. The reader is left on its end.</summary>
    private void ReadCorner()
    {
        (_column, _row, _across, _down) = (0, 0, 0, 0);
        if (xml.IsEmptyElement) return;
        string name = "";
        for (int level = xml.Depth; xml.Read() && xml.Depth > level;)
        {
            if (xml.NodeType == XmlNodeType.Element) name = xml.LocalName;
            if (xml.NodeType != XmlNodeType.Text) continue;
            int value = Number(xml.Value);
            if (name == "col") _column = Math.Min(value, ColumnLetters.LastColumn - 1);
            else if (name == "row") _row = Math.Min(value, ColumnLetters.LastRow - 1);
            else if (name == "colOff") _across = value;
            else if (name == "rowOff") _down = value;
        }
    }

    private static int Number(string? text) => int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private void AddLine()
    {
        string line = _text.ToString().Trim();
        _text.Clear();
        if (line.Length == 0) return;
        memory.Take(line);
        _lines.Add(line);
    }

    private void Add()
    {
        bool hides = !_isUnseen && _over.LastRow > 0 && (_hasGround || _lines.Count > 0);
        if (hides) memory.Take(_over);
        if (hides || _lines.Count > 0) _drawings.Add(new SheetDrawing(_over, _lines, hides));
        (_lines, _over, _hasGround, _isUnseen) = ([], Nowhere, false, false);
    }
}
