namespace EcoComp.Core.WaterQuality;

/// <summary>What the header of a column of readings means: an indicator and the unit of its values.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit; null where the header says none and the standards that judge the water state the indicator in different ones.</param>
public sealed record IndicatorHeading(Indicator Indicator, MeasurementUnit? Unit)
{
    private const int ShortName = 64;

    /// <summary>No header of an indicator has as many characters as this; what is longer is looked at no further.</summary>
    private const int Longest = 200;

    /// <summary>
    /// Reads a header: a code, a Chinese or English name or an alias, in any letter case, perhaps with a unit after it, in brackets, behind a stroke or
    /// bare: <c>氨氮(mg/L)</c>, <c>氨氮/(mg/L)</c>, <c>氨氮 mg/L</c>, <c>NH3-N</c>, <c>挥发酚（μg/L）</c>.
    /// </summary>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="header">The header.</param>
    /// <param name="unitUnfit">Whether it names an indicator, but what stands in brackets is no unit of it.</param>
    /// <returns>What it means, where the unit does not fit without it; null where it names no indicator.</returns>
    public static IndicatorHeading? Read(IndicatorCatalogue catalogue, string header, out bool unitUnfit)
    {
        ArgumentNullException.ThrowIfNull(header);
        unitUnfit = false;
        if (header.Length > Longest) return null;
        string key = Key(header);
        if (Named(catalogue, key) is { } plain) return plain;
        int bracket = OpeningOfLast(key);
        if (bracket > 0 && WithUnitInName(catalogue, key, bracket) is { } both)
        {
            unitUnfit = !both.Unit!.Measures(both.Indicator);
            return both;
        }

        if (bracket > 0 && Named(catalogue, key[..bracket].TrimEnd('/')) is { } named)
        {
            unitUnfit = !MeasurementUnit.TryRead(WithoutLabel(key[(bracket + 1)..^1]), out MeasurementUnit? unit) || !unit.Measures(named.Indicator);
            return unitUnfit ? named : named with { Unit = unit };
        }

        for (int end = key.Length - 1; end > 0; end--)
        {
            string rest = WithoutLabel(key[end..].TrimStart('/', ',', ':'));
            if (rest.Length < 2 && rest is not "℃") continue;
            if (!MeasurementUnit.TryRead(rest, out MeasurementUnit? unit) || Named(catalogue, key[..end]) is not { } bare) continue;
            unitUnfit = !unit.Measures(bare.Indicator);
            return unitUnfit ? bare : bare with { Unit = unit };
        }

        return null;
    }

    /// <summary>What a header means in whose last brackets the unit stands beside words of the name: 氨氮(以N计,mg/L), 氨氮(mg/L,以N计).</summary>
    private static IndicatorHeading? WithUnitInName(IndicatorCatalogue catalogue, string key, int bracket)
    {
        int first = key.IndexOf(',', bracket);
        if (first < 0) return null;
        int last = key.LastIndexOf(',');
        if (MeasurementUnit.TryRead(WithoutLabel(key[(last + 1)..^1]), out MeasurementUnit? behind))
            return Named(catalogue, key[..last] + ")") is { } name ? name with { Unit = behind } : null;
        return MeasurementUnit.TryRead(WithoutLabel(key[(bracket + 1)..first]), out MeasurementUnit? before)
            && Named(catalogue, key.Remove(bracket + 1, first - bracket)) is { } named ? named with { Unit = before } : null;
    }

    /// <summary>What a name alone means, also beside another name of the same indicator: 氨氮 NH3-N, 氨氮(NH3-N).</summary>
    private static IndicatorHeading? Named(IndicatorCatalogue catalogue, string key)
    {
        if (catalogue.FindHeading(key) is { } one) return one;
        for (int end = key.Length - 1; end > 0; end--)
        {
            if (catalogue.FindHeading(key[..end]) is not { } first) continue;
            string rest = key[end..].TrimStart('/');
            if (rest is ['(', .. var inner, ')']) rest = inner;
            if (catalogue.FindHeading(rest) == first) return first;
        }

        return null;
    }

