using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;
using NodaTime;

namespace EcoComp.Core.Rules;

/// <summary>第七条（四）: an outlet costs an amount for each week of more than the limit, up to a maximum in the month.</summary>
internal sealed class Article7IllegalOutlet : IEventRule
{
    private readonly EventCases _cases;
    private readonly Amounts _amounts;
    private readonly BoundPoint<int> _week;

    public Article7IllegalOutlet(ClauseBinding binding)
    {
        _cases = new EventCases(binding, EventKind.IllegalOutlet, new Queries.OutletWeek());
        _amounts = binding.Amounts(a => new Amounts(a.Number("overTonnes"), a.Yuan("weekYuan"), a.Yuan("monthMaxYuan")));
        _week = binding.Open(OutletWeek.Point);
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.Outlet(_amounts.OverTonnes, _amounts.Week, _amounts.MonthMax)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        EventCase[] weeks = [.. Alike([.. _cases.Of(month)]).Select(c => c.With(new Related(c.Outlet)))];
        EventCase[] over = [.. weeks.Where(c => c.Tonnes > _amounts.OverTonnes).Select(c => c.With(new Facts.OutletOver(c.Week!.Value, c.Tonnes)))];
        return
        [
            .. weeks.Where(c => c.Tonnes <= _amounts.OverTonnes).SelectMany(c => c.Nothing(new Consequences.OutletNotOver(c.Tonnes, _amounts.OverTonnes))),
            .. over.GroupBy(c => new Outlet(c.Counties!.First, c.Outlet)).SelectMany(o => OfOutlet(month, o.Key, [.. o.OrderBy(c => c.Week)])),
            .. _cases.Notes(month),
        ];
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _cases.Absences(month);

    /// <summary>White space tells no outlets apart: one is called as its first week has it.</summary>
    private static IEnumerable<EventCase> Alike(ImmutableArray<EventCase> weeks)
    {
        Dictionary<Outlet, string> names = weeks.GroupBy(OutletOf).ToDictionary(o => o.Key, o => o.MinBy(c => c.Week)!.Outlet);
        return weeks.Select(c => c with { Outlet = names[OutletOf(c)] });
    }

    private static Outlet OutletOf(EventCase week) => new(week.Counties!.First, CellText.WithoutSpace(week.Outlet));

    private IEnumerable<Finding> OfOutlet(MonthEvidence month, Outlet outlet, EventCase[] weeks)
    {
        var subject = Subject.Named(outlet.Name);
        Money sum = _amounts.Week * weeks.Length;
        Followed<int> week = _week.Follow(month);
        Ground[] capped = sum > _amounts.MonthMax ? [new Facts.OutletCapped(sum, _amounts.MonthMax)] : [];
        return
        [
            .. weeks.SelectMany(c => c.Nothing(new Consequences.Counted(subject.Name), new Related(subject.Code))),
            new Payment(
                _cases.Clause, subject, outlet.County, Direction.Deduction, Money.Min(sum, _amounts.MonthMax), new Queries.Outlet(),
                [
                    .. weeks.SelectMany(c => (IEnumerable<Ground>)[.. c.Grounds, new Related(c.Subject.Code)]), week,
                    .. weeks.SelectMany(c => PlacedOtherwise(month, c.Week!.Value, week.Choice)), .. capped,
                ]),
        ];
    }

    /// <summary>A week that begins in another month belongs to this one by that month's choice, which the item tells where it is not this one's.</summary>
    private IEnumerable<Ground> PlacedOtherwise(MonthEvidence month, LocalDate monday, int day)
    {
        YearMonth begins = monday.ToYearMonth();
        return begins == month.Month || _week.In(month, begins) == day
            ? []
            : [new Facts.WeekPlaced(monday, _week.Named(month, begins)), .. _week.Source(month, begins) is { } at ? [new Place(at)] : ImmutableArray<Ground>.Empty];
    }

    private sealed record Outlet(County County, string Name);

    /// <param name="OverTonnes">A week's discharge in tonnes above which it counts; the number itself does not.</param>
    /// <param name="Week">What each such week costs.</param>
    /// <param name="MonthMax">At most this for one outlet in a month.</param>
    private sealed record Amounts(decimal OverTonnes, Money Week, Money MonthMax);
}
