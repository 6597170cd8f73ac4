using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>When the samples of a table were taken: in one column, or the day in one and the clock in another.</summary>
/// <param name="table">The table.</param>
/// <param name="month">The table's month, of which a day without a year may be one: 9月6日; null where it is not known.</param>
internal sealed class SampleTimes(FoundTable table, YearMonth? month = null)
{
    private const char MonthSign = (char)0x6708;
    private const char DaySign = (char)0x65E5;
    private const char YearSign = (char)0x5E74;
    private const int LeapYear = 2000;

    private readonly Column? _date = table.First(ColumnRole.Date);
    private readonly Column? _time = table.First(ColumnRole.Time);

    /// <summary>Whether the table says when.</summary>
    public bool AreThere => _date is not null || _time is not null;

    /// <summary>The column in which the time stands; 0 where there is none.</summary>
    public int Number => (_time ?? _date)?.Number ?? 0;

    /// <summary>The column whose cell is why the time of a row cannot be read: the day, where it is no day by itself.</summary>
    public int Unread(int row) => _date is { } date && !SampleTimeNotation.TryRead(Text(row, date), out _) ? date.Number : Number;

    /// <summary>Whether a row says a day.</summary>
    public bool SaysDay(int row) => Text(row) is var text && ((SampleTimeNotation.TryRead(text, out SampleTime time) && time.Slot != 0) || LacksYear(text));

    /// <summary>The time of a row; empty where none is written.</summary>
    public string Text(int row)
    {
        (string date, string time) = (Text(row, _date), Text(row, _time));
        if (date.Length == 0 || time.Length == 0) return date.Length > 0 ? date : time;
        return SampleTimeNotation.TryRead(time, out _) ? time : date + " " + time;
    }

    private string Text(int row, Column? column)
    {
        if (column is null) return "";
        string text = string.Join(' ', table.Grid.Filled(row, column.Number).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (ImportWords.BuiltIn.IsSign(text)) return "";
        return month is { } own && LacksYear(text) && OfMonth(row, column, text, own) is { } time ? time.ToString() : text;
    }

    /// <summary>The time that a text without a year is in a month; null where it is of another, or where its cell holds a day of another year.</summary>
    private SampleTime? OfMonth(int row, Column column, string text, YearMonth own)
    {
        if (!SampleTimeNotation.TryRead(InYear(text, own.Year), out SampleTime time) || time.Month != own) return null;
        (int at, int from) = table.Grid.Origin(row, column.Number);
        SheetCell cell = table.Grid.Cell(at, from);
        if (cell.Problem == CellProblem.None) return time;
        return cell is { Problem: CellProblem.ShownOtherwise, Kind: CellKind.Date } && SampleTimeNotation.TryRead(cell.Stored, out SampleTime stored)
            && (stored == time || stored.ToString().StartsWith(time + " ", StringComparison.Ordinal)) ? time : null;
    }

    private static string InYear(string text, int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture) + YearSign + text;

    /// <summary>Whether a text is a day without its year, 9月6日, with the time of the day or without.</summary>
    public static bool LacksYear(string text)
    {
        int sign = text.IndexOf(MonthSign, StringComparison.Ordinal);
        return sign is 1 or 2 && text.IndexOf(DaySign, StringComparison.Ordinal) is var end && end - sign is 2 or 3
            && SampleTimeNotation.TryRead(InYear(text, LeapYear), out _);
    }
}
