using BenchmarkDotNet.Attributes;
using EcoComp.Cli;

namespace EcoComp.Benchmarks;

/// <summary>The parts of a settlement inside a warm process.</summary>
[MemoryDiagnoser]
public class MonthBenchmarks
{
    private string _sample = "";

    /// <summary>Finds the sample from the folder of the benchmark's own build.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string folder = AppContext.BaseDirectory;
        while (!Directory.Exists(Path.Combine(folder, "samples"))) folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No samples.");
        _sample = Path.Combine(folder, "samples", "xuchang");
    }

    /// <summary>One month of the sample, as text.</summary>
    [Benchmark]
    public int OneMonth() => App.Run(["settle", "2021-09", "--data", _sample], Stream.Null, Stream.Null);

    /// <summary>The sample's year, as JSON.</summary>
    [Benchmark]
    public int OneYear() => App.Run(["settle", "2021-09..2022-08", "--data", _sample, "--format", "json"], Stream.Null, Stream.Null);

    /// <summary>Reading and checking alone.</summary>
    [Benchmark]
    public int Check() => App.Run(["check", "--data", _sample], Stream.Null, Stream.Null);
}
