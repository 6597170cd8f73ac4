using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Findings;

/// <summary>What the notes of the program's rules say.</summary>
public static class Remarks
{
    /// <summary>The regulation does not list the river.</summary>
    /// <param name="River">The river.</param>
    public sealed record OtherRiver(string River) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [River];
    }

    /// <summary>The regulation does not list the river of an event.</summary>
    /// <param name="River">The river.</param>
    /// <param name="Id">The number of the event whose row names it.</param>
    /// <param name="Document">The document of that row.</param>
    public sealed record EventOnOtherRiver(string River, string Id, string Document) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [River, new EventNumber(Id), Document];
    }

    /// <summary>No amount is named for the missed target.</summary>
    /// <param name="Target">The target.</param>
    /// <param name="Class">The class.</param>
    public sealed record NoLadder(WaterClass Target, WaterClass Class) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Target, Class];
    }

    /// <summary>Why there is no result.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Document">The document, or empty.</param>
    public sealed record NoResult(ResultStatus Status, string Document) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Status, Document];
    }

    /// <summary>A ruling lets the result come later.</summary>
    /// <param name="Authority">The document of the ruling.</param>
    public sealed record Deferred(string Authority) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Authority];
    }

    /// <summary>A ruling says that the result will never come.</summary>
    /// <param name="Authority">The document of the ruling.</param>
    public sealed record Waived(string Authority) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Authority];
    }

    /// <summary>An earlier month was closed without a result, which is still to come.</summary>
    /// <param name="Month">The month.</param>
    /// <param name="Authority">The document that put it off.</param>
    public sealed record Owed(YearMonth Month, string Authority) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Month, Authority];
    }

    /// <summary>Without the inflow's influence nothing is left to pay.</summary>
    /// <param name="Class">The measured class.</param>
    /// <param name="Net">The class without the inflow's influence.</param>
    /// <param name="Why">The facts that decided.</param>
    public sealed record NetMet(WaterClass Class, WaterClass Net, ImmutableArray<Fact> Why) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Net, Why];
    }

    /// <summary>The water did not improve within the county.</summary>
    /// <param name="Class">The measured class.</param>
    /// <param name="Why">The facts that decided.</param>
    public sealed record NotImproved(WaterClass Class, ImmutableArray<Fact> Why) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Why];
    }

    /// <summary>What the readings show over a limit counts as no toxic pollution.</summary>
    /// <param name="Why">What they show, and what decided.</param>
    public sealed record NotToxic(ImmutableArray<Fact> Why) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Why];
    }

    /// <summary>A value is over the limit only until it is rounded, as the choice in force has it.</summary>
    /// <param name="Why">The values.</param>
    public sealed record WithinLimitRounded(ImmutableArray<Fact> Why) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Why];
    }

    /// <summary>A row belongs to an incident that another row counts.</summary>
    /// <param name="Incident">What its rows have in common.</param>
    /// <param name="Id">The number of the event that it is told by.</param>
    /// <param name="Document">The document of that event.</param>
    /// <param name="Month">The month that it belongs to; whether it costs anything there, that month says.</param>
    public sealed record SameIncident(string Incident, string Id, string Document, YearMonth Month) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Incident, new EventNumber(Id), Document, Month];
    }

    /// <summary>An event happened before the regulation came into force.</summary>
    /// <param name="Date">The day.</param>
    /// <param name="InForceFrom">The day from which the regulation is in force.</param>
    /// <param name="Id">The number of the event whose row names the day.</param>
    /// <param name="Document">The document of that row.</param>
    public sealed record BeforeInForce(LocalDate Date, LocalDate InForceFrom, string Id, string Document) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Date, InForceFrom, new EventNumber(Id), Document];
    }

    /// <summary>The week of an outlet ended before the regulation came into force.</summary>
    /// <param name="LastDay">The last day of the week.</param>
    /// <param name="InForceFrom">The day from which the regulation is in force.</param>
    /// <param name="Id">The number of the event.</param>
    /// <param name="Document">Its document.</param>
    public sealed record WeekBeforeInForce(LocalDate LastDay, LocalDate InForceFrom, string Id, string Document) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [LastDay, InForceFrom, new EventNumber(Id), Document];
    }

    /// <summary>A value lies below a detection limit above the limit of class Ⅰ.</summary>
    /// <param name="Uncertain">The values.</param>
    public sealed record ClassICannotBeShown(ImmutableArray<IndicatorVerdict> Uncertain) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Uncertain];
    }

    /// <summary>A value lies below a detection limit above the limit of class Ⅰ: the class may be better.</summary>
    /// <param name="Class">The class that was shown.</param>
    /// <param name="Uncertain">The values.</param>
    public sealed record ClassMayBeBetter(WaterClass Class, ImmutableArray<IndicatorVerdict> Uncertain) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Uncertain];
    }

    /// <summary>A source of the rewarded class is not rewarded, since items without classes fail.</summary>
    /// <param name="Failed">The items.</param>
    public sealed record NoRewardForItems(ImmutableArray<SingleVerdict> Failed) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Failed];
    }

    /// <summary>It is not routine monitoring.</summary>
    /// <param name="Class">The class that was measured.</param>
    /// <param name="Document">The document that says so.</param>
    public sealed record NotRoutine(WaterClass Class, string Document) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Document];
    }

    /// <summary>Of a county's canal misses and accidents only the larger sum counts.</summary>
    /// <param name="Misses">What its misses add up to.</param>
    /// <param name="Accidents">What its accidents add up to.</param>
    /// <param name="Fallen">What is known of the item that falls away: its points and classes, or its event, and the rulings.</param>
    /// <param name="Counted">The same of what is counted in its place.</param>
    public sealed record MissReplaced(Money Misses, Money Accidents, ImmutableArray<Fact> Fallen, ImmutableArray<Fact> Counted) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Misses, Accidents, Fallen, Counted];
    }

    /// <summary>What the province took is not known.</summary>
    public sealed record ProvinceUnknown : Remark;

    /// <summary>By how much the fund is short.</summary>
    /// <param name="Amount">How much.</param>
    public sealed record Shortfall(Money Amount) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Amount];
    }

    /// <summary>The class was evaluated from readings.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Deciding">The indicators whose class is the class of the water.</param>
    /// <param name="Samples">How many samples there were.</param>
    /// <param name="Standard">The id of the standard.</param>
    /// <param name="Absent">The needed groups of which no indicator was measured.</param>
    public sealed record Evaluated(
        WaterClass Class, ImmutableArray<IndicatorVerdict> Deciding, int Samples, string Standard, ImmutableArray<IndicatorGroup> Absent) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Deciding, Samples, Standard, Absent];
    }

    /// <summary>The class was evaluated from readings that lack indicators.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Deciding">The indicators whose class is the class of the water.</param>
    /// <param name="Samples">How many samples there were.</param>
    /// <param name="Standard">The id of the standard.</param>
    /// <param name="Absent">The needed groups of which no indicator was measured.</param>
    public sealed record EvaluatedPartial(
        WaterClass Class, ImmutableArray<IndicatorVerdict> Deciding, int Samples, string Standard, ImmutableArray<IndicatorGroup> Absent) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Deciding, Samples, Standard, Absent];
    }

    /// <summary>Items without classes that fail.</summary>
    /// <param name="Count">How many were measured.</param>
    /// <param name="Failed">The items that fail.</param>
    public sealed record SingleLimitsMissed(int Count, ImmutableArray<SingleVerdict> Failed) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Count, Failed];
    }
}
