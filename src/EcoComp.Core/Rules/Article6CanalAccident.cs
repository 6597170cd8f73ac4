using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第六条（二）第二段: each canal accident, or national or provincial exceedance notice, costs the responsible county an amount.</summary>
internal sealed class Article6CanalAccident : IEventRule
{
    private readonly EventCases _cases;
    private readonly Amounts _amounts;

    public Article6CanalAccident(ClauseBinding binding)
    {
        _cases = new EventCases(binding, EventKind.CanalAccident, new Queries.CanalAccident());
        _amounts = binding.Amounts(a => new Amounts(a.Yuan("yuan")));
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.EachTime(_amounts.Each)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month) => _cases.Of(month).SelectMany(Judge).Concat(_cases.Notes(month));

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _cases.Absences(month);

    private IEnumerable<Finding> Judge(EventCase accident) => accident.Counties is { } payers
        ? new Payment(
            accident.Clause, accident.Subject, payers.First, Direction.Deduction, _amounts.Each, accident.Asked, accident.Grounds).Among(payers)
        : [accident.WhoIsResponsible(-_amounts.Each)];

    /// <param name="Each">What each one costs.</param>
    private sealed record Amounts(Money Each);
}
