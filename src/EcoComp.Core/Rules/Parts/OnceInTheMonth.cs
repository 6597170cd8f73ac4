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
    private readonly BoundPoint<CountedBy> _counted;

    /// <param name="binding">The clause.</param>
    /// <param name="kind">The kind of event.</param>
    /// <param name="asked">What the clause asks of each event.</param>
    /// <param name="counted">What once in the month counts.</param>
    /// <param name="once">What each unit costs in the month.</param>
    public OnceInTheMonth(ClauseBinding binding, EventKind kind, Query asked, OpenPoint<CountedBy> counted, Money once)
    {
        _cases = new EventCases(binding, kind, asked);
        _counted = binding.Open(counted);
        Once = once;
    }

    /// <summary>What each unit costs in the month.</summary>
    public Money Once { get; }

    /// <summary>The amount of a clause that has no other number.</summary>
    public static Money OnlyAmount(ClauseBinding binding) => binding.Amounts(a => new Amounts(a.Yuan("yuan"))).Once;

    /// <summary>The choice of what counts, in a month.</summary>
    public Followed<CountedBy> Follow(MonthEvidence month) => _counted.Follow(month);

    /// <summary>The findings of a month.</summary>
    public IEnumerable<Finding> Find(MonthEvidence month) => Find(month, [], _ => []);

    /// <summary>The findings of a month in which something counts beside its events.</summary>
    /// <param name="month">The month.</param>
    /// <param name="more">What else counts as an event, in ordinal order of its subjects.</param>
    /// <param name="ask">The questions about what else may count, by what counts already; each with whether it is idle.</param>
    public IEnumerable<Finding> Find(MonthEvidence month, IReadOnlyCollection<EventCase> more, Func<Counting, IEnumerable<AskedOf>> ask)
    {
        Followed<CountedBy> counted = Follow(month);
        EventCase[] cases = [.. _cases.Of(month).Concat(more).OrderBy(c => c.Subject.Code, StringComparer.Ordinal)];
        bool each = counted.Choice == CountedBy.Event;
        var once = new Queries.Once();
        var counting = new Counting(month.Register.Counties, each ? [] : cases, c => UnitOf(month, c, counted.Choice), _ => Once);
        AskedOf[] asked = [.. ask(counting)];
        return
        [
            .. each ? cases.SelectMany(c => c.ByItself(month.Register.Counties, Once, once, counted)) : [],
            .. counting.Findings(once, counted, [.. asked.Where(a => a.IsIdle).Select(a => new IdleQuestion(a.Question, a.County, a.Unit))]),
            .. asked.Where(a => !a.IsIdle).Select(a => a.Question),
            .. _cases.Notes(month),
        ];
    }

    /// <summary>What a case counts as; null for the county that pays.</summary>
    public static Subject? UnitOf(MonthEvidence month, EventCase one, CountedBy unit) => unit switch
    {
        CountedBy.County => null,
        CountedBy.River => Subject.Named(month.Regulation.CoveredRiver(one.River) ?? one.River),
        CountedBy.Event => one.Subject,
        _ => throw new InvalidOperationException("No such unit: " + unit + "."),
    };

    /// <summary>The counties for which no event of the kind was recorded.</summary>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _cases.Absences(month);

    private sealed record Amounts(Money Once);
}

/// <summary>A question with a county about something that may count, and whether no answer would change anything.</summary>
/// <param name="Question">The question.</param>
/// <param name="County">The county.</param>
/// <param name="Unit">What it would count as.</param>
/// <param name="IsIdle">Whether the county pays as much already.</param>
internal sealed record AskedOf(OpenQuestion Question, County County, Subject Unit, bool IsIdle);

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
