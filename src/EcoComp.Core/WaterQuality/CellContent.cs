namespace EcoComp.Core.WaterQuality;

/// <summary>What the cell of an indicator holds.</summary>
public enum CellContent
{
    /// <summary>Nothing, or a sign that it was not measured.</summary>
    NotMeasured,

    /// <summary>A value or a detection limit.</summary>
    Value,

    /// <summary>A value below zero where none can be.</summary>
    Negative,

    /// <summary>A number that the indicator cannot have: a pH above 14, a detection limit of nothing, more digits than can be kept.</summary>
    OutOfRange,

    /// <summary>No number.</summary>
    NotANumber,
}
