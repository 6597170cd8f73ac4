using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第七条（四）: an outlet costs an amount for each week of more than the limit, up to a maximum in the month.</summary>
internal sealed class Article7IllegalOutlet : IEvidenceRule
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
        EventCase[] weeks = [.. _cases.Of(month).Select(c => c.With(new Related(c.Event.Outlet)))];
        EventCase[] over = [.. weeks.Where(c => c.Tonnes > _amounts.OverTonnes)
            .Select(c => c.With(new Facts.OutletOver(c.Event.Week!.Value, c.Tonnes)))];
        return
        [
            .. weeks.Where(c => c.Tonnes <= _amounts.OverTonnes).Select(c => c.Nothing(new Consequences.OutletNotOver(c.Tonnes, _amounts.OverTonnes))),
            .. over.GroupBy(c => new Counting(c.County!, Subject.Named(c.Event.Outlet))).SelectMany(o => OfOutlet(month, o.Key, [.. o.OrderBy(c => c.Event.Week)])),
        ];
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _cases.Absences(month);

    private IEnumerable<Finding> OfOutlet(MonthEvidence month, Counting outlet, EventCase[] weeks)
    {
        Money sum = _amounts.Week * weeks.Length;
        Ground[] capped = sum > _amounts.MonthMax ? [new Facts.OutletCapped(sum, _amounts.MonthMax)] : [];
        return
        [
            .. outlet.Counted(weeks),
            new Payment(
                _cases.Clause, outlet.Subject, outlet.County, Direction.Deduction, Money.Min(sum, _amounts.MonthMax), new Queries.Outlet(),
                [.. Counting.Grounds(weeks), _week.Follow(month), .. capped]),
        ];
    }

    /// <param name="OverTonnes">A week's discharge in tonnes above which it counts; the number itself does not.</param>
    /// <param name="Week">What each such week costs.</param>
    /// <param name="MonthMax">At most this for one outlet in a month.</param>
    private sealed record Amounts(decimal OverTonnes, Money Week, Money MonthMax);
}
