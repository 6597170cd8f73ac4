using System.Collections.Immutable;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;
using NodaTime.Text;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive;

/// <summary>An archive that a closing or an amendment adds to. What cannot be done ends the command and says why.</summary>
internal sealed class ArchiveFolder
{
    private readonly string _path;

    private ArchiveFolder(string path, Words words, StoredSettlements stored) => (_path, Words, Stored) = (path, words, stored);

    /// <summary>The language of what is said of it.</summary>
    public Words Words { get; }

    /// <summary>The archive as it was found.</summary>
    public ArchiveScan Scan => Stored.Scan;

    /// <summary>Its settlements.</summary>
    public StoredSettlements Stored { get; }

    /// <summary>Opens an archive that is sound, or one that is yet to be made.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="words">The language of what is said.</param>
    /// <param name="surroundings">The regulations and the version of the program.</param>
    /// <param name="thoroughly">Of which parts the documents are made again too, once they are computed; of none where it is not given.</param>
    /// <exception cref="CommandFailure">It is no archive (2), or not as it was left (5).</exception>
    public static ArchiveFolder Open(
        string path, Words words, Surroundings surroundings, Func<ArchiveScan, ArchivePart, bool>? thoroughly = null)
    {
        if (File.Exists(path)) throw CommandFailure.Of(ExitCodes.Usage, "disk.notAFolder", path);
        ArchiveScan scan = Read(path, words, surroundings.Version);
        if (scan.Findings.Count == 0)
        {
            bool isMadeAgain(ArchivePart part) => thoroughly?.Invoke(scan, part) == true;
            return new ArchiveFolder(path, words, new StoredSettlements(scan, surroundings.Catalogue(), surroundings.Version, isMadeAgain));
        }

        if (scan.Months.Count == 0 && scan.Findings.All(f => f.IsUnknown))
            throw CommandFailure.Of(ExitCodes.Usage, "archive.none", path);
        if (scan.Findings.FirstOrDefault(f => f.IsDenied) is { } denied) throw Denied(denied, words);
        throw new CommandFailure(
            ExitCodes.Mismatch,
            [ConsoleLine.Of("archive.notAsLeft"), .. Told(scan.Findings, words)]);
    }

    /// <summary>An archive as it stands.</summary>
    /// <exception cref="CommandFailure">Another version of the program wrote it, in a form that this one does not read (5), or it may not be read (2).</exception>
    public static ArchiveScan Read(string path, Words words, string version)
    {
        try
        {
            return ArchiveScan.Read(path, version);
        }
        catch (DamagedArchive other)
        {
            throw new CommandFailure(ExitCodes.Mismatch, "ecocomp: " + FindingText(other.Finding, words));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Reading(ExitCodes.Usage, path, e);
        }
    }

    /// <summary>Findings as lines.</summary>
    public static IEnumerable<string> Told(IEnumerable<Finding> findings, Words words) =>
        findings.Select(f => FindingText(f, words));

    /// <summary>A finding as a line.</summary>
    public static string FindingText(Finding finding, Words words) =>
        TerminalText.Visible(finding.Path) + words["label.colon"] + finding.In(words);

    /// <summary>The adjustments that a closing of a month would take up, and the amendments they come from.</summary>
    /// <exception cref="CommandFailure">An amendment is not as it was left; exit code 5.</exception>
    public (IReadOnlyList<ArchivePart> Amendments, ImmutableArray<Adjustment> Adjustments) Due(YearMonth month)
    {
        IReadOnlyList<ArchivePart> open = Stored.Open(month);
        return (open, Guarded(() => open.SelectMany(a => Stored.Adjustments(a)).ToImmutableArray()));
    }

    /// <summary>Does what may find the archive damaged.</summary>
    /// <exception cref="CommandFailure">It is; exit code 5.</exception>
    public void Guarded(Action read) => Guarded(() =>
    {
        read();
        return true;
    });

