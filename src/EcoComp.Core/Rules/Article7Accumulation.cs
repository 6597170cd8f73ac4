using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Rules;

/// <summary>第七条（六）: everything adds up; nothing cancels a reward and no total is capped. The trace tells what each county's items add up to.</summary>
internal sealed class Article7Accumulation(ClauseBinding binding) : ISummingRule
{
    private readonly Clause _clause = binding.Clause;

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Review(MonthEvidence month, IReadOnlyList<Finding> found) => found;

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month, IReadOnlyList<Finding> found)
    {
        ILookup<County, Payment> payments = Payments.In(found).ToLookup(p => p.County);
        return month.Register.Counties.Concat(payments.Select(p => p.Key)).Distinct().Select(county => Sum(county, [.. payments[county]]));
    }

    private NothingFollows Sum(County county, Payment[] payments)
    {
        Totals sum = Totals.Of(payments);
        return new NothingFollows(
            _clause, Subject.Of(county), county, new Consequences.Sum(sum.Reward, sum.Deduction, sum.Net), new Queries.Sum(),
            [new Facts.Items(payments.Length)]);
    }
}
