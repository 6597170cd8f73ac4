namespace EcoComp.Cli.Tests.Import;

/// <summary>Which month a table is of.</summary>
public sealed class ImportedMonthsTests
{
    private const string Table = "断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ";

    [TestCase("2021年9月断面水质.xlsx", "Sheet1", "")]
    [TestCase("202109断面.xlsx", "Sheet1", "")]
    [TestCase("断面2021-09.xlsx", "Sheet1", "")]
    [TestCase("断面.xlsx", "2021年9月", "")]
    [TestCase("断面2021年.xlsx", "9月", "")]
    [TestCase("断面.xlsx", "九月", "2021年度水质")]
    [TestCase("断面.xlsx", "Sheet1", "2021年9月份水质月报")]
    [TestCase("断面.xlsx", "Sheet1", "北山市2021年9月水质（发布日期：2021年10月12日）")]
    public void The_names_or_the_title_say_it(string file, string sheet, string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(file, PublishedTable.Xlsx((sheet, new PublishedTable((title.Length > 0 ? title + "|<\n" : "") + Table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [TestCase("断面.xlsx", "Sheet1", "", "表中没有写明月份")]
    [TestCase("断面.xlsx", "9月", "", "有月份没有年份")]
    [TestCase("断面.xlsx", "Sheet1", "2021年1-9月水质", "写的是几个月")]
    [TestCase("断面.xlsx", "Sheet1", "2021年1月至9月水质", "写的是几个月")]
    [TestCase("断面20210915.xlsx", "Sheet1", "", "表中没有写明月份")]
    [TestCase("断面.xlsx", "Sheet1", "发布日期：2021年10月12日", "表中没有写明月份")]
    [TestCase("2021年9月断面.xlsx", "Sheet1", "2021年1-9月水质", "写的是几个月")]
    [TestCase("断面.xlsx", "9月", "2021年8月水质", "月份不一致")]
    [TestCase("2021年8月断面.xlsx", "Sheet1", "2021年9月水质", "月份不一致")]
    [TestCase("2020年断面.xlsx", "Sheet1", "2021年9月水质", "月份不一致")]
    public void What_does_not_say_one_month_is_never_guessed(string file, string sheet, string title, string said)
    {
        using var desk = new ImportDesk();
        byte[] content = PublishedTable.Xlsx((sheet, new PublishedTable((title.Length > 0 ? title + "|<\n" : "") + Table)));
        Outcome outcome = desk.Import(file, content);
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Output, Does.Contain(said));
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), "one line for one cause");
        Outcome asked = desk.Import(file, content, "--month", "2021-09");
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), asked.Output);
        Assert.That(asked.ExitCode, Is.Zero);
    }

