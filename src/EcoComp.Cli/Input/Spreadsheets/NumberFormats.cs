using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace EcoComp.Cli.Input.Spreadsheets;

/// <summary>Which formats of a workbook show a number as a date. A spreadsheet keeps a date as a number and only the format tells.</summary>
internal sealed class NumberFormats
{
    private readonly bool[] _dates;

    /// <summary>Reads the formats of a workbook.</summary>
    public NumberFormats(WorkbookPart workbook)
    {
        Stylesheet? styles = workbook.WorkbookStylesPart?.Stylesheet;
        Dictionary<uint, string> custom = (styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(f => f.NumberFormatId?.HasValue == true)
            .GroupBy(f => f.NumberFormatId!.Value)
            .ToDictionary(f => f.Key, f => f.Last().FormatCode?.Value ?? "");
        _dates = [.. (styles?.CellFormats?.Elements<CellFormat>() ?? []).Select(f => IsDate(f.NumberFormatId?.Value ?? 0, custom))];
    }

    /// <summary>Whether cells of a style show dates.</summary>
    public bool IsDate(uint style) => style < _dates.Length && _dates[style];

    /// <summary>14 to 22 and 45 to 47 are dates and times everywhere, 27 to 36 and 50 to 58 in Chinese, Japanese and Korean editions.</summary>
    private static bool IsDate(uint id, Dictionary<uint, string> custom) => custom.TryGetValue(id, out string? code)
        ? ShowsDate(code)
        : id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>Whether a format code has a letter of dates or times outside quotes, brackets and escapes.</summary>
    internal static bool ShowsDate(string code)
    {
        for (int i = 0; i < code.Length; i++)
        {
            if (code[i] is '"' or '[')
            {
                i = code.IndexOf(code[i] == '"' ? '"' : ']', i + 1);
                if (i < 0) return false;
            }
            else if (code[i] is '\\' or '_' or '*')
            {
                i++;
            }
            else if ("ymdhs".Contains(code[i], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
