using System.Text;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Import.Names;

/// <summary>
/// A map that the clerk keeps, to which questions are added below: its encoding, separator, line ends, header and every row stay as they are, also columns
/// that are the clerk's own. A column that it lacks is added last.
/// </summary>
/// <param name="text">Its text.</param>
/// <param name="encoding">How it is kept: utf-8, utf-8-bom or gb18030.</param>
internal sealed class MapFile(string text, string encoding)
{
    private const string NewLine = "\r\n";

    /// <summary>The columns of a map, in English.</summary>
    public static readonly string[] Header = ["name", "river", "code", "candidates"];

    /// <summary>A map that is new: UTF-8 with byte order mark, CRLF.</summary>
    public static MapFile New() => new(string.Join(',', Header) + NewLine, "utf-8-bom");

    /// <summary>Whether a heading is that of a column, in English or Chinese.</summary>
    public static bool IsHeading(string heading, int column) =>
        heading.Equals(Header[column], StringComparison.OrdinalIgnoreCase) || heading == ImportWords.BuiltIn.MapColumns[column];

    /// <summary>The map with rows added.</summary>
    public byte[] With(IEnumerable<MapRow> rows)
    {
        char separator = ",\t;".MaxBy(s => CsvRecord.Of(text, s).Find(r => !r.IsBlank)?.Cells.Count(c => ColumnOf(c) >= 0) ?? 0);
        List<CsvRecord> records = CsvRecord.Of(text, separator);
        CsvRecord? header = records.Find(r => !r.IsBlank);
        int[] columns = [.. (header?.Cells ?? []).Select(ColumnOf)];
        int[] lacking = [.. Enumerable.Range(0, Header.Length).Except(columns)];
        bool chinese = Array.Exists(columns, c => c >= 0) && header!.Cells.Any(c => ImportWords.BuiltIn.MapColumns.Contains(CellText.Read(c)));
        string newLine = header?.End is { Length: > 0 } end ? end : NewLine;
        var written = new StringBuilder();
        foreach (CsvRecord record in records)
        {
            written.Append(record.Text);
            if (record == header)
                foreach (int column in lacking) written.Append(separator).Append(chinese ? ImportWords.BuiltIn.MapColumns[column] : Header[column]);
            else if (!record.IsBlank)
                written.Append(separator, lacking.Length);
            written.Append(record.End.Length > 0 ? record.End : newLine);
        }

        foreach (MapRow row in rows)
        {
            string[] fields = Fields(row);
            written.AppendJoin(separator, columns.Concat(lacking).Select(c => c < 0 ? "" : CsvText.Field(fields[c], separator))).Append(newLine);
        }

        return CsvFile.Encoded(written.ToString(), encoding);
    }

    private static int ColumnOf(string heading)
    {
        string read = CellText.Read(heading);
        for (int column = 0; column < Header.Length; column++)
        {
            if (IsHeading(read, column)) return column;
        }

        return -1;
    }

    /// <summary>The map is made to be opened in a spreadsheet, which must not run a name as a formula; the answer is the clerk's own.</summary>
    private static string[] Fields(MapRow row) =>
        [CsvText.Foreign(row.Name), CsvText.Foreign(row.River), row.Code, CsvText.Foreign(row.Candidates)];
}
