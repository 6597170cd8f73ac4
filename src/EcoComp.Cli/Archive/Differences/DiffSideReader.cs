using System.Text.Json;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Cli.Runs;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>Reads what <c>diff</c> was given: a closed month or an amendment of an archive, a settlement.json, or a data folder.</summary>
internal sealed class DiffSideReader(RegulationCatalogue catalogue, string version, TextEncoding? encoding, Words words)
{
    /// <summary>The archive of the settings, in which a month that is typed alone may be meant; null where they name none.</summary>
    public string? KnownArchive { get; init; }

    /// <summary>The folder in which the command is typed.</summary>
    public required string TypedIn { get; init; }

    /// <summary>Reads one side.</summary>
    /// <exception cref="CommandFailure">It is none of these (2), is refused (3), or an archive is not as it was left (5).</exception>
    public DiffSide Read(string path)
    {
        string full = Path.GetFullPath(path);
        if (File.Exists(full) && Path.GetFileName(full) == Names.Settlement && File.Exists(Path.Combine(Path.GetDirectoryName(full)!, Names.Receipt)))
            return Archived(path, Path.GetDirectoryName(full)!);
        if (File.Exists(full)) return Json(path, full);
        if (!InputFile.IsThere(full)) throw Missing(path);
        if (File.Exists(Path.Combine(full, Names.Receipt))) return Archived(path, Path.TrimEndingDirectorySeparator(full));
        if (File.Exists(Path.Combine(full, Names.Sums)))
            throw CommandFailure.Of(ExitCodes.Usage, "diff.archive", path, Path.Combine(path, "2021-09"));
        return Folder(path, full, catalogue, encoding, part: null);
    }

    private CommandFailure Missing(string path)
    {
        if (KnownArchive is null || !MonthNotation.TryRead(path, out YearMonth month)) return GivenFile.Missing(ExitCodes.InputRefused, path, mayBeFolder: true);
        string closed = Path.Combine(KnownArchive, Months.Text(month));
        return File.Exists(Path.Combine(closed, Names.Receipt))
            ? CommandFailure.Of(ExitCodes.InputRefused, "file.noneOrFolder", path, new Meant([Path.GetRelativePath(TypedIn, closed)]))
            : GivenFile.Missing(ExitCodes.InputRefused, path, mayBeFolder: true);
    }

    private static DiffSide Json(string path, string full)
    {
        byte[] bytes = [];
        try
        {
            bytes = InputFile.Bytes(full);
            IReadOnlyList<MonthSettlement> months = SettlementJson.Read(bytes);
            return SumsDamage.In(path, bytes, months) is { } changed
                ? throw new CommandFailure(ExitCodes.Mismatch, [changed])
                : new DiffSide { Path = path, Recorded = months };
        }
        catch (InvalidDataException e)
        {
            if (JsonDamage.In(bytes) is { } damage)
                throw CommandFailure.Of(ExitCodes.Mismatch, damage.Code, path, damage.Line, TerminalText.Visible(damage.Text));
            throw e.InnerException is JsonException { LineNumber: { } line }
                ? CommandFailure.Of(ExitCodes.InputRefused, "diff.notASettlementLine", path, line + 1)
                : CommandFailure.Of(ExitCodes.InputRefused, "diff.notASettlement", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Reading(ExitCodes.InputRefused, path, e);
        }
    }

    private DiffSide Archived(string path, string folder)
    {
        DirectoryInfo at = new(folder);
        DirectoryInfo? root = at.Parent?.Name == Names.Amendments ? at.Parent.Parent?.Parent : at.Parent;
        if (root is null) throw CommandFailure.Of(ExitCodes.Usage, "diff.notInArchive", path);
        ArchiveScan scan = ArchiveFolder.Read(root.FullName, words, version);
        string relative = Path.GetRelativePath(root.FullName, folder).Replace('\\', '/');
        if (scan.Find(relative) is not { } part)
        {
            throw new CommandFailure(
                ExitCodes.Mismatch, [ConsoleLine.Of("diff.notSound", path), .. ArchiveFolder.Told(scan.Findings, words)]);
        }

        var stored = new StoredSettlements(scan, catalogue, version, shown => shown == part);
        try
        {
            stored.Check(part);
            Law law = stored.Laws.Of(part);
            string inputs = Names.Under(root.FullName, relative + "/" + Names.Inputs);
            return Folder(path, inputs, stored.Laws.Beside(law), Recomputation.Forced(part.Receipt.ForcedEncoding), part) with
            {
                Law = law,
                Recorded = [stored.Month(part)],
                Carried = stored.CarriedBy(part),
                Owed = dossier => stored.Owed.Recorded(part, dossier),
            };
        }
        catch (DamagedArchive damage)
        {
            throw new CommandFailure(ExitCodes.Mismatch, "ecocomp: " + ArchiveFolder.FindingText(damage.Finding, words));
        }
    }

    private DiffSide Folder(string path, string full, RegulationCatalogue regulations, TextEncoding? forced, ArchivePart? part)
    {
        FolderContent content = DataFolder.Read(full, forced, regulations);
        if (part is not null && Recomputation.ChangedInput(part, content) is { } changed) throw new DamagedArchive(changed);
        if (part is not null) content = content.KnownTo(regulations);
        if (content.Dossier is not { } dossier)
        {
            throw new CommandFailure(
                ExitCodes.InputRefused,
                ["ecocomp: " + path, .. FaultLines.Sorted(content.Faults).Select(f => FaultLines.Text(f, words, strict: false))]);
        }

        YearMonth[] months = [.. dossier.MonthsSpokenOf.Where(m => regulations.Governing(m, dossier.Interpretations) is not null)];
        return new DiffSide { Path = path, Data = SheetReader.Read(full, forced), MonthsOfData = months };
    }
}
