using System.CommandLine;
using System.Globalization;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Host;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>replay [MONTH…] --archive ARCHIVE</c>: computes closed months again from what the archive holds and compares every byte.</summary>
internal static class ReplayCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var months = new Argument<string[]>("month") { Arity = ArgumentArity.ZeroOrMore };
        var (archive, lang) = (Arguments.Archive(), Arguments.Lang());
        var command = new Command("replay") { months, archive, lang };
        command.SetAction(parsed =>
        {
            Project project = Project.Find(null, surroundings.Folder);
            Words words = Arguments.WordsOf(parsed, lang, project);
            string path = project.Archive(parsed.GetValue(archive));
            if (!Directory.Exists(path)) throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", path);
            ArchiveScan scan = ArchiveFolder.Read(path, words);
            var typed = new TypedMonths(() => scan.Months.Count > 0 ? scan.Months.Max() : null);
            HashSet<YearMonth> asked = [.. (parsed.GetValue(months) ?? []).SelectMany(typed.Range)];
            Dictionary<YearMonth, PartOutcome[]> outcomes = Replay(scan, asked, words, streams, surroundings);
            bool differs = false;
            var report = new ReplayReport(words, scan, outcomes);
            foreach ((string line, bool wrong) in report.Lines(asked))
            {
                streams.Result(line);
                differs |= wrong;
            }

            foreach (ArchivePart newest in scan.Unlisted) streams.Say("ecocomp: " + words.Say("replay.unlisted", newest.Path));
            foreach (ArchivePart waiting in scan.Waiting) streams.Say("ecocomp: " + words.Say("replay.waiting", waiting.Path));
            return differs ? ExitCodes.Mismatch : ExitCodes.Done;
        });
        return command;
    }

    private static Dictionary<YearMonth, PartOutcome[]> Replay(
        ArchiveScan scan, HashSet<YearMonth> asked, Words words, Streams streams, Surroundings surroundings)
    {
        var replay = new PartReplay(scan, new StoredSettlements(scan), surroundings.Catalogue(), surroundings.Version);
        ArchivePart[] parts = [.. scan.Parts.Where(p => asked.Count == 0 || asked.Contains(p.Month))];
        int done = 0;
        PartOutcome[] outcomes = [.. parts.AsParallel().AsOrdered().Select(part =>
        {
            PartOutcome outcome = replay.Run(part);
            int count = Interlocked.Increment(ref done);
            streams.Progress.Tell(() => words.Say("progress.replay", Text(count), Text(parts.Length)));
            return outcome;
        })];
        streams.Progress.Clear();
        return outcomes.GroupBy(o => o.Part.Month).ToDictionary(g => g.Key, g => g.ToArray());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
