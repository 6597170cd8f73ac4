using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Names;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>What became of the month of a cell.</summary>
/// <param name="Month">The month, or null.</param>
/// <param name="Refusal">Why there is none, a code of the wording; null where there is one or where the cell is of no month that was asked for.</param>
/// <param name="Column">The column in which the refused value stands; 0 where none does.</param>
/// <param name="OfHeader">Whether the header of the column is why, so that it is the same in every row.</param>
/// <param name="Caption">The row of the caption that is why for all rows below it; 0 where none is.</param>
/// <param name="Words">The words around the table that are why, of which the message tells; null where it tells of none.</param>
internal readonly record struct RowMonth(
    YearMonth? Month, string? Refusal = null, int Column = 0, bool OfHeader = false, int Caption = 0, string? Words = null);

/// <summary>The months of a table's cells: from a column, from the header, else from what was asked for and the words around the table.</summary>
internal sealed class RowMonths
{
    private readonly FoundTable _table;
    private readonly ImportContext _context;
    private readonly Column? _month;
    private readonly Column? _year;
    private readonly Column? _number;
    private readonly SampleTimes _times;
    private readonly MonthHint _around;
    private readonly MonthHint _given;
    private readonly HashSet<int> _turningYears = [];
    private readonly bool _rowsTurn;
    private readonly HashSet<ToldOnce> _told = [];
    private readonly Caption[] _captions;
    private readonly MonthSource[] _said;
    private bool _differenceTold;

    /// <param name="table">The table.</param>
    /// <param name="context">What it is read against.</param>
    /// <param name="around">What the words around it say, against which its own months are held.</param>
    /// <param name="isClear">Whether they are understood, so that they give the month or year that it lacks.</param>
    /// <param name="said">
    /// The title, the names of the sheet and the file, against which the months of rows are held; none where a month was asked for.
    /// </param>
    private RowMonths(FoundTable table, ImportContext context, MonthHint around, bool isClear = true, params MonthSource[] said)
    {
        (_table, _context, _around, _given) = (table, context, around, isClear ? around : MonthHint.None);
        _month = table.First(ColumnRole.Month);
        _year = table.First(ColumnRole.Year);
        _number = table.First(ColumnRole.MonthOfYear);
        _times = new SampleTimes(table, Own);
        _captions = [.. Captions()];
        _said = [.. said.Where(s => !IsOfSomeColumn(s))];
        Column[] across = [.. table.Of(ColumnRole.Class).Where(c => c.Hint.Month is not null && !c.IsOfOwnYear)];
        foreach (Column one in across)
        {
            int? year = one.Hint.Year;
            if (MonthHints.TurnsOfYear(across.Where(c => c.Hint.Year == year).Select(c => c.Hint.Month!.Value))) _turningYears.Add(year ?? 0);
        }

        _rowsTurn = (_number ?? _month) is { } months && MonthHints.TurnsOfYear(table.Body.Select(r => MonthHints.OfYear(Text(r, months))).OfType<int>().Distinct());
    }

    /// <summary>The table's own month, where it has one.</summary>
    public YearMonth? Own => _context.Month ?? _given.Whole;

    /// <summary>Whether a column says the month, so that the table may hold several.</summary>
    public bool AreInColumn => _month is not null || _number is not null || _times.AreThere;

