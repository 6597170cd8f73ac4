namespace EcoComp.Cli.Tests.Import;

/// <summary>What stands around a table and beside its values: titles with a unit or a maker, numbered parts, marks without a heading, notes and names.</summary>
public sealed class AroundTablesTests
{
    [TestCase("单位：mg/L")]
    [TestCase("制表：市站")]
    [TestCase("制表：市站|单位：mg/L")]
    public void What_stands_at_the_right_of_a_title_is_no_header(string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(
            "2021年9月监测数据|||||" + beside + "\n监测点位|采样日期|pH|溶解氧|氨氮|总磷|总氮\n青石桥|2021-09-06|7.8|8.1|0.52|0.06|1.1"))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Cells("readings.csv", "时间", "点位", "pH", "氨氮(mg/L)"), Is.EqualTo(new[] { "2021-09-06,QS-01,7.8,0.52" }));
        Assert.That(outcome.Output, Does.Contain("跳过 化验.xlsx!Sheet1!A1 “2021年9月监测数据 " + beside.Replace('|', ' ') + "”：标题"));
    }

    [Test]
    public void A_unit_at_the_right_of_a_title_that_does_not_fit_is_asked_about()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(
            "2021年9月监测数据||||单位：μg/L\n监测点位|采样日期|氨氮|总磷|总氮\n青石桥|2021-09-06|0.52|0.06|1.1"))));
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output + outcome.Error);
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
    }

    [TestCase("监测点位|采样日期|氨氮(mg/L)||总磷(mg/L)\n青石桥|2021-09-06|0.025|L|0.1", "D2 “L”", TestName = "a flag behind the value")]
    [TestCase("监测点位|采样日期||氨氮(mg/L)|总磷(mg/L)\n青石桥|2021-09-06|＜|0.025|0.1", "C2 “＜”", TestName = "a sign before the value")]
    [TestCase("监测点位|采样日期|氨氮(mg/L)|\n柳湾闸|2021-09-06|1.2|\n青石桥|2021-09-06|0.025|未检出", "D3 “未检出”", TestName = "a word beside the last column")]
    public void A_mark_beside_a_value_under_no_heading_is_asked_about(string table, string cell)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output + outcome.Error);
        Assert.That(outcome.Output, Does.Contain("待处理 化验.xlsx!Sheet1!" + cell + "：这一列没有表头，不知道是不是旁边监测值的一部分"));
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False, "0.025L is not 0.025");
    }

    [Test]
    public void A_mark_beside_a_class_under_no_heading_is_told()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月|<|<\n断面名称|水质类别|\n青石桥|Ⅱ|↑\n柳湾闸|Ⅴ|"))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ", "2021-09,QS-02,Ⅴ" }));
        Assert.That(outcome.Output, Does.Contain("跳过 9月.xlsx!Sheet1!C3 “↑”：这一列没有表头，没有读取"));
    }

    [TestCase("2021年9月水质\n断面名称|水质类别\n青石桥|/\n“/”表示断流\n2021年9月水源地水质\n断面名称|水质类别\n柳湾闸|Ⅳ", TestName = "below the first of two tables")]
    [TestCase("2021年9月水质\n“/”表示断流\n断面名称|水质类别\n青石桥|/\n柳湾闸|Ⅳ", TestName = "above the header")]
    public void What_a_sign_means_may_be_said_around_a_table(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,,断流", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [TestCase("一、2021年9月地表水水质")]
    [TestCase("1、2021年9月水质")]
    [TestCase("（二）、2021年9月水质")]
    [TestCase("十一、 2021年9月水质")]
    public void The_number_of_a_part_is_no_month(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("月报.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(title + "|<\n断面名称|水质类别\n青石桥|Ⅱ"))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ" }));
    }

    [TestCase("2021年8、9月水质")]
    [TestCase("8、9月水质（2021年）")]
    [TestCase("八、九月水质")]
    public void Two_months_are_not_the_number_of_a_part_and_one_month(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("月报.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(title + "|<\n断面名称|水质类别\n青石桥|Ⅱ"))));
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output + outcome.Error);
        Assert.That(desk.Rows(), Is.Empty);
    }

    [TestCase("month,point,class\n2021-08,QS-01,Ⅲ\n注：8月数据以省站为准\n", "month,point,class\n2021-08,QS-01,Ⅲ\n2021-09,QS-01,Ⅱ\n注：8月数据以省站为准\n")]
    [TestCase("month,point,class\n2021-08,QS-01,Ⅲ\n,,\n制表：张三,审核：李四,", "month,point,class\n2021-08,QS-01,Ⅲ\n2021-09,QS-01,Ⅱ\n,,\n制表：张三,审核：李四,\n")]
    [TestCase("month,point,class\n2021-08,QS-01,Ⅲ", "month,point,class\n2021-08,QS-01,Ⅲ\n2021-09,QS-01,Ⅱ\n")]
    [TestCase("month,point,class\n", "month,point,class\n2021-09,QS-01,Ⅱ\n")]
    public void Rows_are_added_below_the_records_and_above_the_notes(string before, string after)
    {
        using var desk = new ImportDesk(before);
        Outcome outcome = desk.Import("9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月|<\n断面名称|水质类别\n青石桥|Ⅱ"))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        string[] lines = File.ReadAllText(desk.DataFile("monitoring.csv")).TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        string[] wanted = after.Split('\n');
        Assert.That(lines.Select(l => string.Join(',', l.Split(',').Take(3)).TrimEnd(',')), Is.EqualTo(wanted.Select(l => string.Join(',', l.Split(',').Take(3)).TrimEnd(','))));
    }

    [Test]
    public void A_name_that_a_spreadsheet_would_run_is_kept_from_it_and_answered_under_its_own()
    {
        using var desk = new ImportDesk();
        byte[] table = PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年9月|<\n断面名称|水质类别\n@东桥|Ⅱ")));
        Assert.That(desk.Import("9月.xlsx", table).ExitCode, Is.EqualTo(3));
        string map = File.ReadAllText(desk.DataFile("import-map.csv"));
        Assert.That(map, Does.Contain("\n'@东桥,"));
        File.WriteAllText(desk.DataFile("import-map.csv"), map.Replace("'@东桥,,,", "'@东桥,,QS-01,", StringComparison.Ordinal));
        Outcome again = desk.Import("9月.xlsx", table);
        Assert.That(again.ExitCode, Is.Zero, again.Output + again.Error);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ" }));
    }
}
