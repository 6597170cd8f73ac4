using EcoComp.Cli.Import.Grids;
using EcoComp.Cli.Import.Vocabulary;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>Words that name a month, and what holds them.</summary>
/// <param name="Hint">What they say.</param>
/// <param name="Text">The words.</param>
internal sealed record MonthSource(MonthHint Hint, string Text);

/// <summary>What the words around a table say of its month: those of its sheet, of its file and of its title.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="File">The file's name.</param>
/// <param name="Title">What stands above the table.</param>
internal sealed record TableMonth(MonthSource Sheet, MonthSource File, MonthSource Title)
{
    /// <summary>The words around a table.</summary>
    public static TableMonth Of(FoundTable table)
    {
        Grid grid = table.Grid;
        string title = string.Join(' ', grid.Above.Concat(table.Titles.SelectMany(r => grid.Written(r).Select(w => w.Text))));
        return new TableMonth(
            Source(grid.Cells.Name, isName: true), Source(Path.GetFileNameWithoutExtension(grid.File), isName: true), Source(title, isName: false));
    }

    /// <summary>The month of a sheet's name, of which a workbook may have one for each month.</summary>
    public static MonthHint OfSheet(string name) => MonthHints.Of(name, isName: true, out _);

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
            MonthSource named = Array.Find(all, s => s.Hint.Month is not null) ?? new MonthSource(default, "");
            int? year = named.Hint.Year ?? Array.Find([Title, File, Sheet], s => s.Hint.Year is not null)?.Hint.Year;
            return named with { Hint = new MonthHint(year, named.Hint.Month) };
        }
    }

    /// <summary>The words that name several months, so that the table may be of all of them together; null where none do.</summary>
    public MonthSource? Range => Array.Find([Title, Sheet, File], s => s.Hint.IsRange);

    /// <summary>The sources whose words name another month than the one that was asked for.</summary>
    public IEnumerable<MonthSource> Others(YearMonth asked) => new[] { Sheet, File, Title }.Where(s =>
        s.Hint.IsRange || (s.Hint.Month is { } month && month != asked.Month) || (s.Hint.Month is not null && s.Hint.Year is { } year && year != asked.Year));

    private static MonthSource Source(string text, bool isName) => new(MonthHints.Of(text, isName, out _), text);
}
