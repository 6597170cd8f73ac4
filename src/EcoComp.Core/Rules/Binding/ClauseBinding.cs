using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Rules.Binding;

/// <summary>
/// A clause as a rule takes it up: its numbers, its open points, and the clauses that it uses. What a rule needs must be in the file, and what is in
/// the file must be needed.
/// </summary>
public sealed class ClauseBinding
{
    private readonly HashSet<string> _followed;
    private readonly JsonFaults _faults;
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);
    private bool _read;

    internal ClauseBinding(Regulation regulation, Clause clause, HashSet<string> followed, JsonFaults faults) =>
        (Regulation, Clause, _followed, _faults) = (regulation, clause, followed, faults);

    /// <summary>The regulation.</summary>
    public Regulation Regulation { get; }

    /// <summary>The clause.</summary>
    public Clause Clause { get; }

    /// <summary>The clause's numbers as the rule's own record.</summary>
    /// <exception cref="InvalidDataException">A number is missing, unknown or of another kind.</exception>
    public T Amounts<T>(Func<ClauseAmounts, T> read)
        where T : class
    {
        _read = true;
        return Clause.Amounts(read, _faults);
    }

    /// <summary>An open point that the clause must have.</summary>
    /// <typeparam name="T">What a choice means.</typeparam>
    /// <exception cref="InvalidDataException">The clause does not leave it open, or a choice of the regulation is none that can be followed.</exception>
    public BoundPoint<T> Open<T>(OpenPoint<T> point)
    {
        _followed.Add(Name(Clause, point.Key));
        bool isOpen = Clause.Open.Contains(point.Key);
        if (!isOpen && !Misspells(Regulation, Clause, point.Key))
        {
            _faults.Add(
                $"The clause {Clause.Id} does not leave {point.Key} open, which its rule {Clause.Rule} asks.", FaultCodes.LawOpenMissing,
                RegulationReader.PathOf(Clause), point.Key, Clause.Rule);
        }

        Interpretation? open = isOpen ? Regulation.FindInterpretation(point.Key) : null;
        return new BoundPoint<T>(point, open ?? new Interpretation(0, point.Key, "", "", [], "", "", []), _faults); // in place of one whose lack was told
    }

    /// <summary>
    /// An open point that the clause need not have where its amounts answer it. A draft, which can take nothing out of what its base leaves open,
    /// is then without it; a file that keeps it stays readable, and a proof tells that its choices decide nothing.
    /// </summary>
    /// <typeparam name="T">What a choice means.</typeparam>
    /// <param name="point">The open point.</param>
    /// <param name="isAnswered">Whether the amounts answer it.</param>
    /// <returns>The open point; null where it is answered and nobody leaves it open.</returns>
    /// <exception cref="InvalidDataException">The clause does not leave open what is not answered, or a choice is none that can be followed.</exception>
    public BoundPoint<T>? OpenUnless<T>(OpenPoint<T> point, bool isAnswered) =>
        isAnswered && (Regulation.IsDraft || !Clause.Open.Contains(point.Key)) ? null : Open(point);

    /// <summary>Another clause that plays a part, or null where the clause names none for it.</summary>
    /// <param name="part">The part, <c>inflow</c>.</param>
    public ClauseBinding? Uses(string part)
    {
        if (Clause.Uses.FirstOrDefault(u => u.Part == part) is not { } use) return null;
        _parts.Add(part);
        return Regulation.FindClause(use.Clause) is { } used ? new ClauseBinding(Regulation, used, _followed, _faults) : null; // of another, whose lack was told
    }

    /// <summary>An open point of a clause as it is remembered once somebody follows it.</summary>
    internal static string Name(Clause clause, string key) => clause.Id + " " + key;

    /// <summary>Whether a clause leaves something open that there is not and that may be meant for a key, which was told.</summary>
    internal static bool Misspells(Regulation regulation, Clause clause, string key) =>
        clause.Open.Any(open => regulation.FindInterpretation(open) is null && NearNames.Nearest(open, [key]).Any());

    /// <summary>Makes sure that nothing of the clause is left over.</summary>
    /// <exception cref="InvalidDataException">The rule has not asked for its numbers or for a clause that it is to use.</exception>
    internal void Finish()
    {
        JsonPath at = RegulationReader.PathOf(Clause);
        if (Clause.HasAmounts && !_read)
            _faults.Add($"Nobody reads the amounts of clause {Clause.Id}.", FaultCodes.LawUnread, at.Member("amounts"), "amounts", Clause.Rule);
        foreach (ClauseUse unused in Clause.Uses.Where(u => !_parts.Contains(u.Part)))
        {
            _faults.Add(
                $"The rule {Clause.Rule} of clause {Clause.Id} has no part {unused.Part}.", FaultCodes.LawUnread, at.Member("uses").Member(unused.Part), unused.Part, Clause.Rule);
        }
    }
}

/// <summary>What is told of open points.</summary>
internal static class BoundPoint
{
    /// <summary>Tells that nobody follows a choice.</summary>
    public static void Tell(OpenPoint point, Interpretation interpretation, int choice, JsonFaults faults)
    {
        string code = interpretation.Choices[choice].Code;
        if (string.IsNullOrWhiteSpace(code)) return; // that it is missing was told
        faults.AddUnknown(
            $"Nobody follows the choice {point.Key} = {code}.", FaultCodes.LawNoSuch,
            RegulationReader.PathOf(interpretation).Member("choices").Element(choice).Member("code"), code, point.Codes);
    }
}

/// <summary>An open point of a clause, to be followed month by month.</summary>
/// <typeparam name="T">What a choice means.</typeparam>
public sealed class BoundPoint<T>
{
    private readonly Interpretation _interpretation;
    private readonly T[] _meanings;

    internal BoundPoint(OpenPoint<T> point, Interpretation interpretation, JsonFaults faults)
    {
        _interpretation = interpretation;
        _meanings = new T[interpretation.Choices.Length];
        for (int i = 0; i < _meanings.Length; i++)
        {
            string code = interpretation.Choices[i].Code;
            if (faults.Collects && !point.Follows(code)) BoundPoint.Tell(point, interpretation, i, faults);
            else _meanings[i] = point.Meaning(code);
        }
    }

    /// <summary>What the choice in force in a month means, without consulting it.</summary>
    public T In(MonthEvidence month) => Meaning(month.Interpretations.Choice(_interpretation));

    /// <summary>The choice in force in a month, as a ground of what it decides.</summary>
    public Followed<T> Follow(MonthEvidence month) => new(_interpretation, In(month), month.Interpretations.Source(_interpretation));

    /// <summary>What the choice in force in another month means.</summary>
    /// <param name="month">The month that is judged.</param>
    /// <param name="other">The other month.</param>
    public T In(MonthEvidence month, YearMonth other) => Meaning(month.InterpretationsIn(other).Choice(_interpretation));

    /// <summary>The code of the choice in force in another month.</summary>
    /// <param name="month">The month that is judged.</param>
    /// <param name="other">The other month.</param>
    public string Named(MonthEvidence month, YearMonth other) => month.InterpretationsIn(other).Choice(_interpretation).Code;

    /// <summary>The row that made the choice in force in another month, or null where it is the default.</summary>
    /// <param name="month">The month that is judged.</param>
    /// <param name="other">The other month.</param>
    public FileLine? Source(MonthEvidence month, YearMonth other) => month.InterpretationsIn(other).Source(_interpretation);

    private T Meaning(Choice choice)
    {
        int place = 0;
        while (_interpretation.Choices[place] != choice) place++;
        return _meanings[place];
    }
}
