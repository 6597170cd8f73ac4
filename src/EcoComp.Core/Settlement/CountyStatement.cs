using System.Collections.Immutable;
using System.Text.Json.Serialization;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Settlement;

/// <summary>One county's month, as settlement.json holds it.</summary>
public sealed record CountyStatement
{
    /// <summary>The county's code.</summary>
    public required string Code { get; init; }

    /// <summary>The county's name.</summary>
    public required string Name { get; init; }

    /// <summary>The month's rewards, without what is pending.</summary>
    public required Money Reward { get; init; }

    /// <summary>The month's deductions, without what is pending.</summary>
    public required Money Deduction { get; init; }

    /// <summary>Adjustments of earlier months; positive where they pay the county.</summary>
    public required Money Adjustment { get; init; }

    /// <summary>Rewards less deductions plus adjustments.</summary>
    public Money Net => Totals.Net;

    /// <summary>Its rewards and deductions, in order.</summary>
    public required ImmutableArray<Item> Items { get; init; }

    /// <summary>The questions that stand with it, in order.</summary>
    public required ImmutableArray<Pending> Pending { get; init; }

    /// <summary>Its notes, in order.</summary>
    public required ImmutableArray<Note> Notes { get; init; }

    /// <summary>Its sums together.</summary>
    [JsonIgnore]
    public Totals Totals => new(Reward, Deduction, Adjustment);
}
