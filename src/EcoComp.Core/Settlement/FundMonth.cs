using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Settlement;

/// <summary>第九条: a month of the fund within its year.</summary>
/// <param name="Month">The month.</param>
/// <param name="Fund">The month's own sums.</param>
/// <param name="Cover">How the province's charge was covered, or null where the charge is unknown.</param>
/// <param name="BalanceSoFar">The balance of the year up to this month, or null where a charge up to it is unknown.</param>
public readonly record struct FundMonth(YearMonth Month, Fund Fund, ProvinceCover? Cover, Money? BalanceSoFar);