    /// <summary>Finds out what is known of a table's month; where words disagree it is told and the table is not read.</summary>
    /// <param name="table">The table.</param>
    /// <param name="context">What it is read against.</param>
    /// <param name="sheetWins">Whether the workbook has a sheet for each month.</param>
    /// <param name="turnsOfYear">Whether those sheets go past a December without saying their year.</param>
    /// <param name="reports">The months that the tables' reports name.</param>
    public static RowMonths? Of(FoundTable table, ImportContext context, bool sheetWins, bool turnsOfYear, ReportMonths reports)
    {
        TableMonth words = table.Words(context.Places);
        string place = table.Grid.Name + "!" + table.HeaderRange;
        bool needsWords = NeedsWords(table);
        if (needsWords && OtherSpan(words, table.TitleTexts) is { } span)
        {
            context.Remarks.Add(RemarkKind.Open, place, Remark.Shown(span), "import.open.otherSpan");
            return null;
        }

        if (needsWords && reports.Of(table) is { } report)
        {
            words = words with { Title = new MonthSource(new MonthHint(report.Month.Year, report.Month.Month), report.Text) };
            context.Remarks.Add(RemarkKind.Read, place, "", "import.monthOfReport", Months.Text(report.Month), report.Place, Remark.Shown(report.Text));
        }

        if (needsWords && words.FileBesideTitle is { } file && !ImportWords.BuiltIn.NoteWords.Retracts(ImportWords.Key(file.Text)) && !ImportWords.BuiltIn.NoteWords.IsDraft(file.Text))
        {
            context.Remarks.Add(RemarkKind.Warning, table.Grid.File, "", "import.warn.wordsOfFile", Remark.Shown(file.Unknown));
            words = words with { File = file with { Unknown = "" } };
        }

        if (context.Month is { } asked)
        {
            if (needsWords && words.OfAnother(asked) is { } another)
            {
                context.Remarks.Add(RemarkKind.Skipped, place, Remark.Shown(another.Text), "import.skip.otherTable", Months.Text(asked));
                return null;
            }

            if (needsWords && !context.IsSheetNamed && words.TitlesDiffer)
            {
                context.Remarks.Add(RemarkKind.Open, place, Remark.Shown(words.Title.Text), "import.open.titlesDiffer");
                return null;
            }

            if (needsWords && !context.IsSheetNamed && (words.Unclear ?? words.Against(new MonthHint(asked.Year, asked.Month))) is { } unsure)
            {
                TellUnknown(context, place, words, unsure);
                return null;
            }

            if (needsWords && context.IsSheetNamed && words.Unclear is { } passed)
            {
                if (ImportWords.BuiltIn.NamesAnotherTime(passed.Text))
                {
                    context.Remarks.Add(RemarkKind.Open, place, Remark.Shown(passed.Text), "import.open.otherSpan");
                    return null;
                }

                context.Remarks.Add(RemarkKind.Warning, place, Remark.Shown(passed.Text), "import.warn.wordsPassed", Remark.Shown(passed.Unknown));
            }

            foreach (MonthSource other in words.Others(asked))
                context.Remarks.Add(RemarkKind.Warning, place, Remark.Shown(other.Text), "import.warn.otherMonth", Months.Text(asked));
            return new RowMonths(table, context, new MonthHint(asked.Year, asked.Month));
        }

        if (!needsWords)
        {
            bool areAcross = table.Of(ColumnRole.Class).Any(c => c.Hint.Month is not null);
            if (!areAcross && table.TitleTexts.Append(words.Sheet.Text).FirstOrDefault(IsOfOtherTime) is { } other)
            {
                context.Remarks.Add(RemarkKind.Open, place, Remark.Shown(other), "import.open.otherSpan");
                return null;
            }

            MonthSource[] said = sheetWins ? [words.Title, words.Sheet] : [words.Title, words.Sheet, words.File];
            return new RowMonths(table, context, words.Disagrees(sheetWins) ? MonthHint.None : words.Nearest.Hint, words.Unclear is null, said);
        }

        if (words.Range is { } range)
        {
            context.Remarks.Add(RemarkKind.Open, place, Remark.Shown(range.Text), words.TitlesDiffer ? "import.open.titlesDiffer" : "import.open.rangeOfMonths");
            return null;
        }

        if (words.Disagrees(sheetWins))
        {
            context.Remarks.Add(RemarkKind.Open, place, "", "import.open.monthsDisagree", words.Sheet.Text, words.File.Text, Remark.Shown(words.Title.Text));
            return null;
        }

        if (words.Unclear is { } unclear)
        {
            TellUnknown(context, place, words, unclear);
            return null;
        }

        if (turnsOfYear && words.IsSheetWithoutYear)
        {
            context.Remarks.Add(RemarkKind.Open, place, words.Sheet.Text, "import.open.sheetYear");
            return null;
        }

        return new RowMonths(table, context, words.Nearest.Hint);
    }

