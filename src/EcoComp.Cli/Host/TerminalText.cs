using System.Globalization;
using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>Text that came from files or a command line, on its way to a terminal.</summary>
internal static class TerminalText
{
    /// <summary>A mark that joins letters, which Unicode does not count among what is not seen.</summary>
    private const char Joiner = '\u034F';

    /// <summary>
    /// Text with every character made visible that is not seen: one that would drive the terminal, turn round what stands behind it, or let two names
    /// look alike.
    /// </summary>
    public static string Visible(string text)
    {
        int first = 0;
        while (first < text.Length && !IsUnseen(text, first)) first++;
        if (first == text.Length) return text;
        var visible = new StringBuilder(text, 0, first, text.Length + 16);
        for (int i = first; i < text.Length; i++)
        {
            if (!IsUnseen(text, i)) visible.Append(text[i]);
            else visible.Append(CultureInfo.InvariantCulture, $"U+{(char.IsHighSurrogate(text[i]) ? char.ConvertToUtf32(text, i++) : text[i]):X4}");
        }

        return visible.ToString();
    }

    private static bool IsUnseen(string text, int at) => text[at] == Joiner || CharUnicodeInfo.GetUnicodeCategory(text, at)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
