using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using EcoComp.Cli.Commands.Help;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Commands;

/// <summary>
/// What the parser of the command line finds wrong, said in the program's own words and with what was probably meant; the parser itself speaks English
/// and knows its own guesses only.
/// </summary>
internal sealed partial class UsageErrors
{
    private static readonly string[] Paths = ["--data", "--archive", "--out", "--map", "--regulations", "--regulation", "--points", "--ca", "--answer", "--data-b"];

    private readonly ParseResult _parsed;
    private readonly IEnumerable<string> _commands;
    private readonly Lazy<HelpText> _text;
    private readonly string _path;

    /// <summary>Looks through what was parsed.</summary>
    /// <param name="parsed">What was parsed.</param>
    /// <param name="commands">The names of the commands.</param>
    /// <param name="language">The language of the names of values.</param>
    public UsageErrors(ParseResult parsed, IEnumerable<string> commands, Language language)
    {
        (_parsed, _commands, _text, _path) = (parsed, commands, new Lazy<HelpText>(() => HelpText.In(language)), CommandPath.Of(parsed.CommandResult));
        Lines = parsed.Action is ShowHelp or ShowVersion ? [] : [.. Found().DistinctBy(l => l.In(language))];
        if (Lines.Count > 0) Lines = [.. Lines, ConsoleLine.Of("usage.help", _path.Length == 0 ? "" : _path + " ")];
    }

    /// <summary>The lines; none where nothing is wrong.</summary>
    public IReadOnlyList<ConsoleLine> Lines { get; }

    private Command Command => _parsed.CommandResult.Command;

    private IEnumerable<ConsoleLine> Found()
    {
        if (_parsed.Tokens.Where((t, at) => t.Value.Count(c => c == '"') % 2 == 1 && MayBePath(at)).FirstOrDefault() is { } glued)
        {
            yield return ConsoleLine.Of("usage.quote", glued.Value, glued.Value[..glued.Value.IndexOf('"', StringComparison.Ordinal)]);
            yield break;
        }

        // As a script types it whose variable has no value.
        for (int at = 0; at < _parsed.Tokens.Count; at++)
        {
            if (_parsed.Tokens[at].Value.Length > 0 || !MayBePath(at)) continue;
            yield return at > 0 && _parsed.Tokens[at - 1].Type == TokenType.Option
                ? ConsoleLine.Of("usage.emptyValue", _parsed.Tokens[at - 1].Value)
                : ConsoleLine.Of("usage.emptyWord");
        }

        if (_path.Length > 0 && _parsed.RootCommandResult.Children.OfType<OptionResult>().FirstOrDefault(o => !o.Implicit) is { } early)
            yield return ConsoleLine.Of("usage.optionPlace", early.Option.Name);
        foreach (string token in TakenForValues()) yield return Unknown(token);
        foreach (ParseError error in _parsed.Errors)
        {
            if (Unrecognized().Match(error.Message) is { Success: true } value && IsValueOfUnknown(value.Groups[1].Value)) continue;
            ConsoleLine line = Line(Breaks().Replace(error.Message.Trim(), " "), error, out bool isWholeStory);
            yield return line;
            if (isWholeStory) yield break;
        }
    }

    /// <summary>Whether a word may be a path: a reason or an authority may have a single quote in it.</summary>
    private bool MayBePath(int at) => at == 0 || _parsed.Tokens[at - 1] is not { Type: TokenType.Option } option || Paths.Contains(option.Value);

    /// <summary>Mistyped options that the parser takes for arguments or for the values of other options.</summary>
    private IEnumerable<string> TakenForValues() => _parsed.Tokens.Any(t => t.Type == TokenType.DoubleDash) ? [] : _parsed.Tokens
        .Where(t => t.Type == TokenType.Argument && (t.Value.StartsWith("--", StringComparison.Ordinal) || IsDashed(t.Value))).Select(t => t.Value);

    /// <summary>Whether a word is an option of the command behind the dashes that a word processor or an input method makes of two hyphens.</summary>
    private bool IsDashed(string word) => word.Length > 0 && word[0] is not '-' && Bare(word) is { Length: > 0 } bare && bare.Length < word.Length && Options().Contains("--" + bare);

