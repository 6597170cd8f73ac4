using System.Collections.Immutable;
using NodaTime;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Words that may name a month, and what they say of it.</summary>
/// <param name="Hint">What they say.</param>
/// <param name="Text">The words.</param>
/// <param name="Unknown">Those of the words beside a month that are not understood, so that it may be none of the table's; nothing where there are none.</param>
internal sealed record MonthSource(MonthHint Hint, string Text, string Unknown = "");

/// <summary>What the words around a table say of its month: those of its sheet, of its file and of its title.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="File">The file's name without its ending.</param>
/// <param name="Title">What stands above the table.</param>
internal sealed record TableMonth(MonthSource Sheet, MonthSource File, MonthSource Title)
{
    /// <summary>The words around a table.</summary>
    /// <param name="sheet">The name of its sheet, or nothing.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="titles">What stands above it, from top to bottom.</param>
    /// <param name="known">Names of places and points that may stand beside the month.</param>
    /// <param name="notes">What stands below it.</param>
    public static TableMonth Of(
        string sheet, string file, IEnumerable<string> titles, IReadOnlyCollection<string> known, IEnumerable<string>? notes = null)
    {
        string[] above = [.. titles];
        string name = Path.GetFileNameWithoutExtension(file);
        return Of(MonthHints.Name(sheet, known), MonthHints.Name(name, known), above, known) with
        {
            Times = [.. MonthHints.TimesOfData([sheet, name, .. above, .. notes ?? []])],
        };
    }

    private static TableMonth Of(MonthSource sheet, MonthSource file, string[] titles, IReadOnlyCollection<string> known)
    {
        MonthSource title = Written(titles, sheet.Hint.Month is not null, known, out bool differ);
        bool isOfSpan = title.Hint.Month is not null && sheet.Unknown.Length == 0 && IsOtherSpan(sheet);
        return new TableMonth(isOfSpan ? sheet with { Unknown = sheet.Text } : sheet, file, title) { TitlesDiffer = differ };
    }

    /// <summary>Whether words name months that cannot all be the table's, so that none may be taken.</summary>
    /// <param name="sheetWins">Whether the workbook has a sheet for each month, whose names then say more than the file's.</param>
    public bool Disagrees(bool sheetWins)
    {
        MonthHint[] hints = sheetWins ? [Sheet.Hint, Title.Hint] : [Sheet.Hint, File.Hint, Title.Hint];
        return hints.Where(h => h.Month is not null).Select(h => h.Month).Distinct().Count() > 1
            || hints.Where(h => h.Year is not null).Select(h => h.Year).Distinct().Count() > 1;
    }

    /// <summary>The month as far as words tell it, the nearest words first, and the words that say so.</summary>
    public MonthSource Nearest
    {
        get
        {
            MonthSource[] all = [Sheet, File, Title];
            MonthSource named = Array.Find(all, s => s.Hint.Month is not null) ?? None;
            int? year = named.Hint.Year ?? Array.Find([Title, File, Sheet], s => s.Hint.Year is not null)?.Hint.Year;
            return named with { Hint = new MonthHint(year, named.Hint.Month) };
        }
    }

    /// <summary>What notes and the days of sampling say of the time of the data.</summary>
    private ImmutableArray<MonthSource> Times { get; init; } = [];

    /// <summary>What notes or days around the table say against a month; null where nothing does.</summary>
    /// <param name="own">The month.</param>
    public MonthSource? Against(MonthHint own) => Times.FirstOrDefault(t => t.Hint.IsRange
        || (own.Month is not null && t.Hint.Month is { } month && month != own.Month)
        || (own.Year is not null && t.Hint.Year is { } year && year != own.Year));

    /// <summary>Whether lines above the table each name a month, and not the same, so that a month that is asked for may be that of one of them alone.</summary>
    public bool TitlesDiffer { get; private init; }

    /// <summary>The words that name several months, so that the table may be of all of them together; null where none do.</summary>
    public MonthSource? Range => Array.Find([Title, Sheet, File], s => s.Hint.IsRange);

    /// <summary>
    /// The words by which a table is of another month than the one that was asked for, so that asking for it must not make it so: those next to it,
    /// or where they name none the file's; null where some of them may be of that month, or none names any.
    /// </summary>
    /// <param name="asked">The month.</param>
    public MonthSource? OfAnother(YearMonth asked)
    {
        MonthSource[] named = [.. new[] { Title, Sheet }.Where(NamesMonth)];
        if (named.Length == 0) named = [.. new[] { File }.Where(NamesMonth)];
        if (named.Length == 0) named = [.. new[] { Title, Sheet, File }.Where(s => s.Hint.Year is not null)];
        return Array.TrueForAll(named, s => IsOfAnother(s, asked)) ? named.FirstOrDefault() : null;
    }

    /// <summary>Whether words name a month, or several.</summary>
    public static bool NamesMonth(MonthSource words) => words.Hint.Month is not null || words.Hint.IsRange;

