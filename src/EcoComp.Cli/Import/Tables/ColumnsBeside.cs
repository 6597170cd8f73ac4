using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>
/// What columns that are not read say against a row: another class than the one that is (复核结果, 综合评价), another month (评价月份), another point of the
/// register than its name (实测断面), or a county or river that is not the point's. Which of the two counts nobody has said. Each column is told once, with the cells that it contradicts.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="context">What it is read against.</param>
/// <param name="place">The points of its rows.</param>
internal sealed class ColumnsBeside(FoundTable table, ImportContext context, TablePlace place)
{
    private const char MonthSign = (char)0x6708;
    private const char DaySign = (char)0x65E5;
    private const char NumberSign = (char)0x53F7; // the day in spoken dates

    /// <summary>Numbers as short as this count rows.</summary>
    private const int LongestCount = 3;

    /// <summary>A span of two months, 10-12, has no more signs.</summary>
    private const int LongestSpan = 5;

    /// <summary>A month with more beside it, 8月第2次 or 8月手工, has no more signs.</summary>
    private const int LongestTime = 8;

    private readonly Column[] _columns =
    [
        .. table.Columns.Where(c => c.Role is ColumnRole.Unknown or ColumnRole.Ignored && !ImportWords.BuiltIn.HeadingWords.IsOfOtherColumns(ImportWords.Key(c.Text)))
            .Except(MonthsAcross.Unsure(table).Select(u => u.Column)), // told by their headings
    ];

    private readonly bool _monthsAcross = table.Of(ColumnRole.Class).Count(c => c.Hint.Month is not null) > 1;
    private readonly Dictionary<Column, List<string>> _classes = [];
    private readonly Dictionary<Column, List<string>> _points = [];
    private readonly Dictionary<Column, List<string>> _months = [];
    private readonly Dictionary<Column, List<string>> _places = [];
    private readonly Dictionary<Column, List<string>> _denials = [];

    /// <summary>Whether one has another class than a cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="of">The column of the cell.</param>
    /// <param name="result">Its class; null where a status stands there.</param>
    /// <param name="month">Its month.</param>
    public bool HaveAnotherClass(int row, Column of, WaterClass? result, YearMonth month)
    {
        foreach (Column column in _columns)
        {
            if (column.IsFigure || !column.IsBeside(of) || (column.Hint.Year ?? month.Year) != month.Year) continue;
            string text = table.Grid.Filled(row, column.Number);
            if (ImportWords.BuiltIn.SaysResult(text) && ImportWords.BuiltIn.TryReadClass(ImportWords.Joined(text), out WaterClass said) && said != result)
                return Add(_classes, column, row, of.Number);
        }

        return false;
    }

    /// <summary>Whether one names a county of the register that does not answer for a point, or a river that is not its own.</summary>
    /// <param name="row">The row.</param>
    /// <param name="point">The point.</param>
    /// <param name="month">The month.</param>
    public bool NameAnotherPlace(int row, Point point, YearMonth month)
    {
        foreach (Column column in _columns)
        {
            string text = table.Grid.Filled(row, column.Number);
            if (text.Length > 1 && context.Names.IsElsewhere(point, text, month)) return Add(_places, column, row, place.NameColumn(row));
        }

        return false;
    }

    /// <summary>Whether one names another point than the row.</summary>
    public bool NameAnotherPoint(int row)
    {
        foreach (Column column in _columns)
        {
            string text = table.Grid.Filled(row, column.Number);
            if (text.Length == 0 || (text.Length <= LongestCount && text.All(char.IsAsciiDigit)) || !place.SaysAnother(row, text)) continue;
            return Add(_points, column, row, place.NameColumn(row));
        }

        return false;
    }

    /// <summary>Whether one has another month than a cell, or a day of another: 2021-08 below 评价月份.</summary>
    /// <param name="row">The row.</param>
    /// <param name="of">The number of the cell's column.</param>
    /// <param name="month">Its month.</param>
    public bool HaveAnotherMonth(int row, int of, YearMonth month)
    {
        if (_monthsAcross) return false;
        foreach (Column column in _columns)
        {
            string heading = ImportWords.Key(column.Text);
            string text = table.Grid.Filled(row, column.Number);
            if (text.Length == 0 || ImportWords.BuiltIn.HeadingWords.IsOfReporting(heading)) continue;
            if (IsSpan(text) && ImportWords.BuiltIn.HeadingWords.IsOfPeriods(heading)) return Add(_months, column, row, of);
            bool isNumber = text.All(c => char.IsAsciiDigit(c) || c == '.');
            if (isNumber && !ImportWords.BuiltIn.HeadingWords.IsDated(heading)) continue;
            MonthHint said = MonthIn(text);
            if (said.IsRange || (said.Month ?? month.Month) != month.Month || (said.Year ?? month.Year) != month.Year) return Add(_months, column, row, of);
        }

        return false;
    }