    /// <summary>
    /// Whether a title or name says that the rows, though they have months of their own, are of another time or means of several months:
    /// 去年同期, 1-9月均值.
    /// </summary>
    private static bool IsOfOtherTime(string text) => text.Length <= ReportMonths.LongestTitle && (MonthHints.NamesOtherTime(text)
        || ((MonthHints.NamesOtherSpan(text) || MonthHints.OfTitle(text, out _).IsRange) && ImportWords.BuiltIn.NoteWords.AreMeans(text)));

    /// <summary>
    /// Whether the months of several columns of classes are side by side and words are of one of them: 2022年9月 above 2022年9月 and 2021年9月.
    /// </summary>
    private bool IsOfSomeColumn(MonthSource words)
    {
        Column[] across = [.. _table.Of(ColumnRole.Class).Where(c => c.Hint.Month is not null)];
        return across.Length > 1 && Array.Exists(across, c => c.Hint.WithYearOf(words.Hint).Whole is { } month && !IsOfAnother(words, month));
    }

    /// <summary>Whether words name another month or year than a month, or a span in which it is not.</summary>
    private static bool IsOfAnother(MonthSource words, YearMonth month) => (words.Hint.Year is { } year && year != month.Year)
        || (words.Hint.IsRange ? !words.Hint.Covers(month.Month) : words.Hint.Month is { } number && number != month.Month);

    /// <summary>
    /// The month of a row that says it itself; refused where the title or the name of the sheet or file is of another. The name of a file of
    /// when it was reported is warned of alone.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="row">The row.</param>
    /// <param name="column">The column that says it.</param>
    private RowMonth Held(YearMonth month, int row, int column)
    {
        if (Array.Find(_said, s => IsOfAnother(s, month)) is not { } other) return new RowMonth(month);
        bool isReport = other.Text == Path.GetFileNameWithoutExtension(_table.Grid.File)
            && ImportWords.BuiltIn.HeadingWords.IsOfReporting(other.Text);
        if (!isReport) return new RowMonth(null, "import.open.monthOfWords", column, Words: Remark.Shown(other.Text));
        if (!_differenceTold && _around.Whole is { } around)
        {
            string place = _table.Grid.Place(row, column);
            _context.Remarks.Add(RemarkKind.Warning, place, _table.Grid.Filled(row, column), "import.warn.columnMonth", Months.Text(around));
        }

        _differenceTold = true;
        return new RowMonth(month);
    }

    /// <summary>Tells the words around a table by which its month is not certain; those of the file's name stand in no cell.</summary>
    private static void TellUnknown(ImportContext context, string place, TableMonth words, MonthSource unclear)
    {
        string code = unclear == words.File && unclear.Unknown != unclear.Text ? "import.open.unknownWordsOfFile" : "import.open.unknownWords";
        context.Remarks.Add(RemarkKind.Open, place, Remark.Shown(unclear.Text), code, Remark.Shown(unclear.Unknown));
    }

    /// <summary>
    /// The words by which a table is of another time than a month's, so that no month may be asked for: 去年同期 anywhere; of a week, a quarter or a year
    /// those next to it, or the file's, where they name no month beside it; null where there are none.
    /// </summary>
    private static string? OtherSpan(TableMonth words, string[] titles)
    {
        if (titles.Concat(MonthHints.WithoutIssue(titles)).Append(words.Sheet.Text).Append(words.File.Text).FirstOrDefault(MonthHints.NamesOtherTime) is { } other) return other;
        if (TableMonth.NamesMonth(words.Title) || TableMonth.NamesMonth(words.Sheet)) return null;
        IEnumerable<string> near = titles.Where(t => t.Length <= ReportMonths.LongestTitle).Append(words.Sheet.Text);
        return (TableMonth.NamesMonth(words.File) ? near : near.Append(words.File.Text)).FirstOrDefault(MonthHints.NamesOtherSpan);
    }

