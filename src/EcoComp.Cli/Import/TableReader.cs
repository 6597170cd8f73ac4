using EcoComp.Cli.Data;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Tables;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Import;

/// <summary>Reads the tables of an import and makes rows of them.</summary>
/// <param name="context">What they are read against.</param>
/// <param name="kind">What they are read as.</param>
/// <param name="sheetOfEachMonth">The files that have a sheet for each month.</param>
/// <param name="reports">The months that the reports name on their covers or in their titles.</param>
/// <param name="all">All tables of the import.</param>
internal sealed class TableReader(ImportContext context, ImportKind kind, HashSet<string> sheetOfEachMonth, ReportMonths reports, FoundTable[] all)
{
    /// <summary>The files whose sheets go past a December and have no year of their own: 11月, 12月, 1月.</summary>
    private readonly HashSet<string> _turnOfYear =
    [
        .. all.Select(t => (t.Grid.File, Words: t.Words(context.Places))).Where(t => t.Words.IsSheetWithoutYear).GroupBy(t => t.File, t => t.Words.Sheet.Hint.Month!.Value)
            .Where(g => MonthHints.TurnsOfYear(g.Distinct())).Select(g => g.Key),
    ];

    /// <summary>What a column that is not read may not go unread for: of which month, county, river or point a row is, and that it has no result.</summary>
    private static readonly ColumnRole[] SayingMuch =
    [
        ColumnRole.Month, ColumnRole.Year, ColumnRole.Date, ColumnRole.Time, ColumnRole.County, ColumnRole.River, ColumnRole.Code, ColumnRole.Status, ColumnRole.Remark, ColumnRole.Note, ColumnRole.Target, ColumnRole.Document,
    ];

    private readonly Dictionary<string, IndicatorHeading> _headings = new(StringComparer.Ordinal);

    /// <summary>The rows that are to be added, and how many were there already.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="folder">What is there.</param>
    public (IReadOnlyList<CsvRow> Rows, int Same) Read(IReadOnlyList<FoundTable> tables, ImportFolder folder)
    {
        switch (kind)
        {
            case ImportKind.Monitoring:
                var results = new MonitoringRows(folder.Dossier.Results, context.Words, context.Remarks);
                return (results.Of([.. tables.SelectMany(t => Months(t) is { } months ? new ClassTable(t, context, months, new TablePlace(t, context)).Read() : [])]), results.Same);
            case ImportKind.Readings:
                var samples = new SampleRows(folder.IsInWorkbook ? null : folder.Target(english: false), folder.TargetName, folder.Headings, folder.Dossier, context.Remarks);
                IReadOnlyList<CsvRow> rows = samples.Of([.. tables.SelectMany(t => Months(t) is { } months ? new SampleTable(t, context, months, new TablePlace(t, context)).Read() : [])]);
                foreach ((string code, IndicatorHeading heading) in samples.Written) _headings.TryAdd(code, heading);
                return (rows, samples.Same);
            case ImportKind.Events:
                var events = new EventRows(folder.IsInWorkbook ? null : folder.Target(english: false), context.Remarks);
                return (events.Of([.. tables.SelectMany(t => Months(t) is { } months ? new EventTable(t, context, months).Read() : [])]), events.Same);
            default:
                throw new ArgumentOutOfRangeException(nameof(tables));
        }
    }

    /// <summary>What stands in the header above a column.</summary>
    public string Heading(DataFile target, string column, bool english)
    {
        if (column == "origin") return DataFile.Monitoring.Columns.First(c => c.Name == column) is var origin && english ? origin.Name : origin.Chinese;
        if (target.Columns.FirstOrDefault(c => c.Name == column) is { } known) return english ? known.Name : known.Chinese;
        Indicator indicator = IndicatorCatalogue.BuiltIn.Find(column)!;
        string name = english ? indicator.Code : indicator.Name;
        return _headings.GetValueOrDefault(column)?.Unit is { Symbol.Length: > 0 } unit ? name + "(" + unit.Symbol + ")" : name;
    }

    /// <summary>The header of a file that holds these rows alone.</summary>
    public IEnumerable<string> Header(DataFile target, IReadOnlyList<CsvRow> rows, bool english) => target == DataFile.Readings
        ? rows.SelectMany(r => r.Cells.Where(c => c.Text.Length > 0).Select(c => c.Column)).Distinct().Select(c => Heading(target, c, english))
        : NewHeader.Of(target, english);

