using System.Collections.Immutable;
using System.Text;
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
    /// <summary>The column that the name of a sheet can stand for.</summary>
    public const string Month = "month";

    /// <summary>Its header as a table of a data file, or null where it has none; the month may be missing, since its name may say it.</summary>
    public TableHeader? Header(DataFile file) => HeaderSearch.Find(
        file, [.. Cells.Rows.Where(r => r.Cells.Any(c => c.Text.Length > 0)).Take(HeaderSearch.Rows).Select(Texts)], Cells.Merged, Month);

    /// <summary>The text of a cell.</summary>
    public static string TextOf(SheetCell cell) => cell.Problem == CellProblem.None ? CellText.Read(Encoding.UTF8.GetBytes(cell.Text)) : "";

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
