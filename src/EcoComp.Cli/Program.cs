using System.Text;
using EcoComp.Cli;
using EcoComp.Cli.Host;

if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected)) Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using Stream output = Console.OpenStandardOutput();
using Stream error = Console.OpenStandardError();
return App.Run(args, output, error, Surroundings.OfProcess(terminal: !Console.IsErrorRedirected) with
{
    ShowsOutput = !Console.IsOutputRedirected,
    SystemLanguage = SystemLanguage.Of,
    Columns = () => Console.IsOutputRedirected ? Surroundings.UsualColumns : Console.WindowWidth,
});
