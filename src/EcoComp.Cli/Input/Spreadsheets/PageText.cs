using System.Text;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>What is printed above and below each page of a sheet, without the codes for fonts, page numbers and days.</summary>
internal static class PageText
{
    /// <summary>The lines of a header or footer, part by part.</summary>
    /// <param name="code">As the workbook keeps it: &amp;C2021-09&amp;RPage &amp;P.</param>
    public static IEnumerable<string> Lines(string code)
    {
        var text = new StringBuilder();
        for (int at = 0; at < code.Length; at++)
        {
            if (code[at] != '&' || at + 1 == code.Length)
            {
                text.Append(code[at]);
                continue;
            }

            char sign = code[++at];
            if (sign == '&') text.Append('&');
            else if (sign is 'L' or 'C' or 'R') text.Append('\n');
            else if (sign is 'P' or 'N') text.Append('1');
            else if (sign == '"') at = code.IndexOf('"', at + 1) is >= 0 and int end ? end : code.Length;
            else if (sign == 'K') at += Math.Min(6, code.Length - 1 - at);
            else if (char.IsAsciiDigit(sign)) at = EndOfNumber(code, at);
        }

        // What has no letters beyond ASCII beside page numbers is one: 1 / 1, Page 1 of 1.
        bool numbers = code.Contains("&P", StringComparison.Ordinal) || code.Contains("&N", StringComparison.Ordinal);
        return text.ToString().Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(l => !numbers || l.Any(c => !char.IsAscii(c)));
    }

    private static int EndOfNumber(string code, int at)
    {
        while (at + 1 < code.Length && char.IsAsciiDigit(code[at + 1])) at++;
        return at;
    }
}
