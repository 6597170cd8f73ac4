using System.Diagnostics;
using System.Globalization;

namespace EcoComp.Benchmarks;

/// <summary>What one run of a program cost as a whole process, start included.</summary>
/// <param name="Processor">Seconds of processor time, of the program and the system for it, over all threads.</param>
/// <param name="Clock">Seconds by the clock.</param>
/// <param name="Peak">Memory at the peak, in MB of 1024 KiB.</param>
internal readonly record struct Cost(double Processor, double Clock, double Peak);

/// <summary>Runs programs in turn, so that what else the machine does falls on all of them alike, and gives the median of each.</summary>
/// <param name="stopwatch">The program that counts.</param>
/// <param name="folder">Where outputs go.</param>
internal sealed class Turns(string stopwatch, string folder)
{
    /// <summary>Runs each command <paramref name="runs"/> times after once to warm the disk's cache; its output goes to a file.</summary>
    public Cost[] Medians(int runs, params string[][] commands)
    {
        var costs = new List<Cost>[commands.Length];
        for (int i = 0; i < commands.Length; i++)
        {
            costs[i] = [];
            Once(commands[i], Output(i));
        }

        for (int run = 0; run < runs; run++)
        {
            for (int i = 0; i < commands.Length; i++) costs[i].Add(Once(commands[i], Output(i)));
        }

        return [.. costs.Select(c => new Cost(Median(c.Select(x => x.Processor)), Median(c.Select(x => x.Clock)), Median(c.Select(x => x.Peak))))];
    }

    /// <summary>What the command at this place wrote last.</summary>
    public string Output(int place) => Path.Combine(folder, "output" + place.ToString(CultureInfo.InvariantCulture));

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    /// <summary>A POSIX shell redirects the output, so that nobody's time is taken for copying.</summary>
    private Cost Once(string[] command, string output)
    {
        string figures = Path.Combine(folder, "figures");
        var start = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" > \"$0\" 2> \"$0.err\"", output, stopwatch, figures, .. command]);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("/bin/sh does not start.");
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(string.Join(' ', command) + ": " + File.ReadAllText(output + ".err"));
        double[] read = [.. File.ReadAllText(figures).Split(' ').Select(f => double.Parse(f, CultureInfo.InvariantCulture))];
        return new Cost(read[0] / 1e6, read[1] / 1e6, read[2] / 1024);
    }
}
