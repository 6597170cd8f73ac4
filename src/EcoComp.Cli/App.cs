using System.CommandLine;
using EcoComp.Cli.Commands;
using EcoComp.Cli.Commands.Completions;
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
        Streams? streams = null;
        var results = new ResultStream(output, () => streams?.IsKept ?? false);
        var buffered = new BufferedStream(results, 1 << 16);
        var spoken = new SpokenLanguage(args, surroundings);
        using var progress = new Progress(surroundings.Terminal ? error : null, surroundings.Patience);
        streams = new Streams(buffered, error) { IsTerminal = surroundings.ShowsOutput, Language = () => spoken.Of, Progress = progress };
        try
        {
            int exitCode = Run(args, streams, surroundings, spoken);
            progress.Clear();
            buffered.Flush();
            if (results.Untold is { } untold) streams.Say(Untold(untold));
            return exitCode;
        }
        catch (CommandFailure failure)
        {
            foreach (string line in failure.In(spoken.Of)) streams.Say(line);
            return failure.ExitCode;
        }
        catch (OutputLost e)
        {
            streams.Say(Lost(e));
            return ExitCodes.ProgramFault;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            streams.Say(ConsoleLine.Of("program.fault"));
            streams.Say(e.ToString());
            return ExitCodes.ProgramFault;
        }
    }

    private static int Run(IReadOnlyList<string> args, Streams streams, Surroundings surroundings, SpokenLanguage spoken)
    {
        var tree = new CommandTree(streams, surroundings, () => spoken.OfHelp);
        if (args.Count > 0 && args[0] == CompletionWords.Command) return CompletionWords.Run(args.Skip(1), tree.Root, tree.Names, streams, surroundings);
        RootCommand root = tree.Root(args.Count > 0 ? args[0] : null);
        root.HelpName = "ecocomp";
        ParseResult parsed = tree.Parse(root, args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var errors = new UsageErrors(parsed, tree.Names, spoken.Of);
        if (errors.Lines.Count == 0) return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        foreach (ConsoleLine line in errors.Lines) streams.Say(line);
        return ExitCodes.Usage;
    }

    /// <summary>What is said where nothing lies on the disk yet.</summary>
    private static ConsoleLine Lost(OutputLost lost) => lost.IsMissing ? ConsoleLine.Of("output.lost.closed")
        : lost.IsFull ? ConsoleLine.Of("output.lost.full")
        : ConsoleLine.Of("output.lost", lost.Message);

    /// <summary>What is said where the command did what it does, and only what it tells was lost.</summary>
    private static ConsoleLine Untold(OutputLost lost) => lost.IsMissing ? ConsoleLine.Of("output.untold.closed")
        : lost.IsFull ? ConsoleLine.Of("output.untold.full")
        : ConsoleLine.Of("output.untold", lost.Message);
}
