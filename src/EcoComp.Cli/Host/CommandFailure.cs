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

    /// <summary>A failure that one line tells of.</summary>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="code">The line, a code of <see cref="Bilingual"/>.</param>
    /// <param name="arguments">What fills its gaps.</param>
    public static CommandFailure Of(int exitCode, string code, params ReadOnlySpan<object?> arguments) => new(exitCode, Line(code, arguments));

    /// <summary>A line of <see cref="Bilingual"/> as the program says it of itself.</summary>
    public static string Line(string code, params ReadOnlySpan<object?> arguments) => "ecocomp: " + Bilingual.Say(code, arguments);
}
