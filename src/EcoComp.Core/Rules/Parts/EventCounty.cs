using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Rules.Parts;

/// <summary>Which county answers for an event (articles 6 and 7).</summary>
internal static class EventCounty
{
    /// <summary>The county of an event: its own, else a ruling's, else null.</summary>
    public static Decision<County?> Find(MonthEvidence month, PollutionEvent found)
    {
        ImmutableArray<Ground> recorded = Recorded(found);
        if (found.County is not null) return new(found.County, recorded);
        return Ruled(month, found.Id) is { } ruled ? new(ruled.Value, [.. recorded, .. ruled.Grounds]) : new(null, recorded);
    }

    /// <summary>What events.csv says of an event.</summary>
    public static ImmutableArray<Ground> Recorded(PollutionEvent found) => [new Place(found.At), new Facts.EventRecorded(found.Id, found.Document)];

    /// <summary>The county that a ruling names, or null where there is none.</summary>
    /// <param name="month">The month.</param>
    /// <param name="subject">The event's id or the canal point's code.</param>
    public static Decision<County?>? Ruled(MonthEvidence month, string subject)
    {
        Answered<Answer.Responsible>? ruled = month.FindAnswer<Answer.Responsible>(subject);
        return ruled is null
            ? null
            : new(ruled.Answer.County, [new Ruled(ruled.Ruling), new Facts.RuledResponsible(ruled.Answer.County, ruled.Authority)]);
    }

    /// <summary>The least and the greatest effect that an answer to <c>responsible</c> could have on a county.</summary>
    public static (Money Min, Money Max) Range(MonthEvidence month, Func<County, Money> effect)
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

    /// <summary>The counties for which no event of a kind was recorded.</summary>
    public static IEnumerable<NothingFollows> Absences(Clause clause, MonthEvidence month, EventKind kind, Query asked) =>
        month.Register.Counties
            .Where(county => !month.Events.Any(e => e.Kind == kind && Answers(month, e) == county))
            .Select(county => new NothingFollows(clause, Subject.Of(county), county, new Consequences.NoEvent(), asked, []));

    private static County? Answers(MonthEvidence month, PollutionEvent found) =>
        found.County ?? month.FindAnswer<Answer.Responsible>(found.Id)?.Answer.County;
}
