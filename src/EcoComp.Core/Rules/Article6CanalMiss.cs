using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>
/// 第六条（二）, first part: the canal worse than Ⅱ, after the inflow's influence is taken off (第六条（三）), costs the county that caused it an
/// amount. Which points miss, the evidence tells; how a county's misses count beside each other and beside its accidents, what was found.
/// </summary>
internal sealed class Article6CanalMiss : IPointRule, IReviewRule
{
    private static readonly OpenPoint<bool> CanalResponsible = new("canal-responsible", new("rulings-only", false), new("own-county", true));
    private static readonly Queries.CanalMiss Asked = new();

    private readonly Clause _clause;
    private readonly Amounts _amounts;
    private readonly MissedReference _missed;
    private readonly BoundPoint<bool> _ownCounty;
    private readonly CanalCounting _counting;

    public Article6CanalMiss(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Class("reference"), a.Yuan("yuan")));
        _missed = new MissedReference(binding);
        _ownCounty = binding.Open(CanalResponsible);
        _counting = new CanalCounting(binding, _amounts.Miss);
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.CanalMiss(_amounts.Reference, _amounts.Miss)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month) =>
        month.Valid(PointKind.Canal).SelectMany(point => Judge(month, point)).Concat(OwedResults.Find(_clause, month, PointKind.Canal));

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Review(MonthEvidence month, IReadOnlyList<Finding> found) => _counting.Review(month, found);

    private IEnumerable<Finding> Judge(MonthEvidence month, PointEntry point)
    {
        IEnumerable<Finding> completeness = Completeness.Find(_clause, month, point, []);
        if (month.Result(point.Point).Class is not { } measured || !measured.IsWorseThan(point.ClassToKeep(_amounts.Reference))) return completeness;
        if (!measured.IsWorseThan(_amounts.Reference))
        {
            return completeness.Concat(new Noted(
                _clause, Subject.Of(point), point.Counties().First, NoteCodes.NotCovered, new Remarks.NoLadder(point.ClassToKeep(_amounts.Reference), measured), Asked,
                month.Looked(point, measured)).Among(point.Counties()));
        }

        Miss miss = _missed.Judge(month, point, measured, _amounts.Reference);
        ImmutableArray<Ground> grounds = month.Looked(point, measured, by: miss.By, then: miss.Grounds);
        if (miss.Kind == MissKind.Met)
            return completeness.Concat(miss.WithoutItem(_clause, point, -_amounts.Miss, Asked, grounds).Among(point.Counties()));
        Decision<Shares?> payers = Payers(month, point);
        return completeness.Append(new CanalMiss(
            _clause, point, measured, miss.Kind == MissKind.Counted ? miss.Net : null, payers.Value, Asked, [.. grounds, .. payers.Grounds]));
    }

    /// <summary>The counties that caused it, by ruling or else by the choice in force; null where that is open.</summary>
    private Decision<Shares?> Payers(MonthEvidence month, PointEntry point)
    {
        if (EventCounty.Ruled(month, point.Point.Code) is { } ruled) return ruled;
        Followed<bool> own = _ownCounty.Follow(month);
        return new(own.Choice ? point.Responsible : null, [own]);
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month)
    {
        foreach ((PointEntry point, WaterClass measured) in month.Measured(PointKind.Canal))
        {
            IEnumerable<NothingFollows> said = measured.IsWorseThan(_amounts.Reference)
                ? _missed.OfInflow(month, point, measured, _amounts.Reference)
                : measured.IsWorseThan(point.ClassToKeep(_amounts.Reference)) ? []
                : new NothingFollows(
                    _clause, Subject.Of(point), point.Counties().First, new Consequences.TargetMet(measured, _amounts.Reference), Asked,
                    month.Looked(point, measured)).Among(point.Counties());
            foreach (NothingFollows one in said) yield return one;
        }
    }

    /// <param name="Reference">The class that the canal must keep.</param>
    /// <param name="Miss">What a miss costs.</param>
    private sealed record Amounts(WaterClass Reference, Money Miss);
}
