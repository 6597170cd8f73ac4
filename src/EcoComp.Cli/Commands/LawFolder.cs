using System.CommandLine;
using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Proofs;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Commands;

/// <summary>
/// The regulations of the program and those of a folder: the one that was typed, else that of <c>ecocomp.json</c>. They are read when a command first
/// asks for a regulation.
/// </summary>
/// <param name="surroundings">Where the regulations of the program come from, and where <c>ecocomp.json</c> is looked for.</param>
/// <param name="parsed">What was typed; null where nothing could be understood.</param>
/// <param name="words">The language of what is said.</param>
internal sealed class LawFolder(Surroundings surroundings, Func<ParseResult?> parsed, Func<Words> words)
{
    /// <summary>The name of the option.</summary>
    public const string OptionName = "--regulations";

    private RegulationCatalogue? _catalogue;
    private (string File, byte[] Utf8)[] _files = [];

    /// <summary>The regulations.</summary>
    /// <exception cref="CommandFailure">There is no such folder, or none in it (2), or a file of it is refused or not read (3).</exception>
    public RegulationCatalogue Catalogue() => _catalogue ??= Read();

    /// <summary>
    /// A warning where a regulation is that of a file and not everything holds of it that <c>rules check</c> proves; none of the program's own. It
    /// settles a month many thousand times, so that only <c>close</c> asks.
    /// </summary>
    /// <param name="regulation">The regulation; null where none settles the month.</param>
    public IEnumerable<Fault> Unproved(Regulation? regulation)
    {
        if (regulation is null || Array.Find(_files, f => f.Utf8.AsSpan().EndsWith(regulation.Utf8.AsSpan())).File is not { } file) yield break;
        int failures = RegulationProof.BuiltIn.Prove(regulation.Utf8.AsSpan()).Sum(p => p.Failures.Count);
        if (failures == 0) yield break;
        yield return new Fault(FaultCodes.LawUnproved, file, 0, 0, "", regulation.Id, [failures.ToString(CultureInfo.InvariantCulture), file]);
    }

    private RegulationCatalogue Read()
    {
        RegulationCatalogue program = surroundings.Catalogue();
        string? folder = Typed(OptionName) ?? Project.Find(Typed("--data"), surroundings.Folder).Regulations;
        if (folder is null) return program;
        if (!InputFile.IsFolder(folder)) throw CommandFailure.Of(ExitCodes.Usage, "rules.noFolder", folder);
        (string[] files, List<ConsoleLine> unread) = Files(folder);
        if (files.Length == 0 && unread.Count == 0) throw CommandFailure.Of(ExitCodes.Usage, "rules.emptyFolder", folder);
        var faults = new FaultLog();
        _files = [.. files.Select(f => (Path.GetFileName(f), LawFile.Bytes(f)))];
        RegulationCatalogue? all = files.Length == 0 ? program : RegulationIntake.OpenAll(_files, program, faults);
        return all is not null && unread.Count == 0 ? all : throw LawFile.Refused(faults, words(), [.. unread]);
    }

    private static (string[] Read, List<ConsoleLine> Unread) Files(string folder)
    {
        try
        {
            return ([.. Directory.EnumerateFiles(folder).Where(UnreadLaws.IsRead).Order(StringComparer.Ordinal)], UnreadLaws.Lines(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Reading(ExitCodes.Usage, folder, e);
        }
    }

    private string? Typed(string option) =>
        parsed() is { } result && result.CommandResult.Command.Options.FirstOrDefault(o => o.Name == option) is Option<string?> known ? result.GetValue(known) : null;
}
