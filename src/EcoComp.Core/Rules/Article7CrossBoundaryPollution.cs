using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第七条（二）: a cross-boundary pollution incident costs the responsible county an amount, once in the month.</summary>
internal sealed class Article7CrossBoundaryPollution(ClauseBinding binding) : IEventRule
{
    private static readonly OpenPoint<CountedBy> Unit = new(
        "cross-boundary", new("once-per-river", CountedBy.River), new("once-per-county", CountedBy.County), new("per-event", CountedBy.Event));

    private readonly OnceInTheMonth _once = new(
        binding, EventKind.CrossBoundary, new Queries.CrossBoundary(), Unit, OnceInTheMonth.OnlyAmount(binding));

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.Once(_once.Once)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month) => _once.Find(month);

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _once.WhereNothingFollows(month);
}
