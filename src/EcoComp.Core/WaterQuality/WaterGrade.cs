using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>The word for the class of surface water (水质状况), 环办〔2011〕22号.</summary>
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

/// <summary>The grades of classes, as 环办〔2011〕22号 names them.</summary>
public static class WaterGrades
{
    /// <summary>The grade of a class of surface water.</summary>
    public static WaterGrade Of(WaterClass value) => value.Rank switch
    {
        1 or 2 => WaterGrade.Excellent,
        3 => WaterGrade.Good,
        4 => WaterGrade.LightlyPolluted,
        5 => WaterGrade.ModeratelyPolluted,
        _ => WaterGrade.HeavilyPolluted,
    };
}
