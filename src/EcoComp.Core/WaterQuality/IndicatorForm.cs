namespace EcoComp.Core.WaterQuality;

/// <summary>How the values of an indicator are read and averaged.</summary>
public enum IndicatorForm
{
    /// <summary>An amount in water, never negative; the arithmetic mean.</summary>
    Amount,

    /// <summary>pH, from 0 to 14; the mean of the hydrogen-ion concentration.</summary>
    Acidity,

    /// <summary>A temperature, which may be below zero; the arithmetic mean.</summary>
    Temperature,

    /// <summary>Something that is there (有) or not (无); there in a month when it was there in one sample.</summary>
    Presence,
}
