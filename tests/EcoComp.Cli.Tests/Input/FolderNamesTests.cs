namespace EcoComp.Cli.Tests.Input;

/// <summary>What is said calls the tables of a folder as they are called there: whoever followed another name would begin a second table.</summary>
public sealed class FolderNamesTests
{
    [TestCase("认定.csv", "请在 认定.csv 认定")]
    [TestCase("rulings.csv", "请在 rulings.csv 认定")]
    [TestCase(null, "请在 rulings.csv 认定")]
    public void A_ruling_goes_where_rulings_are(string? file, string told)
    {
        using TestFolder folder = Open();
        if (file is not null) folder.Write(file, TestFolder.RulingsHeader);
        Assert.That(folder.Settle("2021-09").Output, Does.Contain(told));
    }

    [Test]
    public void Where_a_workbook_holds_all_tables_its_sheet_is_named()
    {
        using TestFolder folder = Open();
        folder.Write("data.xlsx", Spreadsheets.Workbook.OfText([("认定", [TestFolder.RulingsHeader.Trim().Split(',')])]));
        Assert.That(folder.Settle("2021-09").Output, Does.Contain("请在 data.xlsx 的“认定”工作表 认定"));
        Assert.That(folder.Settle("2021-09", "--lang", "en").Output, Does.Contain("the sheet rulings of data.xlsx").And.Not.Contain("rulings.csv"));
    }

    [Test]
    public void Where_the_settings_name_the_folder_nobody_is_told_to_type_it()
    {
        using TestFolder folder = TestFolder.Small().Write("月报.csv", "断面名称,水质类别\n一桥,Ⅲ\n");
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain("ecocomp import 月报.csv --data 数据文件夹 导入"));
        folder.Write("ecocomp.json", "{}");
        using var output = new MemoryStream();
        App.Run(["check"], output, Stream.Null, Surroundings.OfProcess(terminal: false) with { Folder = folder.Data });
        Assert.That(System.Text.Encoding.UTF8.GetString(output.ToArray()), Does.Contain("ecocomp import 月报.csv 导入"));
    }

    [Test]
    public void Faults_point_to_the_table_that_is_there()
    {
        using TestFolder folder = TestFolder.Small().Add("monitoring.csv", "2021-09,X9,Ⅲ,,,,,");
        File.Move(folder["points.csv"], folder["点位.csv"]);
        Assert.That(folder.Check().FaultLines.Single(), Does.Contain("E301").And.Contain("点位.csv").And.Not.Contain("points.csv"));
    }

    /// <summary>A folder with an event of which nobody knows yet who answers for it.</summary>
    private static TestFolder Open() => TestFolder.Small().Events("2021-09,E1,toxic,,颍河,,,,文1,");
}