    private bool IsOfAnother(MonthSource words, YearMonth asked)
    {
        int? year = words.Hint.Year ?? Array.Find([Title, File, Sheet], s => s.Hint.Year is not null)?.Hint.Year;
        return (year is { } own && own != asked.Year)
            || (words.Hint.IsRange ? !words.Hint.Covers(asked.Month) : words.Hint.Month is { } month && month != asked.Month);
    }

    /// <summary>Whether the sheet's name is what says the month, and its year stands elsewhere: 1月 in a workbook of 2021年.</summary>
    public bool IsSheetWithoutYear => Sheet.Hint is { Month: not null, Year: null } && Title.Hint.Whole is null;

    /// <summary>The sources whose words name another month than the one that was asked for.</summary>
    public IEnumerable<MonthSource> Others(YearMonth asked) => new[] { Sheet, File, Title }.Where(s =>
        s.Hint.IsRange || (s.Hint.Month is { } month && month != asked.Month)
        || (s.Hint.Month is not null && s.Hint.Year is { } year && year != asked.Year));

    /// <summary>
    /// The month of a table without a column of months, in a workbook that has a sheet for each: the sheet's name says it, and its year, where the
    /// name has none, the title or the file's name.
    /// </summary>
    /// <param name="why">Where no month is certain why, as a word of a list.</param>
    public YearMonth? OfSheet(out string why)
    {
        why = Sheet.Hint.Month is null ? "none"
            : Unclear is not null ? "unknown"
            : Title.Hint.IsRange || Disagrees(sheetWins: true) ? "differs"
            : Nearest.Hint.Whole is null ? "year"
            : "";
        return why.Length == 0 ? Nearest.Hint.Whole : null;
    }

    /// <summary>
    /// The words around the table of which some are not understood, so that it may be of another month than theirs; null where there are none. A paragraph
    /// is asked only where nothing else says the month.
    /// </summary>
    public MonthSource? Unclear => Array.Find([Title, Sheet, File], s => s.Unknown.Length is > 0 and <= MonthHints.LongestTitle)
        ?? (Title.Unknown.Length > 0 && (this with { Title = None }).Nearest.Hint.Whole is null ? Title : null)
        ?? Against(Nearest.Hint);

    /// <summary>
    /// The file's name, where the words in it that are not understood may be names or numbers and the title beside it names the month; null where that is not so.
    /// </summary>
    public MonthSource? FileBesideTitle => File.Unknown.Length > 0 && Title is { Unknown.Length: 0, Hint.Whole: { } month } && !TitlesDiffer && Sheet.Unknown.Length == 0
        && !File.Hint.IsRange && (File.Hint.Month ?? month.Month) == month.Month && (File.Hint.Year ?? month.Year) == month.Year
        && MonthWords.BuiltIn.MayStandBesideTitle(File.Text, File.Unknown) ? File : null;

    private static MonthSource None { get; } = new(MonthHint.None, "");

    /// <summary>What the lines above a table say together. A paragraph may contradict them, and gives no month itself.</summary>
    private static MonthSource Written(string[] titles, bool isSheetsMonth, IReadOnlyCollection<string> known, out bool differ)
    {
        differ = false;
        string[] written = [.. MonthHints.WithoutIssue(titles)];
        if (Array.Find([.. titles, .. written], MonthHints.NamesOtherTime) is { } other) return MonthHints.Line(other, known);
        MonthSource[] lines = [.. written.Select(t => MonthHints.Line(t, known))];
        int months = lines.Where(l => l.Hint.Month is not null).Select(l => l.Hint.Month).Distinct().Count();
        differ = months > 1 || (months == 1 && lines.Where(l => l.Hint.Year is not null).Select(l => l.Hint.Year).Distinct().Count() > 1);
        string text = string.Join(' ', titles);
        MonthHint hint = MonthHints.OfTitle(string.Join(' ', written.Select(t => t.Length > MonthHints.LongestTitle ? t : MonthHints.Spoken(t))), out _);
        bool isTitled = lines.Any(l => l.Hint.Month is not null && l.Unknown.Length == 0);
        string unknown = lines.Select(l => l.Unknown).FirstOrDefault(u => u.Length is > 0 && (u.Length <= MonthHints.LongestTitle || !isTitled)) ?? "";
        if (unknown.Length == 0 && (isTitled || isSheetsMonth)) unknown = lines.FirstOrDefault(IsOtherSpan)?.Text ?? "";
        return new MonthSource(hint, text, unknown);
    }

    /// <summary>Whether words name a quarter or a year and no month, which beside a month is not that of the table: 第三季度.</summary>
    private static bool IsOtherSpan(MonthSource words) =>
        words.Hint.Month is null && words.Text.Length <= MonthHints.LongestTitle && MonthHints.NamesOtherSpan(words.Text);
}
