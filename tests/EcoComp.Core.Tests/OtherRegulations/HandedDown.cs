using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Tests.OtherRegulations;

/// <summary>
/// Beijing's shape: for each class that the water gets worse between a county's inflow and its outflow, the county pays the one downstream. The amount
/// is raised by Zhoukou's formula, a × (1 + multiple), and cut to the yuan.
/// </summary>
internal sealed class HandedDown : IEvidenceRule
{
    public const string Name = "handed-down";

    private readonly Clause _clause;
    private readonly Amounts _amounts;

    public HandedDown(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Yuan("perClassYuan"), a.Number("multiple")));
    }

    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        foreach (PointEntry below in month.Valid(PointKind.Section))
        {
            foreach (Point outflow in below.Inflows)
            {
                if (month.Entry(outflow) is not { Responsible.First: { } payer, Inflows: [var inflow, ..] } entry) continue;
                if (month.Result(outflow).Class is not { } at || month.Result(inflow).Class is not { } before || !at.IsWorseThan(before)) continue;
                int classes = at.StepsBelow(before);
                yield return new Transfer(
                    _clause, Subject.Of(entry), payer, below.Responsible!.First, Money.Cut(_amounts.PerClass.Yuan * classes * (1 + _amounts.Multiple)),
                    new WhoHandsDown(), [new Monitored(month, entry), new Related(inflow.Code), new WorseByClasses(inflow, classes)]);
            }
        }
    }

    private sealed record Amounts(Money PerClass, decimal Multiple);

    public sealed record WhoHandsDown : Query;

    public sealed record WorseByClasses(Point Inflow, int Classes) : Fact
    {
        public override IReadOnlyList<object> Gaps => [Inflow, Classes];
    }
}
