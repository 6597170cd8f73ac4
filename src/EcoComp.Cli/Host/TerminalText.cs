using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>Text that came from files, on its way to a terminal.</summary>
internal static class TerminalText
{
    private const char TurnsRound = '\u202E';

    /// <summary>Text with every control character made visible, so that a cell cannot drive the terminal, nor turn round what stands behind it.</summary>
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.AsSpan().ContainsAny('\x7F', TurnsRound)) return text;
        var visible = new StringBuilder(text.Length);
        foreach (char c in text) visible.Append(c < ' ' || c == '\x7F' ? $"\\x{(int)c:X2}" : c == TurnsRound ? $"U+{(int)c:X4}" : c.ToString());
        return visible.ToString();
    }
}
