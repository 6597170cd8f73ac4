using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Findings;

/// <summary>
/// One thing that a finding rests on: a fact, a place that was read, a choice that was followed, a ruling. Grounds stand in the order in which
/// they were looked at; what a statement or a trace tells of them is read off when somebody asks.
/// </summary>
public abstract record Ground
{
    private protected Ground()
    {
    }

    internal virtual ConsultedKeys Consulted => default;

    internal virtual Ruling? Ruling => null;

    internal virtual void Tell(List<Fact> facts)
    {
    }

    internal virtual void Cite(List<FileLine> places)
    {
    }

    internal virtual void Relate(List<string> codes)
    {
    }
}

/// <summary>A place where something was read.</summary>
/// <param name="At">The place.</param>
public sealed record Place(FileLine At) : Ground
{
    internal override void Cite(List<FileLine> places) => places.Add(At);
}

/// <summary>Another point, event or subject that was looked at.</summary>
/// <param name="Code">Its code.</param>
public sealed record Related(string Code) : Ground
{
    internal override void Relate(List<string> codes) => codes.Add(Code);
}

/// <summary>A ruling that decided.</summary>
/// <param name="By">The ruling.</param>
public sealed record Ruled(Ruling By) : Ground
{
    internal override Ruling Ruling => By;

    internal override void Cite(List<FileLine> places) => places.Add(By.At);
}

/// <summary>A choice that was followed.</summary>
/// <typeparam name="T">What the choice means.</typeparam>
/// <param name="Interpretation">What it decides.</param>
/// <param name="Choice">What it means.</param>
/// <param name="Source">The row that made it, or null where it is the default.</param>
public sealed record Followed<T>(Interpretation Interpretation, T Choice, FileLine? Source) : Ground
{
    internal override ConsultedKeys Consulted { get; } = default(ConsultedKeys).With(Interpretation);

    internal override void Cite(List<FileLine> places)
    {
        if (Source is not null) places.Add(Source);
    }
}

/// <summary>What the register and monitoring say of a point in the month; if its class was evaluated from readings, how.</summary>
/// <param name="Month">The month's evidence.</param>
/// <param name="Entry">The point.</param>
/// <param name="By">Which choices of the evaluation decide here.</param>
public sealed record Monitored(MonthEvidence Month, PointEntry Entry, EvaluationChoices By = EvaluationChoices.All) : Ground
{
    internal override ConsultedKeys Consulted => EvaluatedClass.ConsultedFor(Month, Entry.Point, By);

    internal override void Tell(List<Fact> facts) => EvaluatedClass.Tell(Month, Entry.Point, facts);

    internal override void Cite(List<FileLine> places)
    {
        EvaluatedClass.Cite(Month, Entry.Point, By, places);
        if (Month.ResultAt(Entry.Point) is { } at) places.Add(at);
        places.Add(Entry.At);
    }
}

/// <summary>How the class of a point was evaluated from readings, where it was, and by which choices.</summary>
/// <param name="Month">The month's evidence.</param>
/// <param name="Point">The point.</param>
/// <param name="By">Which choices of the evaluation decide here.</param>
public sealed record Evaluated(MonthEvidence Month, Point Point, EvaluationChoices By = EvaluationChoices.All) : Ground
{
    internal override ConsultedKeys Consulted => EvaluatedClass.ConsultedFor(Month, Point, By);

    internal override void Tell(List<Fact> facts) => EvaluatedClass.Tell(Month, Point, facts);

    internal override void Cite(List<FileLine> places) => EvaluatedClass.Cite(Month, Point, By, places);
}

/// <summary>Another point whose result was looked at, and where it was read.</summary>
/// <param name="Month">The month's evidence.</param>
/// <param name="Point">The point.</param>
public sealed record ResultRead(MonthEvidence Month, Point Point) : Ground
{
    internal override void Relate(List<string> codes) => codes.Add(Point.Code);

    internal override void Cite(List<FileLine> places)
    {
        if (Month.ResultAt(Point) is { } at) places.Add(at);
    }
}

/// <summary>Where the readings of a point begin, whether or not they give its class.</summary>
/// <param name="Month">The month's evidence.</param>
/// <param name="Point">The point.</param>
public sealed record ReadingsRead(MonthEvidence Month, Point Point) : Ground
{
    internal override void Cite(List<FileLine> places)
    {
        if (Month.Readings?.At(Point) is { } at) places.Add(at);
    }
}

/// <summary>A question that no answer would change anything by: whatever stands already names its point, and what the question consulted.</summary>
/// <param name="Question">The question.</param>
public sealed record Idle(OpenQuestion Question) : Ground
{
    private readonly Facts.QuestionIdle _fact = new(Question.Subject.Code, Question.Question); // thousands of items may tell it

    internal override ConsultedKeys Consulted => Question.Consulted;

    internal override void Tell(List<Fact> facts) => facts.Add(_fact);

    internal override void Cite(List<FileLine> places) => places.AddRange(Question.Evidence());

    internal override void Relate(List<string> codes) => codes.Add(Question.Subject.Code);
}

/// <summary>Which choices of how classes are evaluated bear on a finding.</summary>
[Flags]
public enum EvaluationChoices
{
    /// <summary>Neither: what was found does not depend on the evaluation.</summary>
    None = 0,

    /// <summary><c>class-rounding</c>.</summary>
    Rounding = 1,

    /// <summary><c>class-partial</c>, where an indicator is absent.</summary>
    Partial = 2,

    /// <summary>Both.</summary>
    All = Rounding | Partial,
}
