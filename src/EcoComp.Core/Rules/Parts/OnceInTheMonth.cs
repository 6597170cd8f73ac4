using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Rules.Parts;

/// <summary>第七条（一）to（三）: one amount once in the month (当月一次性) for each county, river or event, as the choice in force says.</summary>
internal sealed class OnceInTheMonth
{
    private readonly EventCases _cases;
    private readonly Amounts _amounts;
    private readonly BoundPoint<CountedBy> _counted;

    /// <param name="binding">The clause.</param>
    /// <param name="kind">The kind of event.</param>
    /// <param name="asked">What the clause asks of each event.</param>
    /// <param name="counted">What once in the month counts.</param>
    public OnceInTheMonth(ClauseBinding binding, EventKind kind, Query asked, OpenPoint<CountedBy> counted)
    {
        _cases = new EventCases(binding, kind, asked);
        _amounts = binding.Amounts(a => new Amounts(a.Yuan("yuan")));
        _counted = binding.Open(counted);
    }

    /// <summary>What its numbers say.</summary>
    public IEnumerable<Term> Terms => [new Terms.Once(_amounts.Once)];

    /// <summary>The findings of a month.</summary>
    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        Followed<CountedBy> counted = _counted.Follow(month);
        var cases = _cases.Of(month);
        var groups = cases.Where(c => c.County is not null).GroupBy(c => Of(month, c, c.County!, counted.Choice)).ToList();
        return
        [
            .. groups.SelectMany(g => (IEnumerable<Finding>)[.. g.Key.Counted(g), new Payment(
                _cases.Clause, g.Key.Subject, g.Key.County, Direction.Deduction, _amounts.Once, new Queries.Once(), [.. Counting.Grounds(g), counted])]),
            .. cases.Where(c => c.County is null).Select(open => open.WhoIsResponsible(
                EventCounty.Range(month, c => groups.Any(g => g.Key == Of(month, open, c, counted.Choice)) ? Money.Zero : -_amounts.Once), counted)),
        ];
    }

    /// <summary>The counties for which no event of the kind was recorded.</summary>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _cases.Absences(month);

    private static Counting Of(MonthEvidence month, EventCase one, County county, CountedBy unit) => new(county, unit switch
    {
        CountedBy.County => Subject.Of(county),
        CountedBy.River => Subject.Named(month.Regulation.CoveredRiver(one.Event.River) ?? one.Event.River),
        CountedBy.Event => Subject.Of(one.Event),
        _ => throw new InvalidOperationException("No such unit: " + unit + "."),
    });

    /// <param name="Once">What each unit costs in the month.</param>
    private sealed record Amounts(Money Once);
}

/// <summary>What once in the month counts.</summary>
internal enum CountedBy
{
    /// <summary>Each county.</summary>
    County,

    /// <summary>Each river of a county.</summary>
    River,

    /// <summary>Each event.</summary>
    Event,
}
