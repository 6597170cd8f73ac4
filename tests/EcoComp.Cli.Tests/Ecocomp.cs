using System.Text;

namespace EcoComp.Cli.Tests;

/// <summary>The program as its user meets it: a command line in; two streams and an exit code out.</summary>
internal static class Ecocomp
{
    /// <summary>Runs a command line in this process.</summary>
    public static Outcome Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode = App.Run(args, output, error, Surroundings.OfProcess(terminal: false) with { Catalogue = () => CommandLine.Catalogue });
        return new Outcome(exitCode, output.ToArray(), error.ToArray());
    }
}

/// <summary>What a command line led to.</summary>
internal sealed record Outcome(int ExitCode, byte[] OutputBytes, byte[] ErrorBytes)
{
    /// <summary>Standard output.</summary>
    public string Output => Encoding.UTF8.GetString(OutputBytes);

    /// <summary>Standard error.</summary>
    public string Error => Encoding.UTF8.GetString(ErrorBytes);

    /// <summary>The lines of both streams that tell of a fault.</summary>
    public string[] FaultLines =>
        [.. (Output + Error).Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))];
}
