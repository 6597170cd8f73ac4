using System.Globalization;
using EcoComp.Cli.Output;
using EcoComp.Cli.Output.Wording;
using EcoComp.Core.Settlement;
using EcoComp.Core.Values;
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
        YearMonth[] months = [.. scan.Months.Where(m => asked.Count == 0 || asked.Contains(m)).Concat(asked)
            .Concat(findings.Where(g => g.Key is not null).Select(g => g.Key!.Value)).Distinct().Order()];
        foreach (YearMonth month in months)
        {
            PartOutcome[] parts = outcomes.GetValueOrDefault(month) ?? [];
            Finding[] wrong = [.. findings[month].Concat(parts.SelectMany(p => p.Findings)).DistinctBy(f => f.Path + "|" + f.Text.Code)];
            if (wrong.Length == 0 && parts.Length == 0) wrong = [Finding.Of(Months.Text(month), "archive.notClosed")];
            if (wrong.Length == 0) yield return (Same(month, parts), false);
            else yield return (words.Say("replay.differs", Months.Text(month)), true);
            foreach (Finding finding in wrong) yield return ("  " + ArchiveFolder.FindingText(finding, words), true);
        }

        foreach (Finding finding in findings[null]) yield return (ArchiveFolder.FindingText(finding, words), true);
    }

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
