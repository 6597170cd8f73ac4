using EcoComp.Core.Wording;

namespace EcoComp.Cli.Host;

/// <summary>A command that ends without a result.</summary>
/// <param name="exitCode">The exit code, one of <see cref="ExitCodes"/>.</param>
/// <param name="lines">What is said on standard error.</param>
internal sealed class CommandFailure(int exitCode, params ConsoleLine[] lines) : Exception
{
    /// <summary>The exit code.</summary>
    public int ExitCode { get; } = exitCode;

    /// <inheritdoc/>
    public override string Message => string.Join(Environment.NewLine, In(Language.En));

    /// <summary>What is said on standard error.</summary>
    public IEnumerable<string> In(Language language) => lines.Select(l => l.In(language));

    /// <summary>A failure that one line tells of.</summary>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="code">The line, a code of <see cref="Bilingual"/>.</param>
    /// <param name="arguments">What fills its gaps.</param>
    public static CommandFailure Of(int exitCode, string code, params ReadOnlySpan<object?> arguments) => new(exitCode, ConsoleLine.Of(code, arguments));
}
