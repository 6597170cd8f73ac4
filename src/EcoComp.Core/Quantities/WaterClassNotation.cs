namespace EcoComp.Core.Quantities;

/// <summary>The ways in which offices write a water class: <c>Ⅲ III 3 三</c>, with or without 类, and <c>劣Ⅴ 劣V 劣5 劣五 V-</c>.</summary>
public static class WaterClassNotation
{
    /// <summary>Reads a class.</summary>
    /// <param name="text">The text, trimmed, with full-width digits and letters folded.</param>
    /// <param name="value">The class that was read.</param>
    /// <returns>Whether the text is one of the known ways.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out WaterClass value)
    {
        value = default;
        if (text.EndsWith("类", StringComparison.Ordinal)) text = text[..^1];
        bool worse = text.StartsWith("劣", StringComparison.Ordinal);
        if (worse) text = text[1..];
        else if (text is "V-" or "v-" or "Ⅴ-")
        {
            value = WaterClass.WorseThanV;
            return true;
        }

        int rank = Rank(text);
        if (rank == 0 || (worse && rank != 5)) return false;
        value = WaterClass.FromRank(worse ? 6 : rank);
        return true;
    }

    private static int Rank(ReadOnlySpan<char> text) => text switch
    {
        "Ⅰ" or "ⅰ" or "I" or "i" or "1" or "一" => 1,
        "Ⅱ" or "ⅱ" or "II" or "ii" or "2" or "二" => 2,
        "Ⅲ" or "ⅲ" or "III" or "iii" or "3" or "三" => 3,
        "Ⅳ" or "ⅳ" or "IV" or "iv" or "4" or "四" => 4,
        "Ⅴ" or "ⅴ" or "V" or "v" or "5" or "五" => 5,
        _ => 0,
    };
}
