using EcoComp.Core.Provenance;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What the rows of rulings.csv must satisfy together: one answer to a question; and the rulings that they make.</summary>
/// <param name="subjects">What the rows are about.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class RulingTableChecks(RulingSubjects subjects, FaultLog faults)
{
    private readonly Dictionary<Asked, Standing> _answers = [];
    private readonly Dictionary<string, Standing> _ofIncidents = new(StringComparer.Ordinal);
    private readonly List<Asked> _order = [];

    /// <summary>
    /// The rulings, one for each question that was answered. Of rows that say the same the authority that comes first in ordinal order stands, so
    /// that the order of rows changes nothing.
    /// </summary>
    public IEnumerable<Ruling> Rulings => _order.Select(asked => _answers[asked].Ruling);

    /// <summary>Compares a row with those before it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="answer">Its answer; null where it has none that could stand.</param>
    public void Enter(RulingRow row, Answer? answer)
    {
        if (row.Month.Value is not { } month || answer is null) return;
        var ruling = new Ruling(month, row.Subject, answer, row.Authority, row.Reason, row.Origin.At);
        var asked = new Asked(month, row.Subject, answer.Question, answer is Answer.Waived);
        if (_answers.TryAdd(asked, new Standing(row, ruling)))
        {
            CompareWithIncident(row, ruling);
            _order.Add(asked);
            return;
        }

        (RulingRow first, Ruling earlier) = _answers[asked];
        bool same = earlier.Answer == answer;
        string line = row.Origin.Name(first.Origin.Line);
        faults.AddCell(same ? FaultCodes.RulingTwice : FaultCodes.TwoAnswers, row.Origin, "answer", row.Answer, row.Subject, line);
        if (same && IsBefore(ruling, earlier)) _answers[asked] = new Standing(first, ruling);
    }

    /// <summary>A county that was found for one row of an incident was found for all of them.</summary>
    private void CompareWithIncident(RulingRow row, Ruling ruling)
    {
        if (ruling.Answer is not Answer.Responsible || subjects.IncidentOf(row.Subject) is not { Length: > 0 } incident) return;
        if (_ofIncidents.TryAdd(incident, new Standing(row, ruling)) || _ofIncidents[incident].Ruling.Answer == ruling.Answer) return;
        string line = row.Origin.Name(_ofIncidents[incident].Row.Origin.Line);
        faults.AddCell(FaultCodes.TwoAnswers, row.Origin, "answer", row.Answer, row.Subject, line);
    }

    private static bool IsBefore(Ruling a, Ruling b)
    {
        int byAuthority = string.CompareOrdinal(a.Authority, b.Authority);
        return byAuthority < 0 || (byAuthority == 0 && string.CompareOrdinal(a.Reason, b.Reason) < 0);
    }

    /// <summary>What was asked. That a result will never come may stand beside the answer that put it off.</summary>
    private sealed record Asked(YearMonth Month, string Subject, Question Question, bool Waives);

    /// <summary>The first row that answers a question, and the ruling that stands.</summary>
    private sealed record Standing(RulingRow Row, Ruling Ruling);
}
