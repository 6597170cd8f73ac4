using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// The operators that draw a page. Marks of one part that follow each other are one piece of it; what is no part of the document is an artifact.
/// </summary>
internal sealed class PageContent
{
    /// <summary>The font's name in the operators.</summary>
    public const string FontName = "/F";

    // The slant of the watermark, 35 degrees, as numbers: sines differ in their last place from machine to machine.
    private const float Cosine = 0.81915f;
    private const float Sine = 0.57358f;

    private readonly PageStyle _style;
    private readonly FontSubset _font;
    private readonly StringBuilder _operators = new("0.5 w\n");
    private readonly List<Part> _pieces = [];
    private float _size;
    private (int X, int Y)? _pen;

    private PageContent(PageStyle style, FontSubset font) => (_style, _font) = (style, font);

    /// <summary>The operators, in ASCII but for texts, a character's number in two bytes.</summary>
    public byte[] Bytes => Encoding.Latin1.GetBytes(_operators.ToString());

    /// <summary>The part that each piece belongs to, by the piece's number.</summary>
    public IReadOnlyList<Part> Pieces => _pieces;

    /// <summary>Draws a page.</summary>
    public static PageContent Of(Page page, PageStyle style, FontSubset font)
    {
        var content = new PageContent(style, font);
        ImmutableArray<Mark> marks = page.Marks;
        for (int i = 0; i < marks.Length; i++)
        {
            bool begins = i == 0 || !IsOnePiece(marks[i - 1], marks[i]);
            if (begins) content.Begin(marks[i]);
            content.Draw(marks[i]);
            if (i == marks.Length - 1 || !IsOnePiece(marks[i], marks[i + 1])) content._operators.Append("EMC\n");
        }

        content.EndText();
        return content;
    }

    /// <summary>Whether two marks that follow each other are one piece: lines stand in no text.</summary>
    private static bool IsOnePiece(Mark one, Mark next) => one.Part == next.Part && one is Mark.Text == next is Mark.Text;

    private void Begin(Mark mark)
    {
        if (mark is not Mark.Text) EndText();
        else if (_pen is null) BeginText();
        if (mark.Part is not { } part)
        {
            _operators.Append("/Artifact BMC\n");
            return;
        }

        _operators.Append(CultureInfo.InvariantCulture, $"/{part.Type}<</MCID {_pieces.Count}>>BDC\n");
        _pieces.Add(part);
    }

    private void BeginText()
    {
        _operators.Append("BT\n");
        _pen = (0, 0);
    }

    private void EndText()
    {
        if (_pen is not null) _operators.Append("ET\n");
        _pen = null;
    }

    private void Draw(Mark mark)
    {
        switch (mark)
        {
            case Mark.Text text:
                Draw(text);
                break;
            case Mark.Rule rule:
                Numbers("m", Place(rule.X1), Place(Up(rule.Y1)));
                Numbers("l S\n", Place(rule.X2), Place(Up(rule.Y2)));
                break;
            case Mark.Fill fill:
                Numbers("g", 0.93f);
                float bottom = Place(Up(fill.Y + fill.Height));
                Numbers("re f 0 g\n", Place(fill.X), bottom, Place(fill.X + fill.Width) - Place(fill.X), Place(Up(fill.Y)) - bottom);
                break;
            case Mark.Watermark watermark:
                Draw(watermark);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(mark));
        }
    }

    /// <summary>A text stands as far from the one before it as many others do from theirs, which packs better than where it stands.</summary>
    private void Draw(Mark.Text text)
    {
        Select(text.Size);
        (int X, int Y) from = _pen!.Value;
        (int X, int Y) to = (Tenths(text.X), Tenths(Up(text.Baseline)));
        Numbers("Td", (to.X - from.X) / 10f, (to.Y - from.Y) / 10f);
        _pen = to;
        Show(text.Content);
        _operators.Append('\n');
    }

    /// <summary>A length in tenths of a point, as far as an eye or a printer tells two places apart.</summary>
    private static float Place(float length) => Tenths(length) / 10f;

    private static int Tenths(float length) => (int)MathF.Round(length * 10);

    /// <summary>Its replacement by nothing keeps it out of text that is copied or searched: a table copied out of a draft is the table.</summary>
    private void Draw(Mark.Watermark mark)
    {
        (float left, float down) = (mark.Width / 2, mark.Size / 3);
        _operators.Append("/Span<</ActualText()>>BDC BT ");
        Numbers("g", 0.89f);
        Select(mark.Size);
        _operators.Append(CultureInfo.InvariantCulture, $"{Cosine} {Sine} {-Sine} {Cosine} ");
        Numbers("Tm", _style.Width / 2 - left * Cosine + down * Sine, _style.Height / 2 - left * Sine - down * Cosine);
        Show(mark.Content);
        _operators.Append(" 0 g ET EMC\n");
    }

    /// <summary>A size stays selected from text to text.</summary>
    private void Select(float size)
    {
        if (size == _size) return;
        _size = size;
        _operators.Append(FontName).Append(' ');
        Numbers("Tf", size);
    }

    private void Show(string text)
    {
        _operators.Append('(');
        foreach (Rune rune in text.EnumerateRunes())
        {
            int number = _font.Number(rune);
            Byte((char)(number >> 8));
            Byte((char)(number & 0xFF));
        }

        _operators.Append(")Tj");
    }

    /// <summary>A byte of a text; what would end it, or be read as the end of a line, is marked.</summary>
    private void Byte(char value)
    {
        if (value is '(' or ')' or '\\') _operators.Append('\\');
        if (value == '\r') _operators.Append("\\r");
        else _operators.Append(value);
    }

    private void Numbers(string @operator, params ReadOnlySpan<float> numbers)
    {
        foreach (float number in numbers) _operators.Append(number.ToString("0.##", CultureInfo.InvariantCulture)).Append(' ');
        _operators.Append(@operator).Append(' ');
    }

    /// <summary>PDF counts from the bottom of the page.</summary>
    private float Up(float y) => _style.Height - y;
}
