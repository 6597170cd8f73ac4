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

/// <summary>第五条（一）: each drinking-water source of class Ⅰ in routine monitoring earns an amount.</summary>
internal sealed class Article5SourceReward : IPointRule
{
    private static readonly OpenPoint<bool> SourceItems = new("source-items", new("beside-class", false), new("no-reward", true));
    private static readonly Queries.SourceReward Asked = new();

    private readonly Clause _clause;
    private readonly Amounts _amounts;
    private readonly BoundPoint<bool> _itemsDeny;

    public Article5SourceReward(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Class("class"), a.Yuan("yuan")));
        _itemsDeny = binding.Open(SourceItems);
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.SourceReward(_amounts.Class, _amounts.Reward)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month) =>
        Measured(month).Where(s => !s.Class.IsWorseThan(_amounts.Class)).SelectMany(s => Judge(month, s.Source, s.Class));

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) =>
        Measured(month).Where(s => s.Class.IsWorseThan(_amounts.Class)).SelectMany(s => new NothingFollows(
            _clause, Subject.Of(s.Source), s.Source.Counties().First, new Consequences.NotClassI(s.Class), Asked, month.Looked(s.Source, s.Class))
            .Among(s.Source.Counties()));

    private IEnumerable<Finding> Judge(MonthEvidence month, PointEntry source, WaterClass measured)
    {
        var subject = Subject.Of(source);
        County county = source.Counties().First;
        ImmutableArray<SingleVerdict> judged = Judged(month, source);
        ImmutableArray<SingleVerdict> failed = [.. judged.Where(v => !v.Passes)];
        ImmutableArray<Ground> items = failed.IsEmpty ? [] : [_itemsDeny.Follow(month), new ReadingsRead(month, source.Point)];
        if (!failed.IsEmpty && _itemsDeny.In(month))
        {
            return new Noted(
                _clause, subject, county, NoteCodes.NotCovered, new Remarks.NoRewardForItems(failed), Asked, [.. month.Looked(source, measured), .. items])
                .Among(source.Counties());
        }

        if (month.IsPartial(source.Point)) return Completeness.BeforeReward(_clause, month, source, _amounts.Reward, items);
        IEnumerable<Finding> paid = new Payment(
            _clause, subject, county, Direction.Reward, _amounts.Reward, Asked, [.. month.Looked(source, measured), .. items])
        {
            Target = source.Target,
            Class = measured,
        }.Among(source.Counties());
        return failed.IsEmpty ? paid : paid.Concat(new Noted(
            _clause, subject, county, NoteCodes.SingleLimits, new Remarks.SingleLimitsMissed(judged.Length, failed), new Queries.SingleLimits(), items)
            .Among(source.Counties()));
    }

    /// <summary>The items without classes that the month's readings judge, whether the class is official or was evaluated.</summary>
    private static ImmutableArray<SingleVerdict> Judged(MonthEvidence month, PointEntry source) =>
        (month.Evaluation(source.Point) ?? month.Readings?.Evaluate(source.Point))?.SingleVerdicts ?? [];

    /// <summary>The class of routine monitoring; what else there is to say of a source is told under the clause that prices a miss.</summary>
    private static IEnumerable<(PointEntry Source, WaterClass Class)> Measured(MonthEvidence month) =>
        month.Measured(PointKind.Source).Where(s => month.Result(s.Entry.Point).Routine);

    /// <param name="Class">The class that is rewarded; a better one is too.</param>
    /// <param name="Reward">What a source of it earns.</param>
    private sealed record Amounts(WaterClass Class, Money Reward);
}
