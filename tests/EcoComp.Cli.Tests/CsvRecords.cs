using System.Text;

namespace EcoComp.Cli.Tests;

/// <summary>The least CSV that the tests need: quoting by RFC 4180, nothing lenient.</summary>
internal static class CsvRecords
{
    public static IReadOnlyList<string[]> Of(string text)
    {
        var records = new List<string[]>();
        var record = new List<string>();
        var cell = new StringBuilder();
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                cell.Append(text[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\r' or '\n'))
                cell.Append(c);
            else if (c != '\r')
                Finish(c);
        }

        Demand.That(!quoted && cell.Length == 0 && record.Count == 0, "the last record has no end of line");
        return records;

        void Finish(char c)
        {
            record.Add(cell.ToString());
            cell.Clear();
            if (c == ',')
                return;
            records.Add([.. record]);
            record.Clear();
        }
    }

    /// <summary>The physical line on which each record starts, the header's first.</summary>
    public static IReadOnlyList<int> StartLines(IReadOnlyList<string[]> records)
    {
        var lines = new List<int>();
        int line = 1;
        foreach (string[] record in records)
        {
            lines.Add(line);
            line += 1 + record.Sum(cell => cell.Count(c => c == '\n'));
        }

        return lines;
    }

    public static string Quoted(string cell, char separator, bool always)
    {
        bool needed = always || cell.Contains(separator) || cell.AsSpan().IndexOfAny('"', '\r', '\n') >= 0;
        return needed ? "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : cell;
    }
}
