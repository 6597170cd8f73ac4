using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Rules;

/// <summary>Folders with four events of a kind.</summary>
internal static class FourEvents
{
    /// <summary>Of county A two on the 清潩河 in two spellings and one on the 颍河, of B one on the 颍河.</summary>
    /// <remarks>Of kinds that need no river none names one.</remarks>
    public static Given Of(EventKind kind)
    {
        string River(string river) => kind is EventKind.Toxic or EventKind.CrossBoundary ? river : "";
        return new Given().Event("E1", kind, "A", River("清潁河")).Event("E2", kind, "A", River("清潩河")).Event("E3", kind, "A", River("颍河"))
            .Event("E4", kind, "B", River("颍河"));
    }

    /// <summary>Expects the items that a choice makes of them, each of 2000000, and every event in one of them.</summary>
    public static void Cost(EventKind kind, string key, string choice, string items)
    {
        MonthSettlement month = Of(kind).Choose(key, choice).Settle();
        Assert.That(Said.Of(month), Is.EqualTo(items.Split('|').Select(i => i + " -2000000")));
        Assert.That(month.Items.Select(i => Said.Of(i.Interpretations)), Has.All.EqualTo(key));
        Assert.That(month.Items.SelectMany(i => Said.Of(i.Evidence)).Where(e => e.StartsWith("events", StringComparison.Ordinal)).Order(),
            Is.EqualTo(new[] { "events.csv:2", "events.csv:3", "events.csv:4", "events.csv:5" }), "each event stands in one item");
        Assert.That(month.Items.SelectMany(i => i.Note.Facts).Select(Said.Of).Order(),
            Is.EqualTo(new[] { 1, 2, 3, 4 }.Select(n => $"fact.event-recorded(E{n}, 文E{n})")));
    }
}
