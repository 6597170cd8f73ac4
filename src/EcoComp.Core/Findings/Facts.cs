using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Findings;

/// <summary>The facts that the program's rules find.</summary>
public static partial class Facts
{
    /// <summary>The measured class of a point and its target.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Target">The target; null where none is registered.</param>
    public sealed record Measured(WaterClass Class, WaterClass? Target) : Fact
    {
        /// <inheritdoc/>
        public override bool InStatement => false;

        /// <inheritdoc/>
        public override bool InQuestion => true;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Target is { } target ? target : ""];
    }

    /// <summary>There is no row for the point and month.</summary>
    public sealed record NoRow : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [];
    }

    /// <summary>A row says that the result is missing.</summary>
    public sealed record ResultMissing : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [];
    }

    /// <summary>A ruling gives the class without the inflow's influence.</summary>
    /// <param name="Net">The class without the inflow's influence.</param>
    /// <param name="Authority">The document of the ruling.</param>
    public sealed record RuledNet(WaterClass Net, string Authority) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Net, Authority];
    }

    /// <summary>A ruling says that the water improved within the county.</summary>
    /// <param name="Authority">The document of the ruling.</param>
    public sealed record RuledImproved(string Authority) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Authority];
    }

    /// <summary>A ruling says that the water did not improve within the county.</summary>
    /// <param name="Authority">The document of the ruling.</param>
    public sealed record RuledNotImproved(string Authority) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Authority];
    }

    /// <summary>A ruling names the county that is responsible, or the shares of several.</summary>
    /// <param name="Shares">The counties.</param>
    /// <param name="Authority">The document of the ruling.</param>
    public sealed record RuledResponsible(Shares Shares, string Authority) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Shares, Authority];
    }

    /// <summary>By the choice in force only a ruling decides.</summary>
    public sealed record RulingsOnly : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [];
    }

    /// <summary>The county that a canal miss falls to.</summary>
    /// <param name="County">The county.</param>
    public sealed record CanalPayer(County County) : Fact
    {
        /// <inheritdoc/>
        public override bool InStatement => false;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [County];
    }

    /// <summary>A canal point that misses its class.</summary>
    /// <param name="Point">The point.</param>
    /// <param name="Class">The class.</param>
    /// <param name="Net">The class without the inflow's influence.</param>
    public sealed record CanalPoint(Point Point, WaterClass Class, WaterClass Net) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Point, Class, Net];
    }

    /// <summary>How many items add up.</summary>
    /// <param name="Count">How many.</param>
    public sealed record Items(int Count) : Fact
    {
        /// <inheritdoc/>
        public override bool InStatement => false;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Count];
    }

    /// <summary>What the fund's balance is made of.</summary>
    /// <param name="Deductions">What was taken from counties.</param>
    /// <param name="Rewards">What was given to counties.</param>
    /// <param name="Adjustments">Adjustments of earlier months; positive where they pay counties.</param>
    public sealed record Fund(Money Deductions, Money Rewards, Money Adjustments) : Fact
    {
        /// <inheritdoc/>
        public override bool InStatement => false;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Deductions, Rewards, Adjustments];
    }

    /// <summary>Why an earlier month was corrected, and the document that says so.</summary>
    /// <param name="Reason">Why the month was corrected.</param>
    /// <param name="Authority">The document of the ruling.</param>
    public sealed record Adjustment(string Reason, string Authority) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Reason, Authority];
    }

    /// <summary>The class of a point was evaluated from readings.</summary>
    /// <param name="Point">The point.</param>
    /// <param name="Class">The class.</param>
    /// <param name="Deciding">The indicators whose class is the class of the water.</param>
    /// <param name="Samples">How many samples there were.</param>
    /// <param name="Standard">The id of the standard.</param>
    public sealed record Evaluated(Point Point, WaterClass Class, ImmutableArray<IndicatorVerdict> Deciding, int Samples, string Standard) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Point, Class, Deciding, Samples, Standard];
    }

    /// <summary>Indicators that a class needs are absent, and it was evaluated without them.</summary>
    /// <param name="Point">The point.</param>
    /// <param name="Absent">The needed groups of which no indicator was measured.</param>
    public sealed record EvaluatedPartial(Point Point, ImmutableArray<IndicatorGroup> Absent) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Point, Absent];
    }

    /// <summary>Detection limits above the limit of class Ⅰ: the class may be better than can be shown.</summary>
    /// <param name="Point">The point.</param>
    /// <param name="Uncertain">The values whose detection limits are too high.</param>
    public sealed record DetectionLimit(Point Point, ImmutableArray<IndicatorVerdict> Uncertain) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Point, Uncertain];
    }

    /// <summary>The readings of a point lack indicators that a class needs.</summary>
    /// <param name="Point">The point.</param>
    /// <param name="Absent">The needed groups of which no indicator was measured.</param>
    public sealed record ReadingsIncomplete(Point Point, ImmutableArray<IndicatorGroup> Absent) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Point, Absent];
    }

    /// <summary>A class that was evaluated although indicators are absent may cost and never earns.</summary>
    /// <param name="Point">The point.</param>
    /// <param name="Absent">The needed groups of which no indicator was measured.</param>
    public sealed record PartialEarnsNothing(Point Point, ImmutableArray<IndicatorGroup> Absent) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Point, Absent];
    }

    /// <summary>How much of the whole is the county's.</summary>
    /// <param name="Percent">Its share in percent.</param>
    public sealed record Share(int Percent) : Fact
    {
        /// <summary>The whole amount; null where nobody knows it.</summary>
        public Money? Whole { get; init; }

        /// <summary>All who share; null where only the share is told.</summary>
        public Shares? Among { get; init; }

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Percent];
    }

    /// <summary>A question is not asked, since no answer would change anything.</summary>
    /// <param name="Subject">The point or event that it is about.</param>
    /// <param name="Question">What would be asked.</param>
    public sealed record QuestionIdle(string Subject, Question Question) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [new SubjectNumber(Subject), Question];
    }

    /// <summary>The official class of a point is not the one that its readings give, which so cannot carry an answer.</summary>
    /// <param name="Point">The point.</param>
    /// <param name="Official">The official class.</param>
    /// <param name="Evaluated">The class that the readings give.</param>
    public sealed record ClassContradicted(Point Point, WaterClass Official, WaterClass Evaluated) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Point, Official, Evaluated];
    }
}
