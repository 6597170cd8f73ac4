using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Rules.Parts;

/// <summary>A canal point that misses its class, or may miss it, before anybody knows how the misses of the month count.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Point">The point.</param>
/// <param name="Measured">Its measured class.</param>
/// <param name="Net">Its class without the inflow's influence, or null where that is open.</param>
/// <param name="Payers">The counties that caused it, or null where that is open.</param>
/// <param name="Asked">What was asked.</param>
/// <param name="Grounds">What it rests on.</param>
internal sealed record CanalMiss(
    Clause Clause, PointEntry Point, WaterClass Measured, WaterClass? Net, Shares? Payers, Query Asked, ImmutableArray<Ground> Grounds)
    : StatedFinding(Clause, Subject.Of(Point), Point.Counties().First, Asked, Grounds)
{
    /// <inheritdoc/>
    public override Consequence Followed => throw new InvalidOperationException("A canal miss that was not counted.");

    /// <summary>Nothing follows for the point itself.</summary>
    public IEnumerable<Finding> Nothing(Consequence why, params ReadOnlySpan<Ground> more) =>
        new NothingFollows(Clause, Subject, County, why, Asked, [.. Grounds, .. more]).Among(Point.Counties());

    /// <summary>A question follows.</summary>
    public OpenQuestion Ask(Evidence.Question question, County? county, Money min, params ReadOnlySpan<Ground> more) =>
        new(Clause, Subject, county, question, min, Money.Zero, Asked, [.. Grounds, .. more]);
}
