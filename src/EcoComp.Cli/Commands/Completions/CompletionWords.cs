using System.CommandLine;
using System.CommandLine.Completions;
using EcoComp.Cli.Commands.Help;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Commands.Completions;

/// <summary>
/// How a line may go on: commands, options, the values of options, and from the data folder months, points, events and counties. Shells ask for it
/// through their scripts; whatever goes wrong, nothing is said.
/// </summary>
internal static class CompletionWords
{
    /// <summary>The command, which no help names because nobody types it.</summary>
    public const string Command = "complete-words";

    /// <summary>Writes how a line may go on, one word a line.</summary>
    /// <param name="typed">What was typed behind the program's name, the word at the cursor last.</param>
    /// <param name="rootOf">Makes the program, with the command that is asked for.</param>
    /// <param name="commands">The names of the commands.</param>
    /// <param name="streams">Where it goes.</param>
    /// <param name="surroundings">Where the data folder is looked for.</param>
    public static int Run(IEnumerable<string> typed, Func<string?, RootCommand> rootOf, IEnumerable<string> commands, Streams streams, Surroundings surroundings)
    {
        string[] words = [.. typed.Select(w => w == "\"\"" ? "" : w)]; // PowerShell gives no empty word to a program
        if (words.Length == 0) words = [""];
        string begun = words[^1];
        foreach (string word in Candidates(words[..^1], begun, rootOf, commands, surroundings).Where(w => w.StartsWith(begun, StringComparison.OrdinalIgnoreCase)).Distinct())
            streams.Result(word);
        return ExitCodes.Done;
    }

    private static IEnumerable<string> Candidates(string[] before, string begun, Func<string?, RootCommand> rootOf, IEnumerable<string> commands, Surroundings surroundings)
    {
        Command at = rootOf(before.Length > 0 ? before[0] : null);
        int arguments = 0;
        Option? open = null;
        foreach (string word in before)
        {
            if (open is not null) open = null;
            else if (word.StartsWith('-')) open = at.Options.FirstOrDefault(o => o.Name == word && o.ValueType != typeof(bool));
            else if (at.Subcommands.FirstOrDefault(c => c.Name == word) is { } inner) at = inner;
            else arguments++;
        }

        var folder = new FolderWords(before, surroundings);
        if (open is not null) return HelpPage.Values(open) is { Length: > 0 } values ? values : folder.Of(open.Name, begun);
        if (begun.StartsWith('-')) return at.Options.Select(o => o.Name).Where(o => !before.Contains(o) || IsRepeatable(at, o)).Append("--help");
        if (at.Subcommands.Count > 0) return at is RootCommand ? commands : at.Subcommands.Select(c => c.Name);
        if (at.Arguments.Count == 0) return [];
        Argument argument = at.Arguments[Math.Min(arguments, at.Arguments.Count - 1)];
        return argument.GetCompletions(CompletionContext.Empty).Select(c => c.Label).ToArray() is { Length: > 0 } named ? named : folder.Of(argument.Name, begun);
    }

    private static bool IsRepeatable(Command command, string option) => command.Options.First(o => o.Name == option).Arity.MaximumNumberOfValues > 1;
}
