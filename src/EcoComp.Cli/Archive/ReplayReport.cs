using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>What a replay found: a line for each month, and under it a line for each thing that differs.</summary>
internal sealed class ReplayReport(Words words, ArchiveScan scan, IReadOnlyDictionary<YearMonth, PartOutcome[]> outcomes)
{
    /// <summary>The lines, each with whether it tells of a difference.</summary>
    /// <param name="asked">The months that were asked for; none: all.</param>
    public IEnumerable<(string Line, bool Wrong)> Lines(IReadOnlySet<YearMonth> asked)
    {
        ILookup<YearMonth?, Finding> findings = scan.Findings.ToLookup(f => Names.Month(f.Top));
        HashSet<YearMonth> told = [.. asked];
        foreach (YearMonth month in scan.Months)
        {
            if (asked.Count == 0 || outcomes.ContainsKey(month)) told.Add(month);
        }

        YearMonth[] months = [.. told.Concat(findings.Where(g => g.Key is not null).Select(g => g.Key!.Value)).Distinct().Order()];
        foreach (YearMonth month in months)
        {
            PartOutcome[] parts = outcomes.GetValueOrDefault(month) ?? [];
            Finding[] own = [.. parts.SelectMany(p => p.Findings.Where(f => !IsConsequence(p.Part, f)))];
            Finding[] wrong = [.. findings[month].Concat(own).DistinctBy(f => f.Path)];
            if (wrong.Length == 0 && parts.Length == 0) wrong = [Finding.Of(Months.Text(month), "archive.notClosed")];
            if (wrong.Length == 0 && parts.FirstOrDefault(p => p.Findings.Count > 0) is { } held)
                yield return (words.Say("replay.notComputed", Months.Text(month), TerminalText.Visible(Needed(held.Findings[0]))), true);
            else if (wrong.Length == 0) yield return (Same(month, parts), false);
            else yield return (words.Say("replay.differs", Months.Text(month)), true);
            foreach (Finding finding in wrong) yield return ("  " + ArchiveFolder.FindingText(finding, words), true);
        }

        foreach (Finding finding in findings[null]) yield return (ArchiveFolder.FindingText(finding, words), true);
    }

    /// <summary>Whether a part could not be computed only because of something that is told of another.</summary>
    private bool IsConsequence(ArchivePart part, Finding finding)
    {
        if (finding.Text.Code is "archive.takenUpMissing" or "archive.owedMissing") return scan.Findings.Any(f => Within(f.Path, finding.Text.Arguments[0]));
        if (finding.Text.Code == "archive.closedBeforeMissing") return scan.Findings.Count > 0;
        if (finding.Text.Code == "archive.amendsMissing") return scan.Findings.Any(f => Within(f.Path, finding.Top));
        bool own = Within(finding.Path, part.Path) && (part.Number > 0 || !Within(finding.Path, part.Path + "/" + Names.Amendments));
        return !own && outcomes.Values.SelectMany(o => o).Any(o => o.Part != part && o.Findings.Any(f => f.Path == finding.Path));
    }

    private static bool Within(string path, string folder) =>
        path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal) || folder.StartsWith(path + "/", StringComparison.Ordinal);

    private string Needed(Finding finding) => finding.Text.Code switch
    {
        "archive.takenUpMissing" or "archive.owedMissing" => finding.Text.Arguments[0],
        "archive.closedBeforeMissing" => scan.Findings[0].Path,
        _ => finding.Path,
    };

    private string Same(YearMonth month, PartOutcome[] parts)
    {
        MonthSettlement closing = parts.First(p => p.Part.Number == 0).Settlement!;
        int files = parts.Sum(p => p.Part.Files().Count());
        string line = words.Say("replay.same", Months.Text(month), Number(files), closing.Totals.Net.ToString());
        if (parts.Length > 1) line += words.Say("replay.amended", Number(parts.Length - 1), parts[^1].Settlement!.Totals.Net.ToString());
        string[] remarks = [.. parts.SelectMany(p => p.Remarks).Distinct().Select(words.Say)];
        return remarks.Length == 0 ? line : line + words["label.semicolon"] + string.Join(words["label.semicolon"], remarks);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
