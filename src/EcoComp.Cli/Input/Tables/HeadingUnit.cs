using EcoComp.Core.Evidence;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Units in rows of their own below headings: <c>mg/L</c>, <c>(无量纲)</c>, <c>元</c>.</summary>
internal static class HeadingUnit
{
    /// <summary>Whether a text is nothing but a unit.</summary>
    public static bool Is(string text) => Bare(text) is "元" or "吨" or "t" || OfficeWords.BuiltIn.IsUnit(Bare(text)) || MeasurementUnit.TryRead(Bare(text), out _);

    /// <summary>Whether a unit is a sign that there is none.</summary>
    public static bool IsNone(string text) => Bare(text) is "" or "-" or "—" or "/" or "无";

    /// <summary>The unit without brackets and without the word that it is one.</summary>
    public static string Bare(string text)
    {
        string unit = text.Trim();
        if (unit is ['(' or '（', .. var inner, ')' or '）']) unit = inner;
        if (unit.StartsWith("计量", StringComparison.Ordinal)) unit = unit[2..];
        if (unit.StartsWith("单位", StringComparison.Ordinal)) unit = unit[2..];
        if (unit is [':' or '：', .. var behind]) unit = behind;
        return unit.Trim();
    }
}
