using System.Collections.Immutable;

namespace EcoComp.Core.WaterQuality;

/// <summary>What a class needs: a value of one of these indicators.</summary>
/// <param name="OneOf">The indicators, any one of which is enough.</param>
public sealed record IndicatorGroup(ImmutableArray<Indicator> OneOf);
