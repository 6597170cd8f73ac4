using System.Globalization;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>An outcome as lines that a person reads and a test compares.</summary>
internal static class Lines
{
    /// <summary><c>A 4.1.2 S1 -300000 Ⅲ/Ⅳ/Ⅳ 60% [upstream-offset]</c></summary>
    public static string Of(Item i) => Text(
        $"{i.County} {i.Clause} {i.Subject} {(i.Reward ? "+" : "-")}{i.Yuan}",
        i.Target is null ? "" : $" {Classes.Name(i.Target)}/{Classes.Name(i.Class)}/{Classes.Name(i.Net)}",
        Percent(i.Percent),
        Keys(i.Keys));

    /// <summary><c>A 4.1.1 S1 improved? 0..100000 [improvement]</c>; a dash for no county.</summary>
    public static string Of(Ask a) => Text(
        $"{a.County ?? "-"} {a.Clause} {a.Subject} {a.Question}?",
        a.Min is null ? " unknown" : string.Create(CultureInfo.InvariantCulture, $" {a.Min}..{a.Max}"),
        Percent(a.Percent),
        Keys(a.Keys));

    /// <summary><c>A 4.1.2 S1 net-met [upstream-offset]</c></summary>
    public static string Of(Note n) => Text($"{n.County ?? "-"} {n.Clause} {n.Subject} {n.Code}", Keys(n.Keys));

    public static string[] Of(Outcome outcome) =>
        [.. outcome.Items.Select(Of), .. outcome.Asks.Select(Of), .. outcome.Notes.Select(Of)];

    private static string Percent(int? percent) => percent is null ? "" : string.Create(CultureInfo.InvariantCulture, $" {percent}%");

    private static string Keys(Keys keys) => keys.ToString() is { Length: > 0 } told ? $" [{told}]" : "";

    private static string Text(params string[] parts) => string.Concat(parts);
}
