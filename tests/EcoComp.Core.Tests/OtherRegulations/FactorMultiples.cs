using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.OtherRegulations;

/// <summary>
/// Hefei's shape: for each factor of a section an amount for each step by which the month's mean is over the limit of the target class, up to a cap.
/// </summary>
internal sealed class FactorMultiples : IEvidenceRule
{
    public const string Name = "factor-multiples";

    private static readonly OpenPoint<bool> BegunStep = new("begun-step", new("counts", true), new("does-not-count", false));

    private readonly Clause _clause;
    private readonly Amounts _amounts;
    private readonly BoundPoint<bool> _begun;

    public FactorMultiples(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Texts("factors"), a.Number("step"), a.Yuan("stepYuan"), a.Yuan("capYuan")));
        _begun = binding.Open(BegunStep);
    }

    public IEnumerable<Finding> Find(MonthEvidence month) => month.Valid(PointKind.Section).SelectMany(section => Judge(month, section));

    private IEnumerable<Finding> Judge(MonthEvidence month, PointEntry section)
    {
        if (month.Readings?.Evaluate(section.Point) is not { } evaluation)
        {
            yield return new OpenQuestion(
                _clause, Subject.Of(section), section.Responsible!.First, Question.Result, null, null, new HowFarOver(), [new Facts.NoRow()]);
            yield break;
        }

        foreach (string factor in _amounts.Factors)
        {
            IndicatorVerdict? verdict = evaluation.Verdicts.FirstOrDefault(v => v.Code == factor);
            if (verdict?.Limits?.Ceiling(section.Target!.Value) is not { } limit || verdict.Compared <= limit) continue;
            if (Over(month, section, verdict, limit) is { } payment) yield return payment;
        }
    }

    private Payment? Over(MonthEvidence month, PointEntry section, IndicatorVerdict verdict, decimal limit)
    {
        Followed<bool> begun = _begun.Follow(month);
        decimal multiple = (verdict.Compared - limit) / limit;
        decimal steps = begun.Choice ? decimal.Ceiling(multiple / _amounts.Step) : decimal.Floor(multiple / _amounts.Step);
        if (steps == 0) return null;
        var amount = Money.Min(_amounts.Cap, _amounts.EachStep * (int)steps);
        return new Payment(
            _clause, new Subject(section.Point.Code + "/" + verdict.Code, section.Name), section.Responsible!.First, Direction.Deduction, amount, new HowFarOver(),
            [new Monitored(month, section), new OverLimit(verdict.Indicator, verdict.Shown, limit, steps), begun]);
    }

    private sealed record Amounts(ImmutableArray<string> Factors, decimal Step, Money EachStep, Money Cap);

    public sealed record HowFarOver : Query;

    public sealed record OverLimit(Indicator Factor, decimal Mean, decimal Limit, decimal Steps) : Fact
    {
        public override IReadOnlyList<object> Gaps => [Factor, Mean, Limit, Steps];
    }
}
