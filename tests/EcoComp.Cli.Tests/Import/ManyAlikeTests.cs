using System.Globalization;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What is said of many columns, sheets or cells at once.</summary>
public sealed class ManyAlikeTests
{
    [TestCase("1-12月")]
    [TestCase("1-11月水质类别")]
    [TestCase("2021年1-12月")]
    [TestCase("各月水质类别")]
    [TestCase("水质类别")]
    public void Months_across_come_in_whatever_word_stands_over_all_of_them(string heading)
    {
        using var desk = new ImportDesk();
        var table = new PublishedTable($"2021年断面水质|<|<|<\n断面名称|{heading}|<|<\n^|9月|10月|11月\n青石桥|Ⅱ|Ⅲ|Ⅳ");
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", table)));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ", "2021-10,QS-01,Ⅲ", "2021-11,QS-01,Ⅳ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [Test]
    public void Hundreds_of_columns_that_are_not_read_are_told_in_one_line()
    {
        using var desk = new ImportDesk();
        string more = string.Concat(Enumerable.Range(1, 300).Select(i => "|x" + i.ToString(CultureInfo.InvariantCulture)));
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别" + more + "\n青石桥|Ⅱ").Csv());
        string[] skipped = [.. outcome.Output.Split('\n').Where(l => l.StartsWith("跳过", StringComparison.Ordinal))];
        Assert.That(skipped.Single(), Does.Contain("C1").And.Contain("D1").And.Contain("E1").And.Contain("另有 280 处"));
        Assert.That(outcome.Output, Does.Contain("跳过 300 处"));
    }

    [Test]
    public void A_few_columns_that_are_not_read_are_told_by_their_cells()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别|甲|乙\n青石桥|Ⅱ|1|2").Csv());
        Assert.That(outcome.Output, Does.Contain("C1 “甲”").And.Contain("D1 “乙”"));
    }

