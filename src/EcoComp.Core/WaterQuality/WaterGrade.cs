namespace EcoComp.Core.WaterQuality;

/// <summary>The word for the class of surface water.</summary>
public enum WaterGrade
{
    /// <summary>Ⅰ and Ⅱ (优).</summary>
    Excellent,

    /// <summary>Ⅲ (良好).</summary>
    Good,

    /// <summary>Ⅳ (轻度污染).</summary>
    LightlyPolluted,

    /// <summary>Ⅴ (中度污染).</summary>
    ModeratelyPolluted,

    /// <summary>劣Ⅴ (重度污染).</summary>
    HeavilyPolluted,
}
