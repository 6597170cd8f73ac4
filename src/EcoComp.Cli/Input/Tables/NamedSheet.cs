using System.Collections.Immutable;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A sheet that may be a table, or a month of one.</summary>
/// <param name="Label">What it is called in faults and as evidence.</param>
/// <param name="Workbook">The name of its workbook.</param>
/// <param name="Cells">What it shows.</param>
internal sealed record NamedSheet(string Label, string Workbook, SheetCells Cells)
{
    private readonly Dictionary<DataFile, TableHeader?> _headers = [];

    /// <summary>The column that the name of a sheet can stand for.</summary>
    public const string Month = "month";

    /// <summary>Its header as a table of a data file, or null where it has none; the month may be missing, since its name may say it.</summary>
    public TableHeader? Header(DataFile file)
    {
        if (_headers.TryGetValue(file, out TableHeader? known)) return known;
        CellRange[] merged = [.. Cells.Merged.Where(m => Top.Length > 0 && m.FirstRow <= Top[^1].Line)];
        known = HeaderSearch.Find(file, Top, merged, Month);
        // A title may stand in a box, a unit above or below the page.
        if (known is not null) known = known with { Titles = [.. Cells.Boxes, .. Cells.PageTexts.Where(t => OfficeWords.BuiltIn.UnitsIn([t]).Any()), .. known.Titles] };
        _headers.Add(file, known);
        return known;
    }

    /// <summary>The rows at its beginning that are not blank, enough to find the header, as the sheet shows them: no heading is hidden beneath merged cells.</summary>
    public ImmutableArray<TopRow> Top { get; } =
    [
        .. (Cells with { Rows = [.. Cells.Rows.Where(r => r.Cells.Any(c => c.Text.Length > 0)).Take(HeaderSearch.Rows)] }).AsShown().Rows
            .Where(r => r.Cells.Any(c => c.Text.Length > 0)).Select(Texts),
    ];

    /// <summary>How many columns of a data file it has, certain or not.</summary>
    public int Recognised(DataFile file) => Header(file) is { } header ? DataHeader.Recognised(file, header.Headings) + header.Unclear.Length : 0;

    /// <summary>
    /// Whether its header has, or may mean, a column that says what a record is about; a sheet of the words that other columns may hold has none, and so is
    /// no table.
    /// </summary>
    public bool HasSubject(DataFile file) => Header(file) is { } header && header.Headings.Any(h => h.Length > 0
        && (file.Find(h, out _) is { IsSubject: true } || file.Columns.Any(c => c.IsSubject && OfficeWords.BuiltIn.MayMean(c, h))));

    /// <summary>Whether it is a month of a table of a data file: its name says the month, and its header has all that is needed besides.</summary>
    public bool IsMonthOf(DataFile file) => MonthHints.OfName(Cells.Name).Month is not null && file.Columns.Any(c => c.Name == Month) && Header(file)?.IsWhole(file, Month) == true;

    /// <summary>The text of a cell.</summary>
    public static string TextOf(SheetCell cell) =>
        cell.Problem is CellProblem.None or CellProblem.Struck or CellProblem.Crossed || IsByCondition(cell) ? CellText.Read(cell.Text) : "";

    /// <summary>Whether a cell shows its text but where a condition holds.</summary>
    private static bool IsByCondition(SheetCell cell) => cell.Problem == CellProblem.ShownOtherwise && cell.Text == cell.Stored;

    private static TopRow Texts(SheetRow row)
    {
        string[] texts = new string[row.Cells[^1].Column];
        Array.Fill(texts, "");
        foreach (SheetCell cell in row.Cells) texts[cell.Column - 1] = TextOf(cell);
        return new TopRow(row.Number, [.. texts]);
    }
}

/// <summary>The sheets of one workbook that are one table.</summary>
/// <param name="Source">The workbook.</param>
/// <param name="Sheets">The sheets in their order, all with the same header.</param>
internal sealed record SheetGroup(SourceFile Source, ImmutableArray<NamedSheet> Sheets)
{
    /// <summary>What it is called in faults.</summary>
    public string Label => Sheets[0].Label;
}
