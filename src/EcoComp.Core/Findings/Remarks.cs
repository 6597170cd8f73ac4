using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

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

    /// <summary>It is not routine monitoring.</summary>
    public sealed record NotRoutine : Remark;

    /// <summary>A canal accident takes the place of the deduction for the miss.</summary>
    public sealed record MissReplaced : Remark;

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

    /// <summary>All items without classes pass.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="Failed">The items that fail.</param>
    public sealed record SingleLimitsMet(int Count, ImmutableArray<SingleVerdict> Failed) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Count, Failed];
    }

    /// <summary>Items without classes that fail.</summary>
    /// <param name="Count">How many.</param>
    /// <param name="Failed">The items that fail.</param>
    public sealed record SingleLimitsMissed(int Count, ImmutableArray<SingleVerdict> Failed) : Remark
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Count, Failed];
    }
}
