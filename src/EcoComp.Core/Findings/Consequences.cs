using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Findings;

/// <summary>What follows by the program's rules, and why nothing does.</summary>
public static class Consequences
{
    /// <summary>The water is a river that the regulation covers.</summary>
    /// <param name="River">The river.</param>
    public sealed record Covered(string River) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [River];
    }

    /// <summary>The water is covered by the choice in force.</summary>
    /// <param name="River">The river.</param>
    public sealed record CoveredByChoice(string River) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [River];
    }

    /// <summary>A reward follows.</summary>
    /// <param name="Amount">How much.</param>
    public sealed record Reward(Money Amount) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Amount];
    }

    /// <summary>A deduction follows.</summary>
    /// <param name="Amount">How much.</param>
    public sealed record Deduction(Money Amount) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Amount];
    }

    /// <summary>One county pays another.</summary>
    /// <param name="Payer">The county that pays.</param>
    /// <param name="Payee">The county that receives.</param>
    /// <param name="Amount">How much.</param>
    public sealed record Transfer(County Payer, County Payee, Money Amount) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Payer, Payee, Amount];
    }

    /// <summary>A question follows, with the least and the greatest effect of its answers.</summary>
    /// <param name="Question">What is asked.</param>
    /// <param name="Min">The least effect on a county, or null where it is unknown.</param>
    /// <param name="Max">The greatest effect on a county, or null where it is unknown.</param>
    public sealed record Pending(Question Question, Money? Min, Money? Max) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Question, Min is { } min ? min : "", Max is { } max ? max : ""];
    }

    /// <summary>A note follows.</summary>
    /// <param name="Code">Which note it is.</param>
    public sealed record Note(string Code) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Code];
    }

    /// <summary>The class is not better than it has to be.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="ToBeat">The class that it must be better than.</param>
    public sealed record RewardNotReached(WaterClass Class, WaterClass ToBeat) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, ToBeat];
    }

    /// <summary>The class is no worse than it must be.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Reference">The class that it is held against.</param>
    public sealed record TargetMet(WaterClass Class, WaterClass Reference) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Reference];
    }

    /// <summary>The class without the inflow's influence.</summary>
    /// <param name="Class">The class.</param>
    public sealed record Net(WaterClass Class) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class];
    }

    /// <summary>The class without the inflow's influence needs a ruling.</summary>
    public sealed record NetOpen : Consequence;

    /// <summary>The source has not the class that is rewarded.</summary>
    /// <param name="Class">The class.</param>
    public sealed record NotClassI(WaterClass Class) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class];
    }

    /// <summary>Only the larger sum counts, and the county's canal accidents are no smaller than its misses.</summary>
    /// <param name="County">The county.</param>
    public sealed record CanalReplaced(County County) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [County];
    }

    /// <summary>The miss is counted in the county's one miss of the month.</summary>
    /// <param name="County">The county.</param>
    public sealed record CanalCounted(County County) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [County];
    }

    /// <summary>It is counted in an item.</summary>
    /// <param name="Subject">What the item is about.</param>
    public sealed record Counted(string Subject) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Subject];
    }

    /// <summary>There was no such event.</summary>
    public sealed record NoEvent : Consequence;

    /// <summary>The week's discharge is not over the limit.</summary>
    /// <param name="Tonnes">The volume in tonnes.</param>
    /// <param name="Limit">The limit.</param>
    public sealed record OutletNotOver(decimal Tonnes, decimal Limit) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Tonnes, Limit];
    }

    /// <summary>The volume is below the lowest tier.</summary>
    /// <param name="Tonnes">The volume in tonnes.</param>
    public sealed record VolumeBelow(decimal Tonnes) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Tonnes];
    }

    /// <summary>What the items of the county add up to.</summary>
    /// <param name="Reward">Its rewards.</param>
    /// <param name="Deduction">Its deductions.</param>
    /// <param name="Net">Rewards less deductions plus adjustments.</param>
    public sealed record Sum(Money Reward, Money Deduction, Money Net) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Reward, Deduction, Net];
    }

    /// <summary>What is left in the fund.</summary>
    /// <param name="Amount">How much.</param>
    public sealed record Balance(Money Amount) : Consequence
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Amount];
    }
}
