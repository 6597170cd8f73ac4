using EcoComp.Core.Provenance;

namespace EcoComp.Core.Regulations;

/// <summary>The choices in force in one month under one regulation.</summary>
public sealed class MonthInterpretations
{
    private readonly Choice[] _choices;
    private readonly FileLine?[] _sources;

    internal MonthInterpretations(Regulation regulation, Choice[] choices, FileLine?[] sources) =>
        (Regulation, _choices, _sources) = (regulation, choices, sources);

    /// <summary>The regulation whose open points they decide.</summary>
    public Regulation Regulation { get; }

    /// <summary>The choice of a key.</summary>
    public Choice Choice(InterpretationKey key) => _choices[(int)key];

    /// <summary>The row that made the choice, or null where it is the default.</summary>
    public FileLine? Source(InterpretationKey key) => _sources[(int)key];

    /// <summary>Follows a choice and remembers that it was consulted.</summary>
    /// <param name="key">What is to be decided.</param>
    /// <param name="consulted">The set that the key is added to.</param>
    /// <returns>The code of the choice, one of <see cref="Choices"/>.</returns>
    public string Consult(InterpretationKey key, ref ConsultedKeys consulted)
    {
        consulted = consulted.With(key);
        return _choices[(int)key].Code;
    }
}
