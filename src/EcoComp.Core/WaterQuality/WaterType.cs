namespace EcoComp.Core.WaterQuality;

/// <summary>What kind of water a point lies in; it picks the standard and its limits.</summary>
public enum WaterType
{
    /// <summary>A river (河流): GB 3838-2002, river limits.</summary>
    River,

    /// <summary>A lake or reservoir (湖库): GB 3838-2002, lake limits.</summary>
    Lake,

    /// <summary>Groundwater (地下水): GB/T 14848-2017.</summary>
    Groundwater,
}