    /// <summary>Does what may find the archive damaged.</summary>
    /// <exception cref="CommandFailure">It is; exit code 5.</exception>
    public T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DamagedArchive damage)
        {
            throw damage.Finding.IsDenied
                ? Denied(damage.Finding, Words)
                : new CommandFailure(ExitCodes.Mismatch, "ecocomp: " + FindingText(damage.Finding, Words));
        }
    }

    /// <summary>What may not be read is no archive that was changed; whoever may read it will see.</summary>
    private static CommandFailure Denied(Finding finding, Words words) => new(ExitCodes.Usage, "ecocomp: " + FindingText(finding, words));

    /// <summary>Writes a closing, or amendments of several months in one step, unless somebody else wrote to the archive since it was opened.</summary>
    /// <param name="drafts">What is written, in the order in which the receipts follow each other.</param>
    /// <param name="surroundings">The disk and the clock.</param>
    /// <exception cref="CommandFailure">
    /// Somebody else writes or wrote (5), the archive cannot be written to (2), or the disk failed (1); then nothing was written.
    /// </exception>
    public AddedParts Add(IReadOnlyList<PartDraft> drafts, Surroundings surroundings) =>
        Locked(surroundings, (writer, now) =>
        {
            IReadOnlyList<WrittenPart> written = Write(writer, now, drafts, surroundings);
            ArchivePart[] parts = [.. written.Select(p => p.Part)];
            return new AddedParts(parts, new Checkpoint(now.Parts.Count + parts.Length, parts[^1].Sha256), writer.Enter(now, written));
        });

    /// <summary>Puts a file that no sums file names beside a receipt.</summary>
    /// <returns>Whether it was written; what is there stays.</returns>
    /// <exception cref="CommandFailure">
    /// Somebody else writes or wrote (5), the archive cannot be written to (2), or the disk failed (1); then nothing was written.
    /// </exception>
    public bool Put(string path, byte[] content, Surroundings surroundings) => Locked(surroundings, (writer, _) => writer.Put(path, content));

    /// <summary>Lines for time stamps that are not as they were left. No money rests on them, and nothing is refused for them.</summary>
    public IEnumerable<ConsoleLine> DamagedStamps()
    {
        foreach (Finding finding in new ReceiptStamps(Scan, null).Damage()) yield return ConsoleLine.Of("stamp.damaged", FindingText(finding, Words));
    }

    /// <summary>Completes SHA256SUMS where a run was cut off before that, and clears away what one left that counts for nothing.</summary>
    /// <exception cref="CommandFailure">Somebody else writes or wrote (5), the archive cannot be written to (2), or the disk failed (1).</exception>
    public void Complete(Surroundings surroundings)
    {
        if (Scan.Unlisted.Count > 0 || Scan.Waiting.Count > 0 || File.Exists(Path.Combine(_path, Names.Lock))) Locked(surroundings, (_, _) => true);
    }

    private T Locked<T>(Surroundings surroundings, Func<ArchiveWriter, ArchiveScan, T> write)
    {
        var writer = new ArchiveWriter(surroundings.Disk, _path);
        bool isOurs = false;
        try
        {
            surroundings.Disk.CreateRoot(_path);
            using LockFile? held = ArchiveLock.TryTake(_path);
            if (held is null) throw Refused("archive.busy");
            isOurs = true;
            ArchiveScan now = Read(_path, Words, surroundings.Version);
            if (now.Head != Scan.Head || now.Findings.Count > 0)
                throw Refused("archive.overtaken");
            writer.Tidy(now);
            return write(writer, now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string at = writer.At ?? _path;
            if (Scan.Parts.Count > 0 && DiskTrouble.IsForbidden(e)) // elsewhere would be a second archive
                throw CommandFailure.Of(isOurs ? ExitCodes.ProgramFault : ExitCodes.Usage, "archive.forbidden", at);
            throw DiskTrouble.Writing(isOurs, at, e);
        }
    }

    private CommandFailure Refused(string why) => CommandFailure.Of(ExitCodes.Mismatch, why, _path);

    /// <summary>Refuses a clock that is behind the newest receipt: no replay would take a receipt that is older than the one before it.</summary>
    private static void CheckClock(ArchiveScan now, Instant at)
    {
        if (now.Parts is [.., var newest] && RemadeReceipt.TimeOf(newest.Receipt) is { } before && InstantPattern.General.Parse(InstantPattern.General.Format(at)).Value < before)
            throw CommandFailure.Of(ExitCodes.Mismatch, "close.clock", InstantPattern.General.Format(at), newest.Path, newest.Receipt.ClosedAt);
    }

    private static List<WrittenPart> Write(ArchiveWriter writer, ArchiveScan now, IReadOnlyList<PartDraft> drafts, Surroundings surroundings)
    {
        Instant at = surroundings.Clock.GetCurrentInstant();
        CheckClock(now, at);
        var parts = new List<WrittenPart>();
        foreach (PartDraft draft in drafts)
            parts.Add(draft.Finish(parts.Count == 0 ? now.Head : parts[^1].Part.Sha256, at, surroundings.Version));
        try
        {
            writer.Write(now, parts);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            writer.GiveUp(now, parts);
            throw;
        }

        return parts;
    }
}
