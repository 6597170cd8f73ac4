using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Commands;

/// <summary>A regulation that was typed: a file of one, a draft of one, or the name of one that is at hand.</summary>
internal static class LawFile
{
    /// <summary>Reads it.</summary>
    /// <param name="typed">The file or the name.</param>
    /// <param name="catalogue">The regulations at hand.</param>
    /// <param name="words">The language of what is said.</param>
    /// <param name="warn">Told what is doubtful in its file.</param>
    /// <exception cref="CommandFailure">There is none (2), or its file is refused (3), with everything that is wrong with it.</exception>
    public static Regulation Read(string typed, RegulationCatalogue catalogue, Words words, Action<Fault> warn)
    {
        if (!InputFile.IsThere(typed))
        {
            return catalogue.Find(typed) ?? throw CommandFailure.Of(
                ExitCodes.Usage, "compare.noLaw", typed, catalogue.Regulations.Select(r => r.Id), Near(typed, catalogue));
        }

        var faults = new FaultLog();
        Regulation read = Open(typed, catalogue, faults) ?? throw Refused(faults, words);
        foreach (Fault warning in FaultLines.Sorted(faults)) warn(warning);
        return read;
    }

    private static Meant Near(string typed, RegulationCatalogue catalogue) =>
        new([.. Meant.Nearest(typed, catalogue.Regulations.Select(r => r.Id)).Names, .. GivenFile.Near(typed).Names]);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="catalogue">The regulations at hand.</param>
    /// <param name="faults">Where what is wrong with it goes.</param>
    /// <returns>The regulation, or the one that a draft would be; null where it is refused.</returns>
    /// <exception cref="CommandFailure">It cannot be read; exit code 3.</exception>
    public static Regulation? Open(string path, RegulationCatalogue catalogue, FaultLog faults) =>
        RegulationIntake.Open(Path.GetFileName(path), Bytes(path), catalogue, faults);

    /// <summary>Reads a file of a regulation as one of a folder that stands beside those at hand; a draft by itself.</summary>
    /// <param name="path">The file.</param>
    /// <param name="catalogue">The regulations at hand.</param>
    /// <param name="faults">Where what is wrong with it goes.</param>
    /// <returns>The regulation, or the one that a draft would be; null where it is refused.</returns>
    /// <exception cref="CommandFailure">It cannot be read; exit code 3.</exception>
    public static Regulation? OpenBeside(string path, RegulationCatalogue catalogue, FaultLog faults)
    {
        (string File, byte[] Utf8) file = (Path.GetFileName(path), Bytes(path));
        return RegulationDraft.Is(file.Utf8) ? RegulationIntake.Open(file.File, file.Utf8, catalogue, faults)
            : RegulationIntake.OpenAll([file], catalogue, faults)?.Regulations
                .First(r => file.Utf8.AsSpan().EndsWith(r.Utf8.AsSpan())); // a mark may stand before it
    }

    /// <summary>The bytes of a law's file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CommandFailure">It cannot be read; exit code 3.</exception>
    public static byte[] Bytes(string path)
    {
        GivenFile.Require(path);
        try
        {
            return InputFile.Bytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DiskTrouble.Reading(ExitCodes.InputRefused, path, e);
        }
    }

    /// <summary>A refusal with a line for each fault.</summary>
    /// <param name="faults">What is wrong with files that were read.</param>
    /// <param name="words">The language of what is said.</param>
    /// <param name="unread">What is said of files that were not.</param>
    public static CommandFailure Refused(FaultLog faults, Words words, params ReadOnlySpan<ConsoleLine> unread) =>
        new(ExitCodes.InputRefused, [.. FaultLines.Sorted(faults).Select(f => FaultLines.Text(f, words, strict: false)), .. unread]);
}
