using System.Buffers;
using System.Globalization;
using System.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>
/// Makes rows of a sheet apart from it, so that months can be made side by side: where a row's number belongs stands <see cref="NextRow"/> or
/// <see cref="SameRow"/>, which the sheet fills in.
/// </summary>
/// <param name="spool">Where many rows are kept; null where there are few.</param>
internal sealed class SheetRows(Spool? spool = null)
{
    /// <summary>Stands for the number of the row that begins here.</summary>
    public const byte NextRow = 1;

    /// <summary>Stands for the number of the row.</summary>
    public const byte SameRow = 2;

    /// <summary>Stands for the number of the row in its table.</summary>
    public const byte Ordinal = 3;

    /// <summary>The height of a line of text in points.</summary>
    public const int LineHeight = 16;

    /// <summary>How wide a county's name may be to stand on one line in every sheet.</summary>
    public const int CountyFits = 18;

    /// <summary>How many characters are passed on together.</summary>
    private const int Some = 1 << 14;

    private static readonly LocalDate Epoch = new(1899, 12, 30);
    private readonly Keeping _kept = new(spool);
    private readonly StringBuilder _xml = new();
    private int _column;

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The rows, kept; none is added any more.</summary>
    public Kept Keep()
    {
        Pass();
        return _kept.End();
    }

    /// <summary>The rows as one; none is added any more.</summary>
    public ReadOnlyMemory<byte> ToBytes() => Keeping.Whole(Keep());

    /// <summary>Begins a row.</summary>
    /// <param name="height">Its height in points; 0 for that of its text.</param>
    public SheetRows Begin(int height = 0)
    {
        _xml.Append("<row r=\"").Append((char)NextRow);
        if (height > 0) _xml.Append(CultureInfo.InvariantCulture, $"\" ht=\"{height}\" customHeight=\"1");
        _xml.Append("\">");
        (_column, Count) = (0, Count + 1);
        return this;
    }

    /// <summary>
    /// Begins a row that is as high as the longest of some texts needs: programs differ in whether they find that out by themselves.
    /// </summary>
    /// <param name="texts">The texts, each with the width of its column in characters.</param>
    public SheetRows BeginFor(params ReadOnlySpan<(string Text, int Width)> texts)
    {
        int lines = 1;
        foreach ((string text, int width) in texts) lines = Math.Max(lines, LinesOf(text, width));
        return Begin(lines > 1 ? lines * LineHeight : 0);
    }

    /// <summary>How many lines a text takes in a column.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width of the column.</param>
    public static int LinesOf(string text, int width) => 1 + ((ShownWidth.Of(text) - 1) / (width - 2));

    /// <summary>What <see cref="BeginFor"/> is to know of a name: nothing where it fits into its column, so that usual rows are of usual height.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fits">How wide a name may be to fit.</param>
    /// <param name="width">The width of the column.</param>
    public static (string Text, int Width) Lines(string name, int fits, int width) => ShownWidth.Of(name) > fits ? (name, width) : ("", width);

    /// <summary>A cell with a name that goes on in further lines where it does not fit.</summary>
    /// <param name="name">The name.</param>
    /// <param name="fits">How wide a name may be to fit.</param>
    public SheetRows Name(string name, int fits) => Text(name, ShownWidth.Of(name) > fits ? CellStyle.Wrapped : CellStyle.Text);

    /// <summary>A cell with the number of the row in its table.</summary>
    public SheetRows Numbered()
    {
        Cell(CellStyle.General, "").Append("<v>").Append((char)Ordinal).Append("</v></c>");
        return this;
    }

    /// <summary>Ends a row.</summary>
    public void End()
    {
        _xml.Append("</row>\n");
        if (_xml.Length >= Some) Pass();
    }

    /// <summary>An empty cell.</summary>
    public SheetRows Skip(int cells = 1)
    {
        _column += cells;
        return this;
    }

    /// <summary>A cell of text. It is text whatever it looks like: nothing in it is ever run.</summary>
    public SheetRows Text(string? text, CellStyle style = CellStyle.Text)
    {
        if (string.IsNullOrEmpty(text)) return Skip();
        if (style is CellStyle.Text or CellStyle.Wrapped && FormulaText.Is(text)) style = CellStyle.Quoted;
        Cell(style, " t=\"inlineStr\"").Append("<is><t xml:space=\"preserve\">").Append(SheetText.Encode(text)).Append("</t></is></c>");
        return this;
    }

    /// <summary>A cell with a class of water, or an empty one.</summary>
    public SheetRows Sign(WaterClass? found) => Text(found?.ToString(), CellStyle.Sign);

    /// <summary>A cell with a whole number.</summary>
    public SheetRows Number(long number, CellStyle style = CellStyle.Amount)
    {
        Cell(style, "").Append("<v>").Append(number).Append("</v></c>");
        return this;
    }

    /// <summary>A cell with a whole number that is no amount, or an empty one.</summary>
    public SheetRows Number(int? number) => number is { } known ? Number(known, CellStyle.General) : Skip();

    /// <summary>A cell with an amount, or an empty one where nobody knows it.</summary>
    public SheetRows Number(Money? amount, CellStyle style = CellStyle.Amount) => amount is { } known ? Number(known.Yuan, style) : Skip();

    /// <summary>A cell with a month, as the date of its first day.</summary>
    public SheetRows Month(YearMonth month, CellStyle style = CellStyle.Month) =>
        Number(Period.DaysBetween(Epoch, month.OnDayOfMonth(1)), style);

    private void Pass()
    {
        char[] chars = ArrayPool<char>.Shared.Rent(_xml.Length);
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(_xml.Length));
        _xml.CopyTo(0, chars, _xml.Length);
        _kept.Take(utf8.AsSpan(0, Encoding.UTF8.GetBytes(chars.AsSpan(0, _xml.Length), utf8)));
        ArrayPool<char>.Shared.Return(chars);
        ArrayPool<byte>.Shared.Return(utf8);
        _xml.Clear();
    }

    private StringBuilder Cell(CellStyle style, string type) => _xml
        .Append("<c r=\"").Append(ColumnLetters.Of(++_column)).Append((char)SameRow)
        .Append("\" s=\"").Append((int)style).Append('"').Append(type).Append('>');
}
