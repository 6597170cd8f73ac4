namespace EcoComp.Cli.Input.Tables;

/// <summary>How places in workbooks are called: <c>data.xlsx[points]:12:E</c>, as the spreadsheet itself calls them.</summary>
internal static class SheetPlace
{
    /// <summary>The workbook that may hold all files as sheets.</summary>
    public const string Workbook = "data.xlsx";

    /// <summary>The ending of a workbook's name.</summary>
    public const string Ending = ".xlsx";

    /// <summary>What a sheet is called in faults and as evidence.</summary>
    public static string Label(string workbook, string sheet) => workbook + "[" + sheet + "]";

    /// <summary>Whether a label is that of a sheet, whose fields are told by their letters.</summary>
    public static bool IsSheet(string label) => label.EndsWith(']') && label.Contains(Ending + "[", StringComparison.Ordinal);

    /// <summary>The data file, without ending, that a label is about: points, of points.csv, points.xlsx[Sheet1] and data.xlsx[points] alike.</summary>
    public static ReadOnlySpan<char> FileOf(string label)
    {
        if (IsSheet(label) && label.StartsWith(Workbook + "[", StringComparison.Ordinal)) return label.AsSpan(Workbook.Length + 1).TrimEnd(']');
        int dot = label.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? label : label.AsSpan(0, dot);
    }
}
