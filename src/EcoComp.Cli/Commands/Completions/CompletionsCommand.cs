using System.CommandLine;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Commands.Completions;

/// <summary><c>completions SHELL</c>: the script with which a shell asks the program how a line may go on.</summary>
internal static class CompletionsCommand
{
    private static readonly (string Shell, string Resource)[] Scripts = [("bash", "ecocomp.bash"), ("zsh", "ecocomp.zsh"), ("powershell", "ecocomp.ps1")];

    /// <summary>The command.</summary>
    public static Command Create(Streams streams)
    {
        var shell = new Argument<string>("shell");
        shell.AcceptOnlyFromAmong([.. Scripts.Select(s => s.Shell)]);
        var file = new Option<string?>("--out");
        var command = new Command("completions") { shell, file, Arguments.Lang() };
        command.SetAction(parsed =>
        {
            byte[] script = Script(parsed.GetRequiredValue(shell));
            if (parsed.GetValue(file) is { } path)
            {
                OutputPlaces.Check(path, null);
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

    private static byte[] Script(string shell) => EmbeddedFile.Bytes(Array.Find(Scripts, s => s.Shell == shell).Resource);
}
