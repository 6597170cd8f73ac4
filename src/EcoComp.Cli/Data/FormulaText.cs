using System.Globalization;

namespace EcoComp.Cli.Data;

/// <summary>Text that a spreadsheet takes for a formula.</summary>
internal static class FormulaText
{
    /// <summary>The signs with which a spreadsheet takes what is typed for a formula.</summary>
    public const string Signs = "=+-@|%\t\r";

    /// <summary>How far the wide form of an ASCII sign stands behind it.</summary>
    private const int Wide = 0xFEE0;

    /// <summary>
    /// Whether a spreadsheet would run a text as a formula if it were typed: it begins with a sign of one or that sign's wide form, also after characters
    /// that show nothing.
    /// </summary>
    public static bool Is(string text)
    {
        foreach (char c in text)
        {
            if (Signs.Contains(c, StringComparison.Ordinal) || (c > Wide && Signs.Contains((char)(c - Wide), StringComparison.Ordinal))) return true;
            if (!char.IsWhiteSpace(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control)) return false;
        }

        return false;
    }
}
