namespace EcoComp.Cli.Tests.Import;

/// <summary>Tables of concentrations and of events.</summary>
public sealed class ImportedReadingsTests
{
    private const string Platform = """
        省份|城市|河流|断面名称|监测时间|水质类别|水温(℃)|pH(无量纲)|溶解氧(mg/L)|高锰酸盐指数(mg/L)|氨氮(mg/L)|总磷(mg/L)|站点情况
        河南省|许昌市|青石河|青石桥|2021-09-01 08:00|Ⅱ|24.1|7.8|8.1|3.2|0.12|0.06|正常
        河南省|许昌市|青石河|青石桥|2021-09-01 12:00|Ⅲ|25.0|7.9|7.2|4.5|0.025L|0.08|正常
        河南省|许昌市|青石河|青石桥|2021-09-01 16:00|--|--|--|--|--|--|--|维护
        """;

    [Test]
    public void The_export_of_the_national_platform_becomes_readings()
    {
        using var desk = new ImportDesk();
        Outcome first = desk.Import("导出.csv", new PublishedTable(Platform).Csv());
        Assert.That(first.ExitCode, Is.Zero, first.Output + first.Error);
        Assert.That(desk.Cells("readings.csv", "时间", "点位", "pH(无量纲)", "pH", "氨氮(mg/L)", "总磷(mg/L)"), Is.EqualTo(new[]
        {
            "2021-09-01 08:00,QS-01,,7.8,0.12,0.06", "2021-09-01 12:00,QS-01,,7.9,0.025L,0.08",
        }));
        Assert.That(first.Output, Does.Contain("跳过 导出.csv!D4 “青石桥”：各项都没有监测值"));
        desk.IsAccepted();
        Outcome second = desk.Import("导出.csv", new PublishedTable(Platform).Csv());
        Assert.That(second.Output, Does.Contain("写入 0 行，已有相同 2 行"));
    }

