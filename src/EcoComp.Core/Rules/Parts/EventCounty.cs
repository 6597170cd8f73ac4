using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Rules.Parts;

/// <summary>Which county answers for an event or a canal point (articles 6 and 7).</summary>
internal static class EventCounty
{
    /// <summary>The counties of an occurrence: those that a row of it names, else a ruling's, else null.</summary>
    public static Decision<Shares?> Find(MonthEvidence month, Occurrence found)
    {
        ImmutableArray<Ground> recorded = Recorded(found);
        if (found.Named is not null) return new(found.Named, recorded);
        Answered<Answer.Responsible>[] ruled = [.. month.Responsible(found)];
        return ruled.Length == 0
            ? new(null, recorded)
            : new(ruled[0].Answer.Shares, [.. recorded, .. ruled.SelectMany(r => Grounds(r))]);
    }

    /// <summary>What events.csv says of an occurrence.</summary>
    public static ImmutableArray<Ground> Recorded(Occurrence found)
    {
        var recorded = new Facts.EventRecorded(found);
        if (found.IsAlone && (found.River.Length == 0 || EventValidator.NeedsRiver(found.Kind))) return [recorded];
        return
        [
            recorded, .. ToldElsewhere(found),
            .. found.River.Length > 0 && !EventValidator.NeedsRiver(found.Kind) ? [new Facts.EventRiver(found.River)] : ImmutableArray<Ground>.Empty,
        ];
    }

    /// <summary>What decides of an occurrence and stands in another of its rows than the one that it is told by.</summary>
    private static IEnumerable<Ground> ToldElsewhere(Occurrence found)
    {
        if (found.IsAlone) yield break;
        if (Elsewhere(found.NamedBy) is { } county) yield return Tells(county, "county");
        if (EventValidator.NeedsRiver(found.Kind) && Elsewhere(found.RiverBy) is { } river) yield return Tells(river, "river");
        if (found.Kind == EventKind.PollutedWater && Elsewhere(found.MeasuredBy) is { } volume) yield return Tells(volume, "volume");

        PollutionEvent? Elsewhere(PollutionEvent? row) => row == found.First ? null : row;
        static Facts.EventTells Tells(PollutionEvent row, string what) => new(row.Id, row.Document, what);
    }

    /// <summary>The counties that a ruling on a canal point names, or null where there is none.</summary>
    public static Decision<Shares?>? Ruled(MonthEvidence month, string point) =>
        month.FindAnswer<Answer.Responsible>(point) is { } ruled ? new(ruled.Answer.Shares, Grounds(ruled)) : null;

    /// <summary>
    /// What a question whose county is open could do to one county at worst: nothing where each would pay as much already. Its range runs from
    /// there to 0, since it may be another county's.
    /// </summary>
    /// <param name="counties">The counties of the register.</param>
    /// <param name="price">What the answer costs a county that pays nothing yet, above zero.</param>
    /// <param name="paid">What a county pays already, zero or more.</param>
    public static Money Worst(ImmutableArray<County> counties, Money price, Func<County, Money> paid)
    {
        Money worst = Money.Zero;
        foreach (County county in counties)
        {
            worst = Money.Min(worst, paid(county) - price);
            if (worst == -price) break; // nothing is worse, and of thousands of counties most pay nothing
        }

        return worst;
    }

    /// <summary>The counties for which no event of a kind was recorded.</summary>
    public static IEnumerable<NothingFollows> Absences(Clause clause, MonthEvidence month, EventKind kind, Query asked)
    {
        HashSet<County> named = [.. month.Occurrences.Where(o => o.Kind == kind).Select(o => Find(month, o).Value).OfType<Shares>().SelectMany(s => s.Counties)];
        return month.Register.Counties
            .Where(county => !named.Contains(county))
            .Select(county => new NothingFollows(clause, Subject.Of(county), county, new Consequences.NoEvent(), asked, []));
    }

    private static ImmutableArray<Ground> Grounds(Answered<Answer.Responsible> ruled) =>
        [new Ruled(ruled.Ruling), new Facts.RuledResponsible(ruled.Answer.Shares, ruled.Authority)];
}
