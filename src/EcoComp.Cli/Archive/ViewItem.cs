namespace EcoComp.Cli.Archive;

/// <summary>An item as settlement.json tells it.</summary>
internal sealed record ViewItem
{
    public required string CountyCode { get; init; }
    public required string CountyName { get; init; }
    public required string Clause { get; init; }
    public required string Basis { get; init; }
    public required string SubjectCode { get; init; }
    public required string SubjectName { get; init; }
    public required string Direction { get; init; }
    public required long AmountYuan { get; init; }
    public required string Target { get; init; }
    public required string Class { get; init; }
    public required string NetClass { get; init; }
    public required string Interpretations { get; init; }
    public required string Note { get; init; }
    public required string ItemId { get; init; }
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>The effect on the county: positive for a reward.</summary>
    public long Effect => Direction == "reward" ? AmountYuan : -AmountYuan;

    /// <summary>Whether another item says the same of money and classes; remarks and places may differ.</summary>
    public bool Agrees(ViewItem other) =>
        (ItemId, Direction, AmountYuan, Target, Class, NetClass)
        == (other.ItemId, other.Direction, other.AmountYuan, other.Target, other.Class, other.NetClass);
}
