using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Cli.Input;

/// <summary>The current record of a table as a row of its file. What is wrong with it is told when the row is judged.</summary>
internal static class Rows
{
    public static CountyRow County(Cells cells) => new()
    {
        Origin = cells.Origin,
        Code = cells.Text("code"),
        Name = cells.Text("name"),
        Aliases = cells.List("aliases"),
    };

    public static PointRow Point(Cells cells) => new()
    {
        Origin = cells.Origin,
        Code = cells.Text("code"),
        Name = cells.Text("name"),
        Kind = CellWords.PointKind.Read(cells.Text("kind")),
        WaterBody = cells.Text("water_body"),
        WaterType = CellWords.WaterType.Read(cells.Text("water_type")),
        County = cells.Text("county"),
        Target = Cell.Class(cells.Text("target")),
        Inflows = cells.List("inflows"),
        From = Cell.Month(cells.Text("from")),
        To = Cell.Month(cells.Text("to")),
    };

    public static EventRow Event(Cells cells) => new()
    {
        Origin = cells.Origin,
        Month = Cell.Month(cells.Text("month")),
        Id = cells.Text("event"),
        Kind = CellWords.EventKind.Read(cells.Text("kind")),
        County = cells.Text("county"),
        River = cells.Text("river"),
        Outlet = cells.Text("outlet"),
        Week = Cell.Date(cells.Text("week")),
        VolumeTonnes = Cell.Number(cells.Text("volume_t")),
        Document = cells.Text("document"),
        Note = cells.Remark("note"),
    };

    public static RulingRow Ruling(Cells cells) => new()
    {
        Origin = cells.Origin,
        Month = Cell.Month(cells.Text("month")),
        Subject = cells.Text("subject"),
        Question = CellWords.Question.Read(cells.Text("question")),
        Answer = cells.Text("answer"),
        Authority = cells.Text("authority"),
        Reason = cells.Remark("reason"),
    };

    public static InterpretationRow Interpretation(Cells cells) => new()
    {
        Origin = cells.Origin,
        Key = cells.Text("key"),
        Choice = ChoiceText(cells.Text("choice")),
        Authority = cells.Text("authority"),
        From = Cell.Month(cells.Text("from")),
        To = Cell.Month(cells.Text("to")),
    };

    public static FundRow Fund(Cells cells) => new()
    {
        Origin = cells.Origin,
        Month = Cell.Month(cells.Text("month")),
        Item = CellWords.FundItem.Read(cells.Text("item")),
        Yuan = Cell.Number(cells.Text("amount_yuan")),
        Document = cells.Text("document"),
    };

    /// <summary>A choice that is a month may have been reformatted by a spreadsheet.</summary>
    private static string ChoiceText(string text) =>
        char.IsAsciiDigit(text.FirstOrDefault()) && MonthNotation.TryRead(text, out var month) ? Months.Text(month) : text;
}
