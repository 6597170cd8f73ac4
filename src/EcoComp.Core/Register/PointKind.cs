namespace EcoComp.Core.Register;

/// <summary>What a monitoring point is for.</summary>
public enum PointKind
{
    /// <summary>A river section with a responsibility target (断面), article 4.</summary>
    Section,

    /// <summary>A drinking-water source (水源地), article 5.</summary>
    Source,

    /// <summary>A point on the South-to-North Water Diversion canal (干渠), article 6.</summary>
    Canal,

    /// <summary>A point that is only compared with (对照断面), such as an inflow from another city.</summary>
    Reference,
}
