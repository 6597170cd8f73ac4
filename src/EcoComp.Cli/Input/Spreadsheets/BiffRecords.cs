using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>What a sheet of an .xls workbook has that the library for its values does not tell.</summary>
internal sealed class BiffSheet
{
    /// <summary>The cells that are formulas: row and column, from 1.</summary>
    public HashSet<(int Row, int Column)> Formulas { get; } = [];

    /// <summary>The cells that are struck through: row and column, from 1.</summary>
    public HashSet<(int Row, int Column)> Struck { get; } = [];

    /// <summary>The cells through which a line goes from corner to corner: row and column, from 1.</summary>
    public HashSet<(int Row, int Column)> Crossed { get; } = [];

    /// <summary>The cells of which a part is raised or lowered, with what is seen.</summary>
    public Dictionary<(int Row, int Column), string> Seen { get; } = [];

    /// <summary>The cells of which a part, or all, has the colour of their ground, with what else they say.</summary>
    public Dictionary<(int Row, int Column), string> WithoutWhite { get; } = [];

    /// <summary>The cells that are errors without a formula, with what they show.</summary>
    public Dictionary<(int Row, int Column), string> Errors { get; } = [];

    /// <summary>The rows that it hides, from 1.</summary>
    public HashSet<int> HiddenRows { get; } = [];

    /// <summary>The columns that it hides, from 1.</summary>
    public ImmutableHashSet<int>.Builder HiddenColumns { get; } = ImmutableHashSet.CreateBuilder<int>();

    /// <summary>The text boxes and shapes with words over it, and the pictures.</summary>
    public List<SheetDrawing> Drawings { get; } = [];

    /// <summary>What is printed above and below its pages, line by line.</summary>
    public List<string> PageTexts { get; } = [];

    /// <summary>The comments at its cells; the words of each stand in an object of its own.</summary>
    public List<CellComment> Comments { get; } = [];

    /// <summary>The last row and column of formulas and errors, from 1.</summary>
    public (int Row, int Column) End { get; private set; }

    /// <summary>What its window shows instead of values.</summary>
    public SheetView View { get; set; }

    /// <summary>Takes note of a formula, or of an error without one.</summary>
    public void Add(int row, int column, string? error)
    {
        if (error is null) Formulas.Add((row, column));
        else Errors[(row, column)] = error;
        End = (Math.Max(End.Row, row), Math.Max(End.Column, column));
    }
}

/// <summary>The records of an .xls workbook (MS-XLS, BIFF 8), as far as they tell how its cells are seen.</summary>
internal sealed class BiffRecords
{
    private const int BoundSheet = 0x85;
    private const int FilePass = 0x2F;
    private const int Begin = 0x809;
    private const int End = 0x0A;
    private const int Formula = 0x06;
    private const int TruthOrError = 0x205;
    private const int Row = 0x208;
    private const int ColumnInfo = 0x7D;
    private const int Window = 0x23E;
    private const int Font = 0x31;
    private const int Look = 0xE0;
    private const int StrikesOut = 8;
    private const int Solid = 1;
    private const int SharedTexts = 0xFC;
    private const int GoesOn = 0x3C;
    private const int SharedText = 0xFD;

    private const int Shape = 0xEC;
    private const int Anchor = 0xF010;
    private const int Drawn = 0x5D;
    private const int Picture = 0x08;
    private const int DrawnText = 0x1B6;
    private const int Comment = 0x1C;
    private const int CommentBox = 0x19;
    private const int Header = 0x14;
    private const int Footer = 0x15;

    /// <summary>Shapes with words for whoever looks at the sheet: a rectangle, an oval, a text box, a polygon, those of the drawing tools; no comment and no button.</summary>
    private static readonly HashSet<int> Shapes = [0x02, 0x03, 0x06, 0x09, 0x1E];

    /// <summary>Numbers in one record, one behind the other; each other cell has a record of its own.</summary>
    private const int Numbers = 0xBD;

    /// <summary>The columns of a sheet.</summary>
    public const int MostColumns = 256;

    private static readonly HashSet<int> Cells = [0x06, 0xD6, 0xFD, 0x203, 0x204, 0x205, 0x27E];

    /// <summary>All records that lie in a column, also those of several cells and of empty ones.</summary>
    private static readonly HashSet<int> InColumn = [.. Cells, Numbers, 0x201, 0xBE];

