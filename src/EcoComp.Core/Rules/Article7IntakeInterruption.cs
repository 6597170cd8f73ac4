using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第七条（三）: pollution that interrupts a central drinking-water intake costs an amount, once in the month.</summary>
internal sealed class Article7IntakeInterruption(ClauseBinding binding) : IEventRule
{
    private static readonly OpenPoint<CountedBy> Unit = new(
        "intake", new("once-per-county", CountedBy.County), new("per-event", CountedBy.Event));

    private readonly OnceInTheMonth _once = new(
        binding, EventKind.Intake, new Queries.Intake(), Unit, OnceInTheMonth.OnlyAmount(binding));

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.Once(_once.Once)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month) => _once.Find(month);

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _once.WhereNothingFollows(month);
}
