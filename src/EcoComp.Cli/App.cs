using System.CommandLine;
using EcoComp.Cli.Commands;
using EcoComp.Cli.Host;

namespace EcoComp.Cli;

/// <summary>The program without its process: arguments in, two streams and an exit code out.</summary>
public static class App
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where everything else goes.</param>
    /// <returns>The exit code, one of <see cref="ExitCodes"/>.</returns>
    public static int Run(IReadOnlyList<string> args, Stream output, Stream error) =>
        Run(args, output, error, Surroundings.OfProcess(terminal: false));

    /// <summary>Runs a command line in given surroundings.</summary>
    internal static int Run(IReadOnlyList<string> args, Stream output, Stream error, Surroundings surroundings)
    {
        var buffered = new BufferedStream(new ResultStream(output), 1 << 16);
        var streams = new Streams(buffered, error) { IsTerminal = surroundings.ShowsOutput };
        try
        {
            int exitCode = Parse(args, streams, surroundings);
            buffered.Flush();
            return exitCode;
        }
        catch (CommandFailure failure)
        {
            foreach (string line in failure.Lines) streams.Say(line);
            return failure.ExitCode;
        }
        catch (OutputLost e)
        {
            if (e.IsClosedPipe) return ExitCodes.Done; // whoever read the output has read enough
            streams.Say(CommandFailure.Line(streams.IsKept ? "output.untold" : "output.lost", e.Message));
            return streams.IsKept ? ExitCodes.Done : ExitCodes.ProgramFault;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            streams.Say(CommandFailure.Line("program.fault"));
            streams.Say(e.ToString());
            return ExitCodes.ProgramFault;
        }
    }

    private static int Parse(IReadOnlyList<string> args, Streams streams, Surroundings surroundings)
    {
        var root = new RootCommand(Bilingual.Say("program"));
        NamedCommand[] commands = Commands(streams, surroundings);
        NamedCommand? asked = args.Count > 0 ? Array.Find(commands, c => c.Name == args[0]) : null;
        foreach (NamedCommand command in commands)
        {
            if (asked is null || asked == command) root.Add(command.Create());
        }

        root.HelpName = "ecocomp";
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        using var output = new StreamWriter(streams.Output, leaveOpen: true) { NewLine = "\n" };
        if (parsed.Errors.Count == 0)
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = output });
        foreach (var parseError in parsed.Errors) streams.Say("ecocomp: " + UsageErrors.Line(parseError));
        streams.Say(CommandFailure.Line("usage.help", string.Join(' ', CommandPath(parsed))));
        return ExitCodes.Usage;
    }

    /// <summary>The commands in the order of the help. To make all of them takes a good part of what settling a month takes, so only the one that is asked for is made.</summary>
    private static NamedCommand[] Commands(Streams streams, Surroundings surroundings) =>
    [
        new("settle", () => SettleCommand.Create(streams, surroundings)),
        new("check", () => CheckCommand.Create(streams, surroundings)),
        new("classify", () => ClassifyCommand.Create(streams, surroundings)),
        new("explain", () => ExplainCommand.Create(streams, surroundings)),
        new("rules", () => RulesCommand.Create(streams, surroundings)),
        new("new", () => NewCommand.Create(streams, surroundings)),
        new("import", () => ImportCommand.Create(streams, surroundings)),
        new("notice", () => NoticeCommand.Create(streams, surroundings)),
        new("fund", () => FundCommand.Create(streams, surroundings)),
        new("close", () => CloseCommand.Create(streams, surroundings)),
        new("replay", () => ReplayCommand.Create(streams, surroundings)),
        new("amend", () => AmendCommand.Create(streams, surroundings)),
        new("diff", () => DiffCommand.Create(streams, surroundings)),
        new("history", () => HistoryCommand.Create(streams, surroundings)),
    ];

    private sealed record NamedCommand(string Name, Func<Command> Create);

    private static IEnumerable<string> CommandPath(ParseResult parsed)
    {
        string name = parsed.CommandResult.Command.Name;
        return parsed.CommandResult.Command is RootCommand ? [""] : [name + " "];
    }
}
