namespace EcoComp.Cli.Tests.Import;

/// <summary>From a table as it is published to the month settled for good.</summary>
public sealed class WalkThroughTests
{
    [Test]
    public void A_published_table_becomes_a_settled_month()
    {
        using var desk = new ImportDesk();
        string points = File.ReadAllText(desk.DataFile("points.csv"));
        File.WriteAllText(desk.DataFile("points.csv"), points.Replace("青石河", "清潩河", StringComparison.Ordinal)); // a river that the regulation lists
        byte[] report = PublishedTable.Xlsx(("9月", new PublishedTable("""
            北山市2021年9月地表水环境质量月报|<|<|<|<
            河流|断面名称|责任县区|水质类别|<
            ^|^|^|本月|上月
            清潩河|青石大桥|北山县|Ⅲ|Ⅱ
            ^|柳湾闸|东原市|劣Ⅴ|Ⅴ
            ^|双桥|南川县|/|Ⅳ
            白鹭河|双桥|西岭区|Ⅲ|Ⅲ
            ^|沙口渡|东原市|停测|Ⅱ
            ^|大坪村|南川县|Ⅴ|Ⅴ
            注：“/”表示断流|<|<|<|<
            """)), ("水源地", new PublishedTable("水源地名称|水质类别\n龙泉水库|Ⅲ")));
        Outcome first = desk.Import("2021年9月.xlsx", report);
        Assert.That(first.ExitCode, Is.EqualTo(3));
        Assert.That(PublishersTests.Opened(first), Is.EqualTo(new[] { "2021年9月.xlsx!9月!B4", "2021年9月.xlsx!9月!D8" }), first.Output);
        string map = File.ReadAllText(desk.DataFile("import-map.csv"))
            .Replace("青石大桥,清潩河,,", "青石大桥,清潩河,QS-01,", StringComparison.Ordinal).Replace("停测,白鹭河,,", "停测,白鹭河,北环〔2021〕7号,", StringComparison.Ordinal);
        File.WriteAllText(desk.DataFile("import-map.csv"), map);
        Outcome second = desk.Import("2021年9月.xlsx", report);
        Assert.That(second.ExitCode, Is.Zero, second.Output);
        Assert.That(desk.Rows(), Is.EquivalentTo(new[]
        {
            "2021-09,QS-01,Ⅲ", "2021-09,QS-02,劣Ⅴ", "2021-09,QS-03,,断流", "2021-09,BL-01,Ⅲ", "2021-09,BL-02,,停测,北环〔2021〕7号", "2021-09,BL-03,Ⅴ", "2021-09,SY-02,Ⅲ",
        }));
        Outcome check = Ecocomp.Run("check", "--data", desk.Data, "--month", "2021-09");
        Assert.That((check.ExitCode, check.Output.Contains("缺结果", StringComparison.Ordinal)), Is.EqualTo((0, false)), check.Output);
        Assert.That(check.Output, Does.Not.Contain("import-map.csv"), "the map is no table that was forgotten");
        Outcome settle = Ecocomp.Run("settle", "2021-09", "--data", desk.Data, "--final", "--format", "csv");
        Assert.That(settle.ExitCode, Is.Zero, settle.Error);
        Assert.That(settle.Output, Does.Contain("QS-02,柳湾闸,deduction"), settle.Output);
        Outcome close = Ecocomp.Run("close", "2021-09", "--data", desk.Data, "--archive", desk.File_("archive"));
        Assert.That(close.ExitCode, Is.Zero, close.Error);
    }
}
