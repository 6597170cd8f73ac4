using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Evidence;

/// <summary>The cells of one record of a data file as texts: trimmed, full-width digits and letters folded.</summary>
public interface ICells
{
    /// <summary>Where the record was read.</summary>
    RowOrigin Origin { get; }

    /// <summary>The text of a cell; empty where the table has no such column.</summary>
    /// <param name="column">The English name of the column.</param>
    string Text(string column);

    /// <summary>A remark, which may run over lines, on one line.</summary>
    /// <param name="column">The English name of the column.</param>
    string Remark(string column) => string.Join(' ', Text(column).Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A record whose cells are held.</summary>
/// <param name="Origin">Where the record was read.</param>
/// <param name="Texts">Its cells in the order of the table's fields.</param>
public sealed record HeldCells(RowOrigin Origin, ImmutableArray<string> Texts) : ICells
{
    /// <inheritdoc/>
    public string Text(string column) => Origin.Table.FieldOf(column) is > 0 and int field && field <= Texts.Length ? Texts[field - 1] : "";
}

/// <summary>Makes rows of the texts of their cells. What is wrong with a row is told when it comes through the door.</summary>
public static class RowReader
{
    /// <summary>A row of counties.csv.</summary>
    public static CountyRow County(ICells cells) => new()
    {
        Origin = cells.Origin,
        Code = cells.Text("code"),
        Name = cells.Text("name"),
        Aliases = List(cells.Text("aliases")),
    };

    /// <summary>A row of points.csv.</summary>
    public static PointRow Point(ICells cells) => new()
    {
        Origin = cells.Origin,
        Code = cells.Text("code"),
        Name = cells.Text("name"),
        Kind = CellWords.PointKind.Read(cells.Text("kind")),
        WaterBody = cells.Text("water_body"),
        WaterType = CellWords.WaterType.Read(cells.Text("water_type")),
        County = cells.Text("county"),
        Target = Cell.Class(cells.Text("target")),
        Inflows = List(cells.Text("inflows")),
        Covered = CellWords.YesNo.Read(cells.Text("covered")),
        Months = Cell.MonthsOfYear(cells.Text("months")),
        Document = cells.Text("document"),
        From = Cell.Month(cells.Text("from")),
        To = Cell.Month(cells.Text("to")),
    };

    /// <summary>A row of events.csv.</summary>
    public static EventRow Event(ICells cells) => new()
    {
        Origin = cells.Origin,
        Month = Cell.Month(cells.Text("month")),
        Id = cells.Text("event"),
        Kind = CellWords.EventKind.Read(cells.Text("kind")),
        County = cells.Text("county"),
        Incident = cells.Text("incident"),
        Date = Cell.Date(cells.Text("date")),
        River = cells.Text("river"),
        Outlet = cells.Text("outlet"),
        Week = Cell.Date(cells.Text("week")),
        VolumeTonnes = Cell.Number(cells.Text("volume_t")),
        Document = cells.Text("document"),
        Note = cells.Remark("note"),
    };

    /// <summary>A row of rulings.csv.</summary>
    public static RulingRow Ruling(ICells cells) => new()
    {
        Origin = cells.Origin,
        Month = Cell.Month(cells.Text("month")),
        Subject = cells.Text("subject"),
        Question = CellWords.Question.Read(cells.Text("question")),
        Answer = cells.Text("answer"),
        Authority = cells.Text("authority"),
        Reason = Placeholder.Filled(cells.Remark("reason")),
    };

    /// <summary>A row of interpretations.csv.</summary>
    public static InterpretationRow Interpretation(ICells cells) => new()
    {
        Origin = cells.Origin,
        Key = cells.Text("key"),
        Choice = ChoiceText(cells.Text("choice")),
        Authority = cells.Text("authority"),
        From = Cell.Month(cells.Text("from")),
        To = Cell.Month(cells.Text("to")),
    };

    /// <summary>A row of fund.csv.</summary>
    public static FundRow Fund(ICells cells) => new()
    {
        Origin = cells.Origin,
        Month = Cell.Month(cells.Text("month")),
        Item = CellWords.FundItem.Read(cells.Text("item")),
        Yuan = Cell.Number(cells.Text("amount_yuan")),
        Document = cells.Text("document"),
    };

    /// <summary>A row of monitoring.csv, for tables that are small enough to be held.</summary>
    public static MonitoringRow Monitoring(ICells cells)
    {
        (Cell<WaterClass> @class, Cell<ResultStatus> status) = CellWords.Result(cells.Text("class"), cells.Text("status"));
        return new()
        {
            Origin = cells.Origin,
            Month = Cell.Month(cells.Text("month")),
            Point = cells.Text("point"),
            Class = @class,
            Status = status,
            Routine = CellWords.YesNo.Read(cells.Text("routine")),
            Details = DetailsOf(cells.Text("origin"), cells.Text("document"), cells.Remark("note")),
        };
    }

    /// <summary>A row of readings.csv, for tables that are small enough to be held.</summary>
    /// <param name="cells">The cells.</param>
    public static ReadingRow Reading(ICells cells) => new()
    {
        Origin = cells.Origin,
        Month = Cell.Month(cells.Text("month")),
        Time = ReadingCell.Time(cells.Text(DataFile.Day.Name), cells.Text("time")),
        Sample = cells.Text("sample"),
        Point = cells.Text("point"),
        Status = CellWords.Status.Read(cells.Text("status")),
        Document = cells.Text("document"),
        Values = [.. DataHeader.Indicators(cells.Origin.Table).Select(c => ReadingCell.Value(cells.Text(c.Heading.Indicator.Code), c.Heading.Indicator.Form))],
    };

    private static ResultDetails? DetailsOf(string origin, string document, string note) =>
        origin.Length + document.Length + note.Length == 0 ? null : new ResultDetails(origin, document, note);

    /// <summary>The parts of a cell between semicolons.</summary>
    private static ImmutableArray<string> List(string text) =>
        [.. text.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>A choice that is a month may have been reformatted by a spreadsheet.</summary>
    private static string ChoiceText(string text) =>
        char.IsAsciiDigit(text.FirstOrDefault()) && MonthNotation.TryRead(text, out var month) ? Months.Text(month) : text;
}
