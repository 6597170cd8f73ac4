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
        foreach (var group in results.GroupBy(r => (Number: Months.NumberOf(r.Month), r.Point.Index)).OrderBy(g => g.Key.Number).ThenBy(g => g.Key.Index))
        {
            ImportedResult[] all = [.. group];
            ImportedResult first = all[0];
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
            else if (first.Agrees(known))
            {
                Same += all.Length;
            }
            else
            {
                string there = known.Class?.ToString() ?? words["status." + known.Status];
                FileLine at = book.Table.Locate(known.Line);
                string line = at.Line.ToString(CultureInfo.InvariantCulture);
                remarks.Add(
                    RemarkKind.Open, first.Place, Remark.Shown(first.Text), "import.open.alreadyThere", first.Point.Code, Months.Text(first.Month), at.File, line, there);
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
