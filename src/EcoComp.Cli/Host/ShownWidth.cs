using System.Text;
using Wcwidth;

namespace EcoComp.Cli.Host;

/// <summary>Places in a terminal, where a Chinese character takes two.</summary>
internal static class ShownWidth
{
    /// <summary>How many places a text takes.</summary>
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes()) width += Math.Max(0, UnicodeCalculator.GetWidth(rune.Value));
        return width;
    }
}
