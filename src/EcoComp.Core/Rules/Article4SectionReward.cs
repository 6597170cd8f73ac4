using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第四条（一）1: a section better than Ⅲ, or than a target better than Ⅲ, whose water improved within the county, earns an amount.</summary>
internal sealed class Article4SectionReward : IEvidenceRule
{
    private static readonly Queries.SectionReward Asked = new();

    private readonly Clause _clause;
    private readonly Amounts _amounts;
    private readonly RiverScope _scope;
    private readonly ImprovedWithinCounty _improved;

    public Article4SectionReward(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Class("betterThan"), a.Yuan("yuan"), a.Yuan("classUpYuan")));
        _scope = RiverScope.UsedBy(binding);
        _improved = new ImprovedWithinCounty(binding);
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
            Decision<bool?> improved = _improved.Decide(month, section, measured);
            if (improved.Value == false && !improved.IsRuled) continue;
            yield return Judge(month, section, measured, covered, improved);
        }
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month)
    {
        foreach ((PointEntry section, WaterClass measured) in month.Measured(PointKind.Section))
        {
            Decision<bool> covered = _scope.Covers(month, section);
            if (!covered.Value) continue;
            if (measured.IsBetterThan(ToBeat(section)))
            {
                Decision<bool?> improved = _improved.Decide(month, section, measured);
                if (improved.Value == false && !improved.IsRuled) yield return NotImproved(section, Grounds(month, section, measured, covered, improved));
                continue;
            }

            yield return new NothingFollows(
                _clause, Subject.Of(section), section.County, new Consequences.RewardNotReached(measured, ToBeat(section)),
                Asked, month.Looked(section, measured, covered.Grounds));
        }
    }

    private Finding Judge(MonthEvidence month, PointEntry section, WaterClass measured, Decision<bool> covered, Decision<bool?> improved)
    {
        Money reward = section.TargetClass().IsBetterThan(_amounts.BetterThan) ? _amounts.ClassUp : _amounts.Better;
        ImmutableArray<Ground> grounds = Grounds(month, section, measured, covered, improved);
        var subject = Subject.Of(section);
        return improved.Value switch
        {
            true => new Payment(_clause, subject, section.OwnCounty(), Direction.Reward, reward, Asked, grounds)
            {
                Target = section.Target,
                Class = measured,
            },
            false => NotImproved(section, grounds),
            null => new OpenQuestion(_clause, subject, section.County, Question.Improved, Money.Zero, reward, Asked, grounds),
        };
    }

    private NothingFollows NotImproved(PointEntry section, ImmutableArray<Ground> grounds) =>
        new(_clause, Subject.Of(section), section.County, new Consequences.NotImproved(), Asked, grounds);

    private WaterClass ToBeat(PointEntry section) => WaterClass.Better(section.TargetClass(), _amounts.BetterThan);

    private static ImmutableArray<Ground> Grounds(
        MonthEvidence month, PointEntry section, WaterClass measured, Decision<bool> covered, Decision<bool?> improved) =>
        [.. month.Looked(section, measured, covered.Grounds), .. improved.Grounds];

    /// <param name="BetterThan">The class that a section must be better than; a stricter target takes its place.</param>
    /// <param name="Better">What that earns.</param>
    /// <param name="ClassUp">What a class better than a stricter target earns.</param>
    private sealed record Amounts(WaterClass BetterThan, Money Better, Money ClassUp);
}
