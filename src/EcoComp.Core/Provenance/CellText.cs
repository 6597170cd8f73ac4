using System.Text;

namespace EcoComp.Core.Provenance;

/// <summary>What stands in a cell, as the data contract has it: trimmed, full-width digits and letters folded.</summary>
public static class CellText
{
    /// <summary>The text of a cell.</summary>
    /// <param name="utf8">Its bytes.</param>
    public static string Read(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty) return "";
        string text = Encoding.UTF8.GetString(utf8);
        if (Ascii.IsValid(utf8)) return text.Trim();
        ReadOnlySpan<char> inner = text.AsSpan().Trim(Trimmed);
        return Fold(inner.Length == text.Length ? text : inner.ToString());
    }

    /// <summary>Whether a cell holds nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> utf8) => utf8.IsEmpty || (utf8[0] is <= (byte)' ' or >= 0x80 && Read(utf8).Length == 0);

    /// <summary>A name without the white space in it, which tells no two things apart.</summary>
    internal static string WithoutSpace(string name) => name.Any(char.IsWhiteSpace) ? string.Concat(name.Where(c => !char.IsWhiteSpace(c))) : name;

    private const string Trimmed = " \t\r\n\v\f\u00A0\u1680\u2002\u2003\u2007\u2009\u200B\u202F\u3000\uFEFF";

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
