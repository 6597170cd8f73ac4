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
/// 第五条（二）: a drinking-water source worse than Ⅲ in routine monitoring costs an amount for each class, after the inflow's influence is taken off
/// (第五条（三）).
/// </summary>
internal sealed class Article5SourceDeduction : IPointRule
{
    private static readonly OpenPoint<bool> SourceSteps = new("source-steps", new("per-class", false), new("flat", true));
    private static readonly Queries.SourceDeduction Asked = new();

    private readonly Clause _clause;
    private readonly Amounts _amounts;
    private readonly MissedReference _missed;
    private readonly BoundPoint<bool> _flat;

    public Article5SourceDeduction(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Class("reference"), a.Yuan("perClassYuan")));
        _missed = new MissedReference(binding);
        _flat = binding.Open(SourceSteps);
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.SourceDeduction(_amounts.Reference, _amounts.PerClass)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month) =>
        month.Valid(PointKind.Source).SelectMany(source => Judge(month, source)).Concat(OwedResults.Find(_clause, month, PointKind.Source));

    private IEnumerable<Finding> Judge(MonthEvidence month, PointEntry source)
    {
        MonitoringResult result = month.Result(source.Point);
        if (result is { Class: { } unasked, Routine: false })
        {
            return new Noted(
                _clause, Subject.Of(source), source.Counties().First, NoteCodes.NotRoutine, new Remarks.NotRoutine(unasked, result.Details?.Document ?? ""),
                new Queries.Routine(),
                [new Monitored(month, source)]).Among(source.Counties());
        }

        IEnumerable<Finding> completeness = Completeness.Find(_clause, month, source, []);
        return result.Class is { } measured && measured.IsWorseThan(source.ClassToKeep(_amounts.Reference))
            ? completeness.Concat(Missed(month, source, measured).Among(source.Counties()))
            : completeness;
    }

    private Finding Missed(MonthEvidence month, PointEntry source, WaterClass measured)
    {
        if (!measured.IsWorseThan(_amounts.Reference))
        {
            return new Noted(
                _clause, Subject.Of(source), source.Counties().First, NoteCodes.NotCovered, new Remarks.NoLadder(source.ClassToKeep(_amounts.Reference), measured), Asked,
                month.Looked(source, measured));
        }

        Miss miss = _missed.Judge(month, source, measured, _amounts.Reference);
        ImmutableArray<Ground> grounds = month.Looked(source, measured, by: miss.By, then: miss.Grounds);
        if (miss.Kind == MissKind.Met) return miss.WithoutItem(_clause, source, Money.Zero, Asked, grounds);
        Followed<bool> flat = _flat.Follow(month);
        Money price = flat.Choice ? _amounts.PerClass : _amounts.PerClass * miss.Net.StepsBelow(_amounts.Reference);
        grounds = grounds.Add(flat);
        if (miss.Kind == MissKind.Open) return miss.WithoutItem(_clause, source, -price, Asked, grounds);
        return new Payment(_clause, Subject.Of(source), source.Counties().First, Direction.Deduction, price, Asked, grounds)
        {
            Target = source.Target,
            Class = measured,
            NetClass = miss.Net,
        };
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month)
    {
        foreach ((PointEntry source, WaterClass measured) in month.Measured(PointKind.Source))
        {
            if (!month.Result(source.Point).Routine) continue;
            if (measured.IsWorseThan(_amounts.Reference))
            {
                foreach (NothingFollows said in _missed.OfInflow(month, source, measured, _amounts.Reference)) yield return said;
                continue;
            }

            if (measured.IsWorseThan(source.ClassToKeep(_amounts.Reference))) continue;
            var met = new NothingFollows(
                _clause, Subject.Of(source), source.Counties().First, new Consequences.TargetMet(measured, _amounts.Reference), Asked,
                month.Looked(source, measured));
            foreach (NothingFollows said in met.Among(source.Counties())) yield return said;
        }
    }

    /// <param name="Reference">The class that a source must keep.</param>
    /// <param name="PerClass">What each class below it costs.</param>
    private sealed record Amounts(WaterClass Reference, Money PerClass);
}
