using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What cells in the place of a class are taken as, and which are left open.</summary>
public sealed class ImportedCellsTests
{
    [TestCase("Ⅲ", "Ⅲ")]
    [TestCase("III类", "Ⅲ")]
    [TestCase("Ⅲ 类", "Ⅲ")]
    [TestCase("三", "Ⅲ")]
    [TestCase("３", "Ⅲ")]
    [TestCase("劣V类", "劣Ⅴ")]
    [TestCase("Ⅱ（优）", "Ⅱ")]
    [TestCase("良好 Ⅲ类", "Ⅲ")]
    [TestCase("断流", ",断流")]
    [TestCase("冰封", ",结冰")]
    [TestCase("未监测", ",缺测")]
    [TestCase("缺测", ",缺测")]
    public void A_cell_is_taken_as_what_it_says(string text, string row)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|" + text).Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01," + row }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
        desk.IsAccepted();
    }

    [TestCase("优", "只有水质定性")]
    [TestCase("良好", "只有水质定性")]
    [TestCase("轻度污染", "只有水质定性")]
    [TestCase("达标", "只写是否达标")]
    [TestCase("不达标", "只写是否达标")]
    [TestCase("Ⅱ（良好）", "不是水质类别")]
    [TestCase("Ⅱ～Ⅲ", "不是水质类别")]
    [TestCase("Ⅵ", "不是水质类别")]
    [TestCase("劣Ⅳ", "不是水质类别")]
    [TestCase("6", "不是水质类别")]
    [TestCase("2.5", "不是水质类别")]
    [TestCase("/", "符号含义不明")]
    [TestCase("—", "符号含义不明")]
    [TestCase("停测", "停测须有文号")]
    [TestCase("因河道治理未开展监测", "停测须有文号")]
    [TestCase("因断流未监测", "不是水质类别")]
    public void A_cell_that_does_not_say_it_is_open(string text, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别|备注\n青石桥|" + text + "|\n柳湾闸|Ⅳ|"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), "the others are read");
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.xlsx!Sheet1!B2 “" + text + "”：" + said));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("注：“/”表示断流。", "断流")]
    [TestCase("注：1.“/”代表未监测；2.“—”表示断流", "缺测")]
    [TestCase("备注：/ 为结冰", "结冰")]
    [TestCase("注：表中“/”表示该断面断流。", "断流")]
    [TestCase("注：1.“—”表示缺测 2.“/”表示断流 3.数据来自省站", "断流")]
    public void A_legend_says_what_a_sign_means(string note, string status)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别\n青石桥|/\n" + note + "|<"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,," + status }), outcome.Output);
    }

    [TestCase("注：“/”表示断流或未监测")]
    [TestCase("注：“/”表示断流、结冰等情况")]
    [TestCase("注：“/”表示无数据")]
    [TestCase("注：“—”表示断流")]
    [TestCase("说明：“/”表示未断流")]
    [TestCase("注：“/”表示可能断流")]
    [TestCase("注：“/”表示去年同期断流")]
    [TestCase("注：“/”表示断流（8月）")]
    [TestCase("注：“/”表示取消断流考核")]
    [TestCase("注：上月“/”表示断流")]
    [TestCase("注：“//”表示断流")]
    [TestCase("注：“/”表示未监测到超标因子")]
    [TestCase("注：超标因子栏“/”表示未监测")]
    [TestCase("注：“/”表示断流；上月“/”表示缺测")]
    public void A_legend_that_leaves_it_open_says_nothing(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别\n青石桥|/\n" + note + "|<"))));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("断面名称|水质类别|状态\n青石桥|Ⅲ|断流\n柳湾闸|Ⅳ|", "断流")]
    [TestCase("断面名称|水质类别|备注\n青石桥|Ⅲ|缺测\n柳湾闸|Ⅳ|", "缺测")]
    [TestCase("断面名称|水质类别|备注\n青石桥|断流|缺测\n柳湾闸|Ⅳ|", "缺测")]
    [TestCase("断面名称|水质类别|备注\n青石桥|劣Ⅴ|因河道治理未开展监测\n柳湾闸|Ⅳ|", "因河道治理未开展监测")]
    public void A_class_and_a_status_in_one_row_are_open(string table, string status)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("Sheet1!B2").And.Contain("同一行另写有“" + status + "”，类别和状态只能有一个"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_status_that_stands_twice_in_a_row_or_beside_another_month_is_no_contradiction()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("""
            断面名称|8月|<|9月|<
            ^|水质类别|超标因子|水质类别|超标因子
            青石桥|断流|断流|Ⅲ|
            """))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-08,QS-01,,断流", "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [Test]
    public void A_suspension_is_written_with_its_document()
    {
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable("断面名称|水质类别\n青石桥|停测\n柳湾闸|因清淤工程未开展监测\n大坪村|Ⅴ").Csv();
        Assert.That(desk.Import("2021年9月.csv", table, "--document", "北环〔2021〕7号").ExitCode, Is.Zero);
        Assert.That(desk.Rows(), Is.EqualTo(new[]
        {
            "2021-09,QS-01,,停测,北环〔2021〕7号", "2021-09,QS-02,,停测,北环〔2021〕7号,因清淤工程未开展监测", "2021-09,BL-03,Ⅴ",
        }));
        desk.IsAccepted();
    }

    [Test]
    public void A_merged_class_counts_for_its_first_row_and_the_others_are_open()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|^\n大坪村|Ⅴ"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,BL-03,Ⅴ" }));
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.xlsx!Sheet1!B3 “Ⅲ”：合并单元格里的值不会填到其余各格"));
    }

    [Test]
    public void An_empty_class_is_open_unless_nothing_is_due()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("点位名称|水质类别\n青石桥|\n北山城区水源地|\n柳湾闸|Ⅳ").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!B2" }), outcome.Output);
    }

    [Test]
    public void Groundwater_has_no_class_beyond_five()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年10月.csv", new PublishedTable("点位名称|水质类别\n北山城区水源地|劣Ⅴ").Csv());
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(outcome.Output, Does.Contain("地下水没有劣Ⅴ类"));
    }

    [Test]
    public void A_target_that_is_not_the_registers_is_warned_of_and_never_written()
    {
        using var desk = new ImportDesk();
        byte[] points = File.ReadAllBytes(desk.DataFile("points.csv"));
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质目标|水质类别\n青石桥|Ⅱ类|Ⅲ").Csv());
        Assert.That(outcome.Output, Does.Contain("警告 2021年9月.csv!B2 “Ⅱ类”：QS-01 在 2021-09 的登记目标是 Ⅲ，与表中不同"));
        Assert.That(outcome.ExitCode, Is.Zero);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }));
        Assert.That(File.ReadAllBytes(desk.DataFile("points.csv")), Is.EqualTo(points));
    }

    [Test]
    public void Two_classes_of_one_point_and_month_are_both_refused()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ\n青石桥|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }));
        Assert.That(outcome.Output, Does.Contain("2021年9月.csv!B2 Ⅲ、2021年9月.csv!B4 Ⅳ"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_month_that_is_there_with_another_class_is_refused_and_the_same_is_counted()
    {
        using var desk = new ImportDesk("month,point,class\n2021-09,QS-01,Ⅱ\n2021-09,QS-02,Ⅳ\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ", "2021-09,QS-02,Ⅳ" }));
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.csv!B2 “Ⅲ”：QS-01 在 2021-09 已有结果 Ⅱ（monitoring.csv 第 2 行）"));
        Assert.That(outcome.Output, Does.Contain("写入 0 行，已有相同 1 行"));
    }

    [TestCase("水质类别|实测类别")]
    [TestCase("水质类别|水质类别")]
    [TestCase("本月|水质现状")]
    public void Two_columns_of_classes_are_refused_by_their_cells(string header)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|" + header + "\n青石桥|Ⅲ|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(outcome.Output, Does.Contain("几列是同一种内容").And.Contain("B1 ").And.Contain("C1 "));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_class_below_a_word_that_is_not_understood_is_not_taken()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("断面名称|上游来水|<\n^|水质类别|流量\n青石桥|Ⅲ|2"))));
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
    }

    [Test]
    public void Several_tables_of_one_sheet_are_read_one_under_another()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年10月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("""
            一、河流断面|<|<
            断面名称|河流|水质类别
            青石桥|青石河|Ⅲ
            双桥|白鹭河|Ⅱ
            注：双桥为交接断面|<|<
            ||
            二、水源地|<|<
            水源地名称|水质类别|备注
            北山城区水源地|Ⅲ|
            龙泉水库|—|断流
            """))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-10,QS-01,Ⅲ", "2021-10,BL-01,Ⅱ", "2021-10,SY-01,Ⅲ", "2021-10,SY-02,,断流" }), outcome.Output);
        foreach (string cell in new[] { "A1 “一、河流断面”：标题", "A5 “注：双桥为交接断面”：注", "A7 “二、水源地”：标题" })
            Assert.That(outcome.Output, Does.Contain("跳过 2021年10月.xlsx!Sheet1!" + cell));
    }

    [TestCase(1, "A2")]
    [TestCase(2, "A1")]
    [TestCase(3, "B1")]
    public void A_month_beside_which_its_format_has_words_is_what_the_sheet_shows(int layout, string cell)
    {
        const string month = "<c r=\"{0}\" s=\"7\"><v>44440</v></c>";
        string at = month.Replace("{0}", cell, StringComparison.Ordinal);
        string rows = layout switch
        {
            1 => Workbook.Row(1, "月份", "断面名称", "水质类别") + "<row r=\"2\">" + at + Workbook.Text(1, 2, "青石桥") + Workbook.Text(2, 2, "Ⅲ") + "</row>",
            2 => "<row r=\"1\">" + at + "</row>" + Workbook.Row(2, "断面名称", "水质类别") + Workbook.Row(3, "青石桥", "Ⅲ"),
            _ => "<row r=\"1\">" + Workbook.Text(0, 1, "断面名称") + at + "</row>" + Workbook.Row(2, "青石桥", "Ⅲ"),
        };
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", Workbook.OfXml("Sheet1", rows));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("“2021年1-9月”"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }
}
