using System.Globalization;
using System.Text;

namespace EcoComp.Benchmarks;

/// <summary>What the largest inputs cost that the program has to bear: a month of a million events, and a national register with its files.</summary>
internal static class LargeInputs
{
    private const int Events = 1_000_000;
    private const string Header = "month,event,kind,county,date,river,volume_t,document";
    private const string Anew = "rm -rf \"$1\" && exec \"$0\" close 2021-09 --data \"$2\" --archive \"$1\"";

    /// <summary>Measures them in turn and prints a table of medians.</summary>
    /// <param name="ecocomp">The program; it is built where none is given.</param>
    /// <param name="runs">How often each runs.</param>
    public static int Measure(string? ecocomp, int runs)
    {
        string root = Speed.Root();
        string work = Directory.CreateTempSubdirectory("ecocomp-cost-").FullName;
        try
        {
            var programs = new Programs(root, Directory.CreateDirectory(Path.Combine(work, "programs")).FullName);
            string program = ecocomp is null ? programs.Ecocomp[0] : Path.GetFullPath(ecocomp);
            (string month, string national) = (Path.Combine(work, "month"), Path.Combine(work, "national"));
            WriteEvents(Path.Combine(root, "samples", "xuchang"), month);
            NationalRegister.Write(national, NationalRegister.Months);
            var turns = new Turns(programs.Stopwatch, work);
            Cost[] costs = turns.Medians(
                runs, [program, "settle", "2021-09", "--data", month], ["/bin/sh", "-c", Anew, program, Path.Combine(work, "archive"), month],
                [program, "settle", Speed.Range, "--data", national, "--out", Path.Combine(work, "results")]);
            Console.WriteLine("| what | processor, s | clock, s | peak, MB | goal |");
            Console.WriteLine("|---|---|---|---|---|");
            Line("a month of a million events, settled", costs[0], "10 s, 1 GB");
            Line("the same, closed into an archive", costs[1], "30 s, 2 GB");
            Line("240 months × 3,641 sections, `--out` a folder", costs[2], "8 s, 500 MB");
            return 0;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>The sample's folder with nothing in events.csv but a million polluted waters of a month, three quarters of which cost something.</summary>
    private static void WriteEvents(string sample, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.EnumerateFiles(sample, "*.csv")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        string rulings = Path.Combine(folder, "rulings.csv"); // of other months some are on events of the sample
        File.WriteAllLines(rulings, File.ReadAllLines(rulings).Where((line, i) => i == 0 || line.StartsWith("2021-09,", StringComparison.Ordinal)));
        using var events = new StreamWriter(Path.Combine(folder, "events.csv"), append: false, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        events.WriteLine(Header);
        for (int i = 0; i < Events; i++)
            events.WriteLine(string.Create(CultureInfo.InvariantCulture, $"2021-09,E{i:0000000},受污染水体,建安区,2021-09-17,清潩河,{1000 + i % 4000},许环察〔2021〕{i}号"));
    }

    private static void Line(string what, Cost cost, string goal) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {cost.Processor:0.0} | {cost.Clock:0.0} | {cost.Peak:0} | {goal} |"));
}
