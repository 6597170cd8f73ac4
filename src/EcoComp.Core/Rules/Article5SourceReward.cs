using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第五条（一）: each drinking-water source of class Ⅰ in routine monitoring earns an amount.</summary>
internal sealed class Article5SourceReward : IEvidenceRule
{
    private static readonly Queries.SourceReward Asked = new();

    private readonly Clause _clause;
    private readonly Amounts _amounts;

    public Article5SourceReward(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Class("class"), a.Yuan("yuan")));
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.SourceReward(_amounts.Class, _amounts.Reward)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        foreach ((PointEntry source, WaterClass measured) in Measured(month))
        {
            if (measured.IsWorseThan(_amounts.Class)) continue;
            yield return new Payment(
                _clause, Subject.Of(source), source.OwnCounty(), Direction.Reward, _amounts.Reward, Asked, month.Looked(source, measured))
            {
                Target = source.Target,
                Class = measured,
            };
        }
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month)
    {
        foreach ((PointEntry source, WaterClass measured) in Measured(month))
        {
            if (!measured.IsWorseThan(_amounts.Class)) continue;
            yield return new NothingFollows(
                _clause, Subject.Of(source), source.County, new Consequences.NotClassI(measured), Asked, month.Looked(source, measured));
        }
    }

    /// <summary>The class of routine monitoring; what else there is to say of a source is told under the clause that prices a miss.</summary>
    private static IEnumerable<(PointEntry Source, WaterClass Class)> Measured(MonthEvidence month) =>
        month.Measured(PointKind.Source).Where(s => month.Result(s.Entry.Point).Routine);

    /// <param name="Class">The class that is rewarded; a better one is too.</param>
    /// <param name="Reward">What a source of it earns.</param>
    private sealed record Amounts(WaterClass Class, Money Reward);
}