    /// <summary>Whether a table holds samples and not the classes of months.</summary>
    public static bool HoldsReadings(FoundTable table)
    {
        if (table.First(ColumnRole.Indicator) is null) return false;
        if (table.First(ColumnRole.Class) is null) return true;
        var times = new SampleTimes(table);
        return table.Body.Any(times.SaysDay);
    }

    /// <summary>What is known of a table's month, after telling what was found of the table; null where it is not read.</summary>
    private RowMonths? Months(FoundTable table)
    {
        bool sheetWins = sheetOfEachMonth.Contains(table.Grid.File);
        if (sheetWins && context.Month is { } asked && MonthHints.OfName(table.Grid.Cells.Name).Month is { } number && number != asked.Month)
        {
            context.Remarks.Add(RemarkKind.Skipped, table.Grid.Name, "", "import.skip.otherSheet", Core.Quantities.Months.Text(asked));
            return null;
        }

        var below = new NotesBelow(table, context);
        if ((below.OfTable ?? Array.Find(table.TitleTexts, IsDraft) ?? reports.TakesBack(table) ?? OfOtherThing(table)) is { } note)
        {
            context.Remarks.Add(RemarkKind.Open, table.Grid.Name + "!" + table.HeaderRange, "", "import.open.noteOfTable", Remark.Shown(note));
            return null;
        }

        if (kind == ImportKind.Readings && (below.OfFactor ?? Array.Find(table.TitleTexts, IsFactor)) is { } factor)
        {
            context.Remarks.Add(RemarkKind.Open, table.Grid.Name + "!" + table.HeaderRange, "", "import.open.valueDiffers", Remark.Shown(factor));
            return null;
        }

        if (!table.IsSureAround(context.Remarks)) return null;
        RowMonths? months = RowMonths.Of(table, context, sheetWins, _turnOfYear.Contains(table.Grid.File), reports);
        bool isOfOne = !(context.IsSheetNamed && context.Month is not null) && months?.AreInColumn == false && !table.Of(ColumnRole.Class).Any(c => c.Hint.Month is not null);
        if (isOfOne && months!.Own is { } own && (below.OfOtherMonth(own) ?? reports.NamesOther(table, own, onCover: false)) is { } other)
        {
            context.Remarks.Add(RemarkKind.Open, table.Grid.Name + "!" + table.HeaderRange, "", "import.open.noteOfTable", Remark.Shown(other));
            return null;
        }

        if (isOfOne && months!.Own is { } told && reports.NamesOther(table, told, onCover: true) is { } cover)
            context.Remarks.Add(RemarkKind.Warning, table.Grid.Name + "!" + table.HeaderRange, Remark.Shown(cover), "import.warn.coverMonth", Core.Quantities.Months.Text(told));
        if (months is not null) Tell(table, months);
        return months;
    }

    /// <summary>Whether a line above a table says that it is none that counts, or of events, which have their own months, that they are of another time or place.</summary>
    private bool IsDraft(string title) => title.Length <= ReportMonths.LongestTitle
        && (ImportWords.BuiltIn.NoteWords.IsDraft(title) || (kind == ImportKind.Events && IsOfOtherEvents(title)));

    /// <summary>Whether a title of events says that they are of another time or of another city, or do not count.</summary>
    private bool IsOfOtherEvents(string title) =>
        ImportWords.BuiltIn.NamesAnotherTime(title) || ImportWords.BuiltIn.NoteWords.Retracts(ImportWords.Key(title))
        || MonthWords.BuiltIn.CitiesIn(title).Any(context.Names.IsForeign);

    /// <summary>
    /// What is said above a table, or called its sheet or file, by which it holds no results that count, though its rows have months of their own: 水质目标, 仅供参考,
    /// 废水; null where nothing is. Where a title must say the month, every word beside it is asked about.
    /// </summary>
    private static string? OfOtherThing(FoundTable table) => RowMonths.NeedsWords(table) ? null
        : Array.Find(
            [.. table.TitleTexts.Where(t => t.Length <= ReportMonths.LongestTitle), table.Grid.Cells.Name, Path.GetFileNameWithoutExtension(table.Grid.File)],
            ImportWords.BuiltIn.NoteWords.IsOfOtherThing);

