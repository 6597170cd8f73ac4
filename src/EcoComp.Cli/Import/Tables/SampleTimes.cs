using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Core.Quantities;

namespace EcoComp.Cli.Import.Tables;

/// <summary>When the samples of a table were taken: in one column, or the day in one and the clock in another.</summary>
/// <param name="table">The table.</param>
internal sealed class SampleTimes(FoundTable table)
{
    private readonly Column? _date = table.First(ColumnRole.Date);
    private readonly Column? _time = table.First(ColumnRole.Time);

    /// <summary>Whether the table says when.</summary>
    public bool AreThere => _date is not null || _time is not null;

    /// <summary>The column in which the time stands; 0 where there is none.</summary>
    public int Number => (_time ?? _date)?.Number ?? 0;

    /// <summary>The column whose cell is why the time of a row cannot be read: the day, where it is no day by itself.</summary>
    public int Unread(int row) => _date is { } date && !SampleTimeNotation.TryRead(Text(row, date), out _) ? date.Number : Number;

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
        return ImportWords.BuiltIn.IsSign(text) ? "" : text;
    }
}
