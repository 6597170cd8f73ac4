using System.Text;

namespace EcoComp.Cli.Host;

/// <summary>Text that came from files, on its way to a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Text with every control character made visible, so that a cell cannot drive the terminal.</summary>
    public static string Visible(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.Contains('\x7F', StringComparison.Ordinal)) return text;
        var visible = new StringBuilder(text.Length);
        foreach (char c in text) visible.Append(c < ' ' || c == '\x7F' ? $"\\x{(int)c:X2}" : c.ToString());
        return visible.ToString();
    }
}
