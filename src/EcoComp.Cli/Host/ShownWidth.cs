using System.Text;
using Wcwidth;

namespace EcoComp.Cli.Host;

/// <summary>Places in a terminal, where a Chinese character takes two.</summary>
internal static class ShownWidth
{
    private const int FirstIdeograph = 0x4E00;
    private const int LastIdeograph = 0x9FFF;
    private const int FirstWide = 0xFF01;
    private const int LastWide = 0xFF60;

    /// <summary>How many places a text takes.</summary>
    public static int Of(string text)
    {
        int width = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            width += rune.Value switch
            {
                >= ' ' and <= '~' => 1,
                // Nearly all there is beside ASCII, without searching a table.
                (>= FirstIdeograph and <= LastIdeograph) or (>= FirstWide and <= LastWide) => 2,
                int other => Math.Max(0, UnicodeCalculator.GetWidth(other)),
            };
        }

        return width;
    }
}
