using System.Diagnostics.CodeAnalysis;

namespace EcoComp.Core.WaterQuality;

/// <summary>Units that are powers of ten of one another.</summary>
public enum UnitFamily
{
    /// <summary>No unit (无量纲).</summary>
    None,

    /// <summary>Mass in a volume of water; the base is mg/L.</summary>
    Mass,

    /// <summary>A number of germs in a volume of water; the base is 个/L.</summary>
    Count,

    /// <summary>Radioactivity in a volume of water; the base is Bq/L.</summary>
    Activity,

    /// <summary>Degrees Celsius.</summary>
    Temperature,

    /// <summary>Nephelometric turbidity units.</summary>
    Turbidity,

    /// <summary>Degrees of the platinum-cobalt colour scale.</summary>
    Colour,
}

/// <summary>A unit of measurement.</summary>
/// <param name="Family">The units that it can be converted to.</param>
/// <param name="Exponent">The power of ten of its family's base unit: −3 for μg/L.</param>
/// <param name="Symbol">The unit as printed, <c>μg/L</c>; empty where there is none.</param>
public sealed record MeasurementUnit(UnitFamily Family, int Exponent, string Symbol)
{
    /// <summary>What a header has in place of a unit where there is none.</summary>
    internal const string Dimensionless = "无量纲";

    private const int Shortest = 3;
    private const int Longest = 20;

    private static readonly Dictionary<string, MeasurementUnit> Written = new(StringComparer.Ordinal);

    static MeasurementUnit()
    {
        Know(UnitFamily.None, 0, "", "-", "—", "/", Dimensionless, "无");
        Know(UnitFamily.Mass, 0, "mg/L", "毫克/升", "mg·L-1");
        Know(UnitFamily.Mass, -3, "μg/L", "微克/升", "mg/m3", "μg·L-1");
        Know(UnitFamily.Mass, -6, "ng/L", "纳克/升");
        Know(UnitFamily.Mass, 3, "g/L", "克/升");
        Know(UnitFamily.Count, 0, "个/L", "MPN/L", "CFU/L", "个/升");
        Know(UnitFamily.Count, 1, "MPN/100mL", "CFU/100mL", "个/100mL", "MPN/100mL或CFU/100mL");
        Know(UnitFamily.Count, 3, "CFU/mL", "MPN/mL", "个/mL");
        Know(UnitFamily.Activity, 0, "Bq/L");
        Know(UnitFamily.Activity, -3, "mBq/L");
        Know(UnitFamily.Temperature, 0, "℃", "°C", "摄氏度");
        Know(UnitFamily.Turbidity, 0, "NTU");
        Know(UnitFamily.Colour, 0, "度", "铂钴色度单位");
    }

    /// <summary>Reads a unit as offices write it: <c>mg/L</c>, <c>ug/l</c>, <c>毫克/升</c>, <c>无量纲</c>.</summary>
    /// <param name="text">The text, in any letter case.</param>
    /// <param name="unit">The unit that was read.</param>
    /// <returns>Whether the text is a known unit.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out MeasurementUnit? unit) => Written.TryGetValue(Key(text), out unit);

    /// <summary>The units of what is in water that stand in a text, whatever stands around them: μg/L of 监测项目（μg/L）.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string plain = string.Concat(text.Where(c => !char.IsWhiteSpace(c)).Select(Plain));
        for (int at = 0; at < plain.Length; at++)
        {
            if (at > 0 && char.IsAsciiLetter(plain[at - 1]) && char.IsAsciiLetter(plain[at])) continue;
            for (int length = Math.Min(Longest, plain.Length - at); length >= Shortest; length--)
            {
                if (!TryRead(plain.Substring(at, length), out MeasurementUnit? unit) || unit.Family is not (UnitFamily.Mass or UnitFamily.Count or UnitFamily.Activity)) continue;
                yield return plain[PowerBefore(plain, at)..(at + length)];
                at += length - 1;
                break;
            }
        }
    }

    /// <summary>
    /// Whether a unit that a text says, as <see cref="In"/> gives it, is another than this one of the same family: a thousandth of it, or it times a power
    /// of ten, 10⁻³mg/L, which none of the known ones is.
    /// </summary>
    /// <param name="said">The unit that is said.</param>
    public bool IsUnlike(string said)
    {
        ArgumentNullException.ThrowIfNull(said);
        if (TryRead(said, out MeasurementUnit? known)) return known.Family == Family && known.Exponent != Exponent;
        int at = said.Length;
        while (at > 0 && (PowerBefore(said, at) == at || !TryRead(said[at..], out known))) at--;
        return at > 0 && known?.Family == Family;
    }

    /// <summary>Where a power of ten begins that stands before a place: 10-3, 10^-3; that place where none does, as before 5-10 and 0.10.</summary>
    private static int PowerBefore(string text, int at)
    {
        int ten = at - 1;
        if (ten < 0 || !char.IsAsciiDigit(text[ten])) return at;
        while (ten > 0 && text[ten - 1] is '-' or '^') ten--;
        if (ten == at - 1 || ten < 2 || text[ten - 1] != '0' || text[ten - 2] != '1') return at;
        return ten == 2 || !(char.IsAsciiDigit(text[ten - 3]) || text[ten - 3] is '.' or '-') ? ten - 2 : at;
    }

    /// <summary>A sign as it is looked for: raised ones and strokes in their plain form.</summary>
    private static char Plain(char c) => c switch
    {
        '／' or '每' => '/',
        '⁻' or '−' or '－' => '-',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        >= '⁴' and <= '⁹' => (char)(c - '⁰' + '0'),
        _ => c,
    };

    /// <summary>
    /// Whether an indicator is measured in it. Nothing in surface water is measured in grams a litre: that is μg/L which lost its first sign.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    internal bool Measures(Indicator indicator) => Family == indicator.Unit.Family && !(Family == UnitFamily.Mass && Exponent > 0);

    /// <summary>A value in the base unit of the family, exactly.</summary>
    /// <param name="value">The value in this unit.</param>
    public decimal ToBase(decimal value) => Shifted(value, Exponent);

    /// <summary>A value in this unit, exactly.</summary>
    /// <param name="value">The value in the base unit of the family.</param>
    public decimal FromBase(decimal value) => Shifted(value, -Exponent);

    /// <summary>The unit as printed.</summary>
    public override string ToString() => Symbol;

    private static decimal Shifted(decimal value, int exponent)
    {
        for (; exponent > 0; exponent--) value *= 10m;
        for (; exponent < 0; exponent++) value *= 0.1m;
        return ExactDecimal.Trimmed(value);
    }

    private static void Know(UnitFamily family, int exponent, string symbol, params ReadOnlySpan<string> spellings)
    {
        var unit = new MeasurementUnit(family, exponent, symbol);
        Written.Add(Key(symbol), unit);
        foreach (string spelling in spellings) Written.Add(Key(spelling), unit);
    }

    /// <summary>Both code points for micro and the letter u are one, and so are upper and lower case.</summary>
    private static string Key(string text) =>
        text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant().Replace('μ', 'u').Replace('µ', 'u');
}

/// <summary>A value in a unit, as it is told: <c>1.72 mg/L</c>.</summary>
/// <param name="Value">The value.</param>
/// <param name="Unit">The unit.</param>
public sealed record Concentration(decimal Value, MeasurementUnit Unit);
