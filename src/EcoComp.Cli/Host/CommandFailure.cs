namespace EcoComp.Cli.Host;

/// <summary>A command that ends without a result.</summary>
/// <param name="exitCode">The exit code, one of <see cref="ExitCodes"/>.</param>
/// <param name="lines">What is said on standard error.</param>
internal sealed class CommandFailure(int exitCode, params string[] lines) : Exception(string.Join(Environment.NewLine, lines))
{
    /// <summary>The exit code.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>What is said on standard error.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