    [TestCase("断面.xlsx", "Sheet1", "2021年前9月水质")]
    [TestCase("断面.xlsx", "Sheet1", "2021年前九个月水质")]
    [TestCase("断面.xlsx", "Sheet1", "2021年9月水质（去年同期）")]
    [TestCase("断面.xlsx", "Sheet1", "2021年9月水质|<\n上年同期")]
    [TestCase("断面.xlsx", "Sheet1", "去年9月水质")]
    [TestCase("断面.xlsx", "Sheet1", "2021年9月水质目标")]
    [TestCase("断面.xlsx", "Sheet1", "2021年9月考核目标一览表")]
    [TestCase("断面.xlsx", "Sheet1", "2021年9月水质（1日至20日）")]
    [TestCase("断面.xlsx", "Sheet1", "2021年9月水质（9月1日-20日）")]
    [TestCase("断面.xlsx", "2021年9月（去年同期）", "")]
    [TestCase("断面.xlsx", "2021年前9月", "")]
    [TestCase("断面.xlsx", "去年同期", "2021年9月水质")]
    [TestCase("断面.xlsx", "上月", "2021年9月水质")]
    [TestCase("断面.xlsx", "目标", "2021年9月水质")]
    [TestCase("2021年9月断面（去年同期）.xlsx", "Sheet1", "2021年9月水质")]
    public void What_is_of_another_time_than_the_month_beside_it_is_not_read_even_where_that_month_is_asked_for(string file, string sheet, string title)
    {
        using var desk = new ImportDesk();
        byte[] content = PublishedTable.Xlsx((sheet, new PublishedTable((title.Length > 0 ? title + "|<\n" : "") + Table)));
        foreach (string[] more in new string[][] { [], ["--month", "2021-09"] })
        {
            Outcome outcome = desk.Import(file, content, more);
            Assert.That(desk.Rows(), Is.Empty, outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
            Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), outcome.Output);
        }
    }

    [TestCase("2021年9月水质与去年同期相比")]
    [TestCase("2021年9月水质，较上年同期变化")]
    [TestCase("2021年9月责任目标断面水质")]
    [TestCase("2021年9月目标完成情况")]
    [TestCase("2021年9月水质（1日至30日）")]
    [TestCase("2021年9月水质（采样日期：9月1日至3日）")]
    [TestCase("截面图见附件 2021年9月水质 2021-10-12")]
    public void A_comparison_or_the_days_of_sampling_leave_the_month_what_it_is(string title)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("断面.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(title + "|<\n" + Table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [TestCase("8月")]
    [TestCase("二、8月")]
    [TestCase("以下为8月数据")]
    [TestCase("（二）去年同期")]
    [TestCase("2020年9月")]
    [TestCase("9月下旬")]
    public void The_rows_below_a_caption_that_names_another_time_are_open(string caption)
    {
        using var desk = new ImportDesk();
        string table = "2021年9月水质|<\n断面名称|水质类别\n青石桥|Ⅲ\n" + caption + "|\n柳湾闸|劣Ⅴ\n沙口渡|Ⅴ\n";
        foreach (string[] more in new string[][] { [], ["--month", "2021-09"] })
        {
            Outcome outcome = desk.Import("断面.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))), more);
            Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
            Assert.That(PublishersTests.Opened(outcome).Single(), Is.EqualTo("断面.xlsx!Sheet1!A4"));
            Assert.That(outcome.Output, Does.Contain("A4 “" + caption + "”：这一行写的不是本表的月份"));
        }
    }

    [TestCase("2021年8月", 3)]
    [TestCase("8月", 3)]
    [TestCase("2020年", 3)]
    [TestCase("2021年9月", 0)]
    [TestCase("一、9月", 0)]
    [TestCase("二、河流", 0)]
    public void Below_a_header_of_one_month_a_caption_is_held_against_that(string caption, int exit)
    {
        using var desk = new ImportDesk();
        string table = "断面名称|2021年9月\n青石桥|Ⅲ\n" + caption + "|\n柳湾闸|劣Ⅴ\n";
        Outcome outcome = desk.Import("断面.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        Assert.That(desk.Rows(), Is.EqualTo(exit == 0 ? ["2021-09,QS-01,Ⅲ", "2021-09,QS-02,劣Ⅴ"] : new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(exit));
    }

    [TestCase("一、9月")]
    [TestCase("2021年9月")]
    [TestCase("二、河流")]
    public void The_rows_below_a_caption_of_the_tables_own_month_are_read(string caption)
    {
        using var desk = new ImportDesk();
        string table = "2021年9月水质|<\n断面名称|水质类别\n青石桥|Ⅲ\n" + caption + "|\n柳湾闸|Ⅳ\n";
        Outcome outcome = desk.Import("断面.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [Test]
    public void Where_words_disagree_the_month_that_was_asked_for_wins_and_what_says_otherwise_is_told()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("断面.xlsx", PublishedTable.Xlsx(("9月", new PublishedTable("2021年8月水质|<\n" + Table))), "--month", "2021-09");
        Assert.That(desk.Rows(), Has.Length.EqualTo(2).And.All.StartWith("2021-09"));
        Assert.That(outcome.Output, Does.Contain("警告 断面.xlsx!9月!A2:B2 “2021年8月水质”：写的不是 2021-09，按 --month 读"));
    }

    [TestCase("断面.xlsx", "Sheet1", "2021年8月水质", "2021年8月水质")]
    [TestCase("断面.xlsx", "Sheet1", "8月份复测结果", "8月份复测结果")]
    [TestCase("断面.xlsx", "Sheet1", "二、8月份复测结果", "8月份复测结果")]
    [TestCase("断面.xlsx", "Sheet1", "2020年9月水质", "2020年9月水质")]
    [TestCase("断面.xlsx", "Sheet1", "2020年水质", "2020年水质")]
    [TestCase("2020年断面.xlsx", "9月", "", "9月")]
    [TestCase("2021年9月水质.xlsx", "8月", "", "8月")]
    [TestCase("2021年9月水质.xlsx", "Sheet1", "2021年1-6月水质", "2021年1-6月水质")]
    [TestCase("2021年8月水质.xlsx", "Sheet1", "", "2021年8月水质")]
    public void Asking_for_a_month_makes_no_table_of_another_month_one_of_it(string file, string sheet, string title, string said)
    {
        using var desk = new ImportDesk();
        byte[] content = PublishedTable.Xlsx((sheet, new PublishedTable((title.Length > 0 ? title + "|<\n" : "") + Table)));
        Outcome outcome = desk.Import(file, content, "--month", "2021-09");
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("跳过 " + file + "!" + sheet + "!A").And.Contain(said + "”：写的不是 2021-09，不读").And.Contain("没有读到一个结果"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void The_month_that_is_asked_for_one_table_is_not_that_of_the_others()
    {
        using var desk = new ImportDesk();
        byte[] content = PublishedTable.Docx(
            ("一、2021年9月河流水质", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ")), ("二、8月份复测结果", new PublishedTable("断面名称|水质类别\n柳湾闸|劣Ⅴ")),
            ("三、9月支流水质", new PublishedTable("断面名称|水质类别\n大坪村|Ⅳ")));
        Outcome first = desk.Import("水质.docx", content);
        Assert.That(first.Output, Does.Contain("有月份没有年份").And.Not.Contain("写的是几个月"));
        Outcome asked = desk.Import("水质.docx", content, "--month", "2021-09");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,BL-03,Ⅳ" }), asked.Output);
        Assert.That(asked.Output, Does.Contain("“二、8月份复测结果”：写的不是 2021-09，不读").Or.Contain("“8月份复测结果”：写的不是 2021-09，不读"));
        Assert.That(asked.ExitCode, Is.Zero);
    }

    [TestCase("一、9月河流水质", "2021年.xlsx", true)]
    [TestCase("十二、9月", "2021年.xlsx", true)]
    [TestCase("一月、9月水质", "2021年.xlsx", false)]
    [TestCase("1、9月水质", "2021年.xlsx", false)]
    public void The_number_of_a_chapter_makes_no_list_of_months(string title, string file, bool isRead)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(file, PublishedTable.Xlsx(("Sheet1", new PublishedTable(title + "|<\n" + Table))));
        Assert.That(desk.Rows(), Is.EqualTo(isRead ? ["2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ"] : Array.Empty<string>()), outcome.Output);
    }

    [TestCase("断面.xlsx", "Sheet1", "2021年第三季度水质")]
    [TestCase("断面.xlsx", "Sheet1", "2021年第36周水质")]
    [TestCase("断面.xlsx", "Sheet1", "2021年全年水质")]
    [TestCase("断面.xlsx", "Sheet1", "2021年上半年水质")]
    [TestCase("断面.xlsx", "第三季度", "")]
    [TestCase("2021年水质周报.xlsx", "Sheet1", "")]
    [TestCase("2021年9月.xlsx", "Sheet1", "2021年第三季度水质")]
    public void A_table_of_a_week_a_quarter_or_a_year_is_no_months_and_none_is_asked_for(string file, string sheet, string title)
    {
        using var desk = new ImportDesk();
        byte[] content = PublishedTable.Xlsx((sheet, new PublishedTable((title.Length > 0 ? title + "|<\n" : "") + Table)));
        foreach (string[] more in new[] { [], new[] { "--month", "2021-09" } })
        {
            Outcome outcome = desk.Import(file, content, more);
            Assert.That(desk.Rows(), Is.Empty, outcome.Output);
            Assert.That(outcome.Output, Does.Contain("不是一个月的表").And.Not.Contain("--month"));
            Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
        }
    }

    [TestCase("周庄断面", "9月")]
    [TestCase("2021年度水质", "9月")]
    public void A_month_that_is_named_beside_such_words_is_read(string title, string sheet)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年.xlsx", PublishedTable.Xlsx((sheet, new PublishedTable(title + "|<\n" + Table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [Test]
    public void Months_across_are_written_as_in_a_column_of_months()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "水质.csv", new PublishedTable("断面名称|2021-08|2021年9月|2021/10|2021.11类别|水质类别(202112)|2022-01-01\n青石桥|劣Ⅴ|Ⅲ|Ⅰ|Ⅱ|Ⅳ|Ⅴ").Csv());
        Assert.That(
            desk.Rows(), Is.EqualTo(new[] { "2021-08,QS-01,劣Ⅴ", "2021-09,QS-01,Ⅲ", "2021-10,QS-01,Ⅰ", "2021-11,QS-01,Ⅱ", "2021-12,QS-01,Ⅳ", "2022-01,QS-01,Ⅴ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [Test]
    public void Months_across_that_a_spreadsheet_made_dates_are_read_and_a_day_that_is_not_shown_is_open()
    {
        using var desk = new ImportDesk();
        string rows = "<row r=\"1\">" + Input.Spreadsheets.Workbook.Text(0, 1, "断面名称") + "<c r=\"B1\" s=\"2\"><v>44409</v></c><c r=\"C1\" s=\"2\"><v>44440</v></c>"
            + "<c r=\"D1\" s=\"2\"><v>44484</v></c></row>" + Input.Spreadsheets.Workbook.Row(2, "青石桥", "劣Ⅴ", "Ⅲ", "Ⅱ");
        Outcome outcome = desk.Import("水质.xlsx", Input.Spreadsheets.Workbook.OfXml("S", rows));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-08,QS-01,劣Ⅴ", "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 水质.xlsx!S!D1 “2021年10月”：显示的与单元格里存的不一致"));
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "水质.xlsx!S!D1" }));
    }

    [TestCase("2021.1")]
    [TestCase("Sep-21")]
    [TestCase("2021-08-15")]
    [TestCase("44409")]
    public void A_heading_that_may_be_meant_for_a_month_is_never_passed_over(string heading)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("水质.csv", new PublishedTable($"断面名称|2021-09|{heading}\n青石桥|Ⅲ|劣Ⅴ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("待处理 水质.csv!C1 “" + heading + "”：不是月份").And.Not.Contain("本列不读取"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("monitoring", "月份|断面名称|水质类别", "青石桥|Ⅲ")]
    [TestCase("readings", "月份|断面名称|氨氮(mg/L)", "青石桥|0.4")]
    public void A_day_in_a_column_of_months_of_which_the_month_alone_is_shown_is_open(string kind, string header, string cells)
    {
        using var desk = new ImportDesk();
        string[] texts = cells.Split('|');
        string rows = Input.Spreadsheets.Workbook.Row(1, header.Split('|')) + "<row r=\"2\"><c r=\"A2\" s=\"2\"><v>44454</v></c>"
            + Input.Spreadsheets.Workbook.Text(1, 2, texts[0]) + Input.Spreadsheets.Workbook.Text(2, 2, texts[1]) + "</row>";
        Outcome outcome = desk.Import("水质.xlsx", Input.Spreadsheets.Workbook.OfXml("S", rows), "--as", kind);
        Assert.That(outcome.Output, Does.Contain("待处理 水质.xlsx!S!A2 “2021年9月”：显示的与单元格里存的不一致"));
        Assert.That(desk.Rows(), Is.Empty);
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
    }

    [Test]
    public void A_sheet_for_each_month_is_stacked()
    {
        using var desk = new ImportDesk();
        byte[] workbook = PublishedTable.Xlsx(
            ("9月", new PublishedTable(Table)), ("10月", new PublishedTable("断面名称|水质类别\n青石桥|Ⅱ")), ("说明", new PublishedTable("填表说明")));
        Outcome outcome = desk.Import("2021年水质.xlsx", workbook);
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ", "2021-10,QS-01,Ⅱ" }), outcome.Output);
        Assert.That(desk.Origins()[2], Is.EqualTo("2021年水质.xlsx!10月!B2"));
        using var one = new ImportDesk();
        Assert.That(one.Import("2021年水质.xlsx", workbook, "--sheet", "10月").ExitCode, Is.Zero);
        Assert.That(one.Rows(), Is.EqualTo(new[] { "2021-10,QS-01,Ⅱ" }));
        using var month = new ImportDesk();
        month.Import("2021年水质.xlsx", workbook, "--month", "2021-09");
        Assert.That(month.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }));
    }

    [Test]
    public void The_sheet_of_the_settings_is_that_of_workbooks_and_told_as_theirs_where_it_is_not_there()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("ecocomp.json"), """{ "import": { "sheet": "丙" } }""");
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("甲", new PublishedTable(Table)), ("乙", new PublishedTable(Table))));
        Assert.That((outcome.ExitCode, outcome.Error.Contains("ecocomp.json 的 import.sheet 是“丙”", StringComparison.Ordinal)), Is.EqualTo((2, true)), outcome.Error);
        Assert.That(desk.Import("2021年9月.csv", new PublishedTable(Table).Csv()).ExitCode, Is.Zero, "a text has no sheets");
        Outcome typed = desk.Import("2021年9月.csv", new PublishedTable(Table).Csv(), "--sheet", "甲");
        Assert.That((typed.ExitCode, typed.Error), Is.EqualTo((2, "ecocomp: 这个文件没有工作表之分，不要写 --sheet（写的是“甲”）\n")));
    }

    [Test]
    public void A_sheet_that_is_not_there_is_wrong_usage()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("甲", new PublishedTable(Table)), ("乙", new PublishedTable(Table))), "--sheet", "丙");
        Assert.That(outcome.ExitCode, Is.EqualTo(2));
        Assert.That(outcome.Error, Does.Contain("没有工作表“丙”").And.Contain("甲、乙"));
    }

    [Test]
    public void Several_files_in_one_call_are_one_import()
    {
        using var desk = new ImportDesk();
        File.WriteAllBytes(desk.File_("2021年8月.csv"), new PublishedTable(Table).Csv());
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(Table).Csv(), desk.File_("2021年8月.csv"));
        Assert.That(desk.Rows(), Has.Length.EqualTo(4), outcome.Output);
        Assert.That(desk.Origins(), Is.EqualTo(new[] { "2021年8月.csv!B2", "2021年8月.csv!B3", "2021年9月.csv!B2", "2021年9月.csv!B3" }));
    }

    [Test]
    public void Of_months_across_the_one_that_was_asked_for_is_taken()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年.csv", new PublishedTable("断面名称|8月|9月|10月\n青石桥|Ⅱ|Ⅲ|Ⅳ").Csv(), "--month", "2021-09");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("2 个结果不是 2021-09 的"));
        Outcome none = desk.Import("2021年.csv", new PublishedTable("断面名称|8月|9月|10月\n青石桥|Ⅱ|Ⅲ|Ⅳ").Csv(), "--month", "2021-12");
        Assert.That((none.ExitCode, none.Output.Contains("没有读到一个结果", StringComparison.Ordinal)), Is.EqualTo((3, true)), none.Output);
    }

    [Test]
    public void A_title_of_several_months_says_the_year_of_months_across()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("断面.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("2021年8-9月水质|<|<\n断面名称|8月|9月\n青石桥|Ⅱ|Ⅲ"))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-08,QS-01,Ⅱ", "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [TestCase("水质类别|上月")]
    [TestCase("水质类别|去年同月水质类别")]
    [TestCase("水质类别|1-9月")]
    [TestCase("水质类别|本周水质类别")]
    [TestCase("水质类别|2020年同期")]
    public void Columns_of_other_months_are_not_read_and_named(string header)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|" + header + "\n青石桥|Ⅲ|Ⅴ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("跳过 2021年9月.csv!C1").And.Contain("不是本月的列"));
    }

    [Test]
    public void A_date_in_a_column_of_months_must_be_the_first()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.csv", new PublishedTable("月份|断面名称|水质类别\n2021-09-01|青石桥|Ⅲ\n2021-10-21|青石桥|Ⅳ\n2021.1|柳湾闸|Ⅳ\nSep-21|柳湾闸|Ⅳ").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.SupersetOf(new[] { "表.csv!A3", "表.csv!A5" }), outcome.Output);
        Assert.That(desk.Rows(), Does.Contain("2021-09,QS-01,Ⅲ"));
    }

    [TestCase("2022年1月水质月报", "1月水质类别|12月水质类别", "2022-01,QS-01,Ⅲ", TestName = "the month before, in January")]
    [TestCase("2021年9月水质月报", "9月|10月", "2021-09,QS-01,Ⅲ", TestName = "a month that comes after the table's own")]
    [TestCase("2022年水质", "12月|1月", "", TestName = "a January behind a December")]
    [TestCase("2021-2022年水质", "11月|12月", "", TestName = "a title of two years")]
    [TestCase("2021年水质", "11月|12月|1月|2月", "", TestName = "months that go past a December")]
    public void A_month_that_may_be_of_the_year_before_is_open(string title, string header, string row)
    {
        using var desk = new ImportDesk();
        string across = string.Concat(header.Split('|').Select(_ => "|<"));
        string classes = string.Join('|', new[] { "Ⅲ", "Ⅱ", "Ⅳ", "Ⅳ" }.Take(header.Split('|').Length));
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("S", new PublishedTable($"{title}{across}\n断面名称|{header}\n青石桥|{classes}"))));
        Assert.That(desk.Rows(), Is.EqualTo(row.Length == 0 ? [] : new[] { row }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("2021年9月水质月报", "9月|8月", "2021-09,QS-01,Ⅲ;2021-08,QS-01,Ⅱ")]
    [TestCase("2021年水质", "3月|2月|1月", "2021-03,QS-01,Ⅲ;2021-02,QS-01,Ⅱ;2021-01,QS-01,Ⅳ")]
    [TestCase("水质", "2021年12月|2022年1月", "2021-12,QS-01,Ⅲ;2022-01,QS-01,Ⅱ")]
    public void Months_that_are_of_one_year_or_say_theirs_are_read(string title, string header, string rows)
    {
        using var desk = new ImportDesk();
        string across = string.Concat(header.Split('|').Select(_ => "|<"));
        string cells = string.Join('|', "Ⅲ|Ⅱ|Ⅳ".Split('|').Take(header.Split('|').Length));
        Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("S", new PublishedTable($"{title}{across}\n断面名称|{header}\n青石桥|{cells}"))));
        Assert.That(desk.Rows(), Is.EquivalentTo(rows.Split(';')), outcome.Output);
    }

    [Test]
    public void Each_column_of_a_month_without_a_year_is_named()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("断面.csv", new PublishedTable("断面名称|2021年11月|12月|2022年1月|2月\n青石桥|Ⅲ|Ⅱ|Ⅲ|Ⅱ\n柳湾闸|Ⅳ|Ⅳ|Ⅳ|Ⅳ").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "断面.csv!C1", "断面.csv!E1" }), outcome.Output);
        Assert.That(desk.Rows(), Has.Length.EqualTo(4));
    }

    [TestCase("断面名称|2021年|||\n|11月|12月|1月|2月\n青石桥|Ⅰ|Ⅱ|Ⅲ|Ⅳ", TestName = "the year over the first of them")]
    [TestCase("断面名称|2021年|<|<|<\n^|11月|12月|1月|2月\n青石桥|Ⅰ|Ⅱ|Ⅲ|Ⅳ", TestName = "the year merged over all of them")]
    [TestCase("断面名称|2021年|<\n^|11月|2月\n青石桥|Ⅰ|Ⅱ", TestName = "months with a gap")]
    public void One_year_over_months_that_go_past_a_December_is_not_that_of_all_of_them(string table)
    {
        using var desk = new ImportDesk();
        byte[] content = PublishedTable.Xlsx(("Sheet1", new PublishedTable(table)));
        Outcome outcome = desk.Import("断面.xlsx", content);
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("可能是上一年的"));
        Assert.That(desk.Import("断面.xlsx", content, "--month", "2022-02").ExitCode, Is.Zero);
        Assert.That(desk.Rows(), Has.One.Items.And.All.StartsWith("2022-02,QS-01,"));
    }

    [TestCase("断面名称|2021年12月|2022年1月\n青石桥|Ⅰ|Ⅱ")]
    [TestCase("断面名称|2021年|2022年\n^|12月|1月\n青石桥|Ⅰ|Ⅱ")]
    public void Months_that_go_past_a_December_with_a_year_each_are_read(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("断面.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-12,QS-01,Ⅰ", "2022-01,QS-01,Ⅱ" }), outcome.Output);
    }

    [Test]
    public void Sheets_of_a_November_and_a_February_may_be_of_two_years()
    {
        using var desk = new ImportDesk();
        var table = new PublishedTable("2021年水质|<\n断面名称|水质类别\n青石桥|Ⅲ");
        Outcome outcome = desk.Import("断面.xlsx", PublishedTable.Xlsx(("11月", table), ("2月", table)));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }
}
