using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;
using NodaTime.Text;

namespace EcoComp.Core.Tests;

/// <summary>Short texts of the tests as values, apart from the readers that are under test.</summary>
internal static class Read
{
    public static readonly string[] Classes = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"];

    public static WaterClass Class(string text) => WaterClass.All[Array.IndexOf(Classes, text)];

    public static WaterClass? ClassOrNull(string text) => text.Length == 0 ? null : Class(text);

    public static YearMonth Month(string text) => YearMonthPattern.Iso.Parse(text).Value;

    public static YearMonth? MonthOrNull(string text) => text.Length == 0 ? null : Month(text);

    /// <summary>A cell that could not be read.</summary>
    public static Cell<T> Unreadable<T>()
        where T : struct => new("?", new CellFlaw(FaultCodes.UnknownWord, []));

    public static LocalDate? Date(string text) => text.Length == 0 ? null : LocalDatePattern.Iso.Parse(text).Value;

    /// <summary><c>2021-09..2022-08</c>, either end open; empty is always.</summary>
    public static MonthInterval Interval(string text)
    {
        string[] ends = text.Length == 0 ? ["", ""] : text.Split("..");
        return new MonthInterval(End(ends[0]), End(ends[1]));
    }

    private static YearMonth? End(string text) => text.Length == 0 ? null : Month(text);
}
