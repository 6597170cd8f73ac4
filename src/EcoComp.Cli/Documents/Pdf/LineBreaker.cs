using System.Text;

namespace EcoComp.Cli.Documents.Pdf;

/// <summary>
/// Breaks text into lines: between Chinese characters, and at spaces between words; closing punctuation never begins a line and opening
/// punctuation never ends one; a number is not parted from what it counts, nor from the sign that makes it an ordinal.
/// </summary>
internal sealed class LineBreaker(ITypeface face)
{
    private const string NeverFirst = "，。、；：？！）》〉」』】〕〗”’…—·,.;:?!)]}%％‰℃";
    private const string NeverLast = "（《〈「『【〔〖“‘([{￥¥";

    /// <summary>第, which makes an ordinal of the number after it.</summary>
    private const int Ordinal = 0x7B2C;

    /// <summary>How wide a text is.</summary>
    public float Width(string text, float size) => Units(text) * size / 1000;

    /// <summary>The lines of a text.</summary>
    /// <param name="text">The text; a line feed begins a new line.</param>
    /// <param name="size">The font's size.</param>
    /// <param name="width">How wide a line may be.</param>
    /// <param name="firstWidth">How wide the first line may be.</param>
    public List<string> Break(string text, float size, float width, float firstWidth)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (string part in text.Split('\n'))
        {
            line.Clear();
            int used = 0;
            foreach (string piece in Pieces(part).SelectMany(p => Fitting(p, size, Room())))
            {
                string added = piece;
                if (line.Length > 0 && (used + Units(piece.TrimEnd(' '))) * size / 1000 > Room())
                {
                    lines.Add(line.ToString().TrimEnd(' '));
                    line.Clear();
                    used = 0;
                    added = piece.TrimStart(' ');
                }

                line.Append(added);
                used += Units(added);
            }

            lines.Add(line.ToString().TrimEnd(' '));
        }

        return lines;

        float Room() => lines.Count == 0 ? firstWidth : width;
    }

    /// <summary>How wide a text is in thousandths of the font's size.</summary>
    private int Units(ReadOnlySpan<char> text)
    {
        int sum = 0;
        foreach (Rune rune in text.EnumerateRunes()) sum += face.Advance(rune) ?? 1000;
        return sum;
    }

    /// <summary>The parts of a text between which a line may end.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (before is { } last && MayBreak(last, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune);
            before = rune;
        }

        if (piece.Length > 0) yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (Is(NeverFirst, after) || Is(NeverLast, before) || after.Value == ' ') return false;
        if ((Rune.IsDigit(before) && IsWide(after)) || (before.Value == Ordinal && Rune.IsDigit(after))) return false;
        return before.Value == ' ' || IsWide(before) || IsWide(after);
    }

    /// <summary>Chinese characters, among which a line may end anywhere.</summary>
    private static bool IsWide(Rune rune) => rune.Value is >= 0x2E80 and not (>= 0xFF10 and <= 0xFF5A);

    private static bool Is(string list, Rune rune) => rune.IsBmp && list.Contains((char)rune.Value, StringComparison.Ordinal);

    /// <summary>A piece, or where it is wider than a line, parts of it that are not.</summary>
    private List<string> Fitting(string piece, float size, float width)
    {
        if (Width(piece, size) <= width) return [piece];
        var parts = new List<string> { "" };
        foreach (Rune rune in piece.EnumerateRunes())
        {
            if (parts[^1].Length > 0 && Width(parts[^1] + rune, size) > width) parts.Add("");
            parts[^1] += rune;
        }

        return parts;
    }
}
