namespace EcoComp.Core.WaterQuality;

/// <summary>A limit without classes: tables 2 and 3 of GB 3838-2002, for surface sources of drinking water.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit of the limit.</param>
/// <param name="AtMost">The limit; a value on it passes.</param>
public sealed record SingleLimit(Indicator Indicator, MeasurementUnit Unit, decimal AtMost)
{
    /// <summary>Whether a value passes.</summary>
    /// <param name="value">The value, in the unit of the limit.</param>
    public bool Passes(decimal value) => value <= AtMost;
}
