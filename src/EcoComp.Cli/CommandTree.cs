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
internal sealed class CommandTree
{
    /// <summary>The commands that ask for no regulation, or only for those of the program.</summary>
    private static readonly string[] WithoutRegulations = ["new", "classify", "schema", "completions"];

    private readonly Streams _streams;
    private readonly Surroundings _surroundings;
    private readonly Func<Language> _help;
    private readonly (string Name, Func<Command> Create)[] _commands;
    private ParseResult? _parsed;

    /// <summary>The program.</summary>
    /// <param name="streams">Where its commands write.</param>
    /// <param name="outside">What they take from outside; the regulations of a folder come to those of the program.</param>
    /// <param name="help">The language of help.</param>
    public CommandTree(Streams streams, Surroundings outside, Func<Language> help)
    {
        var laws = new LawFolder(outside, () => _parsed, () => Words.In(streams.Language()));
        Surroundings surroundings = outside with { Catalogue = laws.Catalogue };
        (_streams, _surroundings, _help) = (streams, surroundings, help);
        _commands =
        [
            ("import", () => ImportCommand.Create(streams, surroundings)),
            ("check", () => CheckCommand.Create(streams, surroundings)),
            ("settle", () => SettleCommand.Create(streams, surroundings)),
            ("explain", () => ExplainCommand.Create(streams, surroundings)),
            ("outlook", () => OutlookCommand.Create(streams, surroundings)),
            ("compare", () => CompareCommand.Create(streams, surroundings)),
            ("notice", () => NoticeCommand.Create(streams, surroundings)),
            ("report", () => ReportCommand.Create(streams, surroundings)),
            ("close", () => CloseCommand.Create(streams, surroundings, laws)),
            ("history", () => HistoryCommand.Create(streams, surroundings)),
            ("fund", () => FundCommand.Create(streams, surroundings)),
            ("amend", () => AmendCommand.Create(streams, surroundings)),
            ("replay", () => ReplayCommand.Create(streams, surroundings)),
            ("timestamp", () => TimestampCommand.Create(streams, surroundings)),
            ("diff", () => DiffCommand.Create(streams, surroundings)),
            ("new", () => NewCommand.Create(streams, surroundings)),
            ("classify", () => ClassifyCommand.Create(streams, surroundings)),
            ("rules", () => RulesCommand.Create(streams, surroundings)),
            ("schema", () => SchemaCommand.Create(streams, surroundings)),
            ("completions", () => CompletionsCommand.Create(streams)),
        ];
    }

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
        root.SetAction(_ => StandingCommand.Run(_streams, _surroundings));
        foreach (Option option in root.Options)
        {
            if (option is HelpOption) option.Action = new ShowHelp(_streams, _help, _surroundings.Columns);
            else if (option is VersionOption) option.Action = new ShowVersion(_streams, _surroundings.Version);
        }

        bool isKnown = Names.Contains(asked, StringComparer.Ordinal);
        foreach ((string name, Func<Command> create) in _commands)
        {
            if (isKnown && name != asked) continue;
            Command command = create();
            if (!WithoutRegulations.Contains(name)) AddRegulations(command);
            root.Add(command);
        }

        return root;
    }

    /// <summary>Reads what was typed, which says where more regulations are.</summary>
    public ParseResult Parse(RootCommand root, IReadOnlyList<string> args, ParserConfiguration configuration) => _parsed = root.Parse(args, configuration);

    /// <summary>Every command that settles, explains or shows takes the regulations of a folder beside those of the program.</summary>
    private static void AddRegulations(Command command)
    {
        foreach (Command inner in command.Subcommands.Where(c => !WithoutRegulations.Contains(c.Name))) AddRegulations(inner);
        if (command.Subcommands.Count == 0) command.Add(new Option<string?>(LawFolder.OptionName));
    }
}