    [Test]
    public void A_name_that_no_point_has_is_told_once_for_all_sheets()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年.xlsx",
            PublishedTable.Xlsx([.. Enumerable.Range(1, 12).Select(m => ($"{m}月", new PublishedTable("断面名称|水质类别\n青石桥|Ⅱ\n无名桥|Ⅴ")))]));
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), outcome.Output);
        Assert.That(desk.Rows(), Has.Length.EqualTo(12));
    }

    [Test]
    public void What_cannot_be_read_is_told_also_where_the_point_is_not_known_yet()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n无名桥|良好吧\n青石桥|Ⅱ").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!A2", "2021年9月.csv!B2" }), outcome.Output);
        outcome = desk.Import("9月.csv", new PublishedTable("断面名称|采样时间|pH|氨氮\n无名桥|2021-09-05|7.5|约0.3\n青石桥|2021-09-05|7.5|0.3").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "9月.csv!A2", "9月.csv!D2" }), outcome.Output);
    }

    [Test]
    public void Cells_that_are_open_for_one_reason_are_told_in_one_line_with_what_stands_in_each()
    {
        using var desk = new ImportDesk();
        string rows = string.Concat("优|良好|优|优|轻度污染|优|优|优".Split('|').Select((grade, i) => $"\n青石桥{(i == 0 ? "" : " ")}|{grade}"));
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别" + rows).Csv());
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.csv!B2 “优”、B3 “良好”、B4 “优”、B5 “优”、B6 “轻度污染”、B7 “优”、B8 “优”、B9 “优”：只有水质定性"));
        Assert.That(outcome.Output, Does.Contain("待处理 8 处"));
    }

    [TestCase("水质类别(8月)", "B2 “水质类别(8月)”：与标题、文件名等处的月份不同")]
    [TestCase("2020年水质类别", "B2 “2020年水质类别”：与标题、文件名等处的月份不同")]
    public void A_header_of_another_month_than_the_title_is_told_once(string header, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.csv", new PublishedTable($"2021年9月断面水质|\n断面名称|{header}\n青石桥|Ⅱ\n柳湾闸|Ⅲ\n大坪村|Ⅴ").Csv());
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1));
        Assert.That(outcome.Output, Does.Contain("待处理 表.csv!" + said));
    }

    [TestCase("断面名称|水质类别\n青石桥|Ⅱ\n柳湾闸|Ⅲ", "monitoring")]
    [TestCase("断面名称|pH|氨氮\n青石桥|7|0.1\n柳湾闸|7|0.2", "readings")]
    [TestCase("编号|类型|县区|文号\nA1|非法排污|北山县|北环1号\nA2|非法排污|北山县|北环2号", "events")]
    [TestCase("断面名称|月份|水质类别\n青石桥|9月|Ⅱ\n柳湾闸|9月|Ⅲ", "monitoring")]
    [TestCase("断面名称|9月|10月\n青石桥|Ⅱ|Ⅱ\n柳湾闸|Ⅲ|Ⅲ", "monitoring")]
    public void A_month_that_nothing_says_is_told_once(string table, string kind)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.csv", new PublishedTable(table).Csv(), "--as", kind);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), outcome.Output);
    }

    [Test]
    public void A_table_of_names_that_nobody_knows_is_told_up_to_a_measure()
    {
        using var desk = new ImportDesk();
        string rows = string.Concat(Enumerable.Range(0, 1200).Select(i => string.Create(CultureInfo.InvariantCulture, $"\n桥{i}|Ⅱ")));
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别" + rows + "\n青石桥|Ⅱ").Csv());
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(2), "the thousand in one line, and the one that ends them");
        Assert.That(outcome.Output, Does.Contain("A1002 “桥1000”：点位表没有或分不清的名称已超过 1000 个"));
        Assert.That(desk.Cells("import-map.csv", "name"), Has.Length.EqualTo(1000));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ" }));
    }

    [TestCase("csv", 100_000)]
    [TestCase("xlsx", 100_000)]
    [TestCase("docx", 32_767)]
    public void A_table_longer_than_any_that_is_published_is_told_in_one_line(string form, int most)
    {
        using var desk = new ImportDesk();
        string rows = string.Concat(Enumerable.Repeat("\n青石桥|Ⅱ", most));
        var table = new PublishedTable("断面名称|水质类别" + rows);
        string name = "2021年9月." + form;
        Outcome outcome = desk.Import(name, form == "csv" ? table.Csv() : form == "xlsx" ? PublishedTable.Xlsx(("S", table)) : PublishedTable.Docx(("", table)));
        string place = form == "xlsx" ? name + "!S" : name;
        Assert.That(outcome.Output, Does.StartWith($"待处理 {place}：超过 {most.ToString(CultureInfo.InvariantCulture)} 行"));
        Assert.That(outcome.Output.Count(c => c == '\n'), Is.EqualTo(2));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void Empty_classes_and_targets_that_differ_are_told_in_one_line_whatever_their_points()
    {
        using var desk = new ImportDesk();
        string points = "code,name,kind,water_body,water_type,county,target\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"P{i:00},甲{i:00}站,section,青石河,river,北山县,Ⅲ\n"));
        File.WriteAllText(desk.DataFile("points.csv"), points);
        string rows = string.Concat(Enumerable.Range(1, 20).Select(i => $"\n甲{i:00}站|{(i > 10 ? "Ⅱ" : "")}|Ⅳ"));
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别|水质目标" + rows).Csv());
        string[] lines = outcome.Output.Split('\n');
        string open = lines.Single(l => l.StartsWith("待处理 ", StringComparison.Ordinal));
        Assert.That(open, Does.Contain("B2、B3、").And.Contain("B11：在 2021-09 的类别为空"), outcome.Output);
        string warned = lines.Single(l => l.StartsWith("警告 ", StringComparison.Ordinal));
        Assert.That(warned, Does.Contain("C12、C13").And.Contain("：登记目标在 2021-09 是 Ⅲ，与表中不同"), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 10 处"));
    }

    [Test]
    public void Columns_of_one_kind_are_told_apart_by_the_words_below_them()
    {
        using var desk = new ImportDesk();
        string table = "断面名称|水质类别|<|<\n^|表层|中层|底层\n青石桥|Ⅱ|Ⅲ|Ⅳ\n柳湾闸|Ⅱ|Ⅲ|Ⅳ";
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(table))));
        Assert.That(outcome.Output, Does.Contain("B1 水质类别/表层、C1 水质类别/中层、D1 水质类别/底层"));
        Assert.That(desk.Rows(), Is.Empty);
    }

    [Test]
    public void Equal_cells_are_told_in_one_line_that_names_each_of_them()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|良好\n柳湾闸|Ⅱ\n沙口渡|良好\n大坪村|优").Csv());
        string[] open = [.. outcome.Output.Split('\n').Where(l => l.StartsWith("待处理 ", StringComparison.Ordinal))];
        Assert.That(open, Has.Length.EqualTo(2), outcome.Output);
        Assert.That(open[0], Does.StartWith("待处理 2021年9月.csv!B2、B4 “良好”："));
        Assert.That(outcome.Output, Does.Contain("待处理 3 处"));
    }

    [Test]
    public void Empty_classes_of_many_months_are_told_in_one_line_with_the_first_and_the_last()
    {
        using var desk = new ImportDesk();
        string rows = string.Concat(Enumerable.Range(1, 10).Select(m => string.Create(CultureInfo.InvariantCulture, $"\n青石桥|2021-{m:00}|{(m == 4 ? "Ⅱ" : "")}")));
        Outcome outcome = desk.Import("表.csv", new PublishedTable("断面名称|月份|水质类别" + rows).Csv());
        string open = outcome.Output.Split('\n').Single(l => l.StartsWith("待处理 ", StringComparison.Ordinal));
        Assert.That(open, Does.Contain("C2、C3").And.Contain("：在 2021-01..2021-10 的类别为空"), outcome.Output);
    }

    [Test]
    public void The_map_may_have_Chinese_headings_and_one_that_it_lacks_is_called_by_both_names()
    {
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable("断面名称|水质类别\n东桥|Ⅱ").Csv();
        File.WriteAllText(desk.DataFile("import-map.csv"), "名称,河流,编码,候选\n东桥,,QS-01,\n");
        Outcome outcome = desk.Import("2021年9月.csv", table);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅱ" }), outcome.Output + outcome.Error);
        File.WriteAllText(desk.DataFile("import-map.csv"), "断面,河流,编码,候选\n东桥,,QS-01,\n");
        outcome = desk.Import("2021年9月.csv", table);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Error, Does.Contain("缺少列 名称（name）"));
    }

    [Test]
    public void A_header_of_events_over_two_rows_is_read()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月事件.xlsx",
            PublishedTable.Xlsx(("Sheet1", new PublishedTable("编号|类型|县区|河流|排放情况|<|<|文号\n^|^|^|^|排污口|周|水量(吨)|^\nE1|非法排污|北山县|青石河|一号口|2021-09-06|1200|北环1号"))), "--as", "events");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(File.ReadAllText(desk.DataFile("events.csv")), Does.Contain("E1").And.Contain("一号口").And.Contain("1200"));
    }
}
