using System.CommandLine;
using System.CommandLine.Help;
using EcoComp.Cli.Commands;
using EcoComp.Cli.Commands.Comparing;
using EcoComp.Cli.Commands.Completions;
using EcoComp.Cli.Commands.Help;
using EcoComp.Cli.Commands.Standing;
using EcoComp.Cli.Host;
using EcoComp.Core.Wording;

namespace EcoComp.Cli;

/// <summary>The program and its commands.</summary>
/// <param name="streams">Where they write.</param>
/// <param name="surroundings">What they take from outside.</param>
/// <param name="help">The language of help.</param>
internal sealed class CommandTree(Streams streams, Surroundings surroundings, Func<Language> help)
{
    private readonly (string Name, Func<Command> Create)[] _commands =
    [
        ("import", () => ImportCommand.Create(streams, surroundings)),
        ("check", () => CheckCommand.Create(streams, surroundings)),
        ("settle", () => SettleCommand.Create(streams, surroundings)),
        ("explain", () => ExplainCommand.Create(streams, surroundings)),
        ("outlook", () => OutlookCommand.Create(streams, surroundings)),
        ("compare", () => CompareCommand.Create(streams, surroundings)),
        ("notice", () => NoticeCommand.Create(streams, surroundings)),
        ("report", () => ReportCommand.Create(streams, surroundings)),
        ("close", () => CloseCommand.Create(streams, surroundings)),
        ("history", () => HistoryCommand.Create(streams, surroundings)),
        ("fund", () => FundCommand.Create(streams, surroundings)),
        ("amend", () => AmendCommand.Create(streams, surroundings)),
        ("replay", () => ReplayCommand.Create(streams, surroundings)),
        ("diff", () => DiffCommand.Create(streams, surroundings)),
        ("new", () => NewCommand.Create(streams, surroundings)),
        ("classify", () => ClassifyCommand.Create(streams, surroundings)),
        ("rules", () => RulesCommand.Create(streams, surroundings)),
        ("schema", () => SchemaCommand.Create(streams, surroundings)),
        ("completions", () => CompletionsCommand.Create(streams)),
    ];

    /// <summary>The names of the commands.</summary>
    public IEnumerable<string> Names => _commands.Select(c => c.Name);

    /// <summary>
    /// The program. To make all commands takes a good part of what settling a month takes, so only the one that is asked for is made; all, where it is
    /// not known which.
    /// </summary>
    /// <param name="asked">The command that is asked for.</param>
    public RootCommand Root(string? asked)
    {
        var root = new RootCommand { Arguments.Lang() };
        root.SetAction(_ => StandingCommand.Run(streams, surroundings));
        foreach (Option option in root.Options)
        {
            if (option is HelpOption) option.Action = new ShowHelp(streams, help, surroundings.Columns);
            else if (option is VersionOption) option.Action = new ShowVersion(streams, surroundings.Version);
        }

        bool isKnown = Names.Contains(asked, StringComparer.Ordinal);
        foreach ((string name, Func<Command> create) in _commands)
        {
            if (!isKnown || name == asked) root.Add(create());
        }

        return root;
    }
}
