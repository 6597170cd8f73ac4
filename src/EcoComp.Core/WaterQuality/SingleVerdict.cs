namespace EcoComp.Core.WaterQuality;

/// <summary>Whether a surface source of drinking water passes a limit of tables 2 and 3 of GB 3838-2002; no part of its class.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Value">The value, in the limit's unit; not rounded.</param>
public sealed record SingleVerdict(SingleLimit Limit, decimal Value)
{
    /// <summary>Whether it passes.</summary>
    public bool Passes => Limit.Passes(Value);

    /// <summary>The value with all its digits.</summary>
    public decimal Exact => ExactDecimal.Trimmed(Value);

    /// <summary>The value as it is shown: two decimals more than the limit has, or all where fewer would show it on the other side.</summary>
    public decimal Shown
    {
        get
        {
            decimal shown = decimal.Round(Value, Math.Min(28, Limit.AtMost.Scale + 2), MidpointRounding.ToEven);
            return ExactDecimal.Trimmed(Limit.Passes(shown) == Passes ? shown : Value);
        }
    }
}
