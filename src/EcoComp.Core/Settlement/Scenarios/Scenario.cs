using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using NodaTime;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>The same months as they are and under other assumptions.</summary>
public sealed class Scenario
{
    private readonly ImmutableArray<Situation> _situations;

    /// <summary>Months to be compared.</summary>
    /// <param name="situations">What they are settled from: open months from a folder, each closed one from what was archived of it.</param>
    public Scenario(ImmutableArray<Situation> situations) => (_situations, Months) = (situations, [.. situations.SelectMany(s => s.Months).Order()]);

    /// <summary>The months, earliest first.</summary>
    public ImmutableArray<YearMonth> Months { get; }

    /// <summary>Settles all months with some changes.</summary>
    /// <param name="changes">The changes; none for the months as they are.</param>
    /// <param name="faults">Where goes what is wrong with the data then.</param>
    /// <returns>What they come to; null where the data are refused.</returns>
    public Outcome? Settle(IEnumerable<Change> changes, FaultLog faults)
    {
        Change[] inOrder = [.. changes.OrderBy(c => c.Order)];
        var outcomes = new List<Outcome>();
        foreach (Situation situation in _situations)
        {
            Situation changed = inOrder.Aggregate(situation, (s, c) => Standing(c, s).In(s));
            if (changed.Settle(faults) is not { } outcome) return null;
            outcomes.Add(outcome);
        }

        return new Outcome([.. outcomes.SelectMany(o => o.Months).OrderBy(m => m.Month)], [.. outcomes.SelectMany(o => o.MovedWeeks).GroupBy(w => w).Select(Told)]);
    }

    /// <summary>A week of which only the data of one of its months know, where each is settled from its own, is taken from one and put into none.</summary>
    private MovedWeek Told(IGrouping<MovedWeek, MovedWeek> week)
    {
        Situation[] its = [.. _situations.Where(s => s.Months.Contains(week.Key.From) || s.Months.Contains(week.Key.To))];
        return week.Key with { IsLost = week.Count() < its.Length };
    }

    /// <summary>
    /// Compares the months as they are with all changes together, and finds out by settling with some of them only which moved what: with every set of
    /// a few changes, with each of many left out and alone.
    /// </summary>
    /// <param name="changes">The changes, at least one.</param>
    /// <param name="faults">Where goes what is wrong with the data with all of them.</param>
    /// <returns>The comparison; null where the data are refused.</returns>
    /// <exception cref="InvalidOperationException">The months as they are are refused.</exception>
    public Comparison? Compare(ImmutableArray<Change> changes, FaultLog faults)
    {
        Outcome baseline = Settle([], new FaultLog()) ?? throw new InvalidOperationException("The months as they are are refused.");
        if (Settle(changes, faults) is not { } full) return null;
        return Comparison.Of(changes, baseline, full, some => Settle(some.Select(i => changes[i]), new FaultLog()));
    }

    /// <summary>
    /// A ruling without a month is made only where it can stand or is asked for: a net class where the water is no cleaner than that, a missing result
    /// where one is missing. One that can stand in no month stays as it is and is refused.
    /// </summary>
    private static Change Standing(Change change, Situation situation)
    {
        if (change is not Change.Ruling { Months.Length: > 1, Question: Question.NetClass or Question.Result } ruling) return change;
        var others = situation with
        {
            Rows = situation.Rows with
            {
                Rulings = situation.Rows.Rulings with { Rows = [.. situation.Rows.Rulings.Rows.Where(r => !ruling.IsReplaced(situation, r))] },
            },
        };
        if (others.Settle(new FaultLog()) is not { } outcome) return change;
        ImmutableArray<YearMonth> standing = [.. outcome.Months.Where(m => m.Settled is not null && Stands(ruling, m.Settled)).Select(m => m.Month)];
        return standing.IsEmpty ? change : ruling with { Months = standing };
    }

    private static bool Stands(Change.Ruling ruling, SettledMonth month)
    {
        if (ruling.Question == Question.Result)
            return month.Settlement.AllPending.Any(p => p.Pending.SubjectCode == ruling.Subject && p.Pending.Question == Question.Result);
        return month.Evidence.Register.FindPoint(ruling.Subject) is { } point && month.Evidence.Result(point).Class is { } measured
            && Quantities.WaterClassNotation.TryRead(ruling.Answer, out Quantities.WaterClass net) && !net.IsWorseThan(measured);
    }
}
