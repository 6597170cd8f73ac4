using System.Collections.Immutable;
using EcoComp.Core.Register;

namespace EcoComp.Core.Settlement;

/// <summary>One county's month.</summary>
/// <param name="County">The county.</param>
/// <param name="Items">Its rewards and deductions, in order.</param>
/// <param name="Pending">The questions that stand with it, in order.</param>
/// <param name="Notes">Its notes, in order.</param>
/// <param name="Totals">Its sums, without what is pending.</param>
public sealed record CountyStatement(
    County County, ImmutableArray<Item> Items, ImmutableArray<Pending> Pending, ImmutableArray<Note> Notes, Totals Totals);