    [Test]
    public void As_asked_the_same_table_is_one_of_classes()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("导出.csv", new PublishedTable(Platform).Csv(), "--as", "monitoring");
        Assert.That(desk.Rows(), Is.Empty, "a class of eight o'clock is none of the month");
        Assert.That(outcome.Output, Does.Contain("有不同的结果"));
    }

    [Test]
    public void Codes_of_HJ_525_are_indicators()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("导出.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("测站名称|采样时间|W01001|w21003|w01009\n青石桥|2021-09-06 09:20|7.8|0.52|8.3"))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Cells("readings.csv", "时间", "点位", "pH", "氨氮(mg/L)", "溶解氧(mg/L)"), Is.EqualTo(new[] { "2021-09-06 09:20,QS-01,7.8,0.52,8.3" }));
        desk.IsAccepted();
    }

    [TestCase("2021-09-06||1.9|8.2", "2021-09-06|S-1|1.9|8.2", TestName = "with and without a number")]
    [TestCase("2021-09-06|S-1|1.9|8.2", "2021-09-06||1.90|", TestName = "without a number and a value")]
    [TestCase("2021-09-06||1.9|8.2", "2021-09-06 00:00||1.9|8.2", TestName = "with and without midnight")]
    [TestCase("2021-09-06|S-1|1.9|8.2", "2021-09-06 08:00||1.9|8.2", TestName = "a number in one and a time of day in the other")]
    public void A_sample_that_only_one_row_gives_its_number_or_time_is_asked_about(string first, string second)
    {
        const string Header = "监测点位|采样时间|样品编号|氨氮(mg/L)|溶解氧(mg/L)\n青石桥|";
        using var desk = new ImportDesk();
        Assert.That(desk.Import("平台.csv", new PublishedTable(Header + first).Csv()).ExitCode, Is.Zero);
        byte[] other = new PublishedTable(Header + second).Csv();
        Outcome there = desk.Import("化验.csv", other);
        Assert.That(there.Output, Does.Contain("化验.csv!A2").And.Contain("与 readings.csv:2 的数值相同"));
        Assert.That(there.ExitCode, Is.EqualTo(3));
        Assert.That(desk.Cells("readings.csv", "点位"), Has.Length.EqualTo(1), there.Output);

        using var once = new ImportDesk();
        Outcome both = once.Import("两行.csv", new PublishedTable(Header + first + "\n青石桥|" + second).Csv());
        Assert.That(both.Output, Does.Contain("待处理 两行.csv!A3").And.Contain("与 两行.csv!A2 的数值相同"));
        Assert.That(once.Cells("readings.csv", "点位"), Has.Length.EqualTo(1), both.Output);
    }

    [TestCase("2021-09-06|S-1|1.9|8.2", "2021-09-06|S-2|1.9|8.2")]
    [TestCase("2021-09-06||1.9|8.2", "2021-09-06|S-1|1.8|8.2")]
    [TestCase("2021-09-06||1.9|", "2021-09-06|S-1||8.2")]
    [TestCase("2021-09-06 08:00||1.9|8.2", "2021-09-06 12:00||1.9|8.2")]
    public void Samples_with_numbers_times_or_values_of_their_own_are_two(string first, string second)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("两行.csv", new PublishedTable("监测点位|采样时间|样品编号|氨氮(mg/L)|溶解氧(mg/L)\n青石桥|" + first + "\n青石桥|" + second).Csv());
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(desk.Cells("readings.csv", "点位"), Has.Length.EqualTo(2));
    }

    [TestCase("单位")]
    [TestCase("计量单位")]
    [TestCase("Unit")]
    public void A_row_of_units_that_begins_with_the_word_is_one(string label)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(
            "监测点位|采样日期|pH|氨氮|汞\n" + label + "||无量纲|mg/L|ug/L\n青石桥|2021-09-06|7.8|0.52|0.04"))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Cells("readings.csv", "时间", "点位", "pH", "氨氮(mg/L)", "汞(μg/L)"), Is.EqualTo(new[] { "2021-09-06,QS-01,7.8,0.52,0.04" }));
        desk.IsAccepted();
    }

    [Test]
    public void Samples_and_events_of_another_month_than_was_asked_for_are_named()
    {
        using var desk = new ImportDesk();
        Outcome samples = desk.Import(
            "化验.csv", new PublishedTable("断面名称|监测时间|氨氮(mg/L)\n青石桥|2021-08-31|0.2\n柳湾闸|2021-09-30|0.3").Csv(), "--month", "2021-09");
        Assert.That(samples.Output, Does.Contain("跳过 化验.csv!A2：1 个结果不是 2021-09 的"), samples.Error);
        Outcome events = desk.Import(
            "事件.csv", new PublishedTable("月份|编号|类型|县区|文号\n2021-08|E1|受污染水体|北山县|甲1号").Csv(), "--month", "2021-09", "--as", "events");
        Assert.That(events.Output, Does.Contain("跳过 事件.csv!B2：1 个结果不是 2021-09 的"), events.Error);
    }

    [Test]
    public void A_header_over_two_rows_with_units_and_day_and_clock_apart_is_joined()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable("""
            2021年9月地表水监测结果|<|<|<|<|<
            监测点位|采样日期|采样时间|pH|氨氮|挥发酚
            ^|^|^|无量纲|mg/L|μg/L
            青石桥|2021-09-06|09:20|7.8|0.52|1.1
            柳湾闸|2021-09-06|10:05|8.1|1.32|0.3L
            """))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Cells("readings.csv", "时间", "点位", "pH", "氨氮(mg/L)", "挥发酚(μg/L)"), Is.EqualTo(new[]
        {
            "2021-09-06 09:20,QS-01,7.8,0.52,1.1", "2021-09-06 10:05,QS-02,8.1,1.32,0.3L",
        }));
        desk.IsAccepted();
    }

    [TestCase("断面名称|监测时间|总汞|pH\n青石桥|2021-09-06|0.0005|7", "表.csv!C1", "不能确定是哪一项")]
    [TestCase("断面名称|监测时间|油类|pH\n青石桥|2021-09-06|0.5|7", "表.csv!C1", "不能确定是哪一项")]
    [TestCase("断面名称|监测时间|总铅(ug/L)|pH\n青石桥|2021-09-06|0.5|7", "表.csv!C1", "不能确定是哪一项")]
    [TestCase("断面名称|监测时间|汞|pH\n青石桥|2021-09-06|0.04|7\n注：汞单位为μg/L，其余mg/L", "表.csv!C1", "表中另写有单位“μg/L”")]
    [TestCase("断面名称|监测时间|汞|pH\n青石桥|2021-09-06|0.04|7\n单位||μg/L|", "表.csv!A3", "这一行是单位")]
    [TestCase("断面名称|监测时间|氨氮mg/升吗|pH\n青石桥|2021-09-06|0.5|7", "表.csv!C1", "不能确定是哪一项")]
    [TestCase("断面名称|监测时间|氨氮(mg/L)|pH\n青石桥|2021-09-06|约0.5|7", "表.csv!C2", "不是监测值")]
    [TestCase("断面名称|监测时间|氨氮(mg/L)|pH\n青石桥|九月|0.5|7", "表.csv!B2", "不是时间")]
    [TestCase("断面名称|监测时间|氨氮(mg/L)|氨氮\n青石桥|2021-09-06|0.5|7", "表.csv!A1:D1", "几列是同一种内容")]
    public void What_cannot_be_read_is_named_by_its_cell_and_the_row_is_not_written(string table, string place, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.csv", new PublishedTable(table).Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Output, Does.Contain("待处理 " + place).And.Contain(said), outcome.Error);
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
    }

    [Test]
    public void Readings_are_added_below_the_columns_that_are_there()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("readings.csv"), "点位,时间,氨氮(mg/L),pH\nQS-01,2021-09-06 09:20,0.52,7.8\n");
        Outcome outcome = desk.Import("表.csv", new PublishedTable("断面名称|监测时间|pH|氨氮(mg/L)|总磷(mg/L)\n柳湾闸|2021-09-06|7|0.5|0.1").Csv());
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Cells("readings.csv", "点位", "时间", "氨氮(mg/L)", "pH", "总磷(mg/L)"), Is.EqualTo(new[]
        {
            "QS-01,2021-09-06 09:20,0.52,7.8", "QS-02,2021-09-06,0.5,7,0.1",
        }));
        desk.IsAccepted();
        Outcome differs = desk.Import("表.csv", new PublishedTable("断面名称|监测时间|pH|氨氮(mg/L)\n青石桥|2021-09-06 09:20|7.8|0.62").Csv());
        Assert.That(differs.Output, Does.Contain("已有同一时间的样品，值不同"));
    }

    [Test]
    public void Events_come_from_a_table_with_their_columns()
    {
        using var desk = new ImportDesk();
        byte[] table = PublishedTable.Xlsx(("Sheet1", new PublishedTable("""
            2021年9月突发水环境事件|<|<|<|<|<
            编号|类型|责任县区|发生日期|文号|河流
            SJ-1|跨界污染|北山县|2021-09-12|北环〔2021〕9号|清潩河
            SJ-2|跨界污染|无此县|2021-09-13|北环〔2021〕9号|清潩河
            """)));
        Outcome outcome = desk.Import("事件.xlsx", table, "--as", "events");
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "事件.xlsx!Sheet1!C4" }), outcome.Output + outcome.Error);
        Assert.That(File.Exists(desk.DataFile("events.csv")), outcome.Output + outcome.Error);
        Assert.That(desk.Cells("events.csv", "月份", "编号", "类型", "县区", "日期", "文号"), Is.EqualTo(new[] { "2021-09,SJ-1,跨界污染,北山县,2021-09-12,北环〔2021〕9号" }));
        Assert.That(desk.Import("事件.xlsx", table, "--as", "events").Output, Does.Contain("写入 0 行，已有相同 1 行"));
        desk.IsAccepted();
    }

    [TestCase("水量(万吨)", "单位是万吨（把数值换算成 水量(吨) 的单位，再把列名写作 水量(吨)")]
    [TestCase("排放量（立方米）", "单位是立方米（把数值换算成")]
    [TestCase("污水量/万t", "单位是万t（把数值换算成")]
    public void A_volume_in_another_unit_is_told_to_be_converted(string heading, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("事件.csv", new PublishedTable($"月份|编号|类型|县区|{heading}|文号|处理情况\n2021-09|A1|受污染水体|北山县|1.2|北环1号|已办").Csv(), "--as", "events");
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Output, Does.Contain($"待处理 事件.csv!E1 “{heading}”：{said}").And.Contain("跳过 事件.csv!G1 “处理情况”：本列不读取"));
        Assert.That(outcome.Output + outcome.Error, Does.Not.Contain("E211"), "the column is not missing");
        Assert.That(File.Exists(desk.DataFile("events.csv")), Is.False);
    }

    [Test]
    public void A_column_of_events_that_is_there_twice_is_refused()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("事件.csv", new PublishedTable("月份|编号|类型|县区|责任县区|文号\n2021-09|A1|有毒有害超标|北山县|南川县|北环1号").Csv(), "--as", "events");
        Assert.That(outcome.Output, Does.Contain("几列是同一种内容，不知道以哪列为准：D1 县区、E1 责任县区"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("断面名称|采样时间|pH|总磷(万吨)\n青石桥|2021-09-06|7|1", "D1 “总磷(万吨)”：列名里的单位不是这一指标的（把数值换算后，列名写作 总磷(mg/L)")]
    [TestCase("断面名称|采样时间|pH|水温/(mg/L)\n青石桥|2021-09-06|7|1", "D1 “水温/(mg/L)”：列名里的单位不是这一指标的（把数值换算后，列名写作 水温(℃)")]
    [TestCase("断面名称|采样时间|pH|总磷\n|||万吨\n青石桥|2021-09-06|7|1", "D2 “总磷/万吨”：列名里的单位不是这一指标的")]
    public void A_unit_that_is_none_of_the_indicator_is_told_to_be_converted(string table, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("9月.csv", new PublishedTable(table).Csv(), "--as", "readings");
        Assert.That(outcome.Output, Does.Contain("待处理 9月.csv!" + said));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void Another_unit_than_that_of_the_readings_that_are_there_is_told_once_with_both()
    {
        using var desk = new ImportDesk();
        desk.Import("8月.csv", new PublishedTable("断面名称|采样时间|氨氮(mg/L)\n青石桥|2021-08-06|0.1").Csv());
        Outcome outcome = desk.Import("9月.csv", new PublishedTable("断面名称|采样时间|氨氮(μg/L)\n青石桥|2021-09-06|120\n柳湾闸|2021-09-06|130").Csv());
        Assert.That(PublishersTests.Opened(outcome), Has.Length.EqualTo(1), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("氨氮 的单位，表中是“μg/L”，readings.csv 是“mg/L”"));
        Assert.That(desk.Cells("readings.csv", "点位"), Has.Length.EqualTo(1));
    }

    [TestCase("水量", "水量(吨)")]
    [TestCase("周次", "周")]
    public void A_column_that_is_almost_one_of_events_is_asked_about_by_its_cell(string heading, string meant)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("事件.csv", new PublishedTable($"月份|编号|类型|县区|河流|{heading}|文号\n2021-09|A1|受污染水体|北山县|青石河|960|北环1号").Csv(), "--as", "events");
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "事件.csv!F1" }), outcome.Output + outcome.Error);
        Assert.That(outcome.Output, Does.Contain("像是“" + meant + "”列"));
    }

    [Test]
    public void A_column_that_is_open_is_not_told_as_passed_over_too()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("事件.csv", new PublishedTable("月份|编号|类型|县区|河流|水量(万吨)|处理情况|文号\n2021-09|A1|受污染水体|北山县|青石河|2|已办|北环1号").Csv(), "--as", "events");
        Assert.That(outcome.Output.Split('\n').Count(l => l.Contains("F1 “水量(万吨)”", StringComparison.Ordinal)), Is.EqualTo(1), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("跳过 事件.csv!G1 “处理情况”").And.Contain("跳过 1 处"));
    }

    [TestCase("2021年9月水质|<|<\n单位：μg/L|<|<\n断面名称|采样时间|氨氮\n青石桥|2021-09-06|0.5", "C3")]
    [TestCase("2021年9月水质|<|<\n单位：μg/L（pH除外）|<|<\n断面名称|采样时间|氨氮 NH3-N\n青石桥|2021-09-06|0.5", "C3")]
    [TestCase("断面名称|采样时间|监测项目（μg/L）\n^|^|氨氮\n青石桥|2021-09-06|0.5", "C2")]
    public void A_unit_above_a_column_that_is_not_the_one_in_which_it_is_read_is_asked_about(string table, string place)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(table))));
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.xlsx!S!" + place }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("另写有单位“μg/L”").And.Contain("氨氮(mg/L)、氨氮(μg/L)"));
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
    }

    [TestCase("单位：mg/L|<|<\n断面名称|采样时间|氨氮\n青石桥|2021-09-06|0.5")]
    [TestCase("单位：μg/L|<|<\n断面名称|采样时间|氨氮(mg/L)\n青石桥|2021-09-06|0.5")]
    public void A_unit_above_that_a_column_has_or_contradicts_changes_nothing(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(table))));
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
    }

    [Test]
    public void A_unit_above_the_volumes_of_events_is_asked_about()
    {
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable("单位：万吨||||||\n月份|编号|类型|县区|河流|水量(吨)|文号\n2021-09|A1|受污染水体|北山县|青石河|2|北环1号").Csv();
        Assert.That(PublishersTests.Opened(desk.Import("事件.csv", table, "--as", "events")), Is.EqualTo(new[] { "事件.csv!F2" }));
    }

    [TestCase("铅平均值(mg/L)")]
    [TestCase("铅年均值")]
    [TestCase("铅累计")]
    [TestCase("铅本年均值")]
    public void A_mean_that_may_be_the_months_own_is_not_left_out_as_another_months(string heading)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|采样时间|pH|氨氮|{heading}\n青石桥|2021-09-06|7|0.4|0.5").Csv());
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!E1" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("不能略过").And.Not.Contain("不是本月的列"));
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
    }

    [TestCase("铅上月")]
    [TestCase("铅去年同期均值")]
    [TestCase("氨氮年均值")]
    public void A_column_of_another_time_or_beside_the_months_own_is_passed_over(string heading)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|采样时间|pH|氨氮|{heading}\n青石桥|2021-09-06|7|0.4|0.5").Csv());
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("跳过 2021年9月.csv!E1 “" + heading + "”：不是本月的列"));
    }

    [Test]
    public void A_volume_of_an_event_that_hides_digits_is_read_as_shown_with_a_warning()
    {
        using var desk = new ImportDesk();
        string rows = Input.Spreadsheets.Workbook.Row(1, "月份", "编号", "类型", "县区", "河流", "水量(吨)", "文号")
            + "<row r=\"2\">" + string.Concat(new[] { "2021-09", "A1", "受污染水体", "北山县", "清潩河" }.Select((c, i) => Input.Spreadsheets.Workbook.Text(i, 2, c)))
            + "<c r=\"F2\" s=\"5\"><v>999.996</v></c>" + Input.Spreadsheets.Workbook.Text(6, 2, "北环1号") + "</row>";
        Outcome outcome = desk.Import("事件.xlsx", Input.Spreadsheets.Workbook.OfXml("S", rows), "--as", "events");
        Assert.That(outcome.Output, Does.Contain("事件.xlsx!S!F2 “1000.00”：显示的位数比单元格里的 999.996 少"), outcome.Error);
        Assert.That(desk.Cells("events.csv", "水量(吨)"), Is.EqualTo(new[] { "1000.00" }));
    }

    [Test]
    public void A_word_below_an_indicator_is_not_taken_for_its_unit()
    {
        using var desk = new ImportDesk();
        string table = "断面名称|采样时间|pH|氨氮|<|<\n^|^|^|浓度|类别|最大值\n青石桥|2021-09-06|7|0.4|Ⅱ|0.6";
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(table))), "--as", "readings");
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.xlsx!S!F2" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("“氨氮/最大值”：像是监测指标").And.Contain("不是监测值的，删去这一列").And.Not.Contain("列名里的单位"));
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("断面名称|采样时间|pH|氨氮|<|总磷|<\n^|^|^|浓度(mg/L)|类别|浓度(mg/L)|类别\n青石桥|2021-09-06|7|0.4|Ⅱ|0.05|Ⅱ", "E2、G2")]
    [TestCase("断面名称|采样时间|pH|氨氮|<|<|总磷|<\n^|^|^|监测值|标准限值|超标倍数|监测值|超标倍数\n青石桥|2021-09-06|7|0.4|1.0|/|0.05|/", "E2、F2、H2")]
    [TestCase("断面名称|采样时间|pH|氨氮|<|总磷|<\n^|^|^|浓度|类别|浓度|类别\n^|^|^|mg/L||mg/L|\n青石桥|2021-09-06|7|0.4|Ⅱ|0.05|Ⅱ", "E2、G2")]
    [TestCase("断面名称|采样时间|pH|氨氮浓度(mg/L)|氨氮类别|总磷浓度（mg/L）|总磷类别\n青石桥|2021-09-06|7|0.4|Ⅱ|0.05|Ⅱ", "E1、G1")]
    public void Values_of_indicators_are_read_beside_their_classes_and_multiples(string table, string passed)
    {
        foreach (string[] more in new string[][] { [], ["--as", "readings"] })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("S", new PublishedTable(table))), more);
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
            Assert.That(desk.Cells("readings.csv", "时间", "点位", "pH", "氨氮(mg/L)", "总磷(mg/L)"), Is.EqualTo(new[] { "2021-09-06,QS-01,7,0.4,0.05" }));
            Assert.That(outcome.Output, Does.Contain("跳过 2021年9月.xlsx!S!" + passed + "：是各指标的类别、超标倍数"));
        }
    }

    [Test]
    public void A_class_of_an_indicator_says_nothing_against_the_class_of_the_row()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("S", new PublishedTable("断面名称|水质类别|氨氮|<\n^|^|浓度(mg/L)|类别\n青石桥|Ⅲ|0.4|Ⅱ"))), "--as", "monitoring");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
    }

    [TestCase("汞(μg/L)", "汞/浓度(μg/L)")]
    public void The_unit_of_a_value_below_its_indicator_is_kept(string written, string heading)
    {
        using var desk = new ImportDesk();
        string[] words = heading.Split('/', 2);
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("S", new PublishedTable($"断面名称|采样时间|{words[0]}|<\n^|^|{words[1]}|类别\n青石桥|2021-09-06|0.04|Ⅰ"))));
        Assert.That(desk.Cells("readings.csv", "点位", written), Is.EqualTo(new[] { "QS-01,0.04" }), outcome.Output);
    }

    [TestCase("注：氨氮单位为μg/L", "E1")]
    [TestCase("注：总磷单位为μg/L", "F1")]
    [TestCase("注：单位为μg/L", "D1")]
    [TestCase("注：除pH外，单位均为μg/L", "D1")]
    [TestCase("注：汞、镉单位为μg/L", "")]
    public void A_unit_of_an_indicator_that_a_note_names_is_told_at_its_column(string note, string cell)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("S", new PublishedTable("断面名称|采样时间|pH|溶解氧|氨氮|总磷\n青石桥|2021-09-06|7|8|0.4|0.05\n" + note))));
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(cell.Length == 0 ? [] : new[] { "2021年9月.xlsx!S!" + cell }), outcome.Output);
    }

    [TestCase("氨氮(自动)", "自动")]
    [TestCase("氨氮(手工)", "手工")]
    [TestCase("氨氮(平行)", "平行")]
    [TestCase("氨氮(≤1.0)", "≤1.0")]
    [TestCase("氨氮/本月", "本月")]
    public void Words_behind_an_indicator_are_no_unit(string heading, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|采样时间|pH|{heading}\n青石桥|2021-09-06|7|0.4").Csv(), "--as", "readings");
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "2021年9月.csv!D1" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("不知道“" + said + "”是什么意思").And.Not.Contain("换算"));
    }

    [Test]
    public void A_value_that_is_turned_round_where_it_is_shown_is_not_read()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|采样时间|氨氮\n青石桥|2021-09-06|\u202E5.0").Csv());
        Assert.That(outcome.Output, Does.Contain("待处理 2021年9月.csv!C2 “U+202E5.0”：不是监测值"));
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
        File.WriteAllText(desk.DataFile("readings.csv"), "月份,点位,pH,溶解氧,高锰酸盐指数,氨氮,总磷\n2021-09,QS-01,7,8,3,\u202E5.0,0.1\n");
        Assert.That(Ecocomp.Run("check", "--data", desk.Data).ExitCode, Is.EqualTo(3));
    }

    [TestCase("4.0×10⁻⁵")]
    [TestCase("4.0×10^-5")]
    [TestCase("4.0×10⁻⁵L")]
    [TestCase("ND(0.00004)")]
    [TestCase("未检出(0.00004)")]
    [TestCase("未检出（0.00004）")]
    [TestCase("＜0.00004")]
    [TestCase("1，000")]
    public void A_value_is_read_in_every_form_in_which_a_check_reads_it(string value)
    {
        using var desk = new ImportDesk();
        byte[] table = new PublishedTable($"断面名称|采样时间|pH|汞(mg/L)\n青石桥|2021-09-06|7|{value}").Csv();
        Outcome outcome = desk.Import("化验.csv", table);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Cells("readings.csv", "汞(mg/L)"), Is.EqualTo(new[] { value }));
        desk.IsAccepted();
        Assert.That(desk.Import("化验.csv", table).Output, Does.Contain("写入 0 行，已有相同 1 行"));
    }

    [TestCase("—")]
    [TestCase("–")]
    [TestCase("／")]
    [TestCase("＊")]
    public void A_sign_in_its_full_width_form_is_not_measured_too(string sign)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable($"断面名称|采样时间|pH|氨氮(mg/L)\n青石桥|2021-09-06|7|{sign}").Csv());
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output + outcome.Error);
        Assert.That(desk.Cells("readings.csv", "氨氮(mg/L)").Concat(desk.Cells("readings.csv", "pH")), Has.None.Contains(sign));
    }

    [TestCase("未检出")]
    [TestCase("4.0×10⁻⁵ mg")]
    public void What_is_no_value_to_a_check_is_none_to_an_import(string value)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable($"断面名称|采样时间|pH|汞(mg/L)\n青石桥|2021-09-06|7|{value}").Csv());
        Assert.That(outcome.Output, Does.Contain("待处理 化验.csv!D2 “" + value + "”：不是监测值"));
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
    }

    [Test]
    public void A_cell_of_an_event_is_told_once()
    {
        using var desk = new ImportDesk();
        string rows = Input.Spreadsheets.Workbook.Row(1, "月份", "编号", "类型", "县区", "河流", "文号", "水量(吨)")
            + "<row r=\"2\">" + string.Concat(new[] { "2021-09", "A1", "受污染水体", "北山县", "清潩河", "北环1号" }.Select((c, i) => Input.Spreadsheets.Workbook.Text(i, 2, c)))
            + "<c r=\"G2\" s=\"3\"><v>960</v></c></row>";
        Outcome outcome = desk.Import("事件.xlsx", Input.Spreadsheets.Workbook.OfXml("S", rows), "--as", "events");
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "事件.xlsx!S!G2" }), outcome.Output);
    }
}
