using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Cli.Data;

namespace EcoComp.Cli.Tests.Data;

/// <summary>A settlement.json in which anything is unknown, doubled, missing or of another kind is refused, wherever it stands.</summary>
public sealed class SettlementJsonRefusalTests
{
    private static readonly string Sound = Encoding.UTF8.GetString(SettlementJson.Form.Bytes(Written.Everything()));

    private static readonly string[] Nullable = ["min_yuan", "max_yuan", "share_percent", "province_deduction_yuan", "balance_yuan"];

    /// <summary>The paths of all members, <c>months/0/totals/net_yuan</c>.</summary>
    private static readonly string[] Members = [.. Walk(JsonNode.Parse(Sound)!, "")];

    private static IEnumerable<string> Named => Members.Where(m => !m.Contains("interpretations/", StringComparison.Ordinal));

    [Test]
    public void As_it_is_written_it_is_read() => Assert.That(() => Read(Sound), Throws.Nothing);

    [TestCaseSource(nameof(Named))]
    public void A_missing_member_is_refused(string path)
    {
        JsonNode root = JsonNode.Parse(Sound)!;
        (JsonObject parent, string name) = Find(root, path);
        parent.Remove(name);
        Refused(root.ToJsonString());
    }

    [TestCaseSource(nameof(Members))]
    public void A_member_that_stands_twice_is_refused(string path)
    {
        JsonNode root = JsonNode.Parse(Sound)!;
        (JsonObject parent, string name) = Find(root, path);
        JsonNode value = parent[name]!.DeepClone();
        parent.Add("twice", value);
        Refused(root.ToJsonString().Replace("\"twice\":", $"\"{name}\":", StringComparison.Ordinal));
    }

    [TestCaseSource(nameof(Named))]
    public void An_unknown_member_is_refused(string path)
    {
        JsonNode root = JsonNode.Parse(Sound)!;
        (JsonObject parent, string name) = Find(root, path);
        parent.Add(name + "2", "1");
        Refused(root.ToJsonString());
    }

    [TestCaseSource(nameof(Members))]
    public void A_member_of_another_kind_is_refused(string path)
    {
        foreach (string? other in new[] { "1", "1.5", "1e99", "\"x\"", "true", "{}", "[]", "null" })
        {
            JsonNode root = JsonNode.Parse(Sound)!;
            (JsonObject parent, string name) = Find(root, path);
            JsonNode? value = JsonNode.Parse(other);
            bool whole = other == "1" || value?.GetValueKind() != System.Text.Json.JsonValueKind.Number;
            if (value?.GetValueKind() == parent[name]!.GetValueKind() && whole) continue;
            if (value is null && Nullable.Contains(name)) continue;
            parent[name] = value;
            Refused(root.ToJsonString());
        }
    }

    [TestCase("months/0/month", "2021-13")]
    [TestCase("months/0/month", "2021年9月")]
    [TestCase("months/0/status", "Final")]
    [TestCase("months/0/counties/0/items/0/direction", "Reward")]
    [TestCase("months/0/counties/0/items/0/target", "III")]
    [TestCase("months/0/counties/0/items/0/class", "Ⅵ")]
    [TestCase("months/0/pending/0/question", "improve")]
    [TestCase("schema", "ecocomp.settlement/1")]
    public void A_value_that_is_not_one_of_its_list_is_refused(string path, string value)
    {
        JsonNode root = JsonNode.Parse(Sound)!;
        (JsonObject parent, string name) = Find(root, path);
        parent[name] = value;
        Refused(root.ToJsonString());
    }

    [TestCase("\"办法\"", "\"\\ud800\"")]
    [TestCase("\"说明\"", "\"\\ud800\"")]
    [TestCase("\"not-covered\"", "\"\\udc00x\"")]
    public void Half_a_character_is_refused(string text, string half) => Refused(Sound.Replace(text, half, StringComparison.Ordinal));

    [TestCase("办法")]
    [TestCase("说明")]
    public void Bytes_that_are_no_text_are_refused(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Sound);
        bytes[bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text))] = 0xFF;
        Assert.That(() => SettlementJson.Read(bytes), Throws.InstanceOf<InvalidDataException>());
    }

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("{}")]
    [TestCase("{\"schema\":\"ecocomp.settlement/2\",\"months\":null}")]
    [TestCase("{\"schema\":\"ecocomp.settlement/2\",\"months\":[]} x")]
    [TestCase("{\"schema\":\"ecocomp.settlement/2\",\"months\":[],}")]
    public void What_is_no_such_file_is_refused(string json) => Refused(json);

    [Test]
    public void A_list_with_nothing_in_a_place_is_refused()
    {
        string[] lists = [.. Members.Where(m => Find(JsonNode.Parse(Sound)!, m) is var (parent, name) && parent[name] is JsonArray)];
        Assert.That(lists, Has.Length.EqualTo(12));
        foreach (string path in lists)
        {
            JsonNode root = JsonNode.Parse(Sound)!;
            (JsonObject parent, string name) = Find(root, path);
            parent[name]!.AsArray().Add(null);
            Refused(root.ToJsonString());
        }
    }

    private static void Refused(string json) => Assert.That(() => Read(json), Throws.InstanceOf<InvalidDataException>(), json);

    private static IReadOnlyList<Core.Settlement.MonthSettlement> Read(string json) => SettlementJson.Read(Encoding.UTF8.GetBytes(json));

    private static (JsonObject Parent, string Name) Find(JsonNode root, string path)
    {
        string[] steps = path.Split('/');
        JsonNode at = root;
        foreach (string step in steps[..^1]) at = at is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : at[step]!;
        return (at.AsObject(), steps[^1]);
    }

    private static IEnumerable<string> Walk(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(m => Walk(m.Value, path + m.Key + "/").Prepend(path + m.Key)),
        JsonArray list => list.SelectMany((one, i) => Walk(one, $"{path}{i}/")),
        _ => [],
    };
}
