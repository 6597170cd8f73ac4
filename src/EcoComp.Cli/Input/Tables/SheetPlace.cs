namespace EcoComp.Cli.Input.Tables;

/// <summary>How places in workbooks are called: <c>data.xlsx[points]:12:E</c>, as the spreadsheet itself calls them.</summary>
internal static class SheetPlace
{
    /// <summary>The workbook that may hold all files as sheets.</summary>
    public const string Workbook = "data.xlsx";

    /// <summary>The endings of workbooks.</summary>
    private static readonly string[] Endings = [".xlsx", ".xls"];

    /// <summary>Whether a file is a workbook by its name.</summary>
    public static bool IsWorkbook(string name) => Endings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a sheet is called in faults and as evidence.</summary>
    public static string Label(string workbook, string sheet) => workbook + "[" + sheet + "]";

    /// <summary>Whether a label is that of a sheet, whose fields are told by their letters.</summary>
    public static bool IsSheet(string label) =>
        label.EndsWith(']') && Array.Exists(Endings, ending => label.Contains(ending + "[", StringComparison.OrdinalIgnoreCase));
}
