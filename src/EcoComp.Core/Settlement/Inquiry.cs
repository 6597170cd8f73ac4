using System.Globalization;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Settlement;

/// <summary>
/// A clause being considered for one subject. The facts that it gathers become the item, question or note that follows and the step of the
/// trace, so that what is explained is what was decided.
/// </summary>
internal sealed class Inquiry(MonthCase month, Outcomes outcomes)
{
    private readonly List<Message> _facts = [];
    private readonly List<Message> _found = [];
    private readonly List<FileLine> _evidence = [];
    private readonly List<string> _related = [];
    private Clause _clause = month.Regulation.Clauses[0];
    private Subject _subject = Subject.City;
    private County? _county;
    private Message? _asked;
    private ConsultedKeys _consulted;

    /// <summary>Begins anew with a clause and a subject.</summary>
    public Inquiry Open(string clauseId, Subject subject, County? county, string asked, params ReadOnlySpan<string> arguments)
    {
        _clause = month.Regulation[clauseId];
        (_subject, _county, _consulted) = (subject, county, default);
        _facts.Clear();
        _found.Clear();
        _evidence.Clear();
        _related.Clear();
        _asked = outcomes.Tracing ? Message.Of(asked, arguments) : null;
        return this;
    }

    /// <summary>A place where a fact was read.</summary>
    public Inquiry See(FileLine? at)
    {
        if (at is { } place && !_evidence.Contains(place)) _evidence.Add(place);
        return this;
    }

    /// <summary>The register's and the monitoring's row of a point; if its class was evaluated from readings, how.</summary>
    public Inquiry See(PointEntry entry)
    {
        SeeEvaluation(entry.Point);
        return See(month.ResultAt(entry.Point)).See(entry.At);
    }

    /// <summary>How the class of a point was evaluated, where it was, and by which choices.</summary>
    public Inquiry SeeEvaluation(Point point)
    {
        if (month.Evaluation(point) is not { Class: { } evaluated } evaluation) return this;
        Consult(InterpretationKey.ClassRounding);
        Fact(
            "fact.evaluated", point.Code, evaluated.ToString(), EvaluationArguments.Values(evaluation.Deciding),
            Number(month.Readings!.Samples(point)), evaluation.Standard.Id);
        if (evaluation.IsPartial)
        {
            Consult(InterpretationKey.ClassPartial);
            Fact("fact.evaluated-partial", point.Code, EvaluationArguments.Groups(evaluation.Absent));
        }

        string uncertain = EvaluationArguments.Values(evaluation.Verdicts.Where(v => v.Counts && v.DetectionLimitTooHigh));
        if (uncertain.Length > 0) Fact("fact.detection-limit", point.Code, uncertain);
        return this;
    }

    /// <summary>Another point, event or subject that was looked at.</summary>
    public Inquiry Relate(string code)
    {
        if (outcomes.Tracing && !_related.Contains(code)) _related.Add(code);
        return this;
    }

    /// <summary>A fact that the statement tells.</summary>
    public Inquiry Fact(string code, params ReadOnlySpan<string> arguments)
    {
        var message = Message.Of(code, arguments);
        _facts.Add(message);
        if (outcomes.Tracing) _found.Add(message);
        return this;
    }

    /// <summary>A fact that only the trace tells, because the statement's columns do already.</summary>
    public Inquiry Trace(string code, params ReadOnlySpan<string> arguments)
    {
        if (outcomes.Tracing) _found.Add(Message.Of(code, arguments));
        return this;
    }

    /// <summary>Follows an interpretation.</summary>
    /// <returns>The code of its choice.</returns>
    public string Consult(InterpretationKey key)
    {
        See(month.Interpretations.Source(key));
        return month.Interpretations.Consult(key, ref _consulted);
    }

    /// <summary>The ruling on a question about a subject, or null.</summary>
    public Ruling? Ruling(Question question, string subjectCode)
    {
        Ruling? ruling = month.FindRuling(subjectCode, question);
        if (ruling is null) return null;
        outcomes.Use(ruling);
        See(ruling.At);
        return ruling;
    }

    /// <summary>Takes over what another inquiry found.</summary>
    public Inquiry Include(Inquiry other)
    {
        _consulted = _consulted.With(other._consulted);
        _facts.AddRange(other._facts);
        _found.AddRange(other._found);
        foreach (FileLine at in other._evidence) See(at);
        foreach (string code in other._related) Relate(code);
        return this;
    }

    /// <summary>Moves the inquiry to the county that turned out to be concerned, or to the city where that is open.</summary>
    public Inquiry At(County? county)
    {
        _county = county;
        return this;
    }

    /// <summary>Moves the inquiry to the city, because the county is open.</summary>
    public Inquiry AtCityLevel() => At(null);

    /// <summary>Money follows.</summary>
    public void Item(Direction direction, Money amount, WaterClass? target = null, WaterClass? measured = null, WaterClass? net = null)
    {
        County county = _county ?? throw new InvalidOperationException("An item needs a county.");
        outcomes.Add(new ItemFound(county, _clause, _subject, direction, amount, _consulted, [.. _facts], [.. _evidence])
        {
            Target = target,
            Class = measured,
            NetClass = net,
        });
        Close(direction == Direction.Reward ? "then.reward" : "then.deduction", amount.ToString());
    }

    /// <summary>A question follows.</summary>
    public void Pend(Question question, Money? min, Money? max)
    {
        outcomes.Add(new QuestionFound(_county, _clause, _subject, question, min, max, _consulted, [.. _facts], [.. _evidence]));
        Close("then.pending", question.ToString(), min?.ToString() ?? "", max?.ToString() ?? "");
    }

    /// <summary>A note follows.</summary>
    public void Note(string noteCode, string text, params ReadOnlySpan<string> arguments)
    {
        var message = Message.Of(text, arguments);
        outcomes.Add(new NoteFound(_county, _clause, _subject, noteCode, message, _consulted, [.. _evidence]));
        if (!outcomes.Tracing) return;
        _found.Add(message);
        Close("then.note", noteCode);
    }

    /// <summary>Nothing follows, and why.</summary>
    public void Nothing(string why, params ReadOnlySpan<string> arguments) => Close(why, arguments);

    private void Close(string followed, params ReadOnlySpan<string> arguments)
    {
        if (_asked is null) return;
        outcomes.Add(new TraceStep(
            _clause, _subject, _county, _asked, [.. _found], Message.Of(followed, arguments), _consulted, [.. _evidence], [.. _related]));
    }

    /// <summary>A number as it stands in messages.</summary>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A volume as it stands in messages, without trailing zeros.</summary>
    public static string Number(decimal value) => value.ToString("0.#############################", CultureInfo.InvariantCulture);
}
