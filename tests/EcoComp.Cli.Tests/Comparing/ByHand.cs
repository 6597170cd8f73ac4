using System.Globalization;
using System.Text;
using System.Text.Json;
using EcoComp.Cli.Host;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary>What a clerk would do without <c>compare</c>: copy the folder, change its files by hand and settle it.</summary>
internal static class ByHand
{
    /// <summary>The months of the sample.</summary>
    public const string Year = "2021-09..2022-08";

    /// <summary>Each month's net of each county.</summary>
    public static Dictionary<(string Month, string County), long> Nets(TestFolder folder, string months = Year, byte[]? law = null)
    {
        using JsonDocument settled = Settled(folder, months, law);
        return settled.RootElement.GetProperty("months").EnumerateArray()
            .SelectMany(m => m.GetProperty("counties").EnumerateArray().Select(c => (
                Key: (m.GetProperty("month").GetString()!, c.GetProperty("code").GetString()!), Net: c.GetProperty("net_yuan").GetInt64())))
            .ToDictionary(n => n.Key, n => n.Net);
    }

    /// <summary>Rewards, deductions and net of all months, and the open questions.</summary>
    public static (long Reward, long Deduction, long Net, HashSet<string> Open) Sums(TestFolder folder)
    {
        using JsonDocument settled = Settled(folder, Year, null);
        (long reward, long deduction, long net) = (0, 0, 0);
        var open = new HashSet<string>();
        foreach (JsonElement month in settled.RootElement.GetProperty("months").EnumerateArray())
        {
            JsonElement totals = month.GetProperty("totals");
            (reward, deduction, net) = (
                reward + totals.GetProperty("reward_yuan").GetInt64(), deduction + totals.GetProperty("deduction_yuan").GetInt64(), net + totals.GetProperty("net_yuan").GetInt64());
            string name = month.GetProperty("month").GetString()!;
            foreach (JsonElement county in month.GetProperty("counties").EnumerateArray()) Add(county, name + "/" + county.GetProperty("code").GetString());
            Add(month, name + "/");
        }

        return (reward, deduction, net, open);

        void Add(JsonElement of, string place)
        {
            foreach (JsonElement p in of.GetProperty("pending").EnumerateArray())
                open.Add(string.Join('/', place, p.GetProperty("clause").GetString(), p.GetProperty("subject_code").GetString(), p.GetProperty("question").GetString()));
        }
    }

    /// <summary>Chooses an interpretation in all months, and puts the weeks of outlets where they then belong.</summary>
    public static TestFolder Choose(this TestFolder folder, string key, string name, string choice)
    {
        IEnumerable<string> rows = File.ReadLines(folder["interpretations.csv"]).Where(l => !l.StartsWith(key + ",", StringComparison.Ordinal) && !l.StartsWith(name + ",", StringComparison.Ordinal));
        folder.Write("interpretations.csv", string.Join('\n', rows) + $"\n{key},{choice},D1,,\n");
        if (key != "outlet-week") return folder;
        int day = choice switch { "monday" => 0, "thursday" => 3, _ => 6 };
        IEnumerable<string> events = File.ReadLines(folder["events.csv"]).Select(line =>
        {
            string[] cells = line.Split(',');
            if (cells[2] != "非法排污") return line;
            DateTime date = DateTime.ParseExact(cells[8], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            DateTime monday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
            cells[0] = monday.AddDays(day).ToString("yyyy-MM", CultureInfo.InvariantCulture);
            return string.Join(',', cells);
        });
        return folder.Write("events.csv", string.Join('\n', events) + "\n");
    }

    private static JsonDocument Settled(TestFolder folder, string months, byte[]? law)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        Surroundings here = Surroundings.OfProcess(terminal: false);
        if (law is not null) here = here with { Catalogue = () => new RegulationCatalogue([RegulationReader.Read(law)]) };
        int exit = App.Run(["settle", months, "--data", folder.Data, "--format", "json"], output, error, here);
        Assert.That(exit, Is.Zero, Encoding.UTF8.GetString(error.ToArray()));
        return JsonDocument.Parse(output.ToArray());
    }
}
