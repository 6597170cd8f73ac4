using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>How the parts of a text look that have a look of their own.</summary>
internal enum TextLook : byte
{
    /// <summary>As the cell does.</summary>
    OfCell,

    /// <summary>None of them is struck through, whatever the cell is, and each part has its own look.</summary>
    Own,

    /// <summary>One of them is struck through.</summary>
    Struck,
}

/// <summary>The texts that the cells of a workbook share.</summary>
internal sealed partial class SharedStrings
{
    /// <summary>More signs than the longest text of a cell has where each is written as _x000D_; what goes beyond is not held.</summary>
    private const int LongestEscaped = 8 * CellReader.LongestText;

    private readonly List<string> _texts = [];
    private readonly Dictionary<int, TextLook> _looks = [];
    private readonly Dictionary<int, string> _withoutWhite = [];

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
                if (reader.NodeType != XmlNodeType.Element || reader.Depth != 1 || reader.LocalName != "si" || !SheetXml.IsMain(reader)) continue;
                string text = Text(reader, out TextLook look, out string? withoutWhite);
                memory.Take(text);
                if (withoutWhite is not null) strings._withoutWhite.Add(strings._texts.Count, withoutWhite);
                if (look != TextLook.OfCell) strings._looks.Add(strings._texts.Count, look);
                if (strings._texts.Count >= most) throw new BeyondLimitException("sharedStrings: > " + most.ToString(CultureInfo.InvariantCulture));
                strings._texts.Add(text);
            }
        }

        return strings;
    }

    /// <summary>A text by its number, or null where there is none of that number.</summary>
    /// <param name="number">The number as the cell has it.</param>
    /// <param name="look">How its parts look.</param>
    /// <param name="withoutWhite">What is left of it without its white parts; null where it has none.</param>
    public string? Find(string number, out TextLook look, out string? withoutWhite)
    {
        (look, withoutWhite) = (TextLook.OfCell, null);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int at) || at >= _texts.Count) return null;
        if (_looks.Count > 0) look = _looks.GetValueOrDefault(at);
        if (_withoutWhite.Count > 0) withoutWhite = _withoutWhite.GetValueOrDefault(at);
        return _texts[at];
    }

    /// <summary>
    /// The text of an element that holds one, whether it is of one look or several; readings printed above characters are no part of it. The reader then
    /// stands at the element's end.
    /// </summary>
    /// <param name="reader">The reader, at the element.</param>
    /// <param name="look">How the parts of the text look that have a look of their own.</param>
    /// <param name="withoutWhite">What is left of it without its white parts; null where it has none.</param>
    public static string Text(XmlReader reader, out TextLook look, out string? withoutWhite)
    {
        var looks = new LooksOfParts();
        string text = Text(reader, looks);
        (look, withoutWhite) = (looks.Whole, looks.WithoutWhite);
        return text;
    }

    private static string Text(XmlReader reader, LooksOfParts looks)
    {
        if (reader.IsEmptyElement) return "";
        int depth = reader.Depth;
        string? only = null;
        StringBuilder? several = null;
        bool inText = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && SheetXml.IsMain(reader)) looks.Meet(reader);
            while (reader.NodeType == XmlNodeType.Element && (reader.LocalName is "rPh" or "phoneticPr" or "extLst" || !SheetXml.IsMain(reader)))
            {
                reader.Skip();
                if (reader.Depth <= depth) return Decode(several?.ToString() ?? only ?? "");
            }

            if (inText && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) looks.Write(reader.Value);
            if (reader.NodeType == XmlNodeType.Element) inText = reader.LocalName == "t" && !reader.IsEmptyElement;
            else if (reader.NodeType == XmlNodeType.EndElement) inText = false;
            else if (inText && only is null) only = looks.Seen(reader.Value);
            else if (inText && (several is null || several.Length <= LongestEscaped)) (several ??= new StringBuilder(only)).Append(looks.Seen(reader.Value));
        }

        return Decode(several?.ToString() ?? only ?? "");
    }

    /// <summary>The looks of the parts of a text that is being read.</summary>
    private sealed class LooksOfParts
    {
        private bool _own;
        private bool _struck;
        private TextHeight _height;
        private bool _anyOfCell;
        private bool _anyOwn;
        private bool _anyStruck;
        private bool _white;
        private bool _anyWhite;
        private StringBuilder? _others;

        public TextLook Whole => _anyStruck ? TextLook.Struck : _anyOwn && !_anyOfCell ? TextLook.Own : TextLook.OfCell;

        public string? WithoutWhite => _anyWhite ? _others?.ToString().Trim() : null;

        /// <summary>Takes note of the beginning of a part and of what its look says.</summary>
        public void Meet(XmlReader reader)
        {
            if (reader.LocalName == "r") (_own, _struck, _height, _white, _others) = (false, false, TextHeight.Line, false, _others ?? new StringBuilder());
            else if (reader.LocalName == "rPr") _own = true;
            else if (reader.LocalName == "strike") _struck = CellStyles.Strikes(reader);
            else if (reader.LocalName == "color") _white = CellStyles.IsWhite(reader);
            else if (reader.LocalName == "vertAlign") _height = RaisedText.Named(reader.GetAttribute("val"));
        }

        /// <summary>What is seen of words of a part.</summary>
        public string Seen(string text)
        {
            string seen = _height == TextHeight.Line ? text : RaisedText.Of(Decode(text), _height);
            if (!_white && _others is { Length: <= LongestEscaped }) _others.Append(seen);
            return seen;
        }

        /// <summary>Takes note of words of a part; blanks are seen by nobody.</summary>
        public void Write(string text)
        {
            if (string.IsNullOrWhiteSpace(text)) return;
            _anyStruck |= _own && _struck;
            _anyWhite |= _white;
            _anyOwn |= _own;
            _anyOfCell |= !_own;
        }
    }

    /// <summary>Text as it was before characters that XML cannot take were written as _x000D_.</summary>
    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, m => ((char)ushort.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
