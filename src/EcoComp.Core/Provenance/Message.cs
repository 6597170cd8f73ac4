using System.Collections.Immutable;

namespace EcoComp.Core.Provenance;

/// <summary>
/// Something to be said to a reader, as data: a code and what fills its gaps. The words, in Chinese or English, belong to whoever prints it.
/// </summary>
/// <param name="Code">The code of the sentence.</param>
/// <param name="Arguments">What stands in its gaps, in a form that no language changes.</param>
public sealed record Message(string Code, ImmutableArray<string> Arguments)
{
    /// <summary>A message with its arguments.</summary>
    public static Message Of(string code, params ReadOnlySpan<string> arguments) => new(code, [.. arguments]);

    /// <inheritdoc/>
    public bool Equals(Message? other) =>
        other is not null && Code == other.Code && Arguments.AsSpan().SequenceEqual(other.Arguments.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
