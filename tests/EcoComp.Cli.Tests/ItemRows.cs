using System.Globalization;
using System.Text;

namespace EcoComp.Cli.Tests;

/// <summary>items.csv by the names of its columns.</summary>
internal static class ItemRows
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Of(byte[] bytes)
    {
        IReadOnlyList<string[]> records = CsvRecords.Of(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));
        return [.. records.Skip(1).Select(r => records[0].Zip(r).ToDictionary(p => p.First, p => p.Second))];
    }

    /// <summary>A reward as a gain of the county, a deduction as a loss, in yuan.</summary>
    public static long Signed(IReadOnlyDictionary<string, string> item)
    {
        long yuan = long.Parse(item["amount_yuan"], CultureInfo.InvariantCulture);
        return item["direction"] == "reward" ? yuan : -yuan;
    }
}
