using EcoComp.Cli.Host;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;

namespace EcoComp.Cli.Commands;

/// <summary>A regulation that was typed: a file of one, a draft of one, or the name of one that is at hand.</summary>
internal static class LawFile
{
    /// <summary>Reads it.</summary>
    /// <param name="typed">The file or the name.</param>
    /// <param name="catalogue">The regulations at hand.</param>
    /// <exception cref="CommandFailure">There is none (2), or its file is refused (3).</exception>
    public static Regulation Read(string typed, RegulationCatalogue catalogue)
    {
        if (!InputFile.IsThere(typed))
        {
            return catalogue.Find(typed) ?? throw CommandFailure.Of(
                ExitCodes.Usage, "compare.noLaw", typed, catalogue.Regulations.Select(r => r.Id), Meant.Nearest(typed, catalogue.Regulations.Select(r => r.Id)));
        }

        byte[] utf8 = Bytes(typed);
        try
        {
            Regulation regulation = RegulationDraft.Is(utf8) ? RegulationDraft.Read(utf8, catalogue) : RegulationReader.Read(utf8);
            RuleRegistry.BuiltIn.Bind(regulation);
            return regulation;
        }
        catch (InvalidDataException refused)
        {
            throw CommandFailure.Of(ExitCodes.InputRefused, "compare.lawRefused", typed, refused.Message);
        }
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return InputFile.Bytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Of(ExitCodes.InputRefused, "rules.unreadable", path);
        }
    }
}
