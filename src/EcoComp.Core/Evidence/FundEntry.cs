using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What the province took from the city in a month (省级扣收) or gave it (省级奖励): a row of fund.csv, clause 9.</summary>
/// <param name="Month">The month.</param>
/// <param name="Item">What the amount is.</param>
/// <param name="Amount">The amount, not negative.</param>
/// <param name="Document">The document, or empty.</param>
/// <param name="At">Where it is recorded.</param>
public sealed record FundEntry(YearMonth Month, FundItem Item, Money Amount, string Document, FileLine At);
