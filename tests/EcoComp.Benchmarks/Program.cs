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
    case ["generate", "readings", var file]:
        MillionSamples.Write(file, MillionSamples.Rows);
        return 0;
    case ["generate", "readings", var file, var rows]:
        MillionSamples.Write(file, int.Parse(rows, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["readings", var dll, var file]:
        WholeProcess.Measure(
            "a million samples of ten indicators by month, CSV to CSV", dll, "classify", file, "--type", "river", "--format", "csv");
        return 0;
    case ["generate", "archive", var sample, var rulings, var archive]:
        ArchiveOfYears.Write(sample, rulings, archive);
        return 0;
    case ["replay", var dll, var archive]:
        WholeProcess.Measure("240 closed months of the sample's size, replayed", dll, "replay", "--archive", archive);
        return 0;
    case ["micro"]:
        BenchmarkRunner.Run<MonthBenchmarks>();
        return 0;
    default:
        Console.Error.WriteLine("generate national DIR | generate readings FILE [ROWS] | process ecocomp.dll SAMPLE_DIR NATIONAL_DIR | readings ecocomp.dll FILE | generate archive SAMPLE_DIR RULINGS_CSV ARCHIVE | replay ecocomp.dll ARCHIVE | micro");
        return 2;
}
