using EcoComp.Core.Provenance;

namespace EcoComp.Core.Regulations;

/// <summary>The choices in force in one month under one regulation.</summary>
public sealed class MonthInterpretations
{
    private readonly Choice[] _choices;
    private readonly ChosenInterpretation?[] _made;

    internal MonthInterpretations(Regulation regulation, Choice[] choices, ChosenInterpretation?[] made) =>
        (Regulation, _choices, _made) = (regulation, choices, made);

    /// <summary>The regulation whose open points they decide.</summary>
    public Regulation Regulation { get; }

    /// <summary>The choice of an interpretation of the regulation.</summary>
    public Choice Choice(Interpretation interpretation) => _choices[interpretation.Order];

    /// <summary>The row that made the choice, or null where it is the default.</summary>
    public FileLine? Source(Interpretation interpretation) => _made[interpretation.Order]?.At;

    /// <summary>The choice with the document it rests on, as it was made; null where it is the default.</summary>
    public ChosenInterpretation? Made(Interpretation interpretation) => _made[interpretation.Order];

    /// <summary>What the choice of an open point means; where the regulation does not leave it open, what holds otherwise.</summary>
    public T Meaning<T>(OpenPoint<T> point) =>
        Regulation.FindInterpretation(point.Key) is { } open ? point.Meaning(Choice(open).Code) : point.Otherwise;

    /// <summary>The code of the choice of an open point; where the regulation does not leave it open, of what holds otherwise.</summary>
    public string Named<T>(OpenPoint<T> point) =>
        Regulation.FindInterpretation(point.Key) is { } open ? Choice(open).Code : point.OtherwiseNamed;
}
