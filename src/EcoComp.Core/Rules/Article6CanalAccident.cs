using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第六条（二）第二段: each canal accident, or national or provincial exceedance notice, costs the responsible county an amount.</summary>
internal sealed class Article6CanalAccident : IEvidenceRule
{
    private static readonly Queries.CanalAccident Asked = new();

    private readonly Clause _clause;
    private readonly Amounts _amounts;

    public Article6CanalAccident(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Yuan("yuan")));
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.EachTime(_amounts.Each)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month) =>
        month.Events.Where(e => e.Kind == EventKind.CanalAccident).Select(found => Judge(month, found));

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) =>
        EventCounty.Absences(_clause, month, EventKind.CanalAccident, Asked);

    private Finding Judge(MonthEvidence month, PollutionEvent found)
    {
        Decision<County?> county = EventCounty.Find(month, found);
        return county.Value is { } payer
            ? new Payment(_clause, Subject.Of(found), payer, Direction.Deduction, _amounts.Each, Asked, county.Grounds)
            : new OpenQuestion(
                _clause, Subject.Of(found), null, Question.Responsible, -_amounts.Each, -_amounts.Each, Asked, county.Grounds);
    }

    /// <param name="Each">What each one costs.</param>
    private sealed record Amounts(Money Each);
}
