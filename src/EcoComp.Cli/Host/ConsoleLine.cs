using EcoComp.Core.Wording;

namespace EcoComp.Cli.Host;

/// <summary>A line on the console: one of <see cref="Bilingual"/>, whose language is known when it is shown, or words that were found already.</summary>
internal sealed record ConsoleLine
{
    private readonly string _text;
    private readonly object?[]? _arguments;

    private ConsoleLine(string text, object?[]? arguments) => (_text, _arguments) = (text, arguments);

    /// <summary>A line that the program says of itself.</summary>
    /// <param name="code">Its code in <see cref="Bilingual"/>.</param>
    /// <param name="arguments">What fills its gaps: texts, or lists of names.</param>
    public static ConsoleLine Of(string code, params ReadOnlySpan<object?> arguments) => new(code, arguments.ToArray());

    /// <summary>The line in a language.</summary>
    public string In(Language language) => _arguments is null ? _text : "ecocomp: " + Bilingual.Say(language, _text, _arguments);

    /// <summary>Words that need no more.</summary>
    public static implicit operator ConsoleLine(string text) => new(text, null);

    /// <inheritdoc/>
    public override string ToString() => In(Language.En);
}
