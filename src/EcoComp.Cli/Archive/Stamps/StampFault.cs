namespace EcoComp.Cli.Archive.Stamps;

/// <summary>Why a time stamp, a request for one or a certificate does not hold.</summary>
/// <param name="code">The code of the line that says so.</param>
/// <param name="arguments">What fills its gaps.</param>
internal sealed class StampFault(string code, params string[] arguments) : Exception(code)
{
    /// <summary>The line that says so.</summary>
    public Core.Provenance.Message Said { get; } = Core.Provenance.Message.Of(code, arguments);
}
