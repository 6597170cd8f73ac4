using System.Text.Json;
using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>A question that a statement leaves open, and what it may come to. A dash is no county.</summary>
internal sealed record OpenQuestion(string County, string Clause, string Subject, string Asked, long? Min, long? Max)
{
    public const string NoCounty = "-";
}

/// <summary>settlement.json as numbers to reckon with.</summary>
internal sealed class Statements(byte[] json) : IDisposable
{
    private readonly JsonDocument _document = JsonDocument.Parse(json);

    public IEnumerable<JsonElement> Months => _document.RootElement.GetProperty("months").EnumerateArray();

    public static Statements Of(Generated made) => new(InMemory.Settled(made));

    /// <summary>As the command line says it, with options.</summary>
    public static Statements Shown(Generated made, params string[] options)
    {
        using TemporaryFolder folder = made.Write();
        return new Statements(CommandLine.Settled(folder.Path, made.Range, "json", options));
    }

    public JsonElement In(Month month) => Months.Single(m => m.GetProperty("month").GetString() == month.ToString());

    public long CityNet(Month month) => Yuan(In(month).GetProperty("totals"), "net_yuan");

    public long Net(Month month, string county) => Yuan(Counties(month).Single(c => Code(c) == county), "net_yuan");

    public IEnumerable<JsonElement> Counties(Month month) => In(month).GetProperty("counties").EnumerateArray();

    /// <summary>The counties and the city, each of which holds questions and notes.</summary>
    public IEnumerable<JsonElement> Holders(Month month) => Counties(month).Append(In(month));

    /// <summary>Everything that a month says: items, questions and notes.</summary>
    public IEnumerable<JsonElement> Said(Month month) =>
        from holder in Holders(month)
        from list in new[] { "items", "pending", "notes" }
        where holder.TryGetProperty(list, out _)
        from said in holder.GetProperty(list).EnumerateArray()
        select said;

    public OpenQuestion[] Questions(Month month) =>
    [
        .. from holder in Holders(month)
           from pending in holder.GetProperty("pending").EnumerateArray()
           select new OpenQuestion(
               holder.TryGetProperty("code", out JsonElement code) ? code.GetString()! : OpenQuestion.NoCounty,
               Text(pending, "clause"),
               Text(pending, "subject_code"),
               Text(pending, "question"),
               YuanOrNull(pending, "min_yuan"),
               YuanOrNull(pending, "max_yuan")),
    ];

    /// <summary>The lines of a file that something stands on.</summary>
    public static IEnumerable<(string File, int Line)> Places(JsonElement said) =>
        said.GetProperty("evidence").EnumerateArray().Select(e => (Text(e, "file"), e.GetProperty("line").GetInt32()));

    /// <summary>All that a month says, without the lines that it stands on.</summary>
    public string[] Lines(Month month)
    {
        IEnumerable<string> texts =
            from said in Said(month)
            select Text(said, "clause") + " " + Text(said, "subject_code") + ": " + Text(said, said.TryGetProperty("text", out _) ? "text" : "note");
        return [.. Amounts(month), .. texts];
    }

    /// <summary>What a month comes to, without the words.</summary>
    public string[] Amounts(Month month)
    {
        var observed = new Observed(In(month));
        return
        [
            .. observed.Items.Concat(observed.Asks).Concat(observed.Notes).Concat(observed.Sums)
                .Select(l => $"{l.Is}: {l.Said} {l.Loose} [{string.Join(' ', l.Choices)}]"),
        ];
    }

    public static string Code(JsonElement county) => Text(county, "code");

    public static string Text(JsonElement holder, string key) => holder.GetProperty(key).GetString()!;

    public static long Yuan(JsonElement holder, string key) => holder.GetProperty(key).GetInt64();

    public static long? YuanOrNull(JsonElement holder, string key)
    {
        JsonElement value = holder.GetProperty(key);
        return value.ValueKind == JsonValueKind.Null ? null : value.GetInt64();
    }

    public void Dispose() => _document.Dispose();
}
