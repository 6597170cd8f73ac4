using System.Globalization;
using EcoComp.Core.Evidence.Rows;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What the rows of rulings.csv must satisfy: a known subject, a question that fits it, an answer that fits the question.</summary>
/// <param name="register">The counties and points.</param>
/// <param name="measuredClass">The class of a point in a month, or null where there is none.</param>
/// <param name="events">The kinds of the events by their numbers; null for a kind that could not be read.</param>
/// <param name="faults">Where faults go.</param>
public sealed class RulingRules(
    PointRegister register, Func<YearMonth, Point, WaterClass?> measuredClass, IReadOnlyDictionary<string, EventKind?> events, FaultLog faults)
{
    private readonly Dictionary<Asked, Answer> _answers = [];
    private readonly List<Asked> _order = [];

    /// <summary>Whether all events are known; where their file could not be read, no subject may be called unknown.</summary>
    public bool KnowsEvents { get; init; } = true;

    /// <summary>The rulings, one for each question that was answered. Of rows that say the same the authority that comes first in ordinal order stands, so that the order of rows changes nothing.</summary>
    public IEnumerable<Ruling> Rulings => _order.Select(asked => _answers[asked].Ruling);

    /// <summary>Checks a row.</summary>
    public void Check(RulingRow row)
    {
        Point? point = register.FindPoint(row.Subject);
        bool isEvent = events.TryGetValue(row.Subject, out EventKind? eventKind);
        bool known = CheckSubject(row, point, isEvent);
        if (row.Question is not { } question) return;
        known = known && CheckQuestion(row, question, point, isEvent, eventKind);
        Ruling? answered = row.Answer.Length == 0 ? null : Answered(row, question, point);
        if (!known || row.Month is not { } month || answered is not { } ruling) return;
        var asked = new Asked(month, row.Subject, question);
        if (_answers.TryAdd(asked, new Answer(row, ruling)))
        {
            _order.Add(asked);
            return;
        }

        (RulingRow other, Ruling earlier) = _answers[asked];
        bool same = earlier with { At = ruling.At, Authority = ruling.Authority, Reason = ruling.Reason } == ruling;
        string line = other.Origin.Line.ToString(CultureInfo.InvariantCulture);
        faults.AddCell(same ? FaultCodes.RulingTwice : FaultCodes.TwoAnswers, row.Origin, "answer", row.Answer, row.Subject, line);
        if (same && IsBefore(ruling, earlier)) _answers[asked] = new Answer(other, ruling);
    }

    private static bool IsBefore(Ruling a, Ruling b)
    {
        int byAuthority = string.CompareOrdinal(a.Authority, b.Authority);
        return byAuthority < 0 || (byAuthority == 0 && string.CompareOrdinal(a.Reason, b.Reason) < 0);
    }

    private sealed record Asked(YearMonth Month, string Subject, Question Question);

    /// <summary>The first row that answers a question, and the ruling that stands.</summary>
    private sealed record Answer(RulingRow Row, Ruling Ruling);

    private bool CheckSubject(RulingRow row, Point? point, bool isEvent)
    {
        if (row.Subject.Length == 0) return false; // reported where the cell was read
        if (point is not null || isEvent) return true;
        if (register.KnowsPoints && KnowsEvents) faults.AddCell(FaultCodes.UnknownSubject, row.Origin, "subject", row.Subject);
        return false;
    }

    private bool CheckQuestion(RulingRow row, Question question, Point? point, bool isEvent, EventKind? eventKind)
    {
        if (point is not null && isEvent && question == Question.Responsible)
        {
            faults.AddCell(FaultCodes.SubjectAmbiguous, row.Origin, "subject", row.Subject);
            return false;
        }

        if (point is not null && !point.IsSound) return true; // its kind is not known
        bool fits = (point is not null && Fits(question, point.Kind))
            || (isEvent && question == Question.Responsible && (eventKind is null || EventRules.MayBeOpen(eventKind.Value)));
        if (!fits)
        {
            faults.AddCell(
                FaultCodes.QuestionUnfit, row.Origin, "question", question.ToString(), row.Subject,
                point?.Kind.ToString() ?? eventKind?.ToString() ?? "");
        }

        return fits;
    }

    private static bool Fits(Question question, PointKind kind) => question switch
    {
        Question.Improved => kind == PointKind.Section,
        Question.Responsible => kind == PointKind.Canal,
        _ => kind != PointKind.Reference,
    };

    private Ruling? Answered(RulingRow row, Question question, Point? point)
    {
        var ruling = new Ruling(row.Month ?? default, row.Subject, question, row.Authority, row.Reason, row.Origin.At);
        switch (question)
        {
            case Question.Improved when YesNo.TryRead(row.Answer, out bool improved):
                return ruling with { Improved = improved };
            case Question.NetClass when WaterClassNotation.TryRead(row.Answer, out WaterClass net):
                if (point is not null && row.Month is { } month && measuredClass(month, point) is { } measured && net.IsWorseThan(measured))
                    faults.AddCell(FaultCodes.NetClassWorse, row.Origin, "answer", row.Answer, row.Subject, measured.ToString());
                return ruling with { NetClass = net };
            case Question.Responsible:
                if (register.FindCounty(row.Answer) is { } county) return ruling with { Responsible = county };
                if (register.KnowsCounties) faults.AddCell(FaultCodes.UnknownCounty, row.Origin, "answer", row.Answer);
                return null;
            case Question.Result when row.Answer == "暂缓" || row.Answer.Equals("deferred", StringComparison.OrdinalIgnoreCase):
                return ruling;
            case Question.NetClass:
                faults.AddCell(FaultCodes.BadClass, row.Origin, "answer", row.Answer);
                return null;
            default:
                faults.AddCell(
                    FaultCodes.UnknownWord, row.Origin, "answer", row.Answer, question == Question.Improved ? "是、否、yes、no" : "deferred、暂缓");
                return null;
        }
    }
}
