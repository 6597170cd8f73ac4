using System.Text.Unicode;
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
        catch (InvalidOperationException) // a text with half a character, which no reader of JSON gives out
        {
            throw CommandFailure.Of(ExitCodes.InputRefused, "rules.notUtf8", typed);
        }
    }

    /// <summary>The bytes of a law's file, without a byte order mark.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="CommandFailure">It cannot be read, or is no UTF-8 (3).</exception>
    public static byte[] Bytes(string path)
    {
        try
        {
            ReadOnlySpan<byte> bytes = InputFile.Bytes(path);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
            return Utf8.IsValid(bytes) ? bytes.ToArray() : throw CommandFailure.Of(ExitCodes.InputRefused, "rules.notUtf8", path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Of(ExitCodes.InputRefused, "rules.unreadable", path);
        }
    }
}
