using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using NodaTime;

namespace EcoComp.Core.Rules.Parts;

/// <summary>第六条（二）第二段, 第七条: the covered events of one kind, each with the counties that answer for it.</summary>
/// <param name="binding">The clause that prices them.</param>
/// <param name="kind">The kind.</param>
/// <param name="asked">What the clause asks of each.</param>
internal sealed class EventCases(ClauseBinding binding, EventKind kind, Query asked)
{
    private readonly RiverScope _scope = RiverScope.UsedBy(binding);

    /// <summary>The clause.</summary>
    public Clause Clause { get; } = binding.Clause;

    /// <summary>What the clause asks of each.</summary>
    public Query Asked => asked;

    /// <summary>The covered events in ordinal order of their ids.</summary>
    /// <param name="month">The month.</param>
    /// <param name="isFree">Which of them cost nothing whatever county answers, so that none is asked for.</param>
    public IEnumerable<EventCase> Of(MonthEvidence month, Func<Occurrence, bool>? isFree = null)
    {
        foreach (Occurrence found in month.Occurrences)
        {
            if (found.Kind != kind || IsBefore(month, found)) continue;
            Decision<bool> covered = _scope.Covers(month, found);
            if (!covered.Value) continue; // noted under the clause that names the rivers
            Decision<Shares?> counties = isFree?.Invoke(found) == true
                ? new(found.Named, EventCounty.Recorded(found))
                : EventCounty.Find(month, found);
            yield return new EventCase(Clause, Subject.Of(found.First), counties.Value, asked, [.. counties.Grounds, .. covered.Grounds])
            {
                River = found.River,
                Outlet = found.Outlet,
                Week = found.Week,
                Tonnes = found.Tonnes,
            };
        }
    }

    /// <summary>The notes of events that do not count: before the regulation came into force, or counted by another row.</summary>
    /// <param name="month">The month.</param>
    /// <param name="isFree">Which of them cost nothing whatever county answers, so that none is asked for.</param>
    public IEnumerable<Finding> Notes(MonthEvidence month, Func<Occurrence, bool>? isFree = null)
    {
        foreach (Occurrence found in month.Occurrences)
        {
            if (found.Kind != kind || !IsBefore(month, found) || !_scope.Covers(month, found).Value) continue;
            var note = new Noted(
                Clause, Subject.Of(found.First), found.Named?.First, NoteCodes.NotCovered, Before(month, found), asked,
                [.. EventCounty.Recorded(found), .. _scope.Covers(month, found).Grounds]);
            foreach (Noted one in found.Named is { } counties ? note.Among(counties) : [note]) yield return one;
        }

        // Once for all rows that repeat an occurrence.
        var answering = new Dictionary<Occurrence, Answering>(ReferenceEqualityComparer.Instance);
        foreach (Repetition repeated in month.Repetitions)
        {
            if (repeated.Row.Kind != kind) continue;
            if (!answering.TryGetValue(repeated.Of, out Answering? answer))
            {
                answer = new Answering(IsAsked(month, repeated.Of, isFree) ? EventCounty.Find(month, repeated.Of) : new(repeated.Of.Named, []));
                answering.Add(repeated.Of, answer);
            }

            var note = new Noted(
                Clause, Subject.Of(repeated.Row), answer.Counties?.First, NoteCodes.SameIncident,
                new Remarks.SameIncident(repeated.Row.Incident, repeated.Of.Id, repeated.Of.First.Document, repeated.Of.CountsIn), asked,
                [new Place(repeated.Row.At), new Place(repeated.Of.First.At), .. answer.For(repeated.Row)]);
            foreach (Noted one in answer.Counties is { } shares ? note.Among(shares) : [note]) yield return one;
        }
    }

    /// <summary>The counties for which no event of the kind was recorded.</summary>
    public IEnumerable<NothingFollows> Absences(MonthEvidence month) => EventCounty.Absences(Clause, month, kind, asked);

    /// <summary>Whether somebody would be asked who answers for an occurrence; where not, a ruling on it decides nothing.</summary>
    private bool IsAsked(MonthEvidence month, Occurrence found, Func<Occurrence, bool>? isFree) =>
        !IsBefore(month, found) && _scope.Covers(month, found).Value && isFree?.Invoke(found) != true;

    private static bool IsBefore(MonthEvidence month, Occurrence found) => Last(found) is { } last && last < month.LawFrom;

    private static Remark Before(MonthEvidence month, Occurrence found)
    {
        PollutionEvent by = found.Week is null ? found.DatedBy! : found.First;
        return found.Week is null
            ? new Remarks.BeforeInForce(Last(found)!.Value, month.LawFrom, by.Id, by.Document)
            : new Remarks.WeekBeforeInForce(Last(found)!.Value, month.LawFrom, by.Id, by.Document);
    }

