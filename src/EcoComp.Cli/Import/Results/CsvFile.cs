using System.Text;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Import.Results;

/// <summary>
/// A table of the data folder to which rows are added below its records and above its notes: its encoding, separator, line ends, header and every row stay as they are. A column that it
/// lacks and that a new row needs is added last and filled up in every row.
/// </summary>
internal sealed class CsvFile
{
    private readonly DataFile _file;
    private readonly string _encoding;
    private readonly char _separator;
    private readonly List<CsvRecord> _records;
    private readonly int _header;

    private CsvFile(DataFile file, string text, string encoding)
    {
        (_file, _encoding) = (file, encoding);
        _separator = ",\t;".MaxBy(s => CsvRecord.Of(text[..Math.Min(text.Length, 1 << 16)], s).Take(11).Select(Known).DefaultIfEmpty().Max());
        _records = CsvRecord.Of(text, _separator);
        _header = _records.FindIndex(IsHeader);
    }

    /// <summary>Whether the table has a header to which rows can be added.</summary>
    public bool HasHeader => _header >= 0;

    /// <summary>The cells of the header.</summary>
    public IReadOnlyList<string> Header => HasHeader ? [.. _records[_header].Cells.Select(Plain)] : [];

    /// <summary>How its lines are built.</summary>
    public LineForm Line => new([.. Columns()], _separator);

    /// <summary>The records below the header: the text of a cell by the English name of its column, or the code of an indicator.</summary>
    public IEnumerable<Func<string, string>> Rows
    {
        get
        {
            string[] columns = Columns();
            foreach (CsvRecord record in _records.Skip(_header + 1).Where(r => !r.IsBlank))
            {
                yield return name => Array.IndexOf(columns, name) is >= 0 and int at && at < record.Cells.Length ? Plain(record.Cells[at]) : "";
            }
        }
    }

    /// <summary>The line on which each of the records below the header begins, from 1.</summary>
    public IEnumerable<int> Lines
    {
        get
        {
            int line = 1;
            for (int i = 0; i < _records.Count; i++)
            {
                if (i > _header && !_records[i].IsBlank) yield return line;
                line += Breaks(_records[i].Text + _records[i].End);
            }
        }
    }

    /// <summary>A table that is there.</summary>
    /// <param name="file">What it is.</param>
    /// <param name="utf8">Its text.</param>
    /// <param name="encoding">How it is kept: utf-8, utf-8-bom or gb18030.</param>
    public static CsvFile Of(DataFile file, ReadOnlySpan<byte> utf8, string encoding) => new(file, Encoding.UTF8.GetString(utf8), encoding);

    /// <summary>A table that is new: UTF-8 with byte order mark, CRLF.</summary>
    public static CsvFile New(DataFile file, IEnumerable<string> header) =>
        new(file, string.Join(',', header.Select(h => CsvText.Field(h, ','))) + "\r\n", "utf-8-bom");

    /// <summary>The table with rows added.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="heading">What stands in the header above a column that is added.</param>
    public byte[] With(IReadOnlyList<CsvRow> rows, Func<string, string> heading) => With(rows, heading, []);

    /// <summary>The table with rows added.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="heading">What stands in the header above a column that is added.</param>
    /// <param name="lines">Where the line on which each of the rows begins goes, from 1.</param>
    public byte[] With(IReadOnlyList<CsvRow> rows, Func<string, string> heading, List<int> lines)
    {
        string[] columns = Columns();
        string[] added = Lacking(rows);
        string newLine = _records[_header].End is { Length: > 0 } end ? end : "\r\n";
        int last = _records.FindLastIndex(IsRecord);
        var text = new StringBuilder();
        for (int i = 0; i < _records.Count; i++)
        {
            text.Append(_records[i].Text);
            if (i == _header)
            {
                foreach (string column in added) text.Append(_separator).Append(CsvText.Field(heading(column), _separator));
            }
            else if (i > _header && !_records[i].IsBlank)
            {
                text.Append(_separator, added.Length);
            }

            text.Append(i == _records.Count - 1 && _records[i].End.Length == 0 ? newLine : _records[i].End);
            if (i != Math.Max(last, _header)) continue;
            int line = 1 + Breaks(text.ToString());
            foreach (CsvRow row in rows)
            {
                lines.Add(line);
                string record = string.Join(_separator, columns.Concat(added).Select(c => c.Length == 0 ? "" : CsvText.Field(row[c], _separator))) + newLine;
                line += Breaks(record);
                text.Append(record);
            }
        }

        return Encoded(text.ToString(), _encoding);
    }

    /// <summary>How many lines end in a text.</summary>
    private static int Breaks(string text)
    {
        int breaks = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) breaks++;
        }

        return breaks;
    }

    /// <summary>The columns that rows need and the table lacks.</summary>
    public string[] Lacking(IReadOnlyList<CsvRow> rows) =>
        [.. rows.SelectMany(r => r.Cells.Where(c => c.Text.Length > 0).Select(c => c.Column)).Distinct().Except(Columns())];

    /// <summary>Whether a record is neither blank nor a note below the table, above which rows are added.</summary>
    private static bool IsRecord(CsvRecord record) =>
        !record.IsBlank && !Input.Tables.TableNotes.Are([.. record.Cells.Select(Plain).Where(c => c.Length > 0)]);

    private string[] Columns() => [.. Header.Select(h => _file.Find(h, out _)?.Name ?? "")];

    private bool IsHeader(CsvRecord record) => !_file.Missing(DataHeader.Read(_file, _file.Name, [.. record.Cells.Select(Plain)], 1, new FaultLog(), out _)).Any();

    private int Known(CsvRecord record) => DataHeader.Recognised(_file, record.Cells.Select(Plain));

    private static string Plain(string cell) => CellText.Read(cell);

    /// <summary>A text as it is kept.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">How it is kept: utf-8, utf-8-bom or gb18030.</param>
    public static byte[] Encoded(string text, string encoding) => encoding switch
    {
        "gb18030" => Input.Tables.FileText.Gb18030.GetBytes(text),
        "utf-8" => Encoding.UTF8.GetBytes(text),
        _ => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
    };
}
