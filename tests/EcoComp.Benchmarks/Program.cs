using BenchmarkDotNet.Running;
using EcoComp.Benchmarks;

switch (args)
{
    case ["generate", "national", var folder]:
        NationalRegister.Write(folder);
        return 0;
    case ["process", var dll, var sample, var national]:
        WholeProcess.Measure("one month of the sample", dll, "settle", "2021-09", "--data", sample);
        WholeProcess.Measure(
            "240 months of 3,641 sections, CSV to items.csv", dll, "settle", "2021-09..2041-08", "--data", national, "--format", "csv");
        return 0;
    case ["micro"]:
        BenchmarkRunner.Run<MonthBenchmarks>();
        return 0;
    default:
        Console.Error.WriteLine("generate national DIR | process EcoComp.Cli.dll SAMPLE_DIR NATIONAL_DIR | micro");
        return 2;
}
