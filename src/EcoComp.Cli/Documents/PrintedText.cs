using System.Globalization;
using System.Text;

namespace EcoComp.Cli.Documents;

/// <summary>Text on its way into a document that others open: what commands a device, turns the direction of writing or is no character is shown by its number.</summary>
internal static class PrintedText
{
    /// <summary>The text of one line.</summary>
    public static string Of(string text)
    {
        if (text.EnumerateRunes().All(IsShown)) return text;
        var shown = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsShown(rune)) shown.Append(rune.ToString());
            else shown.Append(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
        }

        return shown.ToString();
    }

    /// <summary>Whether everyone sees the same sign: a character that shows itself, not one whose meaning is private to some machines.</summary>
    public static bool IsPrintable(Rune rune) =>
        IsShown(rune) && (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    /// <summary>Whether it is a character that shows itself; half of a pair is read as U+FFFD, which says that there was none.</summary>
    private static bool IsShown(Rune rune) => rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF) && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
