using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>A row that one folder has otherwise than another, or not at all.</summary>
/// <param name="File">The data file.</param>
/// <param name="Old">The row in the first folder, or null where it has none.</param>
/// <param name="New">The row in the second folder, or null where it has none.</param>
/// <param name="Columns">The columns whose cells differ.</param>
internal sealed record RowChange(DataFile File, SheetRow? Old, SheetRow? New, IReadOnlyList<string> Columns)
{
    /// <summary>The month that the row is about, or empty where it is not about one month.</summary>
    public string Month =>
        File == DataFile.Monitoring || File == DataFile.Rulings || File == DataFile.Fund ? (Old ?? New)!.Key.Split('|')[0] : "";

    /// <summary>The change of one of its cells alone.</summary>
    public RowChange Only(string column) => this with
    {
        New = Old! with { Cells = new Dictionary<string, string>(Old.Cells, StringComparer.Ordinal) { [column] = New![column] } },
        Columns = [column],
    };

    /// <summary>The rows that two folders have otherwise.</summary>
    public static IEnumerable<RowChange> Between(Sheets a, Sheets b)
    {
        foreach (DataFile file in DataFile.All)
        {
            (Sheet? old, Sheet? now) = (a.Find(file), b.Find(file));
            string[] columns = [.. (old?.Columns ?? []).Concat(now?.Columns ?? []).Distinct(StringComparer.Ordinal)];
            Dictionary<string, SheetRow> later = (now?.Rows ?? []).ToDictionary(r => r.Key, StringComparer.Ordinal);
            foreach (SheetRow row in old?.Rows ?? [])
            {
                later.Remove(row.Key, out SheetRow? same);
                string[] differing = [.. columns.Where(c => row[c] != (same?[c] ?? ""))];
                if (same is null || differing.Length > 0) yield return new RowChange(file, row, same, differing);
            }

            foreach (SheetRow row in now?.Rows ?? [])
            {
                if (later.ContainsKey(row.Key)) yield return new RowChange(file, null, row, [.. columns.Where(c => row[c].Length > 0)]);
            }
        }
    }
}
