namespace EcoComp.Core.Findings;

/// <summary>Which way money goes.</summary>
public enum Direction
{
    /// <summary>To the county (奖励).</summary>
    Reward,

    /// <summary>From the county (扣收).</summary>
    Deduction,
}
