using System.Text;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>The data files of a folder, to be changed in memory one row at a time.</summary>
internal sealed class Sheets
{
    private readonly Dictionary<string, Sheet> _sheets;
    private readonly Dictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);

    /// <summary>Makes a set of files.</summary>
    public Sheets(IEnumerable<Sheet> sheets) => _sheets = sheets.ToDictionary(s => s.File.Name, StringComparer.Ordinal);

    private Sheets(Sheets other, Sheet changed)
    {
        _sheets = new Dictionary<string, Sheet>(other._sheets, StringComparer.Ordinal) { [changed.File.Name] = changed };
        foreach ((string name, byte[] bytes) in other.Content()) if (name != changed.File.Name) _bytes.Add(name, bytes);
    }

    /// <summary>A file, or null where the folder has none.</summary>
    public Sheet? Find(DataFile file) => _sheets.GetValueOrDefault(file.Name);

    /// <summary>The same files with one row put in the place of another, taken away, or added at the end.</summary>
    /// <param name="file">The file.</param>
    /// <param name="old">The row that gives way, or null.</param>
    /// <param name="row">The row that takes its place, or null.</param>
    public Sheets With(DataFile file, SheetRow? old, SheetRow? row)
    {
        Sheet sheet = Find(file) ?? new Sheet(file, file.Name, [], []);
        var rows = sheet.Rows.ToList();
        int at = old is null ? -1 : rows.FindIndex(r => r.Key == old.Key);
        if (at >= 0) rows.RemoveAt(at);
        if (row is not null) rows.Insert(at >= 0 ? at : rows.Count, row);
        string[] columns = [.. sheet.Columns.Concat(row?.Cells.Keys ?? []).Distinct(StringComparer.Ordinal)];
        return new Sheets(this, new Sheet(file, sheet.Label, columns, rows));
    }

    /// <summary>The files as CSV.</summary>
    public IReadOnlyDictionary<string, byte[]> Content()
    {
        lock (_bytes)
        {
            foreach ((string name, Sheet sheet) in _sheets)
            {
                if (!_bytes.ContainsKey(name)) _bytes.Add(name, Bytes(sheet));
            }

            return _bytes;
        }
    }

    private static byte[] Bytes(Sheet sheet)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', sheet.Columns.Select(Quoted)).Append('\n');
        foreach (SheetRow row in sheet.Rows) text.AppendJoin(',', sheet.Columns.Select(c => Quoted(row[c]))).Append('\n');
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Quoted(string cell) => "\"" + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
