namespace EcoComp.Cli.Tests.Import;

/// <summary>A note beside a class that gives another, takes it back or says another month leaves the row open; what explains the class does not.</summary>
public sealed class RowNotesTests
{
    private static readonly string[] Headings = ["备注", "说明", "情况说明", "水质状况", "主要污染物", "断面情况说明"];

    private static readonly string[] Against =
    [
        "更正：Ⅴ类", "修正为Ⅴ", "应为Ⅴ", "实测Ⅴ类", "Ⅴ", "类别为Ⅴ", "省站认定为Ⅴ类", "五类", "由Ⅱ类变为Ⅴ类", "数据作废", "8月数据", "引用8月数据", "沿用上月",
        "上月数据", "10月补测", "2020年9月数据", "去年同期数据", "不参与考核", "本月不参与评价", "河道无水", "氨氮超标；更正为Ⅴ类",
    ];

    private static readonly string[] Statuses = ["断流", "停测", "结冰"];

    private static readonly string[] Beside =
    [
        "氨氮超标", "氨氮(0.5)", "总磷超标0.2倍", "较上月下降一个类别", "同比好转", "较去年同期由Ⅳ类变为Ⅲ类", "上月为Ⅳ类", "目标Ⅳ", "未达Ⅱ类目标",
        "Ⅲ类标准", "超Ⅱ类标准0.2倍", "超Ⅱ类0.3倍", "氨氮（Ⅳ类，0.2倍）", "氨氮(Ⅳ)、总磷(劣Ⅴ)", "上月断流", "8月断流", "9月1日至10日断流", "9月数据",
        "8月起执行新目标", "较8月好转", "Ⅲ类", "Ⅲ", "上游来水Ⅴ类", "采样日期9月6日", "水温、总氮不参与评价", "总氮Ⅴ类", "2021年新增",
    ];

    [TestCaseSource(nameof(Against))]
    public void A_note_that_speaks_against_the_class_leaves_the_row_open(string note)
    {
        foreach (string heading in Headings) IsOpen(heading, note, "旁边写着“" + note + "”");
    }

    [TestCaseSource(nameof(Statuses))]
    public void A_status_beside_a_class_leaves_the_row_open_in_every_column_of_words(string status)
    {
        foreach (string heading in Headings.Append("达标情况").Append("现场")) IsOpen(heading, status, "写" + (heading is "断面情况说明" or "现场" ? "着" : "有") + "“" + status + "”");
    }

    [TestCaseSource(nameof(Beside))]
    public void A_note_that_explains_the_class_leaves_it_what_it_is(string note)
    {
        foreach (string heading in Headings)
        {
            using var desk = new ImportDesk();
            Outcome outcome = Import(desk, heading, note);
            Assert.That(outcome.ExitCode, Is.Zero, heading + outcome.Output);
            Assert.That(desk.Rows()[0], Does.StartWith("2021-09,QS-01,Ⅲ"));
        }
    }

    [Test]
    public void A_column_that_nobody_knows_may_hold_another_class()
    {
        using var desk = new ImportDesk();
        Assert.That(Import(desk, "规划水质", "Ⅱ").ExitCode, Is.Zero);
        Assert.That(Import(desk, "处理意见", "数据作废").ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_note_of_a_month_is_held_against_the_class_of_that_month()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("""
            断面名称|8月|<|9月|<
            ^|水质类别|超标因子|水质类别|超标因子
            青石桥|Ⅳ|数据作废|Ⅲ|
            """))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [Test]
    public void A_status_beside_a_class_that_is_empty_is_the_result_whatever_its_column_is_called()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.csv", new PublishedTable("2021年9月水质|<|<\n断面名称|水质类别|水质状况\n青石桥||断流\n柳湾闸|Ⅲ|").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,,断流", "2021-09,QS-02,Ⅲ" }), outcome.Output);
    }

    private static void IsOpen(string heading, string note, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, heading, note);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅱ" }), heading + outcome.Output);
        Assert.That(outcome.Output, Does.Contain("Sheet1!B3 “Ⅲ”：").And.Contain(said));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    private static Outcome Import(ImportDesk desk, string heading, string note) => desk.Import(
        "表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable($"2021年9月水质|<|<\n断面名称|水质类别|{heading}\n青石桥|Ⅲ|{note}\n柳湾闸|Ⅱ|"))));
}
