namespace EcoComp.Core.WaterQuality;

/// <summary>Whether a surface source of drinking water passes a limit of tables 2 and 3 of GB 3838-2002; no part of its class.</summary>
/// <param name="Limit">The limit.</param>
/// <param name="Value">The value, in the limit's unit; not rounded.</param>
/// <param name="Passes">Whether it passes.</param>
public sealed record SingleVerdict(SingleLimit Limit, decimal Value, bool Passes);