    private readonly byte[] _stream;
    private readonly List<(int Offset, bool IsWorksheet)> _sheets = [];
    private readonly HashSet<int> _struck = [];
    private readonly HashSet<int> _filled = [];
    private readonly HashSet<int> _unseen = [];
    private readonly HashSet<int> _crossed = [];
    private readonly Dictionary<int, BiffText> _looks = [];
    private long _read;

    /// <summary>Reads the records that are about the whole workbook.</summary>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public BiffRecords(byte[] stream)
    {
        _stream = stream;
        if (stream.Length < 8 || Word(0) != Begin) throw new InvalidDataException();
        Version = Word(4);
        var fonts = new Dictionary<int, BiffFont>();
        var texts = new List<ReadOnlyMemory<byte>>();
        (int font, int look) = (0, 0);
        int before = 0;
        for (int at = 0; Next(ref at, out int type, out ReadOnlySpan<byte> data) && type != End; before = type == GoesOn ? before : type)
        {
            if (type == SharedTexts || (type == GoesOn && before == SharedTexts)) texts.Add(stream.AsMemory(at - data.Length, data.Length));
            if (type == FilePass) IsEncrypted = true;
            if (type == Font)
            {
                if (FontOf(data) is var own && own != default) fonts.Add(font, own);
                if (++font == 4) font++; // no font has this number
            }
            else if (type == Look)
            {
                if (data.Length >= 2 && fonts.GetValueOrDefault(BinaryPrimitives.ReadUInt16LittleEndian(data)).Strikes) _struck.Add(look);
                if (data.Length >= 20 && IsFilled(data)) _filled.Add(look);
                if (data.Length >= 20 && IsUnseen(data, fonts.GetValueOrDefault(BinaryPrimitives.ReadUInt16LittleEndian(data)))) _unseen.Add(look);
                if (data.Length >= 20 && IsCrossed(data)) _crossed.Add(look);
                look++;
            }

            if (type == BoundSheet && data.Length >= 6) _sheets.Add((BinaryPrimitives.ReadInt32LittleEndian(data), data[5] == 0));
        }

        if (fonts.Count > 0 && texts.Count > 0 && !IsEncrypted) _looks = new BiffStrings(texts, fonts).Read();
    }

    /// <summary>The version: 0x600 is that of Excel 97 to 2003.</summary>
    public int Version { get; }

    /// <summary>Whether it is locked with a password.</summary>
    public bool IsEncrypted { get; }

    /// <summary>The sheets of cells, in order.</summary>
    public IEnumerable<BiffSheet> Sheets => _sheets.Where(s => s.IsWorksheet).Select(s => Read(s.Offset));

    private BiffSheet Read(int at)
    {
        var sheet = new BiffSheet();
        int depth = 0;
        bool isShape = false;
        var over = new CellRange(0, 0, 0, 0);
        int left = 0; // characters of a shape's words that the next records hold
        var words = new StringBuilder();
        (bool isComment, int number) = (false, 0);
        var boxes = new Dictionary<int, string>();
        var noted = new List<(int Row, int Column)>();
        var numbers = new List<int>();
        if (at < 0 || at >= _stream.Length) throw new InvalidDataException();
        while (Next(ref at, out int type, out ReadOnlySpan<byte> data))
        {
            // Sheets lie one behind the other; one that lies in another would be read as often as it is named.
            if ((_read += data.Length + 4) > _stream.Length) throw new InvalidDataException();
            if (type == Begin) depth++;
            else if (type == End && --depth == 0) break;
            if (depth == 1 && type == GoesOn && left > 0)
            {
                left = TakeWords(words, left, data);
                if (left == 0 && isComment) boxes[number] = words.ToString();
                else if (left == 0) sheet.Drawings.Add(new SheetDrawing(over, LinesOf(words.ToString()), over.LastRow > 0));
                if (left == 0) words.Clear();
            }
            else if (type == Shape && depth == 1 && Over(data) is { LastRow: > 0 } place)
            {
                over = place; // the words of a shape are told of by one more such record, without a place
            }
            else if (type == Drawn && data.Length >= 8)
            {
                int kind = BinaryPrimitives.ReadUInt16LittleEndian(data[4..]);
                (isShape, isComment, number) = (Shapes.Contains(kind), kind == CommentBox, BinaryPrimitives.ReadUInt16LittleEndian(data[6..]));
                if (kind == Picture && depth == 1) sheet.Drawings.Add(new SheetDrawing(over, [], over.LastRow > 0));
            }
            else if (type == DrawnText && data.Length >= 12)
            {
                left = isShape || isComment ? BinaryPrimitives.ReadUInt16LittleEndian(data[10..]) : 0;
            }

            if (depth != 1 || data.Length < 4) continue; // a chart within the sheet
            (int first, int second) = (BinaryPrimitives.ReadUInt16LittleEndian(data), BinaryPrimitives.ReadUInt16LittleEndian(data[2..]));
            // The library would look through every cell up to one beyond the sheet's last column.
            if (InColumn.Contains(type) && second >= MostColumns) throw new BeyondLimitException(ColumnLetters.Of(second + 1) + " > " + ColumnLetters.Of(MostColumns));
            if (_struck.Count + _looks.Count + _unseen.Count + _crossed.Count > 0) AddLooks(sheet, type, first, second, data);
            if (type == Comment && data.Length >= 8)
            {
                noted.Add((first + 1, second + 1));
                numbers.Add(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]));
            }

