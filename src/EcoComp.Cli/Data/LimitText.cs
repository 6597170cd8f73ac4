using System.Globalization;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Data;

/// <summary>The limit that gave an indicator its class, as signs that no language changes: <c>≤1.0</c>, <c>≥5</c>, <c>6~9</c>, <c>&gt;2.0</c>.</summary>
internal static class LimitText
{
    /// <summary>The limit of a verdict; empty where there is none.</summary>
    public static string Of(IndicatorVerdict verdict)
    {
        if (verdict.Limits is not { } limits || verdict.Class is not { } found || verdict.Limit is not { } limit) return "";
        bool missed = limits.Of(found) is null;
        return limit switch
        {
            { Low: { } low, High: { } high } => (missed ? "<" : "") + Number(low) + (missed ? ", >" : "~") + Number(high),
            { Low: { } low } => (missed ? "<" : "≥") + Number(low),
            { High: { } high } => (missed ? ">" : "≤") + Number(high),
            { UndetectedOnly: true } => "ND",
            _ => ">" + Number(limits.ByClass.Last(l => l.High is not null).High!.Value),
        };
    }

    /// <summary>A limit as its bare bounds: <c>1.0</c>, <c>6~9</c>, <c>ND</c>.</summary>
    public static string Bounds(ClassLimit limit) => limit switch
    {
        { Low: { } low, High: { } high } => Number(low) + "~" + Number(high),
        { Low: { } low } => Number(low),
        { High: { } high } => Number(high),
        _ => "ND",
    };

    /// <summary>The limit of a class; empty where the class takes whatever is worse.</summary>
    public static string Of(ClassLimit? limit) => limit switch
    {
        { Low: { } low, High: { } high } => Number(low) + "~" + Number(high),
        { Low: { } low } => "≥" + Number(low),
        { High: { } high } => "≤" + Number(high),
        { UndetectedOnly: true } => "ND",
        _ => "",
    };

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
