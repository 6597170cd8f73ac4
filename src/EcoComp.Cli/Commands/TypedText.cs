using System.CommandLine;
using System.Globalization;
using System.Text;
using EcoComp.Cli.Documents;
using EcoComp.Cli.Documents.Pdf;
using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Commands;

/// <summary>Texts that are typed and then stand in a document or a receipt, which is never written again.</summary>
internal static class TypedText
{
    /// <summary>The most characters of a reason, as a paragraph has.</summary>
    public const int LongestReason = 2000;

    /// <summary>The most characters of a document's number or of a name.</summary>
    public const int LongestName = 200;

    /// <summary>What a receipt is to say: one line, filled in.</summary>
    /// <exception cref="CommandFailure">It does not fit, cannot be printed or is what an example says in its place; exit code 2.</exception>
    public static string Recorded(ParseResult parsed, Option<string?> option, int longest)
    {
        if (!option.Required && parsed.GetValue(option) is { } typed && string.IsNullOrWhiteSpace(typed)) throw CommandFailure.Of(ExitCodes.Usage, "usage.emptyValue", option.Name);
        string text = Printable(Arguments.OneLine(parsed.GetValue(option)), longest, lines: false, ExitCodes.Usage, option.Name);
        if (text.Length > 0 && Placeholder.Filled(text).Length == 0) throw CommandFailure.Of(ExitCodes.Usage, "typed.placeholder", option.Name, text);
        return text;
    }

    /// <summary>A text of which everyone sees the same signs, and that has room where it is to stand.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most characters it may have.</param>
    /// <param name="lines">Whether it may have several lines, each a paragraph.</param>
    /// <param name="exitCode">How it is refused.</param>
    /// <param name="place">Where it stands.</param>
    public static string Printable(string text, int longest, bool lines, int exitCode, string place)
    {
        string read = lines ? text.ReplaceLineEndings("\n") : text;
        int length = read.EnumerateRunes().Count();
        if (length > longest)
        {
            throw CommandFailure.Of(
                exitCode, "notice.tooLong", place, length.ToString(CultureInfo.InvariantCulture), longest.ToString(CultureInfo.InvariantCulture));
        }

        foreach (Rune rune in read.EnumerateRunes())
        {
            if (PrintedText.IsPrintable(rune) || (lines && rune.Value == '\n')) continue;
            throw CommandFailure.Of(exitCode, "notice.unprintable", place, MissingCharacter.CodeOf(rune));
        }

        return read;
    }

    /// <summary>Refuses what the notices that tell of it could not print: nothing could be closed any more.</summary>
    /// <exception cref="CommandFailure">The shipped font lacks a character.</exception>
    public static void RequireInFont(int exitCode, string place, string text)
    {
        using var face = new EmbeddedFont();
        if (text.EnumerateRunes().FirstOrDefault(r => !PrintedText.IsPrintable(r) || face.Advance(r) is null) is { Value: > 0 } missing)
            throw CommandFailure.Of(exitCode, "notice.unprintable", place, MissingCharacter.CodeOf(missing));
    }
}
