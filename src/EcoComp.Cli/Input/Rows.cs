using System.Globalization;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Evidence.Rows;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register.Rows;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Input;

/// <summary>The current record of a table as a row of its file.</summary>
internal static class Rows
{
    private const decimal LargestAmount = 1_000_000_000_000_000m;

    public static CountyRow County(Cells cells) => new(cells.Origin, cells.Required("code"), cells.Required("name"), cells.List("aliases"));

    public static PointRow Point(Cells cells)
    {
        WaterClass? target = cells.Class("target", out bool targetFaulty);
        return new PointRow(
            cells.Origin, cells.Required("code"), cells.Required("name"), cells.Word("kind", AllowedWords.PointKind), cells.Required("water_body"),
            cells.Word("water_type", AllowedWords.WaterType), cells.Text("county"), target, targetFaulty, cells.List("inflows"),
            cells.Interval("from", "to"));
    }

    public static EventRow Event(Cells cells) => new(
        cells.Origin, cells.Month("month"), cells.Required("event"), cells.Word("kind", AllowedWords.EventKind), cells.Text("county"),
        cells.Text("river"), cells.Text("outlet"), cells.Date("week"), cells.NotNegative("volume_t"), cells.Required("document"),
        cells.Remark("note"));

    public static RulingRow Ruling(Cells cells) => new(
        cells.Origin, cells.Month("month"), cells.Required("subject"), cells.Word("question", AllowedWords.Question), cells.Required("answer"),
        cells.Required("authority"), cells.Remark("reason"));

    public static InterpretationRow Interpretation(Cells cells) => new(
        cells.Origin, cells.Required("key"), ChoiceText(cells), cells.Required("authority"), cells.Interval("from", "to"));

    public static ProvinceCharge? Charge(Cells cells, FaultLog faults)
    {
        var month = cells.Month("month");
        var item = cells.Word("item", AllowedWords.FundItem);
        string text = cells.Required("amount_yuan");
        decimal? amount = cells.NotNegative("amount_yuan", text);
        if (amount is { } yuan && (yuan != decimal.Truncate(yuan) || yuan > LargestAmount))
        {
            faults.AddCell(FaultCodes.NumberRange, cells.Origin, "amount_yuan", text);
            amount = null;
        }

        if (month is not { } known || item is null || amount is not { } whole) return null;
        return new ProvinceCharge(known, new Money((long)whole), cells.Text("document"), cells.Origin.At);
    }

    /// <summary>A choice that is a month may have been reformatted by a spreadsheet.</summary>
    private static string ChoiceText(Cells cells)
    {
        string text = cells.Required("choice");
        return char.IsAsciiDigit(text.FirstOrDefault()) && MonthNotation.TryRead(text, out var month) ? Months.Text(month) : text;
    }
}
