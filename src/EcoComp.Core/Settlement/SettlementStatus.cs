namespace EcoComp.Core.Settlement;

/// <summary>What a settlement is worth.</summary>
public enum SettlementStatus
{
    /// <summary>A draft (预核算): questions may be open and are kept out of the totals.</summary>
    Draft,

    /// <summary>Final (核定): no question is open.</summary>
    Final,

    /// <summary>A trial calculation (试算) of a month that the regulation does not govern.</summary>
    Trial,
}
