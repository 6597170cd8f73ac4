using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Tests.OtherRegulations;

/// <summary>Hefei's reward: an amount for each class better than the target; and Shanxi's: one more where the target was met three months in a row.</summary>
internal sealed class ClassGain : IEvidenceRule
{
    public const string Name = "class-gain";

    private readonly Clause _clause;
    private readonly Amounts _amounts;

    public ClassGain(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Yuan("perClassYuan"), a.Yuan("threeMonthsYuan")));
    }

    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        foreach (PointEntry section in month.Valid(PointKind.Section))
        {
            if (month.Result(section.Point).Class is not { } measured || measured.IsWorseThan(section.Target!.Value)) continue;
            int classes = section.Target.Value.StepsBelow(measured);
            bool steady = Enumerable.Range(1, 2).All(back => Met(month.Before(back), section.Point));
            Money amount = _amounts.PerClass * classes + (steady ? _amounts.ThreeMonths : Money.Zero);
            if (amount > Money.Zero)
            {
                yield return new Payment(
                    _clause, Subject.Of(section), section.Responsible!.First, Direction.Reward, amount, new HowMuchBetter(),
                    [new Monitored(month, section), new ClassesGained(classes, steady ? 3 : 1)]);
            }
        }
    }

    private static bool Met(MonthEvidence earlier, Point point) =>
        earlier.Entry(point) is { Target: { } target } && earlier.Result(point).Class is { } measured && !measured.IsWorseThan(target);

    private sealed record Amounts(Money PerClass, Money ThreeMonths);

    public sealed record HowMuchBetter : Query;

    public sealed record ClassesGained(int Classes, int Months) : Fact
    {
        public override IReadOnlyList<object> Gaps => [Classes, Months];
    }
}
