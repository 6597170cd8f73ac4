using System.CommandLine;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Commands.Completions;

/// <summary><c>completions SHELL</c>: the script with which a shell asks the program how a line may go on.</summary>
internal static class CompletionsCommand
{
    private static readonly (string Shell, string Resource, string[] Endings)[] Scripts =
        [("bash", "ecocomp.bash", ["", ".bash", ".sh"]), ("zsh", "ecocomp.zsh", ["", ".zsh"]), ("powershell", "ecocomp.ps1", [".ps1", ".psm1"])];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams)
    {
        var shell = new Argument<string>("shell");
        shell.AcceptOnlyFromAmong([.. Scripts.Select(s => s.Shell)]);
        var file = new Option<string?>("--out");
        var command = new Command("completions") { shell, file, Arguments.Lang() };
        command.SetAction(parsed =>
        {
            (_, string resource, string[] endings) = Array.Find(Scripts, s => s.Shell == parsed.GetRequiredValue(shell));
            byte[] script = EmbeddedFile.Bytes(resource);
            if (parsed.GetValue(file) is { } path)
            {
                OutputPlaces.Check(path, null);
                if (!endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                    throw CommandFailure.Of(ExitCodes.Usage, "out.ending", path, endings.Where(e => e.Length > 0));
                WholeFile.Write(path, script);
                streams.Result(path);
            }
            else
            {
                streams.Output.Write(script);
            }

            return ExitCodes.Done;
        });
        return command;
    }
}
