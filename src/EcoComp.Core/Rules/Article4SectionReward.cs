using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules;

/// <summary>第四条（一）1: a section better than Ⅲ, or than a target better than Ⅲ, whose water improved within the county, earns an amount.</summary>
internal sealed class Article4SectionReward : IPointRule
{
    private static readonly Queries.SectionReward Asked = new();

    private readonly Clause _clause;
    private readonly Amounts _amounts;
    private readonly RiverScope _scope;
    private readonly ImprovedWithinCounty _improved;

    public Article4SectionReward(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Class("betterThan"), a.Yuan("yuan"), a.Yuan("classUpYuan"), a.Indicators("compared")));
        _scope = RiverScope.UsedBy(binding);
        _improved = new ImprovedWithinCounty(binding, _amounts.Compared);
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.BetterThan(_amounts.BetterThan, _amounts.Better), new Terms.ClassUp(_amounts.BetterThan, _amounts.ClassUp)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        foreach ((PointEntry section, WaterClass measured) in month.Measured(PointKind.Section))
        {
            if (!measured.IsBetterThan(ToBeat(section))) continue;
            Decision<bool> covered = _scope.Covers(month, section);
            if (!covered.Value) continue;
            foreach (Finding found in Judge(month, section, measured, covered.Grounds)) yield return found;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) =>
        from section in month.Measured(PointKind.Section)
        where !section.Class.IsBetterThan(ToBeat(section.Entry))
        let covered = _scope.Covers(month, section.Entry)
        where covered.Value
        from said in new NothingFollows(
            _clause, Subject.Of(section.Entry), section.Entry.Counties().First, new Consequences.RewardNotReached(section.Class, ToBeat(section.Entry)),
            Asked, month.Looked(section.Entry, section.Class, covered.Grounds)).Among(section.Entry.Counties())
        select said;

    private IEnumerable<Finding> Judge(MonthEvidence month, PointEntry section, WaterClass measured, ImmutableArray<Ground> scope)
    {
        Money reward = section.TargetClass().IsBetterThan(_amounts.BetterThan) ? _amounts.ClassUp : _amounts.Better;
        Decision<bool?> improved = _improved.Decide(month, section, measured);
        if (improved.Value == true && month.IsPartial(section.Point))
            return Completeness.BeforeReward(_clause, month, section, reward, [.. scope, .. improved.Grounds]);
        ImmutableArray<Ground> grounds = month.Looked(section, measured, scope, improved.By, improved.Grounds);
        var subject = Subject.Of(section);
        County county = section.Counties().First;
        Finding found = improved.Value switch
        {
            true => new Payment(_clause, subject, county, Direction.Reward, reward, Asked, grounds)
            {
                Target = section.Target,
                Class = measured,
            },
            false => new Noted(_clause, subject, county, NoteCodes.NotImproved, new Remarks.NotImproved(measured, improved.Facts), Asked, grounds),
            null => new OpenQuestion(_clause, subject, county, Question.Improved, Money.Zero, reward, Asked, grounds),
        };
        return found.Among(section.Counties());
    }

    private WaterClass ToBeat(PointEntry section) => WaterClass.Better(section.TargetClass(), _amounts.BetterThan);

    /// <param name="BetterThan">The class that a section must be better than; a stricter target takes its place.</param>
    /// <param name="Better">What that earns.</param>
    /// <param name="ClassUp">What a class better than a stricter target earns.</param>
    /// <param name="Compared">The indicators by which water of the inflow's class is compared, where the choice is to compare it.</param>
    private sealed record Amounts(WaterClass BetterThan, Money Better, Money ClassUp, ImmutableArray<IndicatorGroup> Compared);
}
