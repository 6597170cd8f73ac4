using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EcoComp.Cli;

namespace EcoComp.Benchmarks;

/// <summary>
/// Closes the sample's year twenty times, each time 400 years later: after 400 years every date falls on the same day of the week again,
/// so that the weeks of the sample stay in their months.
/// </summary>
internal static partial class ArchiveOfYears
{
    /// <summary>Twenty years.</summary>
    public const int Years = 20;

    private const int Cycle = 400;
    private static readonly string[] Dated = ["monitoring.csv", "events.csv", "rulings.csv", "fund.csv", "readings.csv"];

    /// <summary>Writes the archive.</summary>
    /// <param name="sample">The sample's data folder.</param>
    /// <param name="rulings">The rulings that complete its year.</param>
    /// <param name="archive">The archive, which is not there yet.</param>
    public static void Write(string sample, string rulings, string archive)
    {
        string data = Directory.CreateTempSubdirectory("ecocomp-years-").FullName;
        for (int year = 0; year < Years; year++)
        {
            foreach (string file in Directory.EnumerateFiles(sample, "*.csv"))
            {
                string name = Path.GetFileName(file);
                string text = File.ReadAllText(name == "rulings.csv" ? rulings : file);
                File.WriteAllText(Path.Combine(data, name), Dated.Contains(name) ? Later(text, year * Cycle) : text);
            }

            for (int month = 8; month < 20; month++) Close(string.Create(CultureInfo.InvariantCulture, $"{2021 + year * Cycle + month / 12}-{month % 12 + 1:00}"));
        }

        Directory.Delete(data, recursive: true);

        void Close(string month)
        {
            using var output = new MemoryStream();
            using var error = new MemoryStream();
            if (App.Run(["close", month, "--data", data, "--archive", archive], output, error) != 0)
                throw new InvalidOperationException(month + ": " + Encoding.UTF8.GetString(error.ToArray()));
        }
    }

    private static string Later(string text, int years) =>
        Year().Replace(text, m => (int.Parse(m.Value, CultureInfo.InvariantCulture) + years).ToString(CultureInfo.InvariantCulture));

    [GeneratedRegex("(?<![0-9A-Za-z-])202[12](?=-[0-9]{2})")]
    private static partial Regex Year();
}
