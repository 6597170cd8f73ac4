using System.Diagnostics;
using System.Globalization;

namespace EcoComp.Benchmarks;

/// <summary>Times whole processes, start included, as a user feels them.</summary>
internal static class WholeProcess
{
    private const int Runs = 7;

    /// <summary>Runs a command several times after a warm-up and prints the least, middle and greatest wall time and peak memory.</summary>
    public static void Measure(string title, string dll, params string[] arguments)
    {
        Once(dll, arguments);
        (double Milliseconds, long Bytes)[] runs = [.. Enumerable.Range(0, Runs).Select(_ => Once(dll, arguments))];
        double[] times = [.. runs.Select(r => r.Milliseconds).Order()];
        long memory = runs.Max(r => r.Bytes);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{title}: min {times[0]:0} ms, median {times[Runs / 2]:0} ms, max {times[^1]:0} ms, peak memory {memory >> 20} MB ({Runs} runs)"));
    }

    /// <summary>Runs the command with its output in a file, as its user would have it; a POSIX shell redirects it, so that nobody's time is taken for copying.</summary>
    private static (double Milliseconds, long Bytes) Once(string dll, string[] arguments)
    {
        string file = Path.GetTempFileName();
        try
        {
            var start = new ProcessStartInfo("/bin/sh") { RedirectStandardError = true };
            foreach (string argument in (string[])["-c", "exec dotnet \"$@\" > \"$0\"", file, dll, .. arguments]) start.ArgumentList.Add(argument);
            var watch = Stopwatch.StartNew();
            using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
            Task<string> errors = process.StandardError.ReadToEndAsync();
            Task<long> peak = Task.Run(() => PeakMemory(process));
            process.WaitForExit();
            watch.Stop();
            if (process.ExitCode != 0) throw new InvalidOperationException(errors.Result);
            return (watch.Elapsed.TotalMilliseconds, peak.Result);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Looks at the peak memory while the process lives.</summary>
    private static long PeakMemory(Process process)
    {
        long peak = 0;
        try
        {
            for (; !process.HasExited; Thread.Sleep(20))
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between two looks.
        }

        return peak;
    }
}