    /// <summary>Who answers for an occurrence, and by which rulings.</summary>
    private sealed class Answering(Decision<Shares?> decided)
    {
        private readonly Ruled? _first = decided.Grounds.OfType<Ruled>().FirstOrDefault();
        private readonly ILookup<string, Ruled> _bySubject = decided.Grounds.OfType<Ruled>().ToLookup(r => r.By.Subject, StringComparer.Ordinal);

        /// <summary>The counties; null where that is open.</summary>
        public Shares? Counties => decided.Value;

        /// <summary>The ruling that decided for all rows, and those on a row itself: each of thousands of rows would else rest on thousands of rulings.</summary>
        public IEnumerable<Ruled> For(PollutionEvent row) =>
            _first is null ? [] : _bySubject[row.Id].Where(r => r != _first).Prepend(_first);
    }

    /// <summary>The day that decides whether the regulation was in force: of an outlet's week its last one, whatever day is told.</summary>
    private static LocalDate? Last(Occurrence found) => found.Week is { } monday ? monday.PlusDays(6) : found.Date;
}

/// <summary>An event that a clause looks at, or what counts as one.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Subject">The event.</param>
/// <param name="Counties">The counties that answer for it, or null where that is open.</param>
/// <param name="Asked">What the clause asks of it.</param>
/// <param name="Grounds">What it rests on.</param>
internal sealed record EventCase(Clause Clause, Subject Subject, Shares? Counties, Query Asked, ImmutableArray<Ground> Grounds)
{
    /// <summary>The river as written, or empty.</summary>
    public string River { get; init; } = "";

    /// <summary>The outlet, or empty.</summary>
    public string Outlet { get; init; } = "";

    /// <summary>The Monday of the week, for illegal outlets.</summary>
    public LocalDate? Week { get; init; }

    /// <summary>The volume in tonnes; 0 where none is recorded.</summary>
    public decimal Tonnes { get; init; }

    /// <summary>The case with more grounds.</summary>
    public EventCase With(params ReadOnlySpan<Ground> more) => this with { Grounds = [.. Grounds, .. more] };

    /// <summary>Nothing follows for the event itself.</summary>
    public IEnumerable<Finding> Nothing(Consequence why, params ReadOnlySpan<Ground> more)
    {
        var nothing = new NothingFollows(Clause, Subject, Counties?.First, why, Asked, [.. Grounds, .. more]);
        return Counties is null ? [nothing] : nothing.Among(Counties);
    }

    /// <summary>
    /// What follows where the case counts by itself: the item of each county that answers for it, or the question who does. Nothing of it is
    /// kept for other cases, of which there may be a million.
    /// </summary>
    /// <param name="counties">The counties of the register.</param>
    /// <param name="price">What it costs in whole, above zero.</param>
    /// <param name="asked">What an item asks.</param>
    /// <param name="more">What every item and question rests on: the choice of what counts.</param>
    /// <param name="priced">What the price rests on beside the case's grounds; null where that is nothing.</param>
    public IEnumerable<Finding> ByItself(ImmutableArray<County> counties, Money price, Query asked, Ground more, Ground? priced = null)
    {
        if (Counties is null)
        {
            Money worst = EventCounty.Worst(counties, price, static _ => Money.Zero);
            if (worst < Money.Zero) yield return priced is null ? WhoIsResponsible(worst, more) : WhoIsResponsible(worst, priced, more);
            yield break;
        }

        var named = new Related(Subject.Code);
        foreach (SharedAmount own in Counties.Split(price))
        {
            ImmutableArray<Ground> share = Counting.Shared(this, own, price);
            var item = new Payment(Clause, Subject, own.County, Direction.Deduction, own.Amount, asked,
                priced is null ? [.. Grounds, named, more, .. share] : [.. Grounds, priced, named, more, .. share])
            {
                SharePercent = own.Percent,
            };
            yield return new CountedByItself(item, Asked, Grounds.Length + (priced is null ? 1 : 2));
            yield return item;
        }
    }

    /// <summary>The county is open.</summary>
    /// <param name="worst">What the answer could do to a county at worst, 0 or below.</param>
    /// <param name="more">What else was looked at.</param>
    public OpenQuestion WhoIsResponsible(Money worst, params ReadOnlySpan<Ground> more) =>
        new(Clause, Subject, null, Question.Responsible, worst, Money.Zero, Asked, [.. Grounds, .. more]);
}