    /// <summary>Whether neither a column nor the header says the month, so that the words around have to.</summary>
    /// <param name="table">The table.</param>
    public static bool NeedsWords(FoundTable table) =>
        table.First(ColumnRole.Month) is null && table.First(ColumnRole.MonthOfYear) is null
        && (table.Columns.Any(c => c.Role == ColumnRole.Class && c.Hint.Month is null) || table.First(ColumnRole.Class) is null)
        && !new SampleTimes(table).AreThere;

    /// <summary>The month of a cell.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column of the class or value.</param>
    public RowMonth Of(int row, Column column)
    {
        RowMonth when = Found(row, column);
        if (_year is null || when is { Refusal: not null } or { Month: null } || Text(row, _year) is not { Length: > 0 } text || ImportWords.BuiltIn.IsSign(text)) return when;
        if (MonthHints.YearOf(text) is not { } year) return new RowMonth(null, "import.open.badYear", _year.Number);
        if (year == when.Month!.Value.Year) return when;
        bool chosen = _context.Month is not null && !AreInColumn && column.Hint.Year is null; // a row of another year is not of the month that was asked for
        return chosen ? default : new RowMonth(null, "import.open.monthDiffers", _year.Number);
    }

    /// <summary>The month of a cell, before it is held against the year that its row may name.</summary>
    private RowMonth Found(int row, Column column)
    {
        if (_captions.LastOrDefault(c => c.Row < row) is { IsOfAnother: true } above) return new RowMonth(null, above.Refusal, Caption: above.Row);
        if (column.Hint.Month is not null) return OfHeader(row, column);
        if (_month is not null) return OfMonthColumn(row, _month, column);
        if (_number is not null) return OfMonthColumn(row, _number, column);
        if (_times.Text(row) is { Length: > 0 } time) return OfTime(row, time);
        if ((Own ?? _given.WithYearOf(column.Hint).WithYearOf(Year(row)).Whole) is not { } own)
            return new RowMonth(null, _given.Month is null ? "import.open.noMonth" : "import.open.noYear");
        return column.Hint.Year is { } year && year != own.Year ? new RowMonth(null, "import.open.monthDiffers", OfHeader: true) : new RowMonth(own);
    }

    /// <summary>Tells why a cell has no month: what a cell says each time, what the table or the header of a column says once.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column of the class or value.</param>
    /// <param name="when">What became of its month.</param>
    /// <param name="place">The column that is named where no cell of the row is why.</param>
    public void Tell(int row, Column column, RowMonth when, int place)
    {
        Grid grid = _table.Grid;
        if (when.Caption > 0)
        {
            (SheetCell caption, string words) = grid.Written(when.Caption).First();
            if (_told.Add(new(when.Refusal!, -when.Caption)))
                _context.Remarks.Add(RemarkKind.Open, grid.Place(when.Caption, caption.Column), Remark.Shown(words), when.Refusal!);
            return;
        }

        if (_rowsTurn && when.Refusal == "import.open.yearUnsure" && !_told.Add(new(when.Refusal, 0))) return;
        if (when.Column == 0 && !_told.Add(new(when.Refusal!, when.OfHeader ? column.Number : 0))) return;
        int at = when.Column > 0 ? when.Column : place;
        (string cell, string text) = when.OfHeader
            ? (grid.Name + "!" + _table.HeaderPlace(column), column.Text)
            : (grid.Place(row, at), Remark.Shown(grid.Filled(row, at)));
        _context.Remarks.Add(RemarkKind.Open, cell, text, when.Refusal!, when.Words is { } said ? [said] : []);
    }

