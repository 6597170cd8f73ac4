using System.Text.Json;
using EcoComp.Cli.Tests.Oracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>settlement.json as numbers to reckon with.</summary>
internal sealed class Statements(byte[] json) : IDisposable
{
    private readonly JsonDocument _document = JsonDocument.Parse(json);

    public IEnumerable<JsonElement> Months => _document.RootElement.GetProperty("months").EnumerateArray();

    public static Statements Of(Case subject, params string[] more)
    {
        using TemporaryFolder folder = subject.Write();
        return new Statements(CommandLine.Settled(folder.Path, subject.From, subject.To, "json", more));
    }

    public JsonElement Month(int month) => Months.Single(m => m.GetProperty("month").GetString() == Words.Month(month));

    public long CityNet(int month) => Yuan(Month(month).GetProperty("totals"), "net_yuan");

    public long Net(int month, string county) => Yuan(Counties(month).Single(c => Code(c) == county), "net_yuan");

    public IEnumerable<JsonElement> Counties(int month) => Month(month).GetProperty("counties").EnumerateArray();

    public static string Code(JsonElement county) => county.GetProperty("code").GetString()!;

    public static long Yuan(JsonElement holder, string key) => holder.GetProperty(key).GetInt64();

    public static long? YuanOrNull(JsonElement holder, string key)
    {
        JsonElement value = holder.GetProperty(key);
        return value.ValueKind == JsonValueKind.Null ? null : value.GetInt64();
    }

    public void Dispose() => _document.Dispose();
}
