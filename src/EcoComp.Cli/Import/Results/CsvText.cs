using EcoComp.Cli.Data;

namespace EcoComp.Cli.Import.Results;

/// <summary>Fields as they are written into CSV files.</summary>
internal static class CsvText
{
    /// <summary>A field, in quotes where it needs them.</summary>
    public static string Field(string text, char separator) =>
        text.Contains(separator, StringComparison.Ordinal) || text.AsSpan().IndexOfAny('"', '\r', '\n') >= 0
            ? "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\""
            : text;

    /// <summary>Text out of somebody else's table, on one line; what a spreadsheet would run as a formula gets a sign before it.</summary>
    public static string Foreign(string text)
    {
        string line = string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        line = string.Concat(line.Where(c => !char.IsControl(c)));
        return FormulaText.Is(line) ? "'" + line : line;
    }

    /// <summary>Text without the sign that <see cref="Foreign"/> put before it.</summary>
    public static string Own(string text) => text.StartsWith('\'') && FormulaText.Is(text[1..]) ? text[1..] : text;
}
