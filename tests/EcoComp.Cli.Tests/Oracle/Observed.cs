using System.Text;
using System.Text.Json;

namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Reads what the program wrote back into <see cref="Lines"/>, and is strict about its form.</summary>
internal static class Observed
{
    public const string CsvHeader =
        "month,county_code,county_name,clause,basis,subject_code,subject_name,direction,amount_yuan,target,class,net_class,"
        + "share_percent,interpretations,note,item_id";

    private static readonly string[] MonthKeys =
        ["month", "status", "regulation", "interpretations", "counties", "pending", "notes", "totals", "fund"];

    private static readonly string[] CountyKeys =
        ["code", "name", "reward_yuan", "deduction_yuan", "adjustment_yuan", "net_yuan", "items", "pending", "notes"];

    private static readonly string[] ItemKeys =
    [
        "clause", "basis", "subject_code", "subject_name", "direction", "amount_yuan", "target", "class", "net_class",
        "share_percent", "interpretations", "note", "item_id", "evidence",
    ];

    private static readonly string[] PendingKeys =
        ["clause", "subject_code", "subject_name", "question", "min_yuan", "max_yuan", "share_percent", "text", "interpretations", "evidence"];

    private static readonly string[] NoteKeys = ["clause", "subject_code", "subject_name", "code", "text", "interpretations", "evidence"];

    private static readonly string[] TotalKeys = ["reward_yuan", "deduction_yuan", "adjustment_yuan", "net_yuan"];

    private static readonly string[] FundKeys = ["deductions_yuan", "rewards_yuan", "adjustments_yuan", "province_deduction_yuan", "province_reward_yuan", "balance_yuan"];

    public static IEnumerable<string> Json(byte[] bytes)
    {
        using JsonDocument document = JsonDocument.Parse(bytes);
        JsonElement root = document.RootElement;
        Keys(root, ["schema", "months"]);
        Demand.That(Text(root, "schema") == "ecocomp.settlement/2", "schema");
        return root.GetProperty("months").EnumerateArray().SelectMany(Month).ToArray();
    }

    public static IEnumerable<string> Csv(byte[] bytes)
    {
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        Demand.That(text.StartsWith("\uFEFF" + CsvHeader + "\r\n", StringComparison.Ordinal), "the head of items.csv");
        string[] columns = CsvHeader.Split(',');
        return Cells.Records(text[1..]).Skip(1)
            .Select(record => Lines.Join(record.Where((_, i) => columns[i] is not ("note" or "share_percent")))).ToArray();
    }

    private static IEnumerable<string> Month(JsonElement month)
    {
        Keys(month, MonthKeys);
        JsonElement regulation = month.GetProperty("regulation");
        Keys(regulation, ["id", "title", "document", "sha256"]);
        yield return Lines.Join(["month", Text(month, "month"), Text(month, "status"), Text(regulation, "id")]);
        yield return Lines.Join(["choices", .. Pairs(month.GetProperty("interpretations"))]);
        foreach (JsonElement county in month.GetProperty("counties").EnumerateArray())
        {
            Keys(county, CountyKeys);
            yield return Lines.Join(["county", .. CountyKeys.Take(6).Select(k => Text(county, k))]);
            foreach (JsonElement item in county.GetProperty("items").EnumerateArray())
                yield return Item(item);
            foreach (string line in Open(county))
                yield return line;
        }

        yield return "city";
        foreach (string line in Open(month))
            yield return line;
        yield return Amounts("totals", month.GetProperty("totals"), TotalKeys);
        yield return Amounts("fund", month.GetProperty("fund"), FundKeys);
    }

    private static string Item(JsonElement item)
    {
        Keys(item, ItemKeys);
        Evidence(item);
        string choices = string.Join(';', Pairs(item.GetProperty("interpretations")));
        return Lines.Join(["item", .. ItemKeys.Take(9).Select(k => Text(item, k)), choices, Text(item, "item_id")]);
    }

    private static IEnumerable<string> Open(JsonElement holder)
    {
        foreach (JsonElement pending in holder.GetProperty("pending").EnumerateArray())
        {
            Keys(pending, PendingKeys);
            yield return Lines.Join(["pending", .. PendingKeys.Take(6).Select(k => Text(pending, k))]);
        }

        foreach (JsonElement note in holder.GetProperty("notes").EnumerateArray())
        {
            Keys(note, NoteKeys);
            Demand.That(Text(note, "text").Length > 0, "a note without text");
            yield return Lines.Join(["note", .. NoteKeys.Where(k => k is "clause" or "subject_code" or "code").Select(k => Text(note, k))]);
        }
    }

    private static string Amounts(string name, JsonElement holder, string[] keys)
    {
        Keys(holder, keys);
        return Lines.Join([name, .. keys.Select(k => Text(holder, k))]);
    }

    private static void Evidence(JsonElement item)
    {
        JsonElement evidence = item.GetProperty("evidence");
        Demand.That(evidence.GetArrayLength() > 0, "an item without evidence");
        foreach (JsonElement place in evidence.EnumerateArray())
            Keys(place, ["file", "line"]);
    }

    private static IEnumerable<string> Pairs(JsonElement pairs) => pairs.EnumerateObject().Select(p => p.Name + "=" + p.Value.GetString());

    private static string Text(JsonElement holder, string key)
    {
        JsonElement value = holder.GetProperty(key);
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "null",
            _ => value.GetRawText(),
        };
    }

    private static void Keys(JsonElement holder, string[] keys)
    {
        string[] found = [.. holder.EnumerateObject().Select(p => p.Name)];
        Demand.That(found.SequenceEqual(keys), $"keys {string.Join(' ', found)}, expected {string.Join(' ', keys)}");
    }
}
