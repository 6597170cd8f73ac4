namespace EcoComp.Cli;

/// <summary>The program without its process: arguments in, two streams and an exit code out.</summary>
public static class App
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where everything else goes.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, Stream output, Stream error) => args.Count + (output == error ? 1 : 2);
}
