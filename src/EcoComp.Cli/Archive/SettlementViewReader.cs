using System.Text.Json;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>Reads settlement.json, form <c>ecocomp.settlement/1</c>.</summary>
internal static class SettlementViewReader
{
    /// <summary>The months of a file.</summary>
    /// <exception cref="InvalidDataException">The file is of another form.</exception>
    public static IReadOnlyList<SettlementView> Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8);
            JsonElement root = document.RootElement;
            if (Text(root, "schema") != "ecocomp.settlement/1") throw new InvalidDataException("schema");
            return [.. root.GetProperty("months").EnumerateArray().Select(Month)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static SettlementView Month(JsonElement month)
    {
        if (!MonthNotation.TryRead(Text(month, "month"), out YearMonth number)) throw new InvalidDataException("month");
        JsonElement regulation = month.GetProperty("regulation");
        JsonElement[] counties = [.. month.GetProperty("counties").EnumerateArray()];
        return new SettlementView
        {
            Month = number,
            Status = Text(month, "status"),
            RegulationId = Text(regulation, "id"),
            RegulationSha256 = Text(regulation, "sha256"),
            Interpretations = month.GetProperty("interpretations").EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? ""),
            Counties = [.. counties.Select(c => new ViewCounty(Text(c, "code"), Text(c, "name"), Totals(c)))],
            Items = [.. counties.SelectMany(c => c.GetProperty("items").EnumerateArray().Select(i => Item(c, i)))],
            Pending = [.. counties.SelectMany(c => Pending(c, Text(c, "code"))), .. Pending(month, "")],
            Notes = [.. counties.SelectMany(c => Notes(c, Text(c, "code"))), .. Notes(month, "")],
            Totals = Totals(month.GetProperty("totals")),
            Province = Amount(month.GetProperty("fund"), "province_yuan"),
        };
    }

    private static ViewItem Item(JsonElement county, JsonElement item) => new()
    {
        CountyCode = Text(county, "code"),
        CountyName = Text(county, "name"),
        Clause = Text(item, "clause"),
        Basis = Text(item, "basis"),
        SubjectCode = Text(item, "subject_code"),
        SubjectName = Text(item, "subject_name"),
        Direction = Text(item, "direction"),
        AmountYuan = item.GetProperty("amount_yuan").GetInt64(),
        Target = Text(item, "target"),
        Class = Text(item, "class"),
        NetClass = Text(item, "net_class"),
        Interpretations = string.Join(';', item.GetProperty("interpretations").EnumerateObject().Select(p => p.Name + "=" + p.Value.GetString())),
        Note = Text(item, "note"),
        ItemId = Text(item, "item_id"),
        Evidence = [.. item.GetProperty("evidence").EnumerateArray().Select(e => Text(e, "file") + ":" + e.GetProperty("line").GetRawText())],
    };

    private static IEnumerable<ViewPending> Pending(JsonElement parent, string county) =>
        parent.GetProperty("pending").EnumerateArray().Select(p => new ViewPending(
            county, Text(p, "clause"), Text(p, "subject_code"), Text(p, "question"), Amount(p, "min_yuan"), Amount(p, "max_yuan")));

    private static IEnumerable<ViewNote> Notes(JsonElement parent, string county) =>
        parent.GetProperty("notes").EnumerateArray().Select(n => new ViewNote(
            county, Text(n, "clause"), Text(n, "subject_code"), Text(n, "code"), Text(n, "text")));

    private static ViewTotals Totals(JsonElement element) => new(
        element.GetProperty("reward_yuan").GetInt64(), element.GetProperty("deduction_yuan").GetInt64(), element.GetProperty("adjustment_yuan").GetInt64());

    private static long? Amount(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