            if (type is Header or Footer) sheet.PageTexts.AddRange(PageText.Lines(Printed(data)));
            if (type == Formula) sheet.Add(first + 1, second + 1, null);
            else if (type == TruthOrError && data.Length >= 8 && data[7] != 0) sheet.Add(first + 1, second + 1, ErrorOf(data[6]));
            else if (type == Row && data.Length >= 13 && IsHiddenRow(data)) sheet.HiddenRows.Add(first + 1);
            else if (type == ColumnInfo && data.Length >= 10 && IsHidden(data)) sheet.HiddenColumns.UnionWith(Enumerable.Range(first + 1, Math.Clamp(second - first + 1, 0, 256)));
            else if (type == Window) sheet.View = new SheetView((first & 0x10) == 0, (first & 1) != 0);
        }

        for (int i = 0; i < noted.Count; i++)
        {
            if (boxes.GetValueOrDefault(numbers[i])?.Trim() is { Length: > 0 } said) sheet.Comments.Add(new CellComment(noted[i].Row, noted[i].Column, said));
        }

        return sheet;
    }

    private static string[] LinesOf(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>
    /// The cells over which a shape lies, of those at its edges the ones of which it takes more than a tenth: offsets are 1024ths of a column and 256ths of a row.
    /// Records that hold others begin with how long these are, and go on beyond the part of them that stands here.
    /// </summary>
    private static CellRange Over(ReadOnlySpan<byte> data)
    {
        for (int at = 0; at + 8 <= data.Length;)
        {
            bool holdsOthers = (data[at] & 0xF) == 0xF;
            if (BinaryPrimitives.ReadUInt16LittleEndian(data[(at + 2)..]) == Anchor && at + 26 <= data.Length) return Over(data, at + 10);
            long length = holdsOthers ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(data[(at + 4)..]);
            if (length > data.Length) break;
            at += 8 + (int)length;
        }

        return new CellRange(0, 0, 0, 0);
    }

    private static CellRange Over(ReadOnlySpan<byte> data, int at)
    {
        int column = Within(data, at) + (Within(data, at + 2) > 921 ? 2 : 1);
        int row = Within(data, at + 4) + (Within(data, at + 6) > 230 ? 2 : 1);
        int lastColumn = Within(data, at + 8) + (Within(data, at + 10) > 102 ? 1 : 0);
        int lastRow = Within(data, at + 12) + (Within(data, at + 14) > 25 ? 1 : 0);
        return new CellRange(row, column, Math.Max(row, lastRow), Math.Max(column, lastColumn));
    }

    private static int Within(ReadOnlySpan<byte> data, int at) => BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);

    /// <summary>A text that begins with its length and with how wide its characters are.</summary>
    private static string Printed(ReadOnlySpan<byte> data)
    {
        int length = BinaryPrimitives.ReadUInt16LittleEndian(data);
        string text = data[2] == 0 ? Encoding.Latin1.GetString(data[3..]) : Encoding.Unicode.GetString(data[3..]);
        return text[..Math.Min(length, text.Length)];
    }

    /// <summary>Takes the next characters of a shape's words; a record of them begins with how wide they are.</summary>
    /// <returns>How many are left.</returns>
    private static int TakeWords(StringBuilder words, int left, ReadOnlySpan<byte> data)
    {
        if (data.Length < 2) return 0;
        string text = data[0] == 0 ? Encoding.Latin1.GetString(data[1..]) : Encoding.Unicode.GetString(data[1..]);
        words.Append(text, 0, Math.Min(left, text.Length));
        return left - Math.Min(left, text.Length);
    }

    /// <summary>Whether a row is hidden, or of no height of its own.</summary>
    private static bool IsHiddenRow(ReadOnlySpan<byte> row) => (row[12] & 0x20) != 0 || (row[6] | row[7]) == 0;

    /// <summary>Whether columns are hidden, or of no width.</summary>
    private static bool IsHidden(ReadOnlySpan<byte> columns) => (columns[8] & 1) != 0 || (columns[4] | columns[5]) == 0;

    /// <summary>Whether a look gives its cells another ground than white: a pattern, and no full one in white.</summary>
    private static bool IsFilled(ReadOnlySpan<byte> look) =>
        look[17] >> 2 > 0 && !(look[17] >> 2 == Solid && ColourOf(look[18] & 0x7F) == BiffFont.White);

    /// <summary>Whether a look writes in the colour of its ground: in white on none, in another one on a full pattern of that.</summary>
    private static bool IsUnseen(ReadOnlySpan<byte> look, BiffFont font) =>
        IsFilled(look) ? look[17] >> 2 == Solid && ColourOf(look[18] & 0x7F) == font.Colour : font.IsWhite;

    /// <summary>Whether a look draws a line from corner to corner.</summary>
    private static bool IsCrossed(ReadOnlySpan<byte> look) =>
        look[13] >> 6 != 0 && ((BinaryPrimitives.ReadUInt32LittleEndian(look[14..]) >> 21) & 0xF) != 0;

    /// <summary>A colour by one number: black, which is also that of windows, is 0, and the first eight stand in the palette once more.</summary>
    private static int ColourOf(int number) => number switch
    {
        8 or 64 or 0x7FFF => 0,
        65 => BiffFont.White,
        > 0 and < 8 => number + 8,
        _ => number,
    };

    private static BiffFont FontOf(ReadOnlySpan<byte> data) => data.Length < 10
        ? default
        : new BiffFont((data[2] & StrikesOut) != 0, data[8] switch { 1 => TextHeight.Raised, 2 => TextHeight.Lowered, _ => TextHeight.Line }, ColourOf(Within(data, 4)));

    /// <summary>Takes note of the cells of a record that are struck through, crossed out or not seen, or of which a part is raised or lowered.</summary>
    private void AddLooks(BiffSheet sheet, int type, int row, int column, ReadOnlySpan<byte> data)
    {
        if (Cells.Contains(type) && data.Length >= 6)
        {
            BiffText text = type == SharedText && data.Length >= 10 ? _looks.GetValueOrDefault(BinaryPrimitives.ReadInt32LittleEndian(data[6..])) : default;
            if (text.WithoutWhite is { } others && !_filled.Contains(BinaryPrimitives.ReadUInt16LittleEndian(data[4..]))) sheet.WithoutWhite[(row + 1, column + 1)] = others;
            else if (text.Look == TextLook.OfCell && _unseen.Contains(BinaryPrimitives.ReadUInt16LittleEndian(data[4..]))) sheet.WithoutWhite[(row + 1, column + 1)] = "";
            if (_crossed.Contains(BinaryPrimitives.ReadUInt16LittleEndian(data[4..]))) sheet.Crossed.Add((row + 1, column + 1));
            if (text.Seen is { } seen) sheet.Seen[(row + 1, column + 1)] = seen;
            bool struck = _struck.Contains(BinaryPrimitives.ReadUInt16LittleEndian(data[4..]));
            if (text.Look == TextLook.Struck || (struck && text.Look == TextLook.OfCell)) sheet.Struck.Add((row + 1, column + 1));
        }

        for (int at = 4; type == Numbers && at + 8 <= data.Length; at += 6, column++)
        {
            if (_struck.Contains(BinaryPrimitives.ReadUInt16LittleEndian(data[at..]))) sheet.Struck.Add((row + 1, column + 1));
            if (_unseen.Contains(BinaryPrimitives.ReadUInt16LittleEndian(data[at..]))) sheet.WithoutWhite[(row + 1, column + 1)] = "";
            if (_crossed.Contains(BinaryPrimitives.ReadUInt16LittleEndian(data[at..]))) sheet.Crossed.Add((row + 1, column + 1));
        }
    }

    private static string ErrorOf(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    private bool Next(ref int at, out int type, out ReadOnlySpan<byte> data)
    {
        type = 0;
        data = default;
        if (at + 4 > _stream.Length) return false;
        type = Word(at);
        int length = Word(at + 2);
        if (at + 4 + length > _stream.Length) throw new InvalidDataException();
        data = _stream.AsSpan(at + 4, length);
        at += 4 + length;
        return true;
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_stream.AsSpan(at));
}
