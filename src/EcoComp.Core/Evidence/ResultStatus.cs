namespace EcoComp.Core.Evidence;

/// <summary>Why a point has no class in a month.</summary>
public enum ResultStatus
{
    /// <summary>No water flows (断流); as an inflow it has no influence.</summary>
    Dry,

    /// <summary>Frozen over (结冰).</summary>
    Frozen,

    /// <summary>Monitoring is suspended by a document (停测).</summary>
    Suspended,

    /// <summary>Routine monitoring does not fall in this month (非例行月).</summary>
    NotScheduled,

    /// <summary>A result was due and is not there (缺测).</summary>
    Missing,
}