    /// <summary>
    /// Whether a cell below no heading says something against its row: that it does not count or is another thing (作废, 上月, 目标, 否), another month than the
    /// row's, another point, or a place that is not the point's.
    /// </summary>
    /// <param name="row">The row.</param>
    /// <param name="text">The text.</param>
    /// <param name="month">The row's month; null where it has none.</param>
    public bool SaysAgainst(int row, string text, YearMonth? month)
    {
        string key = ImportWords.Key(text);
        NoteWords notes = ImportWords.BuiltIn.NoteWords;
        if (notes.Retracts(key) || notes.NamesAnother(key) || notes.IsOfOther(key, "") || ImportWords.BuiltIn.HeadingWords.IsNo(key)
            || ImportWords.BuiltIn.Role(key) == ColumnRole.Target || place.SaysAnother(row, text)) return true;
        if (month is not { } own) return false;
        MonthHint said = text.All(char.IsAsciiDigit) ? MonthHint.None : MonthIn(text);
        return (!notes.IsOfOtherDates(key) && MonthHints.NoteIsOfOther(text, own)) || said.IsRange || (said.Month ?? own.Month) != own.Month || (said.Year ?? own.Year) != own.Year
            || (text.Length > 1 && place.PointOf(row) is { } point && context.Names.IsElsewhere(point, text, own));
    }

    /// <summary>Whether a text is a span of months without their sign: 1-9.</summary>
    private static bool IsSpan(string text) =>
        text.Length is > 2 and <= LongestSpan && !text.Any(char.IsLetter) && MonthHints.OfText(text + MonthSign, out string rest).IsRange && rest.Length == 0;

    /// <summary>The month that a text is, or that of the day that it is; nothing where it says more.</summary>
    private static MonthHint MonthIn(string text)
    {
        if (SampleTimeNotation.TryRead(text, out SampleTime time)) return new MonthHint(time.Month.Year, time.Month.Month);
        int behind = text.IndexOf(MonthSign, StringComparison.Ordinal) + 1;
        bool isDay = behind > 0 && text.Length - behind is > 1 and < 4 && char.IsAsciiDigit(text[behind]) && text[^1] is DaySign or NumberSign;
        MonthHint said = MonthHints.OfText(isDay ? text[..behind] : text, out string rest);
        NoteWords notes = ImportWords.BuiltIn.NoteWords;
        bool isTime = rest.Length == 0 || (text.Length <= LongestTime && !notes.IsOfOtherDates(text) && !notes.IsOfAnotherThing(text));
        return isTime ? said : MonthHint.None;
    }

    /// <summary>Keeps what columns that are not understood deny of a row that is written, 否 or 未…, so that somebody looks whether it counts.</summary>
    /// <param name="row">The row.</param>
    /// <param name="of">The column of its class or value.</param>
    public void KeepDenials(int row, Column of)
    {
        foreach (Column column in table.Columns)
        {
            if (column.Role is not (ColumnRole.Unknown or ColumnRole.Status) || column.Number == of.Number || !column.IsBeside(of)) continue;
            string text = table.Grid.Filled(row, column.Number);
            if (text.Length == 0) continue;
            string heading = ImportWords.Key(column.Text);
            HeadingWords words = ImportWords.BuiltIn.HeadingWords;
            bool isOther = words.AreOfNotes(column.Text) || words.IsOfOtherColumns(heading) || ImportWords.BuiltIn.Status(text) is not null;
            if (!isOther && words.MayTakeBack(heading, ImportWords.Key(text))) KeepDenial(column, row, text);
        }
    }

    /// <summary>Keeps a cell, behind the first word of its column.</summary>
    private void KeepDenial(Column column, int row, string text)
    {
        if (!_denials.TryGetValue(column, out List<string>? cells)) _denials.Add(column, cells = [Remark.Shown(text)]);
        cells.Add(Grid.Address(row, column.Number));
    }

    /// <summary>Tells each column that contradicts rows.</summary>
    public void Tell()
    {
        foreach ((Column column, List<string> cells) in _denials)
        {
            string word = cells[0];
            cells.RemoveAt(0);
            context.Remarks.Add(RemarkKind.Unsure, table.Grid.Name + "!" + table.HeaderPlace(column), column.Text, "import.unsure.column", word, context.Cells(cells));
        }

        Tell(_months, "import.open.monthBeside");
        Tell(_places, "import.open.placeBeside");
        Tell(_classes, "import.open.classBeside");
        Tell(_points, "import.open.pointBeside");
    }

    private void Tell(Dictionary<Column, List<string>> against, string code)
    {
        foreach ((Column column, List<string> cells) in against)
            context.Remarks.Add(RemarkKind.Open, table.Grid.Name + "!" + table.HeaderPlace(column), column.Text, code, context.Cells(cells));
    }

    private static bool Add(Dictionary<Column, List<string>> against, Column column, int row, int cell)
    {
        if (!against.TryGetValue(column, out List<string>? cells)) against.Add(column, cells = []);
        cells.Add(Grid.Address(row, cell));
        return true;
    }
}
