namespace EcoComp.Cli.Tests.Import;

/// <summary>What stands beside and among the rows of a table below no heading, or below another: nothing of it is passed over in silence.</summary>
public sealed class BesideTheTableTests
{
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ||柳湾闸|劣Ⅴ", "D3 “柳湾闸”")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ|柳湾闸|劣Ⅴ", "D3 “劣Ⅴ”")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ\n||柳湾闸|劣Ⅴ", "D4 “劣Ⅴ”")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ\n|||劣Ⅴ", "D4 “劣Ⅴ”")]
    [TestCase("断面名称|水质类别|备注\n青石桥|Ⅲ|||柳湾闸断流", "E3 “柳湾闸断流”")]
    [TestCase("断面名称||水质类别\n青石桥|数据作废|Ⅲ", "B3 “数据作废”")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ||QS-02", "D3 “QS-02”")]
    public void A_result_or_point_below_no_heading_leaves_the_table_open(string table, string cell)
    {
        foreach ((string file, byte[] content) in Forms("2021年9月水质|<\n" + table))
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(file, content);
            Assert.That(desk.Rows(), Is.Empty, file + outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(3), file);
            if (file.EndsWith("xlsx", StringComparison.Ordinal)) Assert.That(outcome.Output, Does.Contain("待处理 表.xlsx!Sheet1!" + cell + "：这一列没有表头，却写有类别"));
        }
    }

    [TestCase("断面名称|水质类别\n青石桥|Ⅲ||氨氮超标", "D3 “氨氮超标”")]
    [TestCase("|断面名称|水质类别\n1|青石桥|Ⅲ\n2|柳湾闸|Ⅳ", "A3 “1”")]
    [TestCase("|断面名称|水质类别\n一|青石桥|Ⅲ\n二|柳湾闸|Ⅳ", "A3 “一”")]
    [TestCase("|断面名称|水质类别\nQS-01|青石桥|Ⅲ", "A3 “QS-01”")]
    public void Any_other_word_below_no_heading_is_named_and_hinders_nothing(string table, string cell)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月水质|<|<\n" + table))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(desk.Rows()[0], Is.EqualTo("2021-09,QS-01,Ⅲ"));
        Assert.That(outcome.Output, Does.Contain("跳过 表.xlsx!Sheet1!" + cell + "：这一列没有表头，没有读取"));
    }

    [TestCase("监测点位|采样日期|氨氮(mg/L)||\n青石桥|2021-09-06|0.5||0.8", "E2 “0.8”")]
    [TestCase("监测点位|采样日期|氨氮(mg/L)||\n青石桥|2021-09-06|0.5||柳湾闸", "E2 “柳湾闸”")]
    public void A_value_beyond_a_blank_column_is_open_among_samples(string table, string cell)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 化验.xlsx!Sheet1!" + cell + "：这一列没有表头"));
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
    }

    [TestCase("断流", "跳过", 0)]
    [TestCase("非法排污", "待处理", 3)]
    public void Beside_events_a_kind_is_open_and_the_rest_is_named(string beside, string told, int exit)
    {
        using var desk = new ImportDesk();
        string table = "月份|编号|类型|县区|河流|文号|\n2021-09|SJ-1|跨界污染|北山县|青石河|北环〔2021〕3号|" + beside;
        Outcome outcome = desk.Import("事件.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))), "--as", "events");
        Assert.That(outcome.Output, Does.Contain(told + " 事件.xlsx!Sheet1!G2 “" + beside + "”：这一列没有表头"));
        Assert.That(outcome.ExitCode, Is.EqualTo(exit), outcome.Output + outcome.Error);
    }

    [Test]
    public void Rows_below_another_header_are_not_results_of_the_first()
    {
        foreach ((string file, byte[] content) in Forms("2021年9月水质|<\n断面名称|水质类别\n青石桥|Ⅲ\n断面名称|目标\n柳湾闸|劣Ⅴ\n沙口渡|Ⅱ"))
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(file, content);
            Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), file + outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
            Assert.That(outcome.Output, Does.Contain("“断面名称 目标”：这一行又是表头，与上面的表头不同"));
        }
    }

    [TestCase("上月")]
    [TestCase("去年同期")]
    public void A_second_header_takes_no_row_of_the_table_above_it(string other)
    {
        foreach ((string file, byte[] content) in Forms("2021年9月水质|<\n断面名称|水质类别\n青石桥|Ⅲ\n断面名称|" + other + "\n柳湾闸|劣Ⅴ"))
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import(file, content);
            Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), file + outcome.Output);
            Assert.That(outcome.Output, Does.Contain("B4 “" + other + "”：不是本月的列").Or.Contain("B5 “" + other + "”：不是本月的列"));
            Assert.That(outcome.ExitCode, Is.Zero, "it is said, and nothing of it is asked");
        }
    }

    /// <summary>One table as a workbook, a CSV file and a Word document.</summary>
    private static IEnumerable<(string File, byte[] Content)> Forms(string table)
    {
        yield return ("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        yield return ("表.csv", new PublishedTable(table).Csv());
        yield return ("表.docx", PublishedTable.Docx(("", new PublishedTable(table))));
    }
}
