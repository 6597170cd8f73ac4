using System.Globalization;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Colours as RRGGBB.</summary>
internal static class Colours
{
    /// <summary>What parts of two colours differ by less is seen by nobody.</summary>
    private const int Unseen = 16;

    /// <summary>Whether two colours are one to whoever looks at them.</summary>
    public static bool AreAlike(string one, string other)
    {
        if (one == other) return true;
        if (!int.TryParse(one, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int a)) return false;
        if (!int.TryParse(other, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int b)) return false;
        bool alike = true;
        for (int shift = 0; shift < 24; shift += 8) alike &= Math.Abs(((a >> shift) & 0xFF) - ((b >> shift) & 0xFF)) < Unseen;
        return alike;
    }
}
