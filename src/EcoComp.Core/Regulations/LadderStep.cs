using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Regulations;

/// <summary>What one class costs under one target (4.1.2).</summary>
/// <param name="Target">The section's target.</param>
/// <param name="Class">The net class.</param>
/// <param name="Amount">What is deducted.</param>
public sealed record LadderStep(WaterClass Target, WaterClass Class, Money Amount);
