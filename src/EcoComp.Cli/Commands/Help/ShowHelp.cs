using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using EcoComp.Cli.Host;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Commands.Help;

/// <summary>Shows the help of the command that was typed.</summary>
/// <param name="streams">Where it goes.</param>
/// <param name="language">Its language.</param>
/// <param name="columns">How many places a line has.</param>
internal sealed class ShowHelp(Streams streams, Func<Language> language, Func<int> columns) : SynchronousCommandLineAction
{
    /// <summary>In less no table can be read; lines are then broken by the terminal.</summary>
    private const int LeastColumns = 60;

    /// <summary>Whoever asks for help need not have typed a command that is whole.</summary>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        var page = new HelpPage(HelpText.In(language()), Math.Max(LeastColumns, columns()));
        string path = CommandPath.Of(parseResult.CommandResult);
        var lines = path.Length == 0 ? page.OfProgram(command) : page.Of(command, path);
        streams.Output.Write(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\n"))));
        return ExitCodes.Done;
    }
}
