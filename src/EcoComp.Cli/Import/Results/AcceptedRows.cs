using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Input;
using EcoComp.Core.Provenance;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Import.Results;

/// <summary>The rows that check accepts beside what the folder says already; those that it would refuse are open, each by its cell.</summary>
/// <param name="name">What the file is called to which they are added.</param>
/// <param name="check">What is wrong with the folder when that file is another.</param>
/// <param name="words">The language of what is said.</param>
/// <param name="remarks">Where what is open is told.</param>
internal sealed class AcceptedRows(string name, Func<byte[], FaultLog> check, Words words, Remarks remarks)
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    /// <summary>What is wrong with the folder all the same, for which no row is the cause.</summary>
    public ImmutableArray<Fault> Faults { get; private set; } = [];

    /// <summary>The rows that can be added.</summary>
    /// <param name="file">The table to which they are added.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="heading">What stands in the header above a column that is added.</param>
    public IReadOnlyList<CsvRow> Of(CsvFile file, IReadOnlyList<CsvRow> rows, Func<string, string> heading)
    {
        while (rows.Count > 0)
        {
            var lines = new List<int>();
            Faults = [.. FaultLines.Sorted(check(file.With(rows, heading, lines))).Where(f => f.Severity == Severity.Error)];
            var refused = new HashSet<CsvRow>(ReferenceEqualityComparer.Instance);
            foreach (Fault fault in Faults.Where(f => f.File == name))
            {
                foreach (int line in fault.AlsoOn.Prepend(fault.Line))
                {
                    if (lines.BinarySearch(line) is >= 0 and int at) Tell(fault, rows, lines, at, refused);
                }
            }

            if (refused.Count == 0) break;
            remarks.TakeBack(refused.Select(r => r.Place).ToHashSet(StringComparer.Ordinal));
            rows = [.. rows.Where(r => !refused.Contains(r))];
            Faults = [];
        }

        return rows;
    }

    /// <summary>Tells why a row is refused. Where it is for another that would be added, neither is: nobody has said which of the two holds.</summary>
    private void Tell(Fault fault, IReadOnlyList<CsvRow> rows, List<int> lines, int at, HashSet<CsvRow> refused)
    {
        CsvRow row = rows[at];
        if (fault.Code is FaultCodes.OutletWeekTwice or FaultCodes.IncidentDiffers
            && fault.Arguments.Select(a => int.TryParse(a, NumberStyles.None, CultureInfo.InvariantCulture, out int line) ? lines.BinarySearch(line) : -1).Max() is >= 0 and int first)
        {
            Refuse(rows[first], rows[first].PlaceOf(fault.Column), "import.open.refusedBoth", row.PlaceOf(fault.Column), refused);
            Refuse(row, row.PlaceOf(fault.Column), "import.open.refusedBoth", rows[first].PlaceOf(fault.Column), refused);
            return;
        }

        Refuse(row, row.PlaceOf(fault.Column), "import.open.refused", words.Say("label.remark", FaultLines.Message(fault, words), FaultLines.Remedy(fault, words)), refused);
    }

    private void Refuse(CsvRow row, string place, string code, string said, HashSet<CsvRow> refused)
    {
        refused.Add(row);
        if (_told.Add(string.Join('\n', place, code, said))) remarks.Add(RemarkKind.Open, place, "", code, said);
    }
}
