using System.Globalization;
using System.Text.RegularExpressions;
using EcoComp.Cli;

namespace EcoComp.Benchmarks;

/// <summary>Closes the sample's year again and again, each time as many years later, until there are twenty years of closed months.</summary>
internal static partial class ArchiveOfYears
{
    /// <summary>Twenty years.</summary>
    public const int Months = 240;

    private const int FirstYear = 2021;
    private const int FirstMonth = 9;
    private static readonly string[] Dated = ["monitoring.csv", "events.csv", "rulings.csv", "fund.csv", "readings.csv"];

    /// <summary>Writes the archive.</summary>
    /// <param name="sample">The sample's data folder.</param>
    /// <param name="rulings">The rulings that complete its year.</param>
    /// <param name="archive">The archive, which is not there yet.</param>
    public static void Write(string sample, string rulings, string archive)
    {
        string data = Directory.CreateTempSubdirectory("ecocomp-years-").FullName;
        for (int month = 0; month < Months; month++)
        {
            if (month % 12 == 0) Prepare(sample, rulings, data, month / 12);
            int number = FirstMonth - 1 + month;
            string text = string.Create(CultureInfo.InvariantCulture, $"{FirstYear + number / 12}-{number % 12 + 1:00}");
            using var output = new MemoryStream();
            using var error = new MemoryStream();
            if (App.Run(["close", text, "--data", data, "--archive", archive], output, error) != 0)
                throw new InvalidOperationException(text + ": " + System.Text.Encoding.UTF8.GetString(error.ToArray()));
        }

        Directory.Delete(data, recursive: true);
    }

    private static void Prepare(string sample, string rulings, string data, int years)
    {
        foreach (string file in Directory.EnumerateFiles(sample, "*.csv"))
        {
            string name = Path.GetFileName(file);
            string text = File.ReadAllText(name == "rulings.csv" ? rulings : file);
            File.WriteAllText(Path.Combine(data, name), Dated.Contains(name) ? Later(text, years) : text);
        }
    }

    /// <summary>Months and times that many years later. The date of a week moves within its month, so that it stays a week of that month.</summary>
    private static string Later(string text, int years)
    {
        int week = 0;
        string moved = Date().Replace(text, date =>
        {
            string month = Year(date.Groups["year"].Value, years) + "-" + date.Groups["month"].Value;
            string day = date.Groups["time"].Success ? date.Groups["day"].Value : (4 + 7 * (week++ % 4)).ToString("00", CultureInfo.InvariantCulture);
            return month + "-" + day + date.Groups["time"].Value;
        });
        return Month().Replace(moved, m => Year(m.Groups["year"].Value, years) + "-" + m.Groups["month"].Value);
    }

    private static string Year(string year, int years) => (int.Parse(year, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![0-9-])(?<year>202[12])-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?<time> [0-9:]+)?")]
    private static partial Regex Date();

    [GeneratedRegex("(?<![0-9-])(?<year>202[12])-(?<month>[0-9]{2})(?![0-9-])")]
    private static partial Regex Month();
}
