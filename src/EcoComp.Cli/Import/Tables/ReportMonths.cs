using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>The month that a report names in its title, and where.</summary>
/// <param name="Month">The month.</param>
/// <param name="Text">The title.</param>
/// <param name="Place">The cell or file in which it stands.</param>
internal sealed record ReportMonth(YearMonth Month, string Text, string Place);

/// <summary>
/// The months that reports name on their covers or in their titles, for those of their tables that name none. A month is taken where it stands in the
/// title alone: the day on which a report was issued, or the heading of a table, is none of the others.
/// </summary>
internal sealed class ReportMonths
{
    /// <summary>What is longer is a paragraph and no title.</summary>
    public const int LongestTitle = MonthHints.LongestTitle;

    /// <summary>How many signs the number of a part has: 十一, (1.</summary>
    private const int LongestNumber = 3;

    private readonly Dictionary<string, ReportMonth> _ofFile = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofSeveral = new(StringComparer.Ordinal);
    private readonly IReadOnlyCollection<string> _places;
    private readonly List<Grid> _covers = [];
    private readonly HashSet<Grid> _notes = [];

    /// <param name="grids">All grids, in the order of the files.</param>
    /// <param name="tables">The tables that were found in them.</param>
    /// <param name="places">The names that may stand beside a month.</param>
    public ReportMonths(IEnumerable<Grid> grids, IEnumerable<FoundTable> tables, IReadOnlyCollection<string> places)
    {
        _places = places;
        var withTables = new HashSet<Grid>(tables.Select(t => t.Grid));
        foreach (var file in grids.GroupBy(g => g.File))
        {
            if (OfReport([.. file]) is { } month) _ofFile.TryAdd(file.Key, month);
            bool isBehind = false;
            foreach (Grid grid in file)
            {
                if (withTables.Contains(grid)) isBehind = true;
                else if (IsPageOfWords(grid) && (isBehind || ImportWords.BuiltIn.IsNote(grid.Cells.Name))) _notes.Add(grid);
                else if (IsPageOfWords(grid)) _covers.Add(grid);
            }
        }

        foreach (FoundTable table in tables)
        {
            if (_ofFile.TryGetValue(table.Grid.File, out ReportMonth? report) && NamesAnother(table.Words(places), report)) _ofSeveral.Add(table.Grid.File);
        }
    }

    /// <summary>
    /// The month of a table's report, where the words next to the table name none, or that month without its year; null where they say anything else, or
    /// another table of the report is of another month and these say nothing.
    /// </summary>
    public ReportMonth? Of(FoundTable table)
    {
        if (!_ofFile.TryGetValue(table.Grid.File, out ReportMonth? report)) return null;
        TableMonth words = table.Words(_places);
        if (NamesAnother(words, report) || words.Unclear is not null) return null;
        if (words.Sheet.Hint.Month is not null || words.Title.Hint.Month is not null) return words.Nearest.Hint.Whole is null ? report : null;
        return _ofSeveral.Contains(table.Grid.File) || table.TitleTexts.Append(words.Sheet.Text).Any(SaysOtherTime) ? null : report;
    }

    /// <summary>The words on a sheet of words alone by which a table of its workbook does not count: 以上数据作废, 征求意见稿; null where there are none.</summary>
    public string? TakesBack(FoundTable table) => Said(_covers.Concat(_notes), table).FirstOrDefault(t =>
        t.Length <= LongestTitle && (ImportWords.BuiltIn.NoteWords.IsDraft(t) || ImportWords.BuiltIn.NoteWords.TakesTableBack(ImportWords.Key(t))));

    /// <summary>The words on a sheet of words alone that name another month than a table of its workbook: on one of notes, or on a cover; null where there are none.</summary>
    /// <param name="table">The table.</param>
    /// <param name="own">Its month.</param>
    /// <param name="onCover">Whether covers are asked, and not notes.</param>
    public string? NamesOther(FoundTable table, YearMonth own, bool onCover) => Said(onCover ? _covers : _notes, table).FirstOrDefault(t =>
        t.Length <= LongestTitle && !MonthHints.OfTitle(t, out _).IsRange && !ImportWords.BuiltIn.NoteWords.IsOfOtherDates(t) && MonthHints.NoteIsOfOther(t, own));

    private static IEnumerable<string> Said(IEnumerable<Grid> grids, FoundTable table) =>
        grids.Where(g => g.File == table.Grid.File).SelectMany(g => g.Cells.Rows.SelectMany(r => g.Written(r.Number).Select(w => w.Text)));

