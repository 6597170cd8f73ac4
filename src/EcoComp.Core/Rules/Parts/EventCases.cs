using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Rules.Parts;

/// <summary>第七条: the covered events of one kind, each with the county that answers for it.</summary>
/// <param name="binding">The clause that prices them.</param>
/// <param name="kind">The kind.</param>
/// <param name="asked">What the clause asks of each.</param>
internal sealed class EventCases(ClauseBinding binding, EventKind kind, Query asked)
{
    private readonly RiverScope _scope = RiverScope.UsedBy(binding);

    /// <summary>The clause.</summary>
    public Clause Clause { get; } = binding.Clause;

    /// <summary>The covered events in ordinal order of their ids.</summary>
    /// <param name="month">The month.</param>
    /// <param name="isFree">Which of them cost nothing whatever county answers, so that none is asked for.</param>
    public ImmutableArray<EventCase> Of(MonthEvidence month, Func<PollutionEvent, bool>? isFree = null)
    {
        var cases = ImmutableArray.CreateBuilder<EventCase>();
        foreach (PollutionEvent found in month.Events)
        {
            if (found.Kind != kind) continue;
            Decision<bool> covered = _scope.Covers(month, found);
            if (!covered.Value) continue; // noted under the clause that names the rivers
            Decision<County?> county = isFree?.Invoke(found) == true
                ? new(found.County, [new Place(found.At)])
                : EventCounty.Find(month, found);
            cases.Add(new EventCase(Clause, found, county.Value, asked, [.. county.Grounds, .. covered.Grounds]));
        }

        return cases.DrainToImmutable();
    }

    /// <summary>The counties for which no event of the kind was recorded.</summary>
    public IEnumerable<NothingFollows> Absences(MonthEvidence month) => EventCounty.Absences(Clause, month, kind, asked);
}

/// <summary>An event that a clause looks at.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Event">The event.</param>
/// <param name="County">The county that answers for it, or null where that is open.</param>
/// <param name="Asked">What the clause asks of it.</param>
/// <param name="Grounds">What it rests on.</param>
internal sealed record EventCase(Clause Clause, PollutionEvent Event, County? County, Query Asked, ImmutableArray<Ground> Grounds)
{
    /// <summary>The volume in tonnes; 0 where none is recorded.</summary>
    public decimal Tonnes => Event.VolumeTonnes ?? 0;

    /// <summary>The case with more grounds.</summary>
    public EventCase With(params ReadOnlySpan<Ground> more) => this with { Grounds = [.. Grounds, .. more] };

    /// <summary>Nothing follows for the event itself.</summary>
    public NothingFollows Nothing(Consequence why, params ReadOnlySpan<Ground> more) =>
        new(Clause, Subject.Of(Event), County, why, Asked, [.. Grounds, .. more]);

    /// <summary>The county is open.</summary>
    public OpenQuestion WhoIsResponsible((Quantities.Money Min, Quantities.Money Max) range, params ReadOnlySpan<Ground> more) =>
        new(Clause, Subject.Of(Event), null, Question.Responsible, range.Min, range.Max, Asked, [.. Grounds, .. more]);
}

/// <summary>What one item counts: all cases of a county that are about one subject.</summary>
/// <param name="County">The county.</param>
/// <param name="Subject">The subject.</param>
internal sealed record Counting(County County, Subject Subject)
{
    /// <summary>What each case's own finding says: that it is counted in the item.</summary>
    public IEnumerable<Finding> Counted(IEnumerable<EventCase> cases) =>
        cases.Select(c => c.Nothing(new Consequences.Counted(Subject.Name), new Related(Subject.Code)));

    /// <summary>What the item rests on: the grounds of all its cases.</summary>
    public static ImmutableArray<Ground> Grounds(IEnumerable<EventCase> cases) =>
        [.. cases.SelectMany(c => (IEnumerable<Ground>)[.. c.Grounds, new Related(c.Event.Id)])];
}
