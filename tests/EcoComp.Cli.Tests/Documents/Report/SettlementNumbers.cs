using System.Text.Json.Nodes;

namespace EcoComp.Cli.Tests.Documents.Report;

/// <summary>Finds in settlement.json what a figure of a page says that it is of.</summary>
internal sealed class SettlementNumbers
{
    private readonly Dictionary<string, JsonNode> _months;

    public SettlementNumbers(string json) =>
        _months = JsonNode.Parse(json)!["months"]!.AsArray().ToDictionary(m => m!["month"]!.GetValue<string>(), m => m!);

    /// <summary>The keys that a page must have: every sum of every county and month, every item, every question with a range.</summary>
    public IEnumerable<string> Needed => _months.SelectMany(m => NeededOf(m.Key, m.Value));

    /// <summary>The value, or null where settlement.json has no such thing: how many sections had a class.</summary>
    public long? Of(string key)
    {
        if (key.Contains('#', StringComparison.Ordinal)) return Entry(key[..key.LastIndexOf('#')], key[(key.LastIndexOf('#') + 1)..]);
        string[] parts = key.Split('/');
        (string when, string what, string field) = (parts[0], string.Join('/', parts[1..^1]), parts[^1]);
        if (field is "meeting" or "judged" || field[0] == 'c') return null;
        if (when.Split('>') is [var before, var after]) return One(after, what, field) - One(before, what, field);
        if (when.Split("..") is not [var first, var last]) return One(when, what, field);
        return _months.Keys.Where(m => string.CompareOrdinal(m, first) >= 0 && string.CompareOrdinal(m, last) <= 0).Sum(m => One(m, what, field));
    }

    private long One(string month, string what, string field)
    {
        JsonNode of = _months[month];
        JsonNode[] counties = [.. of["counties"]!.AsArray().OfType<JsonNode>()];
        IEnumerable<JsonNode> pending = counties.SelectMany(c => c["pending"]!.AsArray()).Concat(of["pending"]!.AsArray()).OfType<JsonNode>();
        if (field == "pending") return pending.Count();
        if (what == "city" && field is "min_yuan" or "max_yuan") return pending.Sum(p => p[field]?.GetValue<long>() ?? 0);
        if (what == "city") return of["totals"]![field]!.GetValue<long>();
        if (what == "fund") return of["fund"]![field]!.GetValue<long>();
        if (what.Split(':') is ["subject", var code])
        {
            return counties.SelectMany(c => c["items"]!.AsArray()).OfType<JsonNode>()
                .Where(i => i["subject_code"]!.GetValue<string>() == code && i["clause"]!.GetValue<string>() != "adj")
                .Where(i => field == "effect_yuan" || i["direction"]!.GetValue<string>() == "deduction")
                .Sum(i => i["amount_yuan"]!.GetValue<long>() * (field == "effect_yuan" && i["direction"]!.GetValue<string>() == "deduction" ? -1 : 1));
        }

        return counties.FirstOrDefault(c => c["code"]!.GetValue<string>() == what)?[field]!.GetValue<long>() ?? 0;
    }

    private long? Entry(string id, string field) => _months.SelectMany(m => Entries(m.Key, m.Value)).Single(e => e.Id == id).Node[field]!.GetValue<long>();

    private static IEnumerable<string> NeededOf(string month, JsonNode of) =>
    [
        month + "/city/net_yuan", month + "/fund/deductions_yuan", .. of["counties"]!.AsArray().Select(c => month + "/" + c!["code"] + "/net_yuan"),
        .. Entries(month, of).SelectMany(e => e.Node["amount_yuan"] is not null ? [e.Id + "#amount_yuan"]
            : e.Node["min_yuan"] is null ? Array.Empty<string>() : [e.Id + "#min_yuan", e.Id + "#max_yuan"]),
    ];

    private static IEnumerable<(string Id, JsonNode Node)> Entries(string month, JsonNode of)
    {
        foreach (JsonNode? county in of["counties"]!.AsArray())
        {
            foreach (JsonNode? item in county!["items"]!.AsArray()) yield return (item!["item_id"]!.GetValue<string>(), item);
            foreach (JsonNode? question in county["pending"]!.AsArray()) yield return (Id(month, county["code"]!.GetValue<string>(), question!), question!);
        }

        foreach (JsonNode? question in of["pending"]!.AsArray()) yield return (Id(month, "", question!), question!);
    }

    private static string Id(string month, string county, JsonNode question) => string.Join(
        '/', month, county, question["clause"]!.GetValue<string>(), question["subject_code"]!.GetValue<string>()) + "?" + Pascal(question["question"]!.GetValue<string>());

    private static string Pascal(string question) => string.Concat(question.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
}
