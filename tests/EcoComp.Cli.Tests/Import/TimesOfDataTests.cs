using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Import;

/// <summary>Notes and days around a table may say that its data are of another time than its month.</summary>
public sealed class TimesOfDataTests
{
    private const string Table = "断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ";
    private const string Month = "2021年9月水质";

    private static readonly string[] Rows = ["2021-09,QS-01,Ⅲ", "2021-09,QS-02,劣Ⅴ"];

    private static readonly string[] Against =
    [
        "说明：本表为9月1日至20日数据", "注：以下为8月数据", "注：去年同期数据", "数据来源：2021年8月月报", "说明：本表为各断面考核目标", "备注：前三季度", "说明：数据为2020年9月",
        "依据8月监测数据", "注：除青石桥外均为8月数据", "注：2020年数据", "8月1日-8月31日", "监测时间：2021年8月3日-8月9日", "监测日期：2020年9月6日",
        "统计时段：2021年8月26日至2021年9月25日", "监测时间：9月1日-20日", "采样日期：8月5日", "采样日期：2021-08-05",
    ];

    private static readonly string[] Harmless =
    [
        "说明：本表为9月数据", "注：与8月数据相比", "注：8月起执行新目标", "数据来源：2021年9月月报", "数据来源：国家采测分离", "备注：断流断面不评价", "依据2021年目标评价",
        "监测时间：2021年9月1日-9月8日", "采样日期：2021年9月6日", "注：9月1日至9月10日采样", "填报日期：2021年10月8日", "2021年10月8日", "9月1日-30日", "9月1日至9月10日采样监测",
        "关于水环境质量状况的通报", "1 国考断面", "（以省站最终审核数据为准）",
    ];

    private static readonly string[] Whole =
    [
        "2021年9月1日至30日水质", "2021年9月1日—9月30日水质", "统计时段：2021-09-01 至 2021-09-30", "时间：2021-09-01 00:00 至 2021-09-30 23:59",
        "起止时间：2021年9月1日—2021年9月30日",
    ];

    [TestCaseSource(nameof(Against))]
    public void What_is_of_another_time_leaves_the_month_open_wherever_it_stands(string line)
    {
        (string Place, string Table)[] all =
        [
            ("below the title", Month + "|<\n" + line + "|<\n" + Table), ("in its brackets", Month + "（" + line + "）|<\n" + Table),
            ("beside it", Month + "|" + line + "\n" + Table),
        ];
        foreach ((string place, string table) in all)
        {
            foreach ((string file, byte[] content) in new[] { ("表.xlsx", Sheet(table)), ("表.csv", new PublishedTable(table).Csv()) })
            {
                foreach (string[] more in new string[][] { [], ["--month", "2021-09"] })
                {
                    using var desk = new ImportDesk();
                    Outcome outcome = desk.Import(file, content, more);
                    Assert.That(desk.Rows(), Is.Empty, place + string.Join(' ', more) + outcome.Output);
                    Assert.That(outcome.ExitCode, Is.EqualTo(3));
                }
            }
        }
    }

    [TestCaseSource(nameof(Against))]
    public void A_sheet_of_a_data_folder_below_such_a_line_is_no_month(string line)
    {
        using TestFolder folder = TestFolder.Small();
        File.Delete(folder["monitoring.csv"]);
        folder.Write("monitoring.xlsx", Workbook.OfText([("2021年9月", [[line, ""], ["点位", "水质类别"], ["S1", "Ⅲ"]])]));
        Assert.That(folder.Check().FaultLines, Has.Some.Contains("E133"));
    }

    [TestCase("注：本表为8月数据")]
    [TestCase("采样日期：2021年8月5日")]
    public void A_note_below_the_table_says_it_too(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", Sheet(Month + "|<\n" + Table + "\n" + note + "|<"));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        outcome = desk.Import("表.xlsx", Sheet(Month + "|<\n" + Table + "\n注：9月6日采样|<"));
        Assert.That(desk.Rows(), Is.EqualTo(Rows), outcome.Output);
    }

    [TestCaseSource(nameof(Harmless))]
    public void What_is_of_the_month_or_of_no_data_leaves_it_what_it_is(string line)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", Sheet(Month + "|<\n" + line + "|<\n" + Table));
        Assert.That(desk.Rows(), Is.EqualTo(Rows), outcome.Output);
    }

    [TestCaseSource(nameof(Whole))]
    public void From_its_first_to_its_last_day_it_is_the_month(string line)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", Sheet("水质类别统计|<\n" + line + "|<\n" + Table));
        Assert.That(desk.Rows(), Is.EqualTo(Rows), outcome.Output);
    }

    [TestCase("统计时段：2021-09-01 至 2021-09-29")]
    [TestCase("2021年9月2日至30日水质")]
    [TestCase("2021年9月1日至31日水质")]
    public void A_day_less_is_not_the_month(string line)
    {
        using var desk = new ImportDesk();
        Assert.That(desk.Import("表.xlsx", Sheet(line + "|<\n" + Table)).ExitCode, Is.EqualTo(3));
        Assert.That(desk.Rows(), Is.Empty);
    }

    [TestCase("排污入河")]
    [TestCase("污水入河")]
    [TestCase("最差十县")]
    [TestCase("比对区")]
    [TestCase("第三方抽查县")]
    [TestCase("外省")]
    [TestCase("黑石河")]
    public void A_word_that_ends_as_a_place_does_is_one_only_where_the_register_knows_it(string word)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", Sheet("2021年9月" + word + "水质|<\n" + Table));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("不知道“"));
        Assert.That(desk.Import("表.xlsx", Sheet("2021年9月中原省青石河白鹭河断面水质|<\n" + Table)).ExitCode, Is.Zero);
    }

    private static byte[] Sheet(string table) => PublishedTable.Xlsx(("Sheet1", new PublishedTable(table)));
}
