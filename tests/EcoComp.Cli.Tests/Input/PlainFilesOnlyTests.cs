using System.Diagnostics;
using EcoComp.Cli.Tests.Import;

namespace EcoComp.Cli.Tests.Input;

/// <summary>What is no file is never read: a pipe would be waited for without end, a device read without end.</summary>
[Platform(Include = "Linux", Reason = "Pipes and devices lie among files there.")]
[CancelAfter(60_000)]
public sealed class PlainFilesOnlyTests
{
    private static readonly string[] Tables =
        ["counties.csv", "points.csv", "monitoring.csv", "readings.csv", "events.csv", "rulings.csv", "interpretations.csv", "fund.csv", "fund.xlsx", "events.xls", "data.xlsx", "监测.csv"];

    [Test]
    public void A_pipe_among_the_tables_is_refused_in_one_line([ValueSource(nameof(Tables))] string table)
    {
        using TestFolder folder = TestFolder.Small();
        File.Delete(folder[table == "监测.csv" ? "monitoring.csv" : table]);
        MakePipe(folder[table]);
        Outcome outcome = folder.Check();
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.InputRefused));
        Assert.That(outcome.FaultLines.Single(), Does.StartWith(table + ":0:0: error E103").And.Contain("管道").And.Contain("换成普通的数据文件"));
    }

    [Test]
    public void A_link_to_a_file_is_read_as_the_file()
    {
        using TestFolder folder = TestFolder.Small();
        File.Move(folder["points.csv"], folder["points-2021"]);
        File.CreateSymbolicLink(folder["points.csv"], folder["points-2021"]);
        Assert.That(folder.Check("--strict").FaultLines, Is.Empty);
    }

    [TestCase("classify", "FILE", "--type", "river")]
    [TestCase("rules", "check", "FILE")]
    [TestCase("diff", "FILE", "DATA")]
    [TestCase("import", "FILE", "--data", "DATA")]
    [TestCase("import", "TABLE", "--data", "DATA", "--map", "FILE")]
    [TestCase("classify", "TABLE", "--points", "FILE")]
    public void A_pipe_or_a_device_in_place_of_a_file_that_a_command_names_is_refused(params string[] args)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.File_("9月.csv"), "断面名称,水质类别\n青石桥,Ⅱ\n");
        foreach (string name in (string[])["pipe.csv", "pipe.xlsx", "pipe.xls", "pipe.docx"]) MakePipe(desk.File_(name));
        File.CreateSymbolicLink(desk.File_("device.csv"), "/dev/zero");
        File.CreateSymbolicLink(desk.File_("device.xlsx"), "/dev/zero");
        foreach (string name in (string[])["pipe.csv", "pipe.xlsx", "pipe.xls", "pipe.docx", "device.csv", "device.xlsx"])
        {
            string[] line = [.. args.Select(a => a switch { "FILE" => desk.File_(name), "DATA" => desk.Data, "TABLE" => desk.File_("9月.csv"), _ => a })];
            Outcome outcome = Ecocomp.Run(line);
            Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.InputRefused), name + outcome.Output + outcome.Error);
            Assert.That(outcome.Error, Does.Contain(name));
        }
    }

    [Test]
    public void Settings_that_are_no_file_are_refused()
    {
        using var desk = new ImportDesk();
        string settings = desk.DataFile("ecocomp.json");
        MakePipe(settings);
        Refused("管道");
        File.Delete(settings);
        File.CreateSymbolicLink(settings, "/dev/zero");
        Refused("设备");
        File.Delete(settings);
        Directory.CreateDirectory(settings);
        Refused("文件夹");
        Directory.Delete(settings);
        File.WriteAllText(settings, """{ "import": { "map": "map.csv" } }""");
        MakePipe(desk.DataFile("map.csv"));
        Outcome outcome = desk.Import("9月.csv", "断面名称,水质类别\n青石桥,Ⅱ\n"u8.ToArray());
        Assert.That((outcome.ExitCode, outcome.Error.Contains("map.csv:0:0: error E103", StringComparison.Ordinal)), Is.EqualTo((ExitCodes.InputRefused, true)));

        void Refused(string what)
        {
            Outcome refused = Ecocomp.Run("settle", "2021-09", "--data", desk.Data);
            Assert.That(refused.ExitCode, Is.EqualTo(ExitCodes.InputRefused));
            Assert.That(refused.Error, Does.Contain(settings).And.Contain(what));
        }
    }

    private static void MakePipe(string path)
    {
        using Process made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
    }
}