    /// <summary>
    /// The rows that part the table by months, 二、8月 or （二）去年同期, and whether what stands below each is not of the month of the table or of its header; a
    /// column of months says more than they do.
    /// </summary>
    private IEnumerable<Caption> Captions()
    {
        MonthHint[] across = [.. _table.Of(ColumnRole.Class).Select(c => c.Hint).Where(h => h.Month is not null).Distinct()];
        MonthHint own = Own is { } whole ? new MonthHint(whole.Year, whole.Month) : _around;
        if (across is [var header]) own = header.WithYearOf(own);
        bool monthsTold = AreInColumn || across.Length > 0;
        foreach (int row in _table.Body)
        {
            WrittenCell[] written = [.. _table.Grid.Written(row).Take(2)];
            if (written is not [{ Text: var text }] || ImportWords.BuiltIn.IsNote(text)) continue;
            if (IsUnknownHeading(written[0]))
            {
                yield return new Caption(row, true, "import.open.headingBelow");
                continue;
            }

            MonthSource said = MonthHints.Line(text, _context.Places);
            MonthHint hint = said.Hint;
            bool other = MonthHints.NamesOtherTime(text) || MonthHints.NamesOtherSpan(text) || NamesAnother(ImportWords.Key(text));
            bool unsure = said.Unknown.Length > 0 && !_context.IsSheetNamed && (!hint.IsNothing || IsCaption(row, text));
            if (!other && (AreInColumn || (hint.IsNothing && !(unsure && !monthsTold)))) continue;
            bool same = !other && !hint.IsRange && !(unsure && !monthsTold)
                && (hint.Month is null || across.Length > 1 || hint.Month == own.Month)
                && (hint.Year is null || (monthsTold && own.Year is null) || hint.Year == own.Year);
            yield return hint.IsNothing && !other ? new Caption(row, !same, "import.open.captionUnknown") : new Caption(row, !same);
        }
    }

    /// <summary>
    /// Whether a word alone in a column of results, as in a second row of its heading, says something of the results below that is not understood: 应达, 剔除后.
    /// </summary>
    private bool IsUnknownHeading(WrittenCell written)
    {
        ImportWords words = ImportWords.BuiltIn;
        string key = ImportWords.Key(written.Text);
        return _table.Columns.FirstOrDefault(c => c.Number == written.Cell.Column)?.Role is ColumnRole.Class or ColumnRole.Grade or ColumnRole.Compliance or ColumnRole.Indicator or ColumnRole.Date or ColumnRole.Time
            && written.Text.Length <= MonthHints.LongestTitle && !words.MayBeResult(written.Text) && !words.IsSum(written.Text) && !words.Neutral.Contains(key)
            && !words.ThisMonth.Contains(key) && !words.IsBelowIndicator(written.Text) && !MeasurementUnit.TryRead(key.Trim('(', ')'), out _)
            && ReadingCell.Value(written.Text, IndicatorForm.Amount).Value is null && MonthHints.OfText(key, out _).IsNothing && key.Any(char.IsLetter) && !key.All(char.IsAscii);
    }

    /// <summary>Whether the rows below a word hold targets, or results of another time: 应达类别.</summary>
    private static bool NamesAnother(string key) => ImportWords.BuiltIn.Role(key) == ColumnRole.Target || ImportWords.BuiltIn.NoteWords.NamesAnother(key);

    /// <summary>Whether a row of one text parts the table, since it is no name of a point nor like one.</summary>
    private bool IsCaption(int row, string text) => !ImportWords.BuiltIn.MayBeResult(text) && !ImportWords.BuiltIn.IsSum(text)
        && _table.Columns.Where(c => c.Role is ColumnRole.Code or ColumnRole.Class or ColumnRole.Status).All(c => _table.Grid.Text(row, c.Number).Length == 0)
        && _context.Names.Find(new NamedPoint(text, "", "", "")).Outcome == NameOutcome.Unknown && _context.Names.Similar(text).IsEmpty;

