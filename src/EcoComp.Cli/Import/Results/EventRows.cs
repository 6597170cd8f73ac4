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
    public IReadOnlyList<CsvRow> Of(IEnumerable<(CsvRow Row, string Place)> events)
    {
        var known = new Dictionary<string, Func<string, string>>(StringComparer.Ordinal);
        foreach (Func<string, string> row in there?.Rows ?? []) known.TryAdd(row("event"), row);
        var rows = new List<CsvRow>();
        foreach ((CsvRow row, string place) in events)
        {
            string id = row["event"];
            if (!known.TryGetValue(id, out Func<string, string>? other))
            {
                rows.Add(row);
                known.Add(id, column => row[column]);
                remarks.Add(RemarkKind.Written, place, "", "import.writtenEvent", row["month"], id);
            }
            else if (row.Cells.All(c => c.Column == "origin" || c.Text == other(c.Column)))
            {
                Same++;
            }
            else
            {
                remarks.Add(RemarkKind.Open, place, id, "import.open.eventThere", DataFile.Events.Name);
            }
        }

        return rows;
    }
}
