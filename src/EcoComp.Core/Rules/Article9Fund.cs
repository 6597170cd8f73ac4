using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Rules;

/// <summary>第九条: deductions pay the province's charge and the rewards; the rest goes to the special fund. A note where that is unknown or money is short.</summary>
internal sealed class Article9Fund(ClauseBinding binding) : ISummingRule
{
    private static readonly Queries.Fund Asked = new();

    private readonly Clause _clause = binding.Clause;

    /// <inheritdoc/>
    public IReadOnlyList<Finding> Review(MonthEvidence month, IReadOnlyList<Finding> found)
    {
        Fund fund = Fund.Of(Totals.Of(Payments.In(found)), month.Province);
        ImmutableArray<Ground> grounds =
            [.. month.FundEntries.Select(f => new Place(f.At)), new Facts.Fund(fund.Deductions, fund.Rewards, fund.Adjustments)];
        return [.. found, fund.Balance switch
        {
            null => new Noted(_clause, Subject.City, null, NoteCodes.ProvinceUnknown, new Remarks.ProvinceUnknown(), Asked, grounds),
            { } balance when balance < Money.Zero =>
                new Noted(_clause, Subject.City, null, NoteCodes.Shortfall, new Remarks.Shortfall(-balance), Asked, grounds),
            { } balance => new NothingFollows(_clause, Subject.City, null, new Consequences.Balance(balance), Asked, grounds),
        }];
    }
}
