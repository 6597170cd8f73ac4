using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Tests.OtherRegulations;

/// <summary>The province's model: a county that pays under some clauses loses its rewards of the month.</summary>
internal sealed class RiskVeto : IReviewRule
{
    public const string Name = "risk-veto";

    private static readonly OpenPoint<bool> Reach = new("veto-reach", new("all-rewards", true), new("section-rewards", false));

    private readonly Clause _clause;
    private readonly Amounts _amounts;
    private readonly BoundPoint<bool> _all;

    public RiskVeto(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Texts("after"), a.Text("sectionReward")));
        _all = binding.Open(Reach);
    }

    public IReadOnlyList<Finding> Review(MonthEvidence month, IReadOnlyList<Finding> found)
    {
        var struck = found.OfType<Payment>().Where(p => _amounts.After.Contains(p.Clause.Id)).Select(p => p.County).ToHashSet();
        Followed<bool> all = _all.Follow(month);
        return [.. found.Select(f => f is Payment { Direction: Direction.Reward } reward && struck.Contains(reward.County)
            && (all.Choice || reward.Clause.Id == _amounts.SectionReward) ? Denied(reward, all) : f)];
    }

    private Noted Denied(Payment reward, Followed<bool> all) => new(
        _clause, reward.Subject, reward.County, "reward-denied", new RewardDenied(reward.Amount), new WhetherDenied(), [.. reward.Grounds, all]);

    private sealed record Amounts(ImmutableArray<string> After, string SectionReward);

    public sealed record WhetherDenied : Query;

    public sealed record RewardDenied(Money Amount) : Remark
    {
        public override IReadOnlyList<object> Gaps => [Amount];
    }
}
