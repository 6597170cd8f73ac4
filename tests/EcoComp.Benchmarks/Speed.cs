using System.Globalization;
using System.Text;
using EcoComp.Cli;

namespace EcoComp.Benchmarks;

/// <summary>Every goal of speed and memory in one run: builds the programs, makes the data, measures in turn and prints a table of medians and ratios.</summary>
internal static class Speed
{
    private const int Few = 5;
    /// <summary>The national register's months.</summary>
    public const string Range = "2021-09..2041-08";

    /// <summary>Measures all.</summary>
    /// <param name="runs">How often the short programs run; those of seconds run five times at most.</param>
    /// <returns>0, or 1 where the two lists of items differ.</returns>
    public static int Measure(int runs)
    {
        string root = Root();
        string work = Directory.CreateTempSubdirectory("ecocomp-speed-").FullName;
        try
        {
            var programs = new Programs(root, Directory.CreateDirectory(Path.Combine(work, "programs")).FullName);
            var turns = new Turns(programs.Stopwatch, work);
            string sample = Path.Combine(root, "samples", "xuchang");
            Console.WriteLine("| what | program | processor, s | clock, s | peak, MB | ratio of processor | goal |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            Month(programs, turns, sample, runs);
            bool equal = National(programs, turns, work, Math.Min(runs, Few));
            Others(programs, turns, root, work, Math.Min(runs, Few));
            return equal ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Month(Programs programs, Turns turns, string sample, int runs)
    {
        const string Title = "the sample's month";
        string[] month = ["settle", "2021-09", "--data", sample];
        string[][] commands =
        [
            [.. programs.Ecocomp, .. month], programs.Empty,
            .. programs.First is { } first ? [[.. first, "settle", "2021-09", "--data", programs.FirstSample]] : (string[][])[],
        ];
        Cost[] costs = turns.Medians(runs, commands);
        Line(Title, "ecocomp", costs[0], null, "24 MB");
        Line(Title, "an empty native program", costs[1], Ratio(costs[0], costs[1]), "5");
        if (costs.Length > 2) Line(Title, "0.1.0 by dotnet", costs[2], Ratio(costs[0], costs[2]), "0.15");
        string notice = Path.Combine(Path.GetDirectoryName(turns.Output(0))!, "notice.pdf");
        Line("its notice as PDF", "ecocomp", turns.Medians(runs, [.. programs.Ecocomp, "notice", "2021-09", "--data", sample, "--out", notice])[0], null, "0.3 s");
    }

    private static bool National(Programs programs, Turns turns, string work, int runs)
    {
        const string Title = "240 months × 3,641 sections, CSV to items.csv";
        string folder = Path.Combine(work, "national");
        string tenth = Path.Combine(work, "tenth");
        string items = Path.Combine(work, "items-by-sql.csv");
        NationalRegister.Write(folder, NationalRegister.Months);
        NationalRegister.Write(tenth, NationalRegister.Months / 10);
        Cost[] costs = turns.Medians(
            runs, [.. programs.Ecocomp, "settle", Range, "--data", folder, "--format", "csv"], [.. programs.DuckDb, folder, items],
            [.. programs.Ecocomp, "settle", "2021-09..2023-08", "--data", tenth, "--format", "csv"]);
        string[] ours = File.ReadAllLines(turns.Output(0));
        bool equal = ours.AsSpan().SequenceEqual(File.ReadAllLines(items));
        Line(Title, "ecocomp", costs[0], null, "250 MB");
        Line(Title, "DuckDB", costs[1], Ratio(costs[0], costs[1]), "0.25");
        Line("24 months of it, a tenth of the rows", "ecocomp", costs[2], Ratio(costs[0], costs[2]), "10.5");
        Cost[] month = turns.Medians(
            runs, [.. programs.Ecocomp, "explain", "2021-09", "S00002", "--data", tenth, "--format", "json"],
            [.. programs.Ecocomp, "settle", "2021-09", "--data", tenth, "--format", "json"]);
        Line("a month of 3,641 sections, traced", "ecocomp explain", month[0], null, "");
        Line("a month of 3,641 sections, untraced", "ecocomp settle", month[1], Ratio(month[0], month[1]), "3");
        Console.WriteLine();
        Console.WriteLine($"{ours.Length - 1} items, the same line by line as DuckDB's: {(equal ? "yes" : "NO")}.");
        Console.WriteLine();
        return equal;
    }

    private static void Others(Programs programs, Turns turns, string root, string work, int runs)
    {
        string readings = Path.Combine(work, "readings.csv");
        string archive = Path.Combine(work, "archive");
        MillionSamples.Write(readings, MillionSamples.Rows);
        Close(root, Path.Combine(work, "year"), archive);
        Console.WriteLine("| what else | processor, s | clock, s | peak, MB |");
        Console.WriteLine("|---|---|---|---|");
        Alone("a million samples of ten indicators by month, CSV to CSV", "classify", readings, "--type", "river", "--format", "csv");
        Alone("the sample's year of closed months, replayed", "replay", "--archive", archive);

        void Alone(string title, params string[] arguments)
        {
            Cost cost = turns.Medians(runs, [.. programs.Ecocomp, .. arguments])[0];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {title} | {cost.Processor:0.00} | {cost.Clock:0.00} | {cost.Peak:0} |"));
        }
    }

    /// <summary>Closes the sample's year, with the rulings that complete it.</summary>
    private static void Close(string root, string data, string archive)
    {
        Directory.CreateDirectory(data);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, "samples", "xuchang"), "*.csv")) File.Copy(file, Path.Combine(data, Path.GetFileName(file)));
        File.Copy(Path.Combine(root, "samples", "xuchang-rulings", "rulings.csv"), Path.Combine(data, "rulings.csv"), overwrite: true);
        for (int month = 8; month < 20; month++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{2021 + month / 12}-{month % 12 + 1:00}");
            using var errors = new MemoryStream();
            if (App.Run(["close", name, "--data", data, "--archive", archive], Stream.Null, errors) != 0)
                throw new InvalidOperationException(name + ": " + Encoding.UTF8.GetString(errors.ToArray()));
        }
    }

    private static double Ratio(Cost of, Cost to) => of.Processor / to.Processor;

    private static void Line(string what, string program, Cost cost, double? ratio, string goal) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {what} | {program} | {cost.Processor:0.000} | {cost.Clock:0.000} | {cost.Peak:0} | {ratio:0.00} | {goal} |"));

    /// <summary>The checkout.</summary>
    public static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No samples.");
        return folder;
    }
}
