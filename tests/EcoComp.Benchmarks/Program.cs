using System.Globalization;
using BenchmarkDotNet.Running;
using EcoComp.Benchmarks;

switch (args)
{
    case ["speed"]:
        return Speed.Measure(runs: 15);
    case ["speed", var runs]:
        return Speed.Measure(int.Parse(runs, CultureInfo.InvariantCulture));
    case ["generate", "national", var folder]:
        NationalRegister.Write(folder, NationalRegister.Months);
        return 0;
    case ["generate", "readings", var file]:
        MillionSamples.Write(file, MillionSamples.Rows);
        return 0;
    case ["micro"]:
        BenchmarkRunner.Run<MonthBenchmarks>();
        return 0;
    default:
        Console.Error.WriteLine("speed [RUNS] | generate national DIR | generate readings FILE | micro");
        return 2;
}