    /// <summary>A word without the dashes before it, of whatever kind.</summary>
    private static string Bare(string word) => word.TrimStart('-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', (char)0xFF0D, '\uFE63');

    private IEnumerable<string> Options() => Command.Options.Select(o => o.Name).Append("--help");

    /// <summary>Whether a word is but the value of an option that there is not, which was told.</summary>
    private bool IsValueOfUnknown(string word)
    {
        string[] words = [.. _parsed.Tokens.Select(t => t.Value)];
        int at = Array.IndexOf(words, word);
        return at > 0 && words[at - 1].StartsWith("--", StringComparison.Ordinal) && _parsed.UnmatchedTokens.Contains(words[at - 1]);
    }

    /// <summary>An error as one line.</summary>
    private ConsoleLine Line(string english, ParseError error, out bool isWholeStory)
    {
        isWholeStory = false;
        if (CommandMissing().IsMatch(english) && Command.Subcommands.Count > 0)
        {
            isWholeStory = true; // what follows is not known because the command is not
            return _parsed.UnmatchedTokens is [var first, ..] ? Unknown(first) : ConsoleLine.Of("usage.commandMissing", Command.Subcommands.Select(c => c.Name));
        }

        if (Unrecognized().Match(english) is { Success: true } unknown)
        {
            isWholeStory = _path.Length == 0;
            return Unknown(unknown.Groups[1].Value);
        }

        if (OptionMissing().Match(english) is { Success: true } option) return ConsoleLine.Of("usage.optionMissing", option.Groups[1].Value);
        if (ArgumentMissing().Match(english) is { Success: true } argument) return ConsoleLine.Of("usage.argumentMissing", _text.Value.ValueOf(_path, argument.Groups[1].Value));
        if (ValueMissing().Match(english) is { Success: true } value) return ConsoleLine.Of("usage.valueMissing", value.Groups[1].Value, ValueOf(value.Groups[1].Value));
        if (Twice().Match(english) is { Success: true } twice) return ConsoleLine.Of("usage.twice", twice.Groups[1].Value);
        if (NotOneOf().Match(english) is { Success: true } one)
        {
            string[] known = [.. Quoted().Matches(one.Groups[2].Value).Select(m => m.Groups[1].Value)];
            return ConsoleLine.Of("usage.notOneOf", one.Groups[1].Value, known, Meant.Nearest(one.Groups[1].Value, known));
        }

        return error.Message;
    }

    private ConsoleLine Unknown(string token)
    {
        string bare = Bare(token);
        string[] options = [.. Options()];
        Meant option = new([.. NearNames.Nearest(bare, options.Select(o => o[2..])).Select(o => "--" + o)]);
        if (bare.Length < token.Length) return ConsoleLine.Of("usage.noOption", token, option);
        if (_path.Length == 0) return ConsoleLine.Of("usage.noCommand", token, Meant.Nearest(token, _commands) is { Names.Count: > 0 } command ? command
            : _text.Value.About(token) is { Names.Count: > 0 } about ? about : option);
        if (Command.Subcommands.Count > 0) return ConsoleLine.Of("usage.noCommand", _path + " " + token, Meant.Nearest(token, Command.Subcommands.Select(c => c.Name)));
        return ConsoleLine.Of("usage.tooMany", token, Range(token) is { } range ? new Meant([range]) : option);
    }

    /// <summary>A second month behind a first one, where a command takes a range.</summary>
    private string? Range(string token) =>
        MonthNotation.TryRead(token, out var last)
        && _parsed.CommandResult.Children.OfType<ArgumentResult>().FirstOrDefault()?.Tokens is [{ Value: var typed }] && MonthNotation.TryRead(typed, out var first)
        && first.CompareTo(last) < 0 && Command.Name == SettleCommand.Name
            ? Months.Text(first) + ".." + Months.Text(last)
            : null;

    private string ValueOf(string option) => _text.Value.ValueOf(_path, option);

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

    [GeneratedRegex("^Option '(.*)' expects a single argument but .* were provided\\.$")]
    private static partial Regex Twice();

    [GeneratedRegex("^Argument '(.*)' not recognized\\. Must be one of: (.*)$")]
    private static partial Regex NotOneOf();

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
