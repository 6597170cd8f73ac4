using System.Collections.Immutable;

namespace EcoComp.Core.WaterQuality;

/// <summary>How the values of an indicator are read and averaged.</summary>
public enum IndicatorForm
{
    /// <summary>An amount in water, never negative; the arithmetic mean.</summary>
    Amount,

    /// <summary>pH, from 0 to 14; the mean of the hydrogen-ion concentration.</summary>
    Acidity,

    /// <summary>A temperature in ℃, which may be below zero; the arithmetic mean.</summary>
    Temperature,

    /// <summary>Something that is there (有) or not (无); there in a month when it was there in one sample.</summary>
    Presence,
}

/// <summary>What is measured in water (监测项目): a substance, a sum of substances or a property.</summary>
/// <param name="Index">Its place in the catalogue of indicators, from 0.</param>
/// <param name="Code">Its code, <c>NH3N</c>.</param>
/// <param name="Name">Its Chinese name, <c>氨氮</c>.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Unit">The unit it is printed in where no standard says another.</param>
/// <param name="Form">How its values are read and averaged.</param>
/// <param name="Aliases">Other names that a header may have for it.</param>
public sealed record Indicator(
    int Index, string Code, string Name, string NameEn, MeasurementUnit Unit, IndicatorForm Form, ImmutableArray<string> Aliases)
{
    /// <summary>The unit of a column that is headed by the bare code.</summary>
    public required MeasurementUnit HeadingUnit { get; init; }

    /// <summary>Another code by which a standard's table lists it, <c>CHCL3</c>, or null: groundwater numbers many substances otherwise.</summary>
    public string? OtherCode { get; init; }

    /// <summary>The unit of a column that is headed by the other code; the same as <see cref="HeadingUnit"/> where there is none.</summary>
    public required MeasurementUnit OtherUnit { get; init; }

    /// <summary>Its code.</summary>
    public override string ToString() => Code;
}

/// <summary>What a class needs: a value of one of these indicators.</summary>
/// <param name="OneOf">The indicators, any one of which is enough.</param>
public sealed record IndicatorGroup(ImmutableArray<Indicator> OneOf);
