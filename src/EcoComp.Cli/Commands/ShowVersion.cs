using System.CommandLine;
using System.CommandLine.Invocation;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Commands;

/// <summary>Shows the version of the program, as receipts name it.</summary>
/// <param name="streams">Where it goes.</param>
/// <param name="version">The version.</param>
internal sealed class ShowVersion(Streams streams, string version) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        streams.Result(version);
        return ExitCodes.Done;
    }
}
