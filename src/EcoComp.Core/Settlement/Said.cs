using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Settlement;

/// <summary>
/// What is said of an item, a question or a note: facts where it was computed, words where it was read back from a settlement that was written.
/// Facts become words only where somebody tells them, by <see cref="Wording.Words.Say(Said)"/>.
/// </summary>
public readonly struct Said : IEquatable<Said>
{
    private readonly ImmutableArray<ISentence> _facts;

    private Said(ImmutableArray<ISentence> facts, string? text) => (_facts, Text) = (facts, text);

    /// <summary>The facts, in the order in which they are told; empty where only words were read.</summary>
    [JsonIgnore]
    public ImmutableArray<ISentence> Facts => _facts.IsDefault ? [] : _facts;

    /// <summary>The words that were read, or null where there are facts.</summary>
    public string? Text { get; }

    /// <summary>Whether it was never given: neither facts nor words, not even none.</summary>
    internal bool IsUnset => _facts.IsDefault && Text is null;

    /// <summary>Whether nothing is said.</summary>
    public bool IsNothing => _facts.IsDefaultOrEmpty && string.IsNullOrEmpty(Text);

    /// <summary>What facts say.</summary>
    public static Said Of(ImmutableArray<Fact> facts) => new(ImmutableArray<ISentence>.CastUp(facts), null);

    /// <summary>What one sentence says.</summary>
    public static Said Of(ISentence sentence) => new([sentence], null);

    /// <summary>What words say that were read.</summary>
    public static Said Read(string text) => new(default, text);

    /// <summary>Whether both hold the same facts, or the same words; facts are not put into words to find out.</summary>
    public bool Equals(Said other) => Text == other.Text && Facts.AsSpan().SequenceEqual(other.Facts.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Said other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Facts.Length);

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(Said a, Said b) => a.Equals(b);

    /// <summary>Whether the two say different things.</summary>
    public static bool operator !=(Said a, Said b) => !a.Equals(b);
}
