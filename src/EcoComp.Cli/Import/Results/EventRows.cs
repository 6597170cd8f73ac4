using EcoComp.Cli.Import.Review;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Import.Results;

/// <summary>Makes rows of events.csv of what tables say, beside what is there already.</summary>
/// <param name="there">What is there; null where it is kept in a workbook.</param>
/// <param name="remarks">Where what is open is told.</param>
internal sealed class EventRows(CsvFile? there, Remarks remarks)
{
    /// <summary>How many events were there already and say the same.</summary>
    public int Same { get; private set; }

    /// <summary>The rows that are to be added, in the order in which they were read.</summary>
    public IReadOnlyList<CsvRow> Of(IEnumerable<CsvRow> events)
    {
        var known = new Dictionary<string, Func<string, string>>(StringComparer.Ordinal);
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Func<string, string> row in there?.Rows ?? []) known.TryAdd(row("event"), row);
        var rows = new List<CsvRow>();
        foreach (CsvRow row in events)
        {
            string id = row["event"];
            if (!known.TryGetValue(id, out Func<string, string>? other))
            {
                rows.Add(row);
                known.Add(id, column => row[column]);
                places.Add(id, row.Place);
                remarks.Add(RemarkKind.Written, row.Place, "", "import.writtenEvent", row["month"], id);
            }
            else if (row.Cells.All(c => c.Column == "origin" || c.Text == other(c.Column)))
            {
                Same++;
            }
            else if (places.TryGetValue(id, out string? above))
            {
                remarks.Add(RemarkKind.Open, row.Place, id, "import.open.eventTwice", above);
            }
            else
            {
                remarks.Add(RemarkKind.Open, row.Place, id, "import.open.eventThere", DataFile.Events.Name);
            }
        }

        return rows;
    }
}
