namespace EcoComp.Core.Evidence;

/// <summary>What kind of pollution event was found.</summary>
public enum EventKind
{
    /// <summary>A toxic or harmful pollutant over its limit in a river (有毒有害超标), clause 7.1.</summary>
    Toxic,

    /// <summary>A cross-boundary pollution incident (跨界污染), clause 7.2.</summary>
    CrossBoundary,

    /// <summary>Pollution interrupts a central drinking-water intake (取水中断), clause 7.3.</summary>
    Intake,

    /// <summary>Illegal discharge at an outlet into a river (非法排污), clause 7.4.</summary>
    IllegalOutlet,

    /// <summary>A polluted water body in a channel (受污染水体), clause 7.5.</summary>
    PollutedWater,

    /// <summary>A canal accident, or a national or provincial exceedance notice (干渠事故或通报), clause 6.2.2.</summary>
    CanalAccident,
}
