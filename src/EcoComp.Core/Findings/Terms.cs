using EcoComp.Core.Quantities;

namespace EcoComp.Core.Findings;

/// <summary>What the numbers of the program's clauses say.</summary>
public static class Terms
{
    /// <summary>A river that is covered.</summary>
    /// <param name="Covered">The river, with its other spellings.</param>
    public sealed record River(Regulations.River Covered) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Covered];
    }

    /// <summary>What a class better than another earns.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Reward">What is given.</param>
    public sealed record BetterThan(WaterClass Class, Money Reward) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Reward];
    }

    /// <summary>What a class better than a stricter target earns.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Reward">What is given.</param>
    public sealed record ClassUp(WaterClass Class, Money Reward) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Reward];
    }

    /// <summary>What a class costs under a target.</summary>
    /// <param name="Target">The target.</param>
    /// <param name="Class">The class.</param>
    /// <param name="Deduction">What is taken.</param>
    public sealed record Ladder(WaterClass Target, WaterClass Class, Money Deduction) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Target, Class, Deduction];
    }

    /// <summary>What a source of a class earns.</summary>
    /// <param name="Class">The class.</param>
    /// <param name="Reward">What is given.</param>
    public sealed record SourceReward(WaterClass Class, Money Reward) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Class, Reward];
    }

    /// <summary>What each class below another costs a source.</summary>
    /// <param name="Reference">The class that it is held against.</param>
    /// <param name="Deduction">What is taken.</param>
    public sealed record SourceDeduction(WaterClass Reference, Money Deduction) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Reference, Deduction];
    }

    /// <summary>What a canal point worse than a class costs.</summary>
    /// <param name="Reference">The class that it is held against.</param>
    /// <param name="Deduction">What is taken.</param>
    public sealed record CanalMiss(WaterClass Reference, Money Deduction) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Reference, Deduction];
    }

    /// <summary>What each event costs.</summary>
    /// <param name="Deduction">What is taken.</param>
    public sealed record EachTime(Money Deduction) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Deduction];
    }

    /// <summary>What costs an amount once in the month.</summary>
    /// <param name="Deduction">What is taken.</param>
    public sealed record Once(Money Deduction) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Deduction];
    }

    /// <summary>What a week over the limit costs an outlet, and at most in a month.</summary>
    /// <param name="Tonnes">The volume in tonnes.</param>
    /// <param name="Week">What a week costs.</param>
    /// <param name="MonthMax">At most this in a month.</param>
    public sealed record Outlet(decimal Tonnes, Money Week, Money MonthMax) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Tonnes, Week, MonthMax];
    }

    /// <summary>What a volume costs from a number of tonnes on.</summary>
    /// <param name="Tonnes">The volume in tonnes.</param>
    /// <param name="Deduction">What is taken.</param>
    public sealed record Volume(decimal Tonnes, Money Deduction) : Term
    {
        /// <inheritdoc/>
        public override IReadOnlyList<object> Gaps => [Tonnes, Deduction];
    }
}
