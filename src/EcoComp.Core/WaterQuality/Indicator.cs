using System.Collections.Immutable;

namespace EcoComp.Core.WaterQuality;

/// <summary>What is measured in water: a substance, a sum of substances or a property.</summary>
/// <param name="Index">Its place in the catalogue, from 0.</param>
/// <param name="Code">Its code, <c>NH3N</c>.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Unit">The unit it is printed in where no standard says another.</param>
/// <param name="Form">How its values are read and averaged.</param>
/// <param name="Aliases">Other names that a header may have for it.</param>
public sealed record Indicator(
    int Index, string Code, string Name, string NameEn, MeasurementUnit Unit, IndicatorForm Form, ImmutableArray<string> Aliases)
{
    /// <summary>Its code.</summary>
    public override string ToString() => Code;
}
