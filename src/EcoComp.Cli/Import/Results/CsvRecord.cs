using System.Collections.Immutable;

namespace EcoComp.Cli.Import.Results;

/// <summary>A record of a CSV text as it stands there, so that it can be written again letter by letter.</summary>
/// <param name="Text">The record without its line end.</param>
/// <param name="Cells">Its cells without their quotes.</param>
/// <param name="End">Its line end; empty where the text ends without one.</param>
internal sealed record CsvRecord(string Text, ImmutableArray<string> Cells, string End)
{
    /// <summary>Whether nothing is written in it.</summary>
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>The records of a text.</summary>
    public static List<CsvRecord> Of(string text, char separator)
    {
        var records = new List<CsvRecord>();
        for (int at = 0; at < text.Length;)
        {
            CsvRecord record = Next(text, at, separator);
            records.Add(record);
            at += record.Text.Length + record.End.Length;
        }

        return records;
    }

    private static CsvRecord Next(string text, int start, char separator)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        int at = start;
        while (true)
        {
            int from = at;
            if (at < text.Length && text[at] == '"')
            {
                for (at++; at < text.Length; at++)
                {
                    if (text[at] != '"') continue;
                    if (at + 1 >= text.Length || text[at + 1] != '"') break;
                    at++;
                }

                at = Math.Min(at + 1, text.Length);
            }

            while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) at++;
            cells.Add(Unquoted(text[from..at]));
            if (at >= text.Length || text[at] != separator) break;
            at++;
        }

        int end = at < text.Length && text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : at < text.Length ? 1 : 0;
        return new CsvRecord(text[start..at], cells.ToImmutable(), text.Substring(at, end));
    }

    private static string Unquoted(string cell) =>
        cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"' ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