    /// <summary>Months across: the year may stand in a column, or in the words around the table.</summary>
    private RowMonth OfHeader(int row, Column column)
    {
        // One year over months that go past a December is not that of all of them: 2021年 over 11月, 12月 and 1月.
        bool turns = _turningYears.Contains(column.Hint.Year ?? 0) && !column.IsOfOwnYear;
        if (turns && column.Hint.Year is not null && _context.Month is null) return new RowMonth(null, "import.open.yearUnsure", OfHeader: true);
        MonthHint hint = (turns ? column.Hint with { Year = null } : column.Hint).WithYearOf(Year(row));
        if (hint.Year is null && _context.Month is null && IsOfAnotherYear(hint.Month!.Value, turns)) return new RowMonth(null, "import.open.yearUnsure", OfHeader: true);
        hint = hint.WithYearOf(_given);
        // Where columns beside it say their year this one alone is in want of it, and is named; else the table is, which is told once.
        bool alone = _year is null && _table.Of(ColumnRole.Class).Any(c => c.Hint.Year is not null);
        if (hint.Whole is not { } month) return new RowMonth(null, "import.open.noYear", _year?.Number ?? 0, OfHeader: alone);
        if (_context.Month is { } asked) return month == asked ? new RowMonth(month) : default;
        return _around.Whole is { } own && own != month && _table.Of(ColumnRole.Class).Count(c => c.Hint.Month is not null) == 1
            ? new RowMonth(null, "import.open.monthDiffers", OfHeader: true)
            : Array.Find(_said, s => IsOfAnother(s, month)) is { } other
                ? new RowMonth(null, "import.open.monthOfWords", OfHeader: true, Words: Remark.Shown(other.Text))
                : new RowMonth(month);
    }

    /// <summary>Whether a month without a year may be one of the year before: it comes after the table's own, or the months beside it go past a December.</summary>
    private bool IsOfAnotherYear(int month, bool turns) => _around.Month is { } own ? month > own : turns;

    private RowMonth OfMonthColumn(int row, Column months, Column column)
    {
        string text = Text(row, months);
        (int at, int from) = _table.Grid.Origin(row, months.Number);
        SheetCell cell = _table.Grid.Cell(at, from);
        bool wasDate = cell.IsDate;
        if (MonthsAcross.Refusal(cell) is { } refusal) return new RowMonth(null, refusal, months.Number);
        if (text.Length == 0) return new RowMonth(null, "import.open.monthEmpty", months.Number);
        if (!MonthNotation.TryRead(text, out YearMonth month))
        {
            if (wasDate || MonthHints.OfYear(text) is not { } number) return new RowMonth(null, "import.open.badMonth", months.Number);
            MonthHint own = new MonthHint(null, number).WithYearOf(Year(row)).WithYearOf(column.Hint);
            if (own.Year is null && _context.Month is null && IsOfAnotherYear(number, _rowsTurn)) return new RowMonth(null, "import.open.yearUnsure", months.Number);
            MonthHint hint = own.WithYearOf(_given);
            if (hint.Whole is not { } whole) return new RowMonth(null, "import.open.noYear", _year?.Number ?? 0);
            month = whole;
        }

        if (_context.Month is { } asked) return month == asked ? new RowMonth(month) : default;
        return Held(month, row, months.Number);
    }

    private RowMonth OfTime(int row, string text) => SampleTimeNotation.TryRead(text, out SampleTime time)
        ? OfTime(row, time.Month)
        : new RowMonth(null, SampleTimes.LacksYear(text) ? "import.open.timeWithoutYear" : "import.open.badTime", _times.Unread(row));

    /// <summary>The month of a time against the one that was asked for, which chooses, and against that of the words around, which must agree.</summary>
    private RowMonth OfTime(int row, YearMonth month)
    {
        if (_context.Month is { } asked) return month == asked ? new RowMonth(month) : default;
        return _around.Whole is { } own && own != month
            ? new RowMonth(null, "import.open.monthDiffers", _times.Number)
            : Held(month, row, _times.Number);
    }

    private MonthHint Year(int row) => _year is null ? MonthHint.None : new MonthHint(MonthHints.YearOf(Text(row, _year)), null);

    private string Text(int row, Column column) => _table.Grid.Filled(row, column.Number);

    /// <summary>A caption among the rows.</summary>
    /// <param name="Row">Its row.</param>
    /// <param name="IsOfAnother">Whether it is of another time than the table.</param>
    /// <param name="Refusal">Why what stands below it is not read, a code of the wording.</param>
    private sealed record Caption(int Row, bool IsOfAnother, string Refusal = "import.open.caption");

    /// <summary>A refusal that is told once for a column, or for a caption, whose rows count below zero.</summary>
    private sealed record ToldOnce(string Refusal, int Column);
}
