using EcoComp.Cli.Tests.Import;
using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Tables of the data folder under names that are theirs in the other language, or nobody's.</summary>
public sealed class TablesByOtherNamesTests
{
    internal static readonly (string English, string Chinese, string Rows)[] Tables =
    [
        ("counties", "县区", "代码,名称\nA,甲县\nB,乙县\n"),
        ("points", "点位", "编码,名称,类型,水体,水体类型,县区,目标\nS1,一桥,断面,颍河,河流,甲县,Ⅲ\n"),
        ("monitoring", "监测", "月份,点位,水质类别\n2021-09,S1,Ⅴ\n"),
        ("readings", "监测数据", "时间,点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷\n2021-10-11,S1,7.5,8,3,0.3,0.1\n"),
        ("events", "事件", "月份,编号,类型,县区,文号\n2021-09,E1,干渠事故或通报,甲县,文1\n"),
        ("rulings", "认定", "月份,对象,事项,认定,依据文号\n2021-09,S1,监测结果,暂缓,文2\n"),
        ("interpretations", "口径", "事项,选择,依据文号\noutlet-week,monday,文3\n"),
        ("fund", "资金", "月份,项目,金额(元),文号\n2021-09,省级扣收,5,文4\n"),
    ];

    private static IEnumerable<string> Names => Tables.Select(t => t.English);

    [Test]
    public void Chinese_names_of_files_and_sheets_are_accepted_as_the_English_are([Values("csv", "xlsx", "data")] string form)
    {
        using TestFolder english = TestFolder.Empty();
        using TestFolder chinese = TestFolder.Empty();
        if (form == "data")
        {
            english.Write("data.xlsx", Workbook.OfText(Tables.Select(t => (t.English, Records(t.Rows)))));
            chinese.Write("data.xlsx", Workbook.OfText(Tables.Select(t => (t.Chinese, Records(t.Rows)))));
        }
        else
        {
            foreach ((string name, string named, string rows) in Tables)
            {
                english.Write(name + "." + form, form == "csv" ? System.Text.Encoding.UTF8.GetBytes(rows) : Workbook.OfText([("Sheet1", Records(rows))]));
                chinese.Write(named + "." + form, form == "csv" ? System.Text.Encoding.UTF8.GetBytes(rows) : Workbook.OfText([("Sheet1", Records(rows))]));
            }
        }

        Assert.That(chinese.Check("--strict").FaultLines, Is.Empty);
        Assert.That(Items(chinese), Is.EqualTo(Items(english)).And.Not.Empty);
    }

    [Test]
    public void A_table_under_both_of_its_names_is_a_fault([ValueSource(nameof(Names))] string name, [Values("csv", "xlsx")] string form)
    {
        (string english, string chinese, string rows) = Tables.First(t => t.English == name);
        using TestFolder folder = All();
        folder.Write(chinese + "." + form, form == "csv" ? System.Text.Encoding.UTF8.GetBytes(rows) : Workbook.OfText([("Sheet1", Records(rows))]));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith(chinese + ".").And.Contain("error E121").And.Contain(english + ".csv"));
    }

    [Test]
    public void A_table_that_is_there_under_a_name_of_nobody_alone_is_an_error([ValueSource(nameof(Names))] string name, [Values("(1).csv", " - 副本.xlsx", "2021.csv")] string end)
    {
        (string english, string chinese, string rows) = Tables.First(t => t.English == name);
        using TestFolder folder = All().Delete(english + ".csv");
        string file = (end == "(1).csv" ? english : chinese) + end;
        folder.Write(file, end.EndsWith("csv", StringComparison.Ordinal) ? System.Text.Encoding.UTF8.GetBytes(rows) : Workbook.OfText([("Sheet1", Records(rows))]));
        string[] lines = folder.Check().FaultLines;
        string ending = Path.GetExtension(file);
        string said = lines.Single(l => l.StartsWith(file + ":0:0: error E137", StringComparison.Ordinal));
        Assert.That(said, Does.Contain($"表头是 {english}{ending} 的").And.Contain($"文件名改为 {english}{ending}（或 {chinese}{ending}）"), "the file's own form, each name once");
    }

    [Test]
    public void A_copy_beside_its_table_is_a_warning_that_says_so([ValueSource(nameof(Names))] string name)
    {
        (string english, string chinese, string rows) = Tables.First(t => t.English == name);
        using TestFolder folder = All().Write(chinese + "旧.csv", rows);
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith(chinese + "旧.csv:0:0: warning W427").And.Contain("已有 " + english + ".csv"));
    }

    [Test]
    public void A_table_that_others_published_is_no_table_of_the_folder()
    {
        using TestFolder folder = All().Write("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别\n一桥|Ⅱ"))));
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("2021年9月.xlsx:0:0: warning W402").And.Contain("ecocomp import"));
    }

    [TestCase("2021年9月.xlsx", "2021年9月.xlsx!Sheet1!B2", true)]
    [TestCase("2021年9月.xlsx", "'2021年9月.xlsx!Sheet1!B2", true)]
    [TestCase("2021年9月.xlsx", "\"2021年9月.xlsx!Sheet1!B2\"", true)]
    [TestCase("2021年9月.xlsx", "旧2021年9月.xlsx!Sheet1!B2", false)]
    [TestCase("2021年9月.xlsx", "2021年9月.xlsx", false)]
    [TestCase("9月.xlsx", "2021年9月.xlsx!Sheet1!B2", false)]
    public void A_file_from_which_rows_were_imported_is_known(string name, string origin, bool known)
    {
        string rows = "月份,点位,水质类别,数据来源\n2021-09,S1,Ⅱ," + origin + "\n";
        byte[] table = PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别\n一桥|Ⅱ")));
        using TestFolder utf8 = All().Write("monitoring.csv", rows).Write(name, table);
        using TestFolder gb18030 = All().Delete("monitoring.csv").Write("监测.csv", System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(rows)).Write(name, table);
        using TestFolder workbook = All().Delete("monitoring.csv").Write("monitoring.xlsx", Workbook.OfText([("Sheet1", Records(rows))])).Write(name, table);
        foreach (TestFolder folder in new[] { utf8, gb18030, workbook })
            Assert.That(folder.Check().FaultLines.Where(l => l.Contains("W402", StringComparison.Ordinal)).ToArray(), Has.Length.EqualTo(known ? 0 : 1));
    }

    [Test]
    public void A_list_of_classes_that_was_written_into_the_folder_is_no_table_of_it()
    {
        using TestFolder folder = All().Delete("monitoring.csv");
        Assert.That(folder.Classify("--points", folder["points.csv"], "--out", folder["classes.csv"]).ExitCode, Is.Zero);
        Assert.That(folder.Check().FaultLines.Single(), Does.StartWith("classes.csv:0:0: warning W402"));
    }

    private static TestFolder All()
    {
        TestFolder folder = TestFolder.Empty();
        foreach ((string name, _, string rows) in Tables) folder.Write(name + ".csv", rows);
        return folder;
    }

    private static string Items(TestFolder folder) => folder.Settle("2021-09", "--format", "csv").Output;

    private static IReadOnlyList<string[]> Records(string csv) => CsvRecords.Of(csv);
}