    /// <summary>
    /// The indicator that a header most likely means: its name stands in the header (铅含量, 总汞, 溶解性铁), the header is a part of its name (油类), or it is another usual name (氟离子, T-P).
    /// A header that <see cref="Read"/> does not understand and that is like this must not be passed over. A name in letters, or of one sign, counts only
    /// where no letter or digit goes on beside it; of one sign at the end only where it is a substance, 总汞 but not 颜色.
    /// </summary>
    /// <param name="catalogue">The indicators.</param>
    /// <param name="header">The header.</param>
    /// <returns>The indicator; null where the header is like none.</returns>
    public static Indicator? Likely(IndicatorCatalogue catalogue, string header)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(header);
        string key = Key(header.Length > Longest ? header[..Longest] : header);
        string bare = key.IndexOfAny(['(', '/']) is > 0 and int end ? key[..end] : key;
        if (catalogue.FindAlike(bare) is { } alike) return alike;
        for (int start = 0; start < key.Length; start++)
        {
            for (int length = key.Length - start; length > 0; length--)
            {
                if (IsApart(key, start, start + length, bare.Length) && catalogue.FindHeading(key.Substring(start, length)) is { } found
                    && (start == 0 || length > 1 || found.Indicator.Unit.Family == UnitFamily.Mass)) return found.Indicator;
            }
        }

        if (bare.Length == 0 || char.IsAscii(bare[0]) || IsNumeral(bare)) return null;
        return catalogue.Indicators.FirstOrDefault(i => i.Aliases.Prepend(i.Name).Select(Key)
            .Any(n => n.StartsWith(bare, StringComparison.Ordinal) || n.EndsWith(bare, StringComparison.Ordinal)));
    }

    /// <summary>Whether a header is a number and so no part of the name of 一氯甲烷.</summary>
    private static bool IsNumeral(string key) => key is "一" or "二" or "三" or "四" or "五" or "六" or "七" or "八" or "九" or "十";

    /// <summary>Whether a name in a header may be meant as one: letters are a whole word, and a sign alone stands at the beginning or the end of the words.</summary>
    private static bool IsApart(string key, int start, int end, int bare)
    {
        if (start > 0 && end - start == 1 && (end != bare || char.IsAscii(key[start]))) return false;
        return !(start > 0 && char.IsAsciiLetterOrDigit(key[start]) && char.IsAsciiLetterOrDigit(key[start - 1]))
            && !(end < key.Length && char.IsAsciiLetterOrDigit(key[end - 1]) && char.IsAsciiLetterOrDigit(key[end]));
    }

    /// <summary>A name as it is looked up: without spaces, in capitals, with brackets, commas, strokes, and raised and lowered signs in their plain form.</summary>
    internal static string Key(string name)
    {
        Span<char> key = name.Length <= ShortName ? stackalloc char[ShortName] : new char[name.Length];
        int length = 0;
        foreach (char c in name)
        {
            char plain = c switch
            {
                '（' or '[' or '【' or '［' => '(',
                '）' or ']' or '】' or '］' => ')',
                '，' or '、' => ',',
                '／' => '/',
                '：' => ':',
                >= '₀' and <= '₉' => (char)(c - '₀' + '0'),
                >= '⁴' and <= '⁹' => (char)(c - '⁰' + '0'),
                '¹' => '1',
                '²' => '2',
                '³' => '3',
                '⁺' => '+',
                '⁻' => '-',
                _ => c,
            };
            if (!char.IsWhiteSpace(plain)) key[length++] = char.ToUpperInvariant(plain);
        }

        return key[..length].ToString();
    }

    /// <summary>A unit without the word that it is one.</summary>
    private static string WithoutLabel(string unit) => unit.StartsWith("单位", StringComparison.Ordinal) ? unit[2..].TrimStart(':') : unit;

    /// <summary>Where the bracket opens that the last character closes, or −1.</summary>
    private static int OpeningOfLast(string key)
    {
        if (!key.EndsWith(')')) return -1;
        int depth = 0;
        for (int i = key.Length - 1; i >= 0; i--)
        {
            if (key[i] == ')') depth++;
            else if (key[i] == '(' && --depth == 0) return i;
        }

        return -1;
    }
}
