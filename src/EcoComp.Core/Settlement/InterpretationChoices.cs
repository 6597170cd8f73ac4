using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Settlement;

/// <summary>
/// Interpretations with their choices, by the names that both have in files and in the order of the regulation: all of them for a month, those that
/// were consulted for an item. What many items have in common is one object.
/// </summary>
public sealed class InterpretationChoices : IEquatable<InterpretationChoices>
{
    /// <summary>No interpretation.</summary>
    public static readonly InterpretationChoices None = new([]);

    /// <summary>Makes a list of choices.</summary>
    /// <param name="chosen">The keys in order, none of them twice, each with its choice.</param>
    public InterpretationChoices(ImmutableArray<KeyedChoice> chosen)
    {
        Chosen = chosen;
        Text = string.Join(';', chosen.Select(c => c.Key + "=" + c.Choice));
    }

    /// <summary>The keys in order, each with its choice.</summary>
    [JsonIgnore]
    public ImmutableArray<KeyedChoice> Chosen { get; }

    /// <summary>The same as text: <c>key=choice;key=choice</c>, empty where there is none.</summary>
    public string Text { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Chosen.IsEmpty;

    /// <summary>The choice of a key, or null where the key is not among them.</summary>
    public string? this[string key]
    {
        get
        {
            foreach ((string name, string choice) in Chosen)
            {
                if (name == key) return choice;
            }

            return null;
        }
    }

    /// <summary>All choices that are in force in a month.</summary>
    public static InterpretationChoices Of(MonthInterpretations month)
    {
        ArgumentNullException.ThrowIfNull(month);
        return new([.. month.Regulation.Interpretations.Select(i => new KeyedChoice(i.Key, month.Choice(i).Code))]);
    }

    /// <summary>The choices that were consulted.</summary>
    public static InterpretationChoices Of(MonthInterpretations month, ConsultedKeys consulted)
    {
        ArgumentNullException.ThrowIfNull(month);
        return consulted.IsEmpty
            ? None
            : new([.. consulted.In(month.Regulation).Select(i => new KeyedChoice(i.Key, month.Choice(i).Code))]);
    }

    /// <inheritdoc/>
    public bool Equals(InterpretationChoices? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as InterpretationChoices);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}

/// <summary>The choice of an interpretation, both by their names in files.</summary>
/// <param name="Key">The interpretation.</param>
/// <param name="Choice">Its choice.</param>
public sealed record KeyedChoice(string Key, string Choice);
