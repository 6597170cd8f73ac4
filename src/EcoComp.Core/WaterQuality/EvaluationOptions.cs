namespace EcoComp.Core.WaterQuality;

/// <summary>How values are evaluated.</summary>
/// <param name="Round">Whether each value is rounded to the evaluation decimals before it is compared (<c>class-rounding</c>).</param>
/// <param name="Partial">Whether there is a class although a needed indicator is absent (<c>class-partial</c>).</param>
public readonly record struct EvaluationOptions(bool Round = false, bool Partial = false);
