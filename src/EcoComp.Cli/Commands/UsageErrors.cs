using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace EcoComp.Cli.Commands;

/// <summary>What the parser of the command line finds wrong, on one line and in Chinese too; the parser itself speaks English only.</summary>
internal static partial class UsageErrors
{
    private static readonly (Regex English, string Chinese)[] Translations =
    [
        (OptionMissing(), "缺少选项 $1"),
        (ArgumentMissing(), "缺少参数 $1"),
        (ValueMissing(), "选项 $1 后面缺少值"),
        (Unrecognized(), "不认识“$1”"),
        (CommandMissing(), "缺少命令"),
        (NotOneOf(), "“$1”不可用，可用：$2"),
    ];

    /// <summary>An error as one line.</summary>
    public static string Line(ParseError error)
    {
        string english = Breaks().Replace(error.Message.Trim(), " ");
        foreach ((Regex pattern, string chinese) in Translations)
        {
            if (pattern.IsMatch(english)) return pattern.Replace(english, chinese) + " / " + english;
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
