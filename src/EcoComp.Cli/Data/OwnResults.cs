using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Data;

/// <summary>
/// Tables that the program wrote itself, by their headers: what it evaluated or settled is no result that a monitoring station sent, and must not come
/// back as one.
/// </summary>
internal static class OwnResults
{
    private const int LongestHeader = 4096;

    /// <summary>Whether a CSV file is one of them; one that cannot be read is none.</summary>
    /// <param name="path">Where it is.</param>
    public static bool IsOne(string path)
    {
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return false;
        try
        {
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

    /// <summary>Whether a line is the header of one, whatever a spreadsheet program made of its commas.</summary>
    private static bool IsHeader(string line)
    {
        string[] heads = [.. line.Split(',', ';', '\t').Select(h => h.Trim('"', '\r', ' '))];
        bool Has(string head) => Array.IndexOf(heads, head) >= 0;
        return (Has("deciding") && Has("partial")) || (Has("county_code") && Has("amount_yuan"))
            || Array.Exists(heads, h => h.EndsWith("_yuan", StringComparison.Ordinal) && h != "amount_yuan");
    }
}
