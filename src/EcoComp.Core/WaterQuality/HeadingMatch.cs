namespace EcoComp.Core.WaterQuality;

/// <summary>Whether a header names an indicator.</summary>
public enum HeadingMatch
{
    /// <summary>It names none.</summary>
    Other,

    /// <summary>It names one, and its unit fits or is left out.</summary>
    Indicator,

    /// <summary>It names one, but what stands in brackets is no unit of it.</summary>
    UnitUnfit,
}
