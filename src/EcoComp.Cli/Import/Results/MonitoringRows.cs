using System.Globalization;
using EcoComp.Cli.Import.Review;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Import.Results;

/// <summary>Makes rows of monitoring.csv of what tables say, beside what is there already.</summary>
/// <param name="book">What is there.</param>
/// <param name="words">The language of the words that are written.</param>
/// <param name="remarks">Where what is open is told.</param>
internal sealed class MonitoringRows(MonitoringBook book, Words words, Remarks remarks)
{
    /// <summary>How many results were there already and say the same.</summary>
    public int Same { get; private set; }

    /// <summary>The rows that are to be added, by month and the order of the points.</summary>
    public IReadOnlyList<CsvRow> Of(IEnumerable<ImportedResult> results)
    {
        var rows = new List<CsvRow>();
        ImportedResult[] ordered = [.. results.OrderBy(r => Months.NumberOf(r.Month)).ThenBy(r => r.Point.Index)];
        for (int start = 0, next; start < ordered.Length; start = next)
        {
            ImportedResult first = ordered[start];
            for (next = start + 1; next < ordered.Length && ordered[next].Month == first.Month && ordered[next].Point.Index == first.Point.Index;) next++;
            ImportedResult[] all = ordered[start..next];
            MonitoringResult known = book.Find(first.Month, first.Point);
            if (all.Any(r => !r.Agrees(first)))
            {
                string places = Fault.Listing(all.Select(r => r.Place + " " + Said(r)));
                remarks.Add(RemarkKind.Open, first.Place, Remark.Shown(first.Text), "import.open.conflict", first.Point.Code, Months.Text(first.Month), places);
            }
            else if (!known.IsPresent)
            {
                rows.Add(Row(first));
                Same += all.Length - 1;
                remarks.Add(RemarkKind.Written, first.Place, Remark.Shown(first.Text), "import.written", Months.Text(first.Month), first.Point.Code, Name(first), Said(first));
            }
            else if (known.Routine && first.Agrees(known))
            {
                Same += all.Length;
            }
            else
            {
                string there = known.Class?.ToString() ?? words["status." + known.Status];
                FileLine at = book.Table.Locate(known.Line);
                string line = at.Line.ToString(CultureInfo.InvariantCulture);
                remarks.Add(
                    RemarkKind.Open, first.Place, Remark.Shown(first.Text), known.Routine ? "import.open.alreadyThere" : "import.open.notRoutineThere", first.Point.Code, Months.Text(first.Month), at.File, line, there);
            }
        }

        return rows;
    }

    private CsvRow Row(ImportedResult result) => new(
    [
        ("month", Months.Text(result.Month)),
        ("point", result.Point.Code),
        ("class", result.Class?.ToString() ?? ""),
        ("status", result.Status is { } status ? CellWords.Status.In(words.Language == Language.En).ElementAt((int)status) : ""),
        ("origin", CsvText.Foreign(result.Place)),
        ("document", CsvText.Foreign(result.Document)),
        ("note", CsvText.Foreign(result.Note)),
    ])
    {
        Place = result.Place,
    };

    private static string Name(ImportedResult result) => result.Point.EntryIn(result.Month)!.Name;

    private string Said(ImportedResult result) => result.Class?.ToString() ?? words["status." + result.Status];
}