    private static bool IsPageOfWords(Grid grid) => grid.Cells.Name.Length > 0 && !ImportWords.BuiltIn.ExportSummaries.Contains(grid.Cells.Name) && IsCover(grid);

    /// <summary>
    /// Whether a grid without a table is a cover or a page of words: one text in a row, or several that each say whose they are (编制：…), none of them a
    /// number or a class; or the list of sheets that Numbers writes.
    /// </summary>
    public static bool IsCover(Grid grid) => ImportWords.BuiltIn.ExportSummaries.Contains(grid.Cells.Name)
        || grid.Cells.Rows.Select(r => grid.Written(r.Number).ToArray()).All(row =>
            (row.Length < 2 || row.All(w => w.Text.AsSpan().ContainsAny(':', '：')))
            && row.All(w => w.Cell.Problem == CellProblem.None && !MayBeData(w.Text)));

    private static bool MayBeData(string text) =>
        ImportWords.BuiltIn.MayBeResult(text) || text.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetter(c) || c is '.' or '<' or '+' or '-')
        || Enumerable.Range(0, text.Length).Any(i => text[i] is >= '\u2160' and <= '\u217F'
            || (i > 0 && text[i] == '类' && WaterClassNotation.TryRead(text.AsSpan(i - 1, 2), out _)));

    /// <summary>The one month of the titles before the first table of a report; null where there is none, or a second one.</summary>
    private ReportMonth? OfReport(Grid[] grids)
    {
        var named = new List<(ReportMonth Month, bool IsReports)>();
        var numbers = new HashSet<int>();
        bool belowTitle = false;
        (string Text, string Place, bool IsCover)[] titles =
            [.. Titles(grids).SelectMany(t => t.Text.Length > LongestTitle ? [t] : MonthHints.Lines(t.Text).Select(l => (l, t.Place, t.IsCover)))];
        var issue = new ReportIssue(titles.Select(t => t.Text));
        foreach ((string text, string place, bool onCover) in titles)
        {
            MonthSource line = MonthHints.Line(text, _places);
            MonthHint hint = MonthHints.OfTitle(MonthHints.Spoken(text), out string rest);
            if (line.Hint.IsRange || MonthHints.NamesOtherSpan(text)) return null;
            issue.Pass(ImportWords.BuiltIn.IsNote(text) || MonthWords.BuiltIn.MayBeIssuer(text));
            bool title = ImportWords.BuiltIn.IsReport(text);
            bool alone = !rest.Any(char.IsLetterOrDigit);
            if (hint.Month is { } number) numbers.Add(number);
            bool isIssues = issue.IsMade || (alone && hint.Month is { } ofIssue && issue.Owns(ofIssue));
            if (hint.Whole is { } month)
                named.Add((new ReportMonth(month, text, place), !isIssues && line.Unknown.Length == 0 && (onCover || title || (belowTitle && alone))));
            belowTitle = title;
        }

        return numbers.Count == 1 && named.Select(n => n.Month.Month).Distinct().Count() == 1 ? named.Find(n => n.IsReports).Month : null;
    }

    /// <summary>The words of the covers, and those before the first table that are no heading of a part or of the table.</summary>
    private static IEnumerable<(string Text, string Place, bool IsCover)> Titles(Grid[] grids)
    {
        foreach (Grid grid in grids)
        {
            foreach (string text in grid.Above.Where(t => t.Length <= LongestTitle && !IsHeading(t))) yield return (text, grid.File, false);
            if (!IsCover(grid)) yield break;
            foreach (SheetRow row in grid.Cells.Rows)
            {
                foreach ((SheetCell cell, string text) in grid.Written(row.Number)) yield return (text, grid.Place(row.Number, cell.Column), true);
            }
        }
    }

    /// <summary>Whether a text is the heading of a part or a table: 一、…, 1.…, 表1….</summary>
    private static bool IsHeading(string text) => text.StartsWith(ImportWords.BuiltIn.WordTable, StringComparison.Ordinal)
        || text.AsSpan().IndexOfAny(['、', '.', ')', '）']) is > 0 and <= LongestNumber;

    private static bool NamesAnother(TableMonth words, ReportMonth report) => new[] { words.Sheet, words.Title }.Any(s =>
        s.Hint.IsRange || (s.Hint.Month is { } month && month != report.Month.Month) || (s.Hint.Year is { } year && year != report.Month.Year));

    private static bool SaysOtherTime(string text) =>
        text.Length <= LongestTitle && (MonthHints.NamesOtherSpan(text) || ImportWords.BuiltIn.OtherMonth.Any(w => text.Contains(w, StringComparison.Ordinal)));
}
