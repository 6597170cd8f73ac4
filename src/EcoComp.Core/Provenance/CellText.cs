using System.Buffers;
using System.Text;

namespace EcoComp.Core.Provenance;

/// <summary>
/// What stands in a cell, as the data contract has it: trimmed, without characters that show nothing, full-width digits and letters folded.
/// </summary>
public static class CellText
{
    private const string Trimmed = " \t\r\n\v\f\u00A0\u1680\u2002\u2003\u2007\u2009\u202F\u3000";

    /// <summary>
    /// Characters that show nothing: soft hyphens, those of no width, directions, byte order marks. The one that turns what follows round (U+202E) shows
    /// 5.0 as 0.5 and is none of them: it stays, and its cell is refused.
    /// </summary>
    private const string Unseen =
        "\u00AD\u034F\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D"
        + "\u2060\u2061\u2062\u2063\u2064\u2065\u2066\u2067\u2068\u2069\u206A\u206B\u206C\u206D\u206E\u206F\uFEFF";

    private static readonly SearchValues<char> AnyUnseen = SearchValues.Create(Unseen);

    /// <summary>The text of a cell.</summary>
    /// <param name="utf8">Its bytes.</param>
    public static string Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return "";
        string text = Encoding.UTF8.GetString(utf8);
        return Ascii.IsValid(utf8) ? text.Trim() : Read(text);
    }

    /// <summary>The text of a cell, of a text that came from elsewhere than a file.</summary>
    /// <param name="text">What stands there.</param>
    public static string Read(string text)
    {
        if (text.AsSpan().ContainsAny(AnyUnseen)) text = string.Concat(text.Where(c => !Unseen.Contains(c, StringComparison.Ordinal)));
        ReadOnlySpan<char> inner = text.AsSpan().Trim(Trimmed);
        return Fold(inner.Length == text.Length ? text : inner.ToString());
    }

    /// <summary>Whether a cell holds nothing but white space and what shows nothing.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> utf8) => utf8.IsEmpty || (utf8[0] is <= (byte)' ' or >= 0x80 && Read(utf8).Length == 0);

    /// <summary>Whether a text holds a character that moves the cursor or commands a terminal, also those beyond ASCII, the breaks of lines and paragraphs, and the one that turns text round.</summary>
    public static bool HasControl(string text) =>
        text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().ContainsAnyInRange('\x7F', '\x9F') || text.AsSpan().ContainsAny('\u2028', '\u2029', '\u202E');

    /// <summary>A name without the white space in it, which tells no two things apart.</summary>
    internal static string WithoutSpace(string name)
    {
        foreach (char c in name)
        {
            if (char.IsWhiteSpace(c)) return string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
        }

        return name;
    }

    /// <summary>Full-width digits and letters as their ASCII forms.</summary>
    private static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('０', 'ｚ')) return text;
        return string.Create(text.Length, text, static (folded, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                char c = source[i];
                bool wide = c is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ');
                folded[i] = wide ? (char)(c - 0xFEE0) : c;
            }
        });
    }
}
