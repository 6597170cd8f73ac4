using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Findings;

/// <content>Facts about inflows (入境断面).</content>
public static partial class Facts
{
    /// <summary>No inflow is registered.</summary>
    public sealed record NoInflow : Fact
    {
        /// <inheritdoc/>
        public override bool InStatement => false;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [];
    }

    /// <summary>Nothing is taken off a groundwater source.</summary>
    public sealed record Groundwater : Fact
    {
        /// <inheritdoc/>
        public override bool InStatement => false;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [];
    }

    /// <summary>An inflow keeps its own target.</summary>
    /// <param name="Inflow">The inflow.</param>
    /// <param name="Class">The class.</param>
    /// <param name="Target">Its own target.</param>
    public sealed record InflowMeets(Point Inflow, WaterClass Class, WaterClass Target) : Fact
    {
        /// <inheritdoc/>
        public override bool InStatement => false;

        /// <inheritdoc/>
        public override bool InQuestion => true;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Inflow, Class, Target];
    }

    /// <summary>An inflow is worse than its own target and than what is required here, so that it is felt.</summary>
    /// <param name="Inflow">The inflow.</param>
    /// <param name="Class">The class.</param>
    /// <param name="Target">Its own target.</param>
    /// <param name="Reference">The class that the point itself is held against.</param>
    /// <param name="Steps">By how many classes it is worse than the worse of the two.</param>
    public sealed record InflowFelt(Point Inflow, WaterClass Class, WaterClass Target, WaterClass Reference, int Steps) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Inflow, Class, Target, Reference, Steps];
    }

    /// <summary>An inflow is worse than its own target, but no worse than what is required here: it excuses nothing.</summary>
    /// <param name="Inflow">The inflow.</param>
    /// <param name="Class">The class.</param>
    /// <param name="Target">Its own target.</param>
    /// <param name="Reference">The class that the point itself is held against.</param>
    public sealed record InflowUnfelt(Point Inflow, WaterClass Class, WaterClass Target, WaterClass Reference) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Inflow, Class, Target, Reference];
    }

    /// <summary>The water has the class of an inflow.</summary>
    /// <param name="Inflow">The inflow.</param>
    /// <param name="Class">The class.</param>
    public sealed record SameAsInflow(Point Inflow, WaterClass Class) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Inflow, Class];
    }

    /// <summary>A value beside the best one of the inflows; both in the unit of the standard.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Value">The value.</param>
    /// <param name="Best">The best value of the inflows.</param>
    public sealed record BesideInflows(Indicator Indicator, decimal Value, decimal Best) : Fact
    {
        /// <summary>The unit of the values.</summary>
        public MeasurementUnit Unit { get; init; } = Indicator.Unit;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Indicator, new Concentration(Value, Unit), new Concentration(Best, Unit)];
    }

    /// <summary>An indicator that the comparison with the inflows needs was not measured at a point.</summary>
    /// <param name="Point">The point.</param>
    /// <param name="Needed">The indicators of which one is needed.</param>
    public sealed record ComparisonLacks(Point Point, ImmutableArray<IndicatorGroup> Needed) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Point, Needed];
    }

    /// <summary>An inflow is dry and has no influence.</summary>
    /// <param name="Inflow">The inflow.</param>
    /// <param name="Document">The document of its status, or empty.</param>
    public sealed record InflowDry(Point Inflow, string Document) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Inflow, Document];
    }

    /// <summary>An inflow has no usable result.</summary>
    /// <param name="Inflow">The inflow.</param>
    /// <param name="Lack">Why: a status, or <c>NotValid</c>, <c>NoRow</c>, <c>Incomplete</c>, <c>NoTarget</c>.</param>
    /// <param name="Document">The document of its status, or empty.</param>
    public sealed record InflowUnusable(Point Inflow, string Lack, string Document) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Inflow, Lack, Document];
    }

    /// <summary>The water is better than at an inflow.</summary>
    /// <param name="Inflow">The inflow.</param>
    /// <param name="Class">The class.</param>
    public sealed record BetterThanInflow(Point Inflow, WaterClass Class) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Inflow, Class];
    }

    /// <summary>The water is not better than at an inflow.</summary>
    /// <param name="Inflow">The inflow.</param>
    /// <param name="Class">The class.</param>
    public sealed record NotBetterThanInflow(Point Inflow, WaterClass Class) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Inflow, Class];
    }

    /// <summary>There is no inflow to compare with, and by the choice in force that counts as improved.</summary>
    public sealed record HeadwaterImproved : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [];
    }

    /// <summary>There is no inflow to compare with.</summary>
    public sealed record HeadwaterOpen : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [];
    }

    /// <summary>A concentration when what the inflows bring in is taken off; values in the unit of the standard.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Value">The point's value, C.</param>
    /// <param name="Inflow">The value of the inflow that exceeds its limit by most, C_in.</param>
    /// <param name="Limit">The limit up to which that inflow excuses nothing, L_in.</param>
    /// <param name="Remaining">What is left, C′.</param>
    public sealed record Offset(Indicator Indicator, decimal Value, decimal Inflow, decimal Limit, decimal Remaining) : Fact
    {
        /// <summary>The unit of the values.</summary>
        public MeasurementUnit Unit { get; init; } = Indicator.Unit;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps =>
        [
            Indicator, new Concentration(Value, Unit), new Concentration(Inflow, Unit), new Concentration(Limit, Unit),
            new Concentration(Remaining, Unit),
        ];
    }

    /// <summary>No inflow exceeds the limit up to which it excuses nothing: nothing is taken off.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Value">The point's value, C.</param>
    /// <param name="Inflow">The value of the inflow that exceeds its limit by most, C_in.</param>
    /// <param name="Limit">The limit up to which that inflow excuses nothing, L_in.</param>
    public sealed record OffsetZero(Indicator Indicator, decimal Value, decimal Inflow, decimal Limit) : Fact
    {
        /// <summary>The unit of the values.</summary>
        public MeasurementUnit Unit { get; init; } = Indicator.Unit;

        /// <inheritdoc/>
        public override bool InStatement => false;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps =>
            [Indicator, new Concentration(Value, Unit), new Concentration(Inflow, Unit), new Concentration(Limit, Unit)];
    }

    /// <summary>No inflow has a value that could be taken off.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Value">The point's value, C.</param>
    public sealed record OffsetNone(Indicator Indicator, decimal Value) : Fact
    {
        /// <summary>The unit of the values.</summary>
        public MeasurementUnit Unit { get; init; } = Indicator.Unit;

        /// <inheritdoc/>
        public override bool InStatement => false;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Indicator, new Concentration(Value, Unit)];
    }

    /// <summary>pH is outside its range at an inflow and is left out.</summary>
    /// <param name="Indicator">The indicator.</param>
    /// <param name="Inflow">The inflow's value.</param>
    public sealed record OffsetLeftOut(Indicator Indicator, decimal Inflow) : Fact
    {
        /// <summary>The unit of the values.</summary>
        public MeasurementUnit Unit { get; init; } = Indicator.Unit;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Indicator, new Concentration(Inflow, Unit)];
    }

    /// <summary>The class of what is left.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Deciding">The indicators whose class is the class of the water.</param>
    public sealed record OffsetClass(WaterClass Class, ImmutableArray<IndicatorVerdict> Deciding) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Deciding];
    }

    /// <summary>A point has no readings that could carry a comparison or be taken off.</summary>
    /// <param name="Point">The point.</param>
    public sealed record ReadingsUnusable(Point Point) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Point];
    }
}
