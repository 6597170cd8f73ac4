using System.Text.Json;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// An outcome written as data.md says settlement.json is, as far as it is compared: so that the comparison itself can be tried.
/// </summary>
internal static class StatementJson
{
    public static JsonElement Write(Folder folder, Outcome outcome)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("month", outcome.Month.ToString());
            json.WriteString("status", "draft");
            Choices(json, folder, outcome, Keys.Of(Interpretations.Order));
            List(json, "counties", folder.Counties, c => County(json, folder, outcome, c));
            List(json, "pending", outcome.Asks.Where(a => a.County is null), a => Ask(json, folder, outcome, a));
            List(json, "notes", outcome.Notes.Where(n => n.County is null), n => Note(json, folder, outcome, n));
            json.WriteStartObject("totals");
            Sums(json, outcome.Of(null));
            json.WriteEndObject();
            json.WriteStartObject("fund");
            Fund fund = outcome.Fund!;
            json.WriteNumber("deductions_yuan", fund.Deductions);
            json.WriteNumber("rewards_yuan", fund.Rewards);
            json.WriteNumber("adjustments_yuan", 0);
            Number(json, "province_deduction_yuan", fund.ProvinceDeduction);
            json.WriteNumber("province_reward_yuan", fund.ProvinceReward);
            Number(json, "balance_yuan", fund.Balance);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return document.RootElement.Clone();
    }

    private static void County(Utf8JsonWriter json, Folder folder, Outcome outcome, County county)
    {
        json.WriteString("code", county.Code);
        json.WriteString("name", county.Name);
        Sums(json, outcome.Of(county.Code));
        List(json, "items", outcome.Items.Where(i => i.County == county.Code), i => Item(json, folder, outcome, i));
        List(json, "pending", outcome.Asks.Where(a => a.County == county.Code), a => Ask(json, folder, outcome, a));
        List(json, "notes", outcome.Notes.Where(n => n.County == county.Code), n => Note(json, folder, outcome, n));
    }

    private static void Item(Utf8JsonWriter json, Folder folder, Outcome outcome, Item item)
    {
        json.WriteString("clause", item.Clause);
        json.WriteString("basis", Expected.Basis(item.Clause));
        Subject(json, folder, outcome, item.Subject);
        json.WriteString("direction", item.Reward ? "reward" : "deduction");
        json.WriteNumber("amount_yuan", item.Yuan);
        json.WriteString("target", Classes.Name(item.Target));
        json.WriteString("class", Classes.Name(item.Class));
        json.WriteString("net_class", Classes.Name(item.Net));
        Number(json, "share_percent", item.Percent);
        Choices(json, folder, outcome, item.Keys);
        json.WriteString("item_id", $"{outcome.Month}/{item.County}/{item.Clause}/{item.Subject}");
    }

    private static void Ask(Utf8JsonWriter json, Folder folder, Outcome outcome, Ask ask)
    {
        json.WriteString("clause", ask.Clause);
        Subject(json, folder, outcome, ask.Subject);
        json.WriteString("question", ask.Question);
        Number(json, "min_yuan", ask.Min);
        Number(json, "max_yuan", ask.Max);
        Number(json, "share_percent", ask.Percent);
        Choices(json, folder, outcome, ask.Keys);
    }

    private static void Note(Utf8JsonWriter json, Folder folder, Outcome outcome, Note note)
    {
        json.WriteString("clause", note.Clause);
        Subject(json, folder, outcome, note.Subject);
        json.WriteString("code", note.Code);
        Choices(json, folder, outcome, note.Keys);
    }

    private static void Subject(Utf8JsonWriter json, Folder folder, Outcome outcome, string subject)
    {
        json.WriteString("subject_code", subject);
        json.WriteString("subject_name", new Expected(folder, outcome).Name(subject));
    }

    private static void Sums(Utf8JsonWriter json, Totals totals)
    {
        json.WriteNumber("reward_yuan", totals.Reward);
        json.WriteNumber("deduction_yuan", totals.Deduction);
        json.WriteNumber("adjustment_yuan", 0);
        json.WriteNumber("net_yuan", totals.Net);
    }

    private static void Choices(Utf8JsonWriter json, Folder folder, Outcome outcome, Keys keys)
    {
        json.WriteStartObject("interpretations");
        foreach (string key in keys.Certain) json.WriteString(key, Interpretations.In(folder, outcome.Month, key));
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } told) json.WriteNumber(name, told);
        else json.WriteNull(name);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> of, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T one in of)
        {
            json.WriteStartObject();
            write(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
