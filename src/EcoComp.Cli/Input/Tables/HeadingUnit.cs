using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Units in rows of their own below headings: <c>mg/L</c>, <c>(无量纲)</c>, <c>元</c>.</summary>
internal static class HeadingUnit
{
    /// <summary>Whether a text is nothing but a unit.</summary>
    public static bool Is(string text) => Bare(text) is "元" or "吨" or "t" || OfficeWords.BuiltIn.IsUnit(Bare(text)) || MeasurementUnit.TryRead(Bare(text), out _);

    /// <summary>Whether a unit is a sign that there is none.</summary>
    public static bool IsNone(string text) => Bare(text) is "" or "-" or "—" or "/" or "无";

    /// <summary>Whether a heading is that of a column of units, which stands beside the numbers: 单位, 金额单位.</summary>
    public static bool IsOfUnits(string heading) => heading.Trim() is { Length: > 0 } name
        && (Bare(name).Length == 0 || name.EndsWith("单位", StringComparison.Ordinal) || name.ToLowerInvariant() is "unit" or "units");

    /// <summary>The fault of a cell of such a column that says another unit than the table's amounts have; null where it says none, or theirs.</summary>
    /// <param name="file">The data file.</param>
    /// <param name="shape">Its columns.</param>
    /// <param name="label">What the table is called.</param>
    /// <param name="line">The line of the cell.</param>
    /// <param name="field">Its column, from 1.</param>
    /// <param name="text">What it says.</param>
    public static Fault? OfCell(DataFile file, TableShape shape, string label, int line, int field, string text) =>
        IsOfUnits(shape.Heads[field - 1]) && text.Length > 0
        && DataHeader.UnitOfNote(file, label, line, shape.Heads, [shape.Heads[field - 1] + ":" + text]) is { } fault
            ? fault with { Field = field }
            : null;

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
