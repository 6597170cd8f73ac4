using System.Collections.Immutable;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Evidence;

/// <summary>What a regulation may leave open of how classes are evaluated from readings; it bears on every clause that asks for a class.</summary>
public static class EvaluationPoints
{
    /// <summary><c>class-rounding</c>: whether monthly values are rounded to the evaluation decimals before they are compared with limits.</summary>
    public static readonly OpenPoint<bool> Rounding = new("class-rounding", new("none", false), new("evaluation", true));

    /// <summary><c>class-partial</c>: whether a class is evaluated where a needed indicator is absent.</summary>
    public static readonly OpenPoint<bool> Partial = new("class-partial", new("no", false), new("yes", true));

    /// <summary>Both.</summary>
    public static readonly ImmutableArray<OpenPoint> All = [Rounding, Partial];
}
