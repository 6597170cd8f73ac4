namespace EcoComp.Cli.Tests.Host;

/// <summary>A file that was mistyped is answered by the one beside it that was meant; nobody is told to close what is not there.</summary>
public sealed class GivenFileTests
{
    [TestCase("classify {}reading.csv --type river", "没有文件“{}reading.csv”，是不是 {}readings.csv？")]
    [TestCase("classify {}readings.csv --points {}point.csv", "没有文件“{}point.csv”，是不是 {}points.csv？")]
    [TestCase("classify {}9月.xls --type river", "没有文件“{}9月.xls”")]
    [TestCase("import {}10月报.xlsx --data {}", "没有文件“{}10月报.xlsx”，是不是 {}10月月报.xlsx？")]
    [TestCase("import {}10月月报.xlsx --data {} --map {}import-mpa.csv", "没有文件“{}import-mpa.csv”，是不是 {}import-map.csv？")]
    [TestCase("rules check {}lwa.json", "没有文件“{}lwa.json”，是不是 {}law.json？")]
    [TestCase("diff {}monitoring.cvs {}", "没有名为“{}monitoring.cvs”的文件或文件夹，是不是 {}monitoring.csv？")]
    public void The_nearest_name_beside_it_is_offered(string command, string told)
    {
        using TestFolder folder = Folder();
        Outcome outcome = Run(folder, command);
        Assert.That((outcome.ExitCode, outcome.Error), Is.EqualTo((3, "ecocomp: " + told.Replace("{}", folder.Data + "/", StringComparison.Ordinal) + "\n")));
    }

    [Test]
    public void A_map_that_is_begun_is_no_slip()
    {
        using TestFolder folder = Folder();
        Assert.That(Run(folder, "import {}10月月报.xlsx --data {} --map {}另一张.csv").Error, Does.Not.Contain("没有文件"));
    }

    [Test]
    public void A_regulation_may_be_meant_by_its_id_or_its_file()
    {
        using TestFolder folder = Folder();
        Assert.That(Run(folder, "rules compare xuchang-2012 xuchang-2021").Error, Does.Contain("是不是 xuchang-2021？"));
        Assert.That(Run(folder, "rules compare {}lwa.json xuchang-2021").Error, Does.Contain($"是不是 {folder["law.json"]}？"));
    }

    [Test]
    public void A_link_to_nothing_is_not_open_in_another_program()
    {
        using TestFolder folder = TestFolder.Small();
        File.CreateSymbolicLink(folder["events.csv"], "nowhere");
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("events.csv:0:0: error E103: 无法读取：找不到这个文件（").And.Not.Contain("关闭"));
    }

    private static TestFolder Folder() => TestFolder.Small().Readings("time,point,nh3n", "2021-09-11,W1,0.1")
        .Write("10月月报.xlsx", "").Write("import-map.csv", "name,river,code,candidates\n").Write("law.json", "{}");

    private static Outcome Run(TestFolder folder, string command) =>
        Ecocomp.Run([.. command.Split(' ').Select(w => w.Replace("{}", folder.Data + "/", StringComparison.Ordinal))]);
}
