using System.Text;
using EcoComp.Cli;
using EcoComp.Cli.Host;

(Stream output, Stream error) = StandardStreams.Open();
if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected)) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (!CurrentFolder.IsThere)
{
    new Streams(output, error) { Language = SystemLanguage.Of }.Say(ConsoleLine.Of("folder.gone"));
    return ExitCodes.Usage;
}

return App.Run(args, output, error, Surroundings.OfProcess(terminal: !Console.IsErrorRedirected) with
{
    ShowsOutput = !Console.IsOutputRedirected,
    SystemLanguage = SystemLanguage.Of,
    Columns = TerminalWidth.Of,
});
