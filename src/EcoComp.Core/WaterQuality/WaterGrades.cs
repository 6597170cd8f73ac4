using EcoComp.Core.Quantities;

namespace EcoComp.Core.WaterQuality;

/// <summary>The grades of classes, as 环办〔2011〕22号 names them.</summary>
public static class WaterGrades
{
    /// <summary>The grade of a class.</summary>
    public static WaterGrade Of(WaterClass value) => value.Rank switch
    {
        1 or 2 => WaterGrade.Excellent,
        3 => WaterGrade.Good,
        4 => WaterGrade.LightlyPolluted,
        5 => WaterGrade.ModeratelyPolluted,
        _ => WaterGrade.HeavilyPolluted,
    };
}
