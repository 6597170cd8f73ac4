using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Commands;

/// <summary>What the parser of the command line finds wrong, on one line and in Chinese too; the parser itself speaks English only.</summary>
internal static partial class UsageErrors
{
    private static readonly (Regex English, string Code)[] Known =
    [
        (OptionMissing(), "usage.optionMissing"),
        (ArgumentMissing(), "usage.argumentMissing"),
        (ValueMissing(), "usage.valueMissing"),
        (Unrecognized(), "usage.unrecognized"),
        (CommandMissing(), "usage.commandMissing"),
        (NotOneOf(), "usage.notOneOf"),
    ];

    /// <summary>An error as one line.</summary>
    public static string Line(ParseError error)
    {
        string english = Breaks().Replace(error.Message.Trim(), " ");
        foreach ((Regex pattern, string code) in Known)
        {
            Match match = pattern.Match(english);
            if (match.Success) return Bilingual.Say(code, match.Groups[1].Value, match.Groups[2].Value, english);
        }

        return english;
    }

    [GeneratedRegex(@"\s*[\r\n]\s*")]
    private static partial Regex Breaks();

    [GeneratedRegex("^Option '(.*)' is required\\.$")]
    private static partial Regex OptionMissing();

    [GeneratedRegex("^Required argument '(.*)' missing for command: '.*'\\.$")]
    private static partial Regex ArgumentMissing();

    [GeneratedRegex("^Required argument missing for option: '(.*)'\\.$")]
    private static partial Regex ValueMissing();

    [GeneratedRegex("^Unrecognized command or argument '(.*)'\\.$")]
    private static partial Regex Unrecognized();

    [GeneratedRegex("^Required command was not provided\\.$")]
    private static partial Regex CommandMissing();

    [GeneratedRegex("^Argument '(.*)' not recognized\\. Must be one of: (.*)$")]
    private static partial Regex NotOneOf();
}