    private static bool IsFactor(string title) => title.Length <= ReportMonths.LongestTitle && ImportWords.BuiltIn.NoteWords.SaysFactor(ImportWords.Key(title));

    private void Tell(FoundTable table, RowMonths months)
    {
        string month = months.Own is { } own ? Core.Quantities.Months.Text(own) : "";
        Column[] read = [.. table.Columns.Where(c => kind == ImportKind.Events ? c.Role != ColumnRole.Unknown : IsRead(table, c.Role))];
        foreach (string text in table.ParagraphsBelow.Where(t => !context.Explains(t)))
            context.Remarks.Add(RemarkKind.Unsure, table.Grid.Name, Remark.Shown(text), "import.unsure.note");
        TellTitles(table);
        context.Remarks.Add(
            RemarkKind.Read, table.Grid.Name + "!" + table.HeaderRange, "", "import.table",
            kind.ToString(), Fault.Listing(read.Select(c => table.HeaderPlace(c) + " " + c.Text)), month);
        Column[] figures = [.. table.Columns.Where(c => c.IsFigure)];
        if (figures.Length > 0)
            context.Remarks.Add(RemarkKind.Skipped, table.Grid.Name + "!" + context.Cells([.. figures.Select(table.HeaderPlace)]), "", "import.skip.figures");
        foreach (Column column in table.Columns.Except(read).Except(figures))
        {
            if (column.Role == ColumnRole.Unknown && kind != ImportKind.Events && AlmostHeader.Slip(column.Text, SayingMuch) is { Length: > 0 } meant)
            {
                context.Remarks.Add(RemarkKind.Warning, table.Grid.Name + "!" + table.HeaderPlace(column), column.Text, "import.warn.headingAlmost", meant);
                continue;
            }

            bool isClass = kind == ImportKind.Readings && column.Role == ColumnRole.Class;
            context.Remarks.Add(
                isClass ? RemarkKind.Warning : RemarkKind.Skipped, table.Grid.Name + "!" + table.HeaderPlace(column), column.Text,
                isClass ? "import.warn.classOfReadings" : column.Role == ColumnRole.OtherMonth ? "import.skip.otherMonth" : "import.skip.column");
        }
    }

    /// <summary>
    /// Tells the titles in which words are not known, above rows that have months of their own; elsewhere they leave the table open.
    /// </summary>
    private void TellTitles(FoundTable table)
    {
        if (RowMonths.NeedsWords(table) || (context.IsSheetNamed && context.Month is not null)) return;
        string[] known = kind == ImportKind.Events ? [.. context.Places, .. ImportWords.BuiltIn.EventWords.Titles] : [.. context.Places];
        foreach (string title in table.TitleTexts.Append(table.Grid.Cells.Name))
        {
            if (title.Length > ReportMonths.LongestTitle || ImportWords.BuiltIn.IsNote(title) || Legend.IsOne(title)) continue;
            MonthSource said = title == table.Grid.Cells.Name ? MonthHints.Name(title, known) : MonthHints.Line(title, known);
            if (said.Unknown.Length > 0)
                context.Remarks.Add(RemarkKind.Unsure, table.Grid.Name + "!" + table.HeaderRange, Remark.Shown(title), "import.unsure.note");
        }
    }

    private bool IsRead(FoundTable table, ColumnRole role) => role switch
    {
        ColumnRole.None or ColumnRole.Unknown or ColumnRole.OtherMonth or ColumnRole.Ignored => false,
        ColumnRole.Grade or ColumnRole.Compliance => kind == ImportKind.Monitoring && table.First(ColumnRole.Class) is null,
        ColumnRole.Class or ColumnRole.Note or ColumnRole.Remark or ColumnRole.Status => kind == ImportKind.Monitoring,
        ColumnRole.Document or ColumnRole.Target => kind == ImportKind.Monitoring,
        ColumnRole.Indicator or ColumnRole.Sample => kind == ImportKind.Readings,
        ColumnRole.Point or ColumnRole.Code or ColumnRole.River or ColumnRole.Basin or ColumnRole.County => true,
        ColumnRole.Month or ColumnRole.Year or ColumnRole.MonthOfYear or ColumnRole.Date or ColumnRole.Time => true,
    };
}
