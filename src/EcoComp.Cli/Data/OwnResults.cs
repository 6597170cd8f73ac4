using System.Text;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>
/// Tables that the program wrote itself, by their headers, and workbooks by the names of their sheets: what it evaluated or settled is no result that a monitoring station sent, and must not come
/// back as one.
/// </summary>
internal static class OwnResults
{
    private const int LongestHeader = 4096;

    /// <summary>Sheets that no table of others has: every workbook of results has one of them.</summary>
    private static readonly string[] Sheets = ["sheet.items", "sheet.transfers", "sheet.history"];

    /// <summary>Whether a file is one of them; one that cannot be read is none.</summary>
    /// <param name="path">Where it is.</param>
    public static bool IsOne(string path)
    {
        try
        {
            if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) return IsWorkbook(InputFile.Bytes(path));
            if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return false;
            using FileStream file = InputFile.Open(path);
            byte[] top = new byte[(int)Math.Min(file.Length, LongestHeader)];
            file.ReadExactly(top);
            return IsHeader(Encoding.Latin1.GetString(top).Split('\n')[0]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsWorkbook(byte[] bytes) => WorkbookFile.Read(bytes, mostRows: 0).Sheets
        .Any(s => Array.Exists(Sheets, key => s.Name == Words.In(Language.Zh)[key] || s.Name == Words.In(Language.En)[key]));

    /// <summary>Whether a line is the header of one, whatever a spreadsheet program made of its commas.</summary>
    private static bool IsHeader(string line)
    {
        string[] heads = [.. line.Split(',', ';', '\t').Select(h => h.Trim('"', '\r', ' '))];
        bool Has(string head) => Array.IndexOf(heads, head) >= 0;
        return (Has("deciding") && Has("partial")) || (Has("county_code") && Has("amount_yuan"))
            || Array.Exists(heads, h => h.EndsWith("_yuan", StringComparison.Ordinal) && h != "amount_yuan");
    }
}
