using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第七条（一）: a toxic or harmful pollutant over its limit in a river costs an amount, once in the month.</summary>
internal sealed class Article7ToxicPollution(ClauseBinding binding) : IEvidenceRule
{
    private static readonly OpenPoint<CountedBy> Unit = new(
        "toxic", new("once-per-county", CountedBy.County), new("once-per-river", CountedBy.River), new("per-event", CountedBy.Event));

    private readonly OnceInTheMonth _once = new(binding, EventKind.Toxic, new Queries.Toxic(), Unit);

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => _once.Terms;

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month) => _once.Find(month);

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _once.WhereNothingFollows(month);
}
