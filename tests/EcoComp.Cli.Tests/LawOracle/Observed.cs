using System.Globalization;
using System.Text.Json;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>A line of a statement: what it is, what is said of it, and the choices it names.</summary>
/// <param name="Loose">Part of <see cref="Said"/> is not compared where the text leaves it open.</param>
internal sealed record Line(string Is, string Said, string[] Choices, string Loose = "");

/// <summary>settlement.json (data.md, `ecocomp.settlement/2`) as lines to compare.</summary>
internal sealed class Observed(JsonElement month)
{
    public static bool IsOlder(JsonElement root) => root.GetProperty("schema").GetString() != "ecocomp.settlement/2";

    public string Month => Text(month, "month");

    public IEnumerable<Line> Items => Counties.SelectMany(c => List(c, "items").Select(i => Item(Text(c, "code"), i)));

    public IEnumerable<Line> Asks => Both("pending", Ask);

    public IEnumerable<Line> Notes => Both("notes", Note);

    /// <summary>The choices, the sums of the counties and of the city, and the fund.</summary>
    public IEnumerable<Line> Sums =>
    [
        new("status", Text(month, "status"), []),
        new("interpretations", "", Choices(month)),
        .. Counties.Select(c => new Line("county " + Text(c, "code"), Text(c, "name") + " " + Sum(c), [])),
        new("totals", Sum(month.GetProperty("totals")), []),
        new("fund", Numbers(month.GetProperty("fund"), "deductions_yuan", "rewards_yuan", "adjustments_yuan", "province_deduction_yuan",
            "province_reward_yuan", "balance_yuan"), []),
    ];

    private JsonElement[] Counties => List(month, "counties");

    private IEnumerable<Line> Both(string list, Func<string, JsonElement, Line> line) =>
        Counties.SelectMany(c => List(c, list).Select(e => line(Text(c, "code"), e))).Concat(List(month, list).Select(e => line("-", e)));

    private static Line Item(string county, JsonElement i) => new(
        $"item {county} {Text(i, "clause")} {Text(i, "subject_code")}",
        string.Join(
            ' ',
            Text(i, "direction"),
            Numbers(i, "amount_yuan"),
            $"{Text(i, "target")}/{Text(i, "class")}/{Text(i, "net_class")}",
            Numbers(i, "share_percent"),
            Text(i, "basis"),
            Text(i, "subject_name"),
            Text(i, "item_id")),
        Choices(i));

    private static Line Ask(string county, JsonElement a) => new(
        $"pending {county} {Text(a, "clause")} {Text(a, "subject_code")} {Text(a, "question")}",
        $"{Numbers(a, "share_percent")} {Text(a, "subject_name")}",
        Choices(a),
        Numbers(a, "min_yuan", "max_yuan"));

    private static Line Note(string county, JsonElement n) =>
        new($"note {county} {Text(n, "clause")} {Text(n, "subject_code")} {Text(n, "code")}", Text(n, "subject_name"), Choices(n));

    private static string Sum(JsonElement holder) => Numbers(holder, "reward_yuan", "deduction_yuan", "adjustment_yuan", "net_yuan");

    private static string[] Choices(JsonElement holder) =>
        [.. holder.GetProperty("interpretations").EnumerateObject().Select(p => $"{p.Name}={p.Value.GetString()}")];

    private static string Numbers(JsonElement holder, params string[] names) =>
        string.Join(' ', names.Select(n => holder.GetProperty(n) is { ValueKind: JsonValueKind.Number } told ? told.GetInt64()
            .ToString(CultureInfo.InvariantCulture) : "null"));

    private static string Text(JsonElement holder, string name) => holder.GetProperty(name).GetString()!;

    private static JsonElement[] List(JsonElement holder, string name) => [.. holder.GetProperty(name).EnumerateArray()];
}
