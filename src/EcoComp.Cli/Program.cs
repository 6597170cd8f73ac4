using EcoComp.Cli;
using EcoComp.Cli.Host;

using Stream output = Console.OpenStandardOutput();
using Stream error = Console.OpenStandardError();
return App.Run(args, output, error, Surroundings.OfProcess(terminal: !Console.IsErrorRedirected) with { ShowsOutput = !Console.IsOutputRedirected });
