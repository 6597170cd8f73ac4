using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Findings;

/// <content>Facts about events (articles 6 and 7), and about what readings show that may be one.</content>
public static partial class Facts
{
    /// <summary>An event was recorded.</summary>
    /// <param name="Of">The event; what is told of it is read off its rows, of which there may be a million.</param>
    public sealed record EventRecorded(Occurrence Of) : Fact
    {
        /// <summary>The event's number.</summary>
        public string Id => Of.Id;

        /// <summary>The document, or empty.</summary>
        public string Document => Of.First.Document;

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [new EventNumber(Id), Document];

        /// <summary>Where it was recorded.</summary>
        internal IEnumerable<Place> Places => Of.Rows.Select(r => new Place(r.At));

        /// <summary>Whether both tell of the same event and document.</summary>
        public bool Equals(EventRecorded? other) => other is not null && Id == other.Id && Document == other.Document;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Id, Document);

        internal override void Cite(List<FileLine> places)
        {
            foreach (PollutionEvent row in Of.Rows) places.Add(row.At);
        }
    }

    /// <summary>Another row of an incident than the one that it is told by names what decides.</summary>
    /// <param name="Id">The number of the row's event.</param>
    /// <param name="Document">The row's document.</param>
    /// <param name="What">What it names: <c>county</c>, <c>river</c> or <c>volume</c>.</param>
    public sealed record EventTells(string Id, string Document, string What) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [new EventNumber(Id), Document, What];
    }

    /// <summary>An outlet discharged more than the limit in a week.</summary>
    /// <param name="Monday">The Monday of the week.</param>
    /// <param name="Tonnes">The volume in tonnes.</param>
    public sealed record OutletOver(LocalDate Monday, decimal Tonnes) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Monday, Tonnes];
    }

    /// <summary>The weeks of an outlet add up to more than a month may cost.</summary>
    /// <param name="Sum">What they add up to.</param>
    /// <param name="Cap">What a month may cost at most.</param>
    public sealed record OutletCapped(Money Sum, Money Cap) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Sum, Cap];
    }

    /// <summary>The volume of a polluted water body and the amount of its tier.</summary>
    /// <param name="Tonnes">The volume in tonnes.</param>
    /// <param name="Tier">The amount of the tier.</param>
    public sealed record Volume(decimal Tonnes, Money Tier) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Tonnes, Tier];
    }

    /// <summary>The river of an event whose clause asks for none.</summary>
    /// <param name="River">The river as written.</param>
    public sealed record EventRiver(string River) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [River];
    }

    /// <summary>A week that spans two months belongs to this one by a choice that is not this month's.</summary>
    /// <param name="Monday">The Monday of the week.</param>
    /// <param name="Choice">The choice of its month.</param>
    public sealed record WeekPlaced(LocalDate Monday, string Choice) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Monday, Choice];
    }

    /// <summary>The readings of a section show a toxic or harmful pollutant over the limit of its target.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="River">Its river.</param>
    /// <param name="Indicator">The pollutant.</param>
    /// <param name="Value">Its value, in the unit of the standard.</param>
    /// <param name="Limit">The limit of the target class.</param>
    /// <param name="Target">The target class.</param>
    public sealed record ToxicOver(Point Section, string River, Indicator Indicator, decimal Value, decimal Limit, WaterClass Target) : Fact
    {
        /// <summary>The greatest detection limit that a sample was below, so that half of it counts; null where none was.</summary>
        public decimal? DetectionLimit { get; init; }

        /// <summary>Whether every sample was below its detection limit.</summary>
        public bool Undetected { get; init; }

        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Section, River, Indicator, Value, Limit, Target, Below(Undetected), Below(!Undetected)];

        private object Below(bool told) => told && DetectionLimit is { } limit ? limit : "";
    }

    /// <summary>A ruling says whether what the readings show counts as toxic pollution.</summary>
    /// <param name="Counts">Whether it does.</param>
    /// <param name="Authority">The document of the ruling.</param>
    public sealed record RuledToxic(Answer.Toxic Counts, string Authority) : Fact
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Counts.Text, Authority];
    }
}
