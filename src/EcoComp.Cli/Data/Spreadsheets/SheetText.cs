using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EcoComp.Cli.Data.Spreadsheets;

/// <summary>Text as it stands in a workbook's XML: characters that XML cannot hold are written <c>_x0007_</c>.</summary>
internal static partial class SheetText
{
    /// <summary>The longest text that a cell holds.</summary>
    private const int Longest = 32767;

    /// <summary>Text as the content or an attribute of an element.</summary>
    public static string Encode(string text)
    {
        if (IsPlain(text)) return text;
        var xml = new StringBuilder(text.Length + 16);
        if (text.Length > Longest) text = text[..(Longest - 1)] + "…";
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '_' && Escaped().IsMatch(text, i)) xml.Append("_x005F_");
            else if (c is '&' or '<' or '>' or '"') xml.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
            else if (IsAllowed(text, i)) xml.Append(c);
            else xml.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
        }

        return xml.ToString();
    }

    /// <summary>Whether a text stands in XML as it is, as nearly all do.</summary>
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or '_' or '&' or '<' or '>' or '"' or (>= '\uD800' and <= '\uDFFF') or >= '\uFFFE') return false;
        }

        return text.Length <= Longest;
    }

    private static bool IsAllowed(string text, int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c)) return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
        if (char.IsLowSurrogate(c)) return i > 0 && char.IsHighSurrogate(text[i - 1]);
        return c is '\t' or '\n' or (>= ' ' and not '\uFFFE' and not '\uFFFF');
    }

    [GeneratedRegex(@"\G_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
