using CsvHelper;

namespace EcoComp.Cli.Data;

/// <summary>How tables are written that a spreadsheet opens: what it would run as a formula is text there.</summary>
internal static class CsvSheet
{
    /// <summary>Lines end as RFC 4180 has it; before an ASCII sign that begins a formula the library puts a quote.</summary>
    public static CsvWriterOptions Options { get; } =
        new() { NewLine = "\r\n", Injection = CsvInjection.Escape, InjectionCharacters = FormulaText.Signs };

    /// <summary>Writes a text; a quote stands before it too where the sign is a wide one, or comes after characters that show nothing.</summary>
    public static void WriteText(this CsvWriter csv, string? text) => csv.WriteField(
        text is { Length: > 0 } && !FormulaText.Signs.Contains(text[0], StringComparison.Ordinal) && FormulaText.Is(text) ? "'" + text : text);
}
