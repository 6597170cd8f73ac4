using System.CommandLine;
using System.Globalization;
using EcoComp.Cli.Archive;
using EcoComp.Cli.Archive.Stamps;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using NodaTime;
using NodaTime.Text;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Commands;

/// <summary><c>replay [MONTH…] --archive ARCHIVE</c>: computes closed months again from what the archive holds and compares every byte.</summary>
internal static class ReplayCommand
{
    /// <summary>Far more lines than any archive has receipts.</summary>
    private const int MostBytes = 1 << 26;

    private const int MostFailures = 6;
    private const int Shown = 60;

    /// <summary>The command.</summary>
    public static Command Create(Streams streams, Surroundings surroundings)
    {
        var months = new Argument<string[]>("month") { Arity = ArgumentArity.ZeroOrMore };
        var (archive, lang) = (Arguments.Archive(), Arguments.Lang());
        var expect = new Option<string[]>("--expect");
        var ca = new Option<string?>("--ca");
        var command = new Command("replay") { months, archive, expect, ca, lang };
        command.SetAction(parsed =>
        {
            Project project = Project.Find(null, surroundings.Folder);
            Words words = Arguments.WordsOf(parsed, lang, project);
            string path = project.Archive(parsed.GetValue(archive));
            if (!InputFile.IsFolder(path)) throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", path);
            List<Checkpoint> expected = Expected(parsed.GetValue(expect) ?? []);
            TrustedCertificates? trusted = parsed.GetValue(ca) is { } file ? TrustedCertificates.Read(file) : null;
            ArchiveScan scan = ArchiveFolder.Read(path, words, surroundings.Version);
            if (scan.Months.Count == 0 && scan.Findings.Count == 0 && expected.Count == 0) throw CommandFailure.Of(ExitCodes.Usage, "replay.none", path);
            var stamps = new ReceiptStamps(scan, trusted);
            var typed = new TypedMonths(() => scan.Months.Count > 0 ? scan.Months.Max() : null);
            HashSet<YearMonth> asked = [.. (parsed.GetValue(months) ?? []).SelectMany(typed.Range)];
            Dictionary<YearMonth, PartOutcome[]> outcomes = Replay(scan, asked, stamps, words, streams, surroundings);
            bool differs = false;
            var report = new ReplayReport(words, scan, outcomes);
            foreach ((string line, bool wrong) in report.Lines(asked))
            {
                streams.Result(line);
                differs |= wrong;
            }

            foreach (Checkpoint checkpoint in expected)
            {
                Message? against = checkpoint.Against(scan);
                streams.Result(words.Say(against ?? Message.Of("expect.holds", Text(checkpoint.Receipts))));
                differs |= against is not null;
            }

            if (trusted is not null && !outcomes.Values.SelectMany(o => o).Any(o => stamps.Has(o.Part))) streams.Say("ecocomp: " + words["stamp.none"]);
            if (Future(scan, surroundings.Clock) is { } future) streams.Say(future);
            foreach (ArchivePart newest in scan.Unlisted) streams.Say("ecocomp: " + words.Say("replay.unlisted", newest.Path));
            foreach (ArchivePart waiting in scan.Waiting) streams.Say("ecocomp: " + words.Say("replay.waiting", waiting.Path));
            bool isDenied = scan.Findings.Concat(outcomes.Values.SelectMany(o => o).SelectMany(o => o.Findings)).Any(f => f.IsDenied);
            return isDenied ? ExitCodes.Usage : differs ? ExitCodes.Mismatch : ExitCodes.Done;
        });
        return command;
    }

    /// <summary>
    /// What is told where the newest receipt says that it was written later than it is now; null where it does not. One of the two clocks was wrong, and
    /// nobody knows which.
    /// </summary>
    private static ConsoleLine? Future(ArchiveScan scan, IClock clock) =>
        scan.Parts is [.., var newest] && RemadeReceipt.TimeOf(newest.Receipt) is { } at && clock.GetCurrentInstant() is var now && at > now
            ? ConsoleLine.Of("replay.future", newest.ReceiptPath, newest.Receipt.ClosedAt, InstantPattern.General.Format(now))
            : null;

    private static Dictionary<YearMonth, PartOutcome[]> Replay(
        ArchiveScan scan, HashSet<YearMonth> asked, ReceiptStamps stamps, Words words, Streams streams, Surroundings surroundings)
    {
        bool isAsked(ArchivePart part) => asked.Count == 0 || asked.Contains(part.Month);
        var stored = new StoredSettlements(scan, surroundings.Catalogue(), surroundings.Version, isAsked);
        ArchivePart[] parts = [.. scan.Parts.Where(isAsked)];
        int done = 0;
        var outcomes = new PartOutcome[parts.Length];
        SideBySide.Do(parts.Length, i =>
        {
            outcomes[i] = stamps.Judged(stored.Outcome(parts[i]));
            int count = Interlocked.Increment(ref done);
            streams.Progress.Tell(() => words.Say("progress.replay", Text(count), Text(parts.Length)));
        });
        streams.Progress.Clear();
        var all = new List<PartOutcome>(outcomes);
        foreach (ArchivePart other in scan.Parts)
        {
            if (!isAsked(other) && PartFiles.CheckDigests(scan, other) is { Count: > 0 } findings) all.Add(new PartOutcome(other, findings, [], null, null));
        }

        return all.GroupBy(o => o.Part.Month).ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The checkpoints that were typed, each a line itself or a file of such lines.</summary>
    /// <exception cref="CommandFailure">Something is neither, or a file has another line or none (2).</exception>
    private static List<Checkpoint> Expected(string[] typed)
    {
        var checkpoints = new List<Checkpoint>();
        var failures = new List<ConsoleLine>();
        foreach (string text in typed)
        {
            if (Checkpoint.TryRead(text, out Checkpoint? checkpoint)) checkpoints.Add(checkpoint);
            else if (InputFile.IsThere(text)) ReadLines(text, checkpoints, failures);
            else failures.Add(ConsoleLine.Of("usage.notCheckpoint", text));
        }

        return failures.Count == 0 ? checkpoints : throw new CommandFailure(ExitCodes.Usage, [.. failures]);
    }

    private static void ReadLines(string path, List<Checkpoint> checkpoints, List<ConsoleLine> failures)
    {
        int before = checkpoints.Count + failures.Count;
        int number = 0;
        foreach (string line in Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (Checkpoint.TryRead(line, out Checkpoint? checkpoint)) checkpoints.Add(checkpoint);
            else failures.Add(ConsoleLine.Of("usage.notCheckpointLine", path, number, line.Length > Shown ? line[..Shown] + "…" : line));
            if (failures.Count == MostFailures) return; // another file altogether
        }

        if (checkpoints.Count + failures.Count == before) failures.Add(ConsoleLine.Of("usage.noCheckpoint", path));
    }

    private static string[] Lines(string path)
    {
        try
        {
            using FileStream file = InputFile.Open(path);
            if (file.Length > MostBytes) throw CommandFailure.Of(ExitCodes.Usage, "usage.noCheckpoint", path);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd().Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Reading(ExitCodes.Usage, path, e);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
