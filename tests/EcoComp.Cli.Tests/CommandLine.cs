using System.Text;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests;

/// <summary>What one run of the program left behind.</summary>
internal sealed record Run(int Exit, byte[] Output, string Error);

/// <summary>The program as its user has it: arguments in, two streams and an exit code out.</summary>
internal static class CommandLine
{
    /// <summary>The regulations of the program, read once: reading them is most of what a run on a small folder takes.</summary>
    public static readonly RegulationCatalogue Catalogue = RegulationCatalogue.BuiltIn();

    private static readonly Surroundings Here = Surroundings.OfProcess(terminal: false) with { Catalogue = () => Catalogue };

    public static Run Run(params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exit = App.Run(args, output, error, Here);
        return new Run(exit, output.ToArray(), Encoding.UTF8.GetString(error.ToArray()));
    }

    public static Run Settle(string folder, string months, string format, params string[] more) =>
        Run(["settle", months, "--data", folder, "--format", format, .. more]);

    /// <summary>Settles a folder that has no faults, and says what was wrong with it if it was refused.</summary>
    public static byte[] Settled(string folder, string months, string format, params string[] more)
    {
        Run run = Settle(folder, months, format, more);
        return run.Exit == 0 ? run.Output : throw new RefusedException($"exit {run.Exit}\n{run.Error}");
    }
}
