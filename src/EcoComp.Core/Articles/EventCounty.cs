using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Articles;

/// <summary>Which county answers for an event (articles 6 and 7).</summary>
internal static class EventCounty
{
    /// <summary>Opens the inquiry of an event with what events.csv says of it, and finds its county: its own, else a ruling's, else null.</summary>
    public static County? Find(PollutionEvent found, string clauseId, string asked, Inquiry inquiry)
    {
        inquiry.Open(clauseId, Subject.Of(found), found.County, asked).See(found.At);
        inquiry.Fact("fact.event", found.Id, found.Document);
        if (found.County is not null) return found.County;
        if (inquiry.Ruling(Question.Responsible, found.Id) is { Answer: Answer.Responsible { County: var responsible } } ruling)
        {
            inquiry.Fact("fact.ruled-responsible", responsible.Name, ruling.Authority).At(responsible);
            return responsible;
        }

        return null;
    }

    /// <summary>The least and the greatest effect that an answer to <c>responsible</c> could have on a county.</summary>
    public static (Money Min, Money Max) Range(MonthCase month, Func<County, Money> effect)
    {
        Money min = effect(month.Register.Counties[0]);
        Money max = min;
        foreach (County county in month.Register.Counties)
        {
            Money one = effect(county);
            (min, max) = (Money.Min(min, one), Money.Max(max, one));
        }

        return (min, max);
    }

    /// <summary>For the trace: the counties for which no event of a kind was reported.</summary>
    public static void TraceAbsence(MonthCase month, Outcomes outcomes, EventKind kind, string clauseId, string asked)
    {
        if (!outcomes.Tracing) return;
        var inquiry = new Inquiry(month, outcomes);
        foreach (County county in month.Register.Counties)
        {
            if (!month.Events.Any(e => e.Kind == kind && Answers(month, e) == county))
                inquiry.Open(clauseId, Subject.Of(county), county, asked).Nothing("then.no-event");
        }
    }

    private static County? Answers(MonthCase month, PollutionEvent found) =>
        found.County ?? (month.FindRuling(found.Id, Question.Responsible)?.Answer as Answer.Responsible)?.County;
}
