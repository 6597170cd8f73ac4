using System.Globalization;
using BenchmarkDotNet.Running;
using EcoComp.Benchmarks;

switch (args)
{
    case ["speed"]:
        return Speed.Measure(runs: 15);
    case ["speed", var runs]:
        return Speed.Measure(int.Parse(runs, CultureInfo.InvariantCulture));
    case ["cost"]:
        return LargeInputs.Measure(ecocomp: null, runs: 3);
    case ["cost", var program, var runs]:
        return LargeInputs.Measure(program, int.Parse(runs, CultureInfo.InvariantCulture));
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
        Console.Error.WriteLine("speed [RUNS] | cost [ECOCOMP RUNS] | generate national DIR | generate readings FILE | micro");
        return 2;
}
