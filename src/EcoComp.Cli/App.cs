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
        var buffered = new BufferedStream(new ResultStream(output), 1 << 16);
        var spoken = new SpokenLanguage(args, surroundings);
        using var progress = new Progress(surroundings.Terminal ? error : null, surroundings.Patience);
        var streams = new Streams(buffered, error) { IsTerminal = surroundings.ShowsOutput, Language = () => spoken.Of, Progress = progress };
        try
        {
            int exitCode = Run(args, streams, surroundings, spoken);
            progress.Clear();
            buffered.Flush();
            return exitCode;
        }
        catch (CommandFailure failure)
        {
            foreach (string line in failure.In(spoken.Of)) streams.Say(line);
            return failure.ExitCode;
        }
        catch (OutputLost e)
        {
            streams.Say(Lost(e, streams.IsKept));
            return streams.IsKept ? ExitCodes.Done : ExitCodes.ProgramFault;
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

    private static ConsoleLine Lost(OutputLost lost, bool isKept)
    {
        if (lost.IsMissing) return ConsoleLine.Of(isKept ? "output.untold.closed" : "output.lost.closed");
        if (lost.IsFull) return ConsoleLine.Of(isKept ? "output.untold.full" : "output.lost.full");
        return isKept ? ConsoleLine.Of("output.untold", lost.Message) : ConsoleLine.Of("output.lost", lost.Message);
    }
}
