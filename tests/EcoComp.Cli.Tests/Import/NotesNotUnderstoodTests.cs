namespace EcoComp.Cli.Tests.Import;

/// <summary>
/// Notes and remarks are of three kinds: those that take results back leave them open, those of known words are passed, and all others are told, with the rows
/// written.
/// </summary>
public sealed class NotesNotUnderstoodTests
{
    private const string Header = "断面名称|河流|县区|水质类别|备注\n";

    [TestCase("数据时间：2021年8月")]
    [TestCase("统计时段：8月")]
    [TestCase("数据来源：省站8月监测")]
    [TestCase("本列为8月数据")]
    [TestCase("以上为2021年8月数据")]
    [TestCase("注1：以上为8月数据")]
    [TestCase("①以上为2021年8月数据。")]
    [TestCase("特别说明：以上为2020年9月数据")]
    [TestCase("以上为1-9月均值")]
    [TestCase("注：取1-9月平均")]
    [TestCase("以上样品为8月28日采集")]
    [TestCase("采样日期：2021-08-28")]
    [TestCase("说明：9月因疫情未采样，以上为历史同期")]
    [TestCase("注：表中数据为初审数据")]
    [TestCase("注：数据未经省厅审核")]
    [TestCase("注：数据为暂定值")]
    [TestCase("注：以上数据待定")]
    [TestCase("注：最终结果以省生态环境厅公布为准")]
    [TestCase("数据为初审数据，最终以省厅发布为准。")]
    [TestCase("此件不作数")]
    [TestCase("本表已被更正表替代")]
    [TestCase("注：类别为扣除背景值后类别")]
    [TestCase("注：Ⅴ类均指劣Ⅴ类")]
    [TestCase("注：Ⅳ表示断流")]
    [TestCase("注：表中数据扩大10倍")]
    public void A_note_that_takes_the_table_back_leaves_it_open_below_it_and_above_it(string note)
    {
        foreach (bool above in new[] { false, true })
        {
            if (above && !note.StartsWith('注') && !note.StartsWith("说明", StringComparison.Ordinal)) continue;
            const string title = "2021年9月水质月报||||\n";
            const string rows = Header + "青石桥|青石河|北山县|劣Ⅴ|\n沙口渡|白鹭河|东原市|Ⅲ|";
            string table = above ? title + note + "||||\n" + rows : title + rows + "\n" + note + "||||";
            foreach ((string name, byte[] content) in new[] { ("表.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table)))), ("表.csv", new PublishedTable(table).Csv()) })
            {
                using var desk = new ImportDesk();
                Outcome outcome = desk.Import(name, content);
                Assert.That(desk.Rows(), Is.Empty, outcome.Output);
                Assert.That(outcome.ExitCode, Is.EqualTo(3));
            }
        }
    }

    [TestCase("以上为2021年8月数据。")]
    [TestCase("数据为初审数据，最终以省厅发布为准。")]
    public void A_paragraph_below_a_table_of_Word_is_a_note(string note)
    {
        using var desk = new ImportDesk();
        byte[] word = PublishedTable.Docx(("2021年9月水质月报", new PublishedTable("断面名称|水质类别\n青石桥|劣Ⅴ")), (note, new PublishedTable("甲|乙\n丙|丁")));
        Outcome outcome = desk.Import("表.docx", word);
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
    }

    [TestCase("注：马栏桥断面Ⅱ类系手工监测，自动站为Ⅳ类")]
    [TestCase("注：马栏桥断面本月实际为Ⅳ类")]
    [TestCase("注：马栏桥扣除本底后为Ⅰ类")]
    [TestCase("注：马栏桥因断流采用上游断面数据")]
    [TestCase("注：马栏桥断面水质类别以自动站数据代替")]
    [TestCase("注：马栏桥类别待核")]
    [TestCase("注：马栏桥闸门关闭无水")]
    [TestCase("注：ML-01数据异常")]
    [TestCase("注：青衣河断流")]
    [TestCase("注：青衣河全线断流")]
    [TestCase("注：青衣河两断面数据填反")]
    [TestCase("注：南川数据未审核")]
    public void A_note_about_a_point_by_a_part_of_its_name_its_code_or_what_the_register_has_of_it_leaves_its_row_open(string note)
    {
        foreach (string table in new[] { "断面名称|水质类别\n青衣河马栏桥|Ⅱ\n青石桥|Ⅲ\n" + note + "|", note + "|\n断面名称|水质类别\n青衣河马栏桥|Ⅱ\n青石桥|Ⅲ" })
        {
            using var desk = new ImportDesk();
            File.AppendAllText(desk.DataFile("points.csv"), "ML-01,青衣河马栏桥,section,青衣河,river,南川县,Ⅳ,,\n");
            Outcome outcome = desk.Import("表.csv", new PublishedTable("2021年9月水质月报|\n" + table).Csv());
            // Above the table words beside its month that are not known leave all of it open.
            Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }).Or.Empty, outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(3));
        }
    }

    [TestCase("备注", "8月28日采样")]
    [TestCase("备注", "8.28采样")]
    [TestCase("备注", "采样日期2021-08-28")]
    [TestCase("备注", "施工停测")]
    [TestCase("备注", "9月断流")]
    [TestCase("备注", "断流30天")]
    [TestCase("备注", "部分时段断流")]
    [TestCase("备注", "河道干涸无水")]
    [TestCase("备注", "漏测")]
    [TestCase("备注", "缺")]
    [TestCase("备注", "初审")]
    [TestCase("备注", "以省站为准")]
    [TestCase("备注", "数据来自上游")]
    [TestCase("备注", "采用邻近断面")]
    [TestCase("备注", "借用数据")]
    [TestCase("备注", "替代")]
    [TestCase("备注", "异常")]
    [TestCase("备注", "故障")]
    [TestCase("备注", "申诉中")]
    [TestCase("备注", "补测")]
    [TestCase("备注", "加密")]
    [TestCase("审核状态", "初审")]
    [TestCase("审核", "否")]
    [TestCase("发布状态", "未发布")]
    [TestCase("质控", "不合格")]
    public void A_word_beside_the_class_that_takes_it_back_leaves_the_row_open(string heading, string word)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别|{heading}\n青石桥|Ⅲ|{word}\n柳湾闸|Ⅳ|").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("注：类别按《地表水环境质量标准》（GB 3838-2002）评价。")]
    [TestCase("注：1.水温、总氮、粪大肠菌群不参与评价；2.括号内为超标倍数。")]
    [TestCase("注：“/”表示断流，“-”表示未监测")]
    [TestCase("青石河共2个断面，达标率100%")]
    [TestCase("注：青石桥水质较上月好转，氨氮超标0.2倍")]
    [TestCase("制表：张三 审核：李四")]
    [TestCase("联系人：王五，电话：0374-1234567")]
    [TestCase("许昌市生态环境局")]
    [TestCase("2021年10月8日")]
    [TestCase("2021年10月")]
    [TestCase("印发日期：2021年10月8日")]
    [TestCase("注：Ⅰ～Ⅲ类为优良，Ⅳ类为轻度污染")]
    [TestCase("注：自2021年1月起执行新的水质目标")]
    [TestCase("注：如有疑问，请与市监测中心联系")]
    [TestCase("一、河流")]
    [TestCase("（二）省控断面")]
    public void A_note_of_known_words_is_passed_over(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ\n" + note).Csv());
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
        Assert.That(outcome.Output, Does.Not.Contain("请核对").And.Contain("跳过 2021年9月.csv!A4"));
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [TestCase("注：点位已由市里另行勘定", "zh")]
    [TestCase("详见甲乙丙", "en")]
    public void A_note_that_is_not_understood_is_told_with_the_rows_written(string note, string language)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ\n柳湾闸|劣Ⅴ\n" + note + "|").Csv(), "--lang", language);
        Assert.That(desk.Rows(), Has.Length.EqualTo(2), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero);
        string[] told = language == "zh"
            ? ["请核对 2021年9月.csv!A4 “" + note + "”：这条说明程序未能判断", "跳过 0 处，请核对 1 处，待处理 0 处"]
            : ["look at 2021年9月.csv!A4 \"" + note + "\": these words are not understood", "0 passed over, 1 to be looked at, 0 open"];
        foreach (string line in told) Assert.That(outcome.Output, Does.Contain(line));
    }

    [Test]
    public void Remarks_that_are_not_understood_are_told_once_for_each_words_and_six_of_them()
    {
        using var desk = new ImportDesk();
        Outcome same = desk.Import("2021年9月.csv", new PublishedTable(Header + "青石桥|||Ⅲ|另行勘定\n柳湾闸|||Ⅳ|另行勘定\n沙口渡|||Ⅲ|氨氮超标").Csv());
        Assert.That(desk.Rows(), Has.Length.EqualTo(3), same.Output);
        Assert.That(same.Output, Does.Contain("请核对 2021年9月.csv!E2、E3 “另行勘定”：").And.Contain("请核对 1 处，待处理 0 处"));
        string[] points = ["青石桥", "柳湾闸", "沙口渡", "大坪村", "QS-03", "BL-01", "龙泉水库"];
        using var other = new ImportDesk();
        Outcome many = other.Import("2021年9月.csv", new PublishedTable(Header + string.Join('\n', points.Select((p, i) => p + "|||Ⅲ|勘定" + (char)('甲' + i)))).Csv());
        Assert.That(many.Output.Split('\n').Count(l => l.StartsWith("请核对 ", StringComparison.Ordinal)), Is.EqualTo(6), many.Output);
        Assert.That(many.Output, Does.Contain("请核对：还有 1 处这样的说明").And.Contain("请核对 7 处，待处理 0 处"));
    }

    [TestCase("断面名称|水质类别|注：本表数据作废\n青石桥|Ⅲ")]
    [TestCase("断面名称|水质类别|注：以上为8月数据\n青石桥|Ⅲ")]
    [TestCase("断面名称|水质类别|\n青石桥|Ⅲ|以上为8月数据")]
    public void A_note_at_the_right_of_the_header_or_below_no_heading_is_a_note(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(table))));
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
    }

    [TestCase("同上")]
    [TestCase("〃")]
    public void A_mark_that_repeats_the_name_above_it_is_no_name_and_not_asked_in_the_map(string mark)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), $"name,river,code,candidates\n{mark},,QS-02,\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|采样日期|pH|氨氮\n青石桥|2021-09-06|7|0.3\n{mark}|2021-09-13|7|0.5").Csv());
        Assert.That(desk.Cells("readings.csv", "点位"), Is.EqualTo(new[] { "QS-01" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("A3 “" + mark + "”：不是名称").And.Contain("待处理 1 处"));
    }

    [Test]
    public void A_sign_that_the_table_and_the_map_explain_otherwise_is_open()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\n/,,断流,\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|/\n注：“/”表示未监测").Csv());
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("B2 “/”：表下的注和对照表说的意思不同"));
    }

    [Test]
    public void The_notes_of_publishers_are_all_understood()
    {
        foreach (Publisher publisher in Publisher.All)
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import("表.xlsx", PublishedTable.Xlsx(("Sheet1", publisher.Table)));
            Assert.That(outcome.Output, Does.Not.Contain("请核对 "), publisher.Name);
        }
    }

    [TestCase("断面名称|采样日期|pH|氨氮\n青石桥|2021-09-06|7|0.3\n注：以上样品为8月采集|||", TestName = "a note that leaves each sample open")]
    [TestCase("断面名称|水质类别\n青石桥|Ⅲ\n注：青石桥应为Ⅱ类，另有勘定|", TestName = "a note about a point")]
    [TestCase("断面名称|水质类别\n二、勘定断面|\n青石桥|Ⅲ", TestName = "a line over the rows")]
    public void Words_for_which_something_is_open_are_told_by_that_alone(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(table).Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(outcome.Output, Does.Not.Contain("请核对 2021").And.Not.Contain("注或说明"));
    }

    [TestCase("2021年9月水质月报-张三修改", "Ⅲ", "警告 2021年9月水质月报-张三修改.csv：文件名里的“张三”", TestName = "a name")]
    [TestCase("2021年9月_最终版_v2", "Ⅲ", "", TestName = "a version")]
    [TestCase("豫环监测〔2021〕9号附件", "Ⅲ", "警告 豫环监测〔2021〕9号附件.csv", TestName = "the number of a document")]
    [TestCase("2021年9月-张三修改前", "", "是文件名：其中“", TestName = "what was changed later")]
    [TestCase("2021年9月参考", "", "是文件名：其中“", TestName = "no name")]
    [TestCase("2021年9月_加密", "", "是文件名：其中“加密”", TestName = "other samples")]
    [TestCase("2021年9月勘定初审", "", "是文件名：其中“", TestName = "not final")]
    [TestCase("2021年8月-张三", "", "", TestName = "another month")]
    public void A_title_with_the_month_stands_over_words_of_the_files_name_that_may_be_names(string file, string result, string said)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(file + ".csv", new PublishedTable("2021年9月水质月报|\n断面名称|水质类别\n青石桥|Ⅲ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(result.Length == 0 ? [] : new[] { "2021-09,QS-01," + result }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain(said));
    }

    [Test]
    public void Words_of_the_files_name_alone_are_told_as_the_files_name()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月-张三修改.csv", new PublishedTable("断面名称|水质类别\n青石桥|Ⅲ").Csv());
        Assert.That(desk.Rows(), Is.Empty, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("是文件名：其中“张三”").And.Contain("把文件改名"));
    }

    [TestCase("2021.9水质月报", "2021-09,QS-01,Ⅲ")]
    [TestCase("2021.9 水质月报", "2021-09,QS-01,Ⅲ")]
    [TestCase("2021.9.30水质月报", "")]
    [TestCase("2021.9-10水质月报", "")]
    [TestCase("2021.9至10水质月报", "")]
    public void A_month_behind_a_point_is_one_before_words(string title, string row)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("表.csv", new PublishedTable(title + "|\n断面名称|水质类别\n青石桥|Ⅲ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(row.Length == 0 ? [] : new[] { row }), outcome.Output);
    }

    [TestCase("由Ⅳ类变为Ⅲ类", true)]
    [TestCase("水质好转，由Ⅳ类升为Ⅲ类", true)]
    [TestCase("由Ⅲ类变为Ⅳ类", false)]
    [TestCase("由Ⅳ类变为Ⅲ类后又变为Ⅴ类", false)]
    public void What_a_class_became_is_the_rows_own(string remark, bool isRead)
    {
        foreach (string table in new[] { "断面名称|水质类别|备注\n青石桥|Ⅲ|" + remark, "断面名称|水质类别\n青石桥|Ⅲ\n与上月相比，青石桥断面水质" + remark + "|" })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(table).Csv());
            Assert.That(desk.Rows(), Is.EqualTo(isRead ? new[] { "2021-09,QS-01,Ⅲ" } : []), outcome.Output);
            Assert.That(outcome.ExitCode, Is.EqualTo(isRead ? 0 : 3), outcome.Output);
        }
    }

    [TestCase("周口市")]
    [TestCase("二、非考核断面")]
    [TestCase("以下为自动站数据")]
    public void A_line_among_the_rows_that_is_not_understood_is_told_as_that(string line)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质类别\n青石桥|Ⅲ\n{line}|\n柳湾闸|Ⅳ").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain($"待处理 2021年9月.csv!A3 “{line}”：这一行不知道是什么意思").And.Not.Contain("不是本表的月份"));
    }

    [TestCase("青石河", "青石桥|Ⅲ", true)]
    [TestCase("（一）青石河", "青石桥|Ⅲ", true)]
    [TestCase("青石河：", "青石桥|Ⅲ", true)]
    [TestCase("青石河（2个断面）", "青石桥|Ⅲ", true)]
    [TestCase("青石河", "双桥|Ⅲ", true)]
    [TestCase("白鹭河", "青石桥|Ⅲ", false)]
    public void A_river_in_a_line_over_its_sections_is_that_and_no_point(string line, string row, bool isRead)
    {
        foreach (string values in new[] { "断面名称|水质类别", "断面名称|氨氮(mg/L)" })
        {
            using var desk = new ImportDesk();
            bool isClass = values.EndsWith('别');
            string written = isClass ? row : row.Replace("Ⅲ", "0.5", StringComparison.Ordinal);
            Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"{values}\n沙口渡|{(isClass ? "Ⅱ" : "0.2")}\n{line}|\n{written}").Csv());
            Assert.That(outcome.Output, Does.Contain($"跳过 2021年9月.csv!A3 “{line}”"));
            Assert.That(outcome.ExitCode, Is.EqualTo(isRead ? 0 : 3), outcome.Output);
            Assert.That(desk.Cells(isClass ? "monitoring.csv" : "readings.csv", isClass ? "point" : "点位"), Has.Length.EqualTo(isRead ? 2 : 1));
        }
    }

    [TestCase("达标情况", "Ⅲ", "Ⅱ", "不达标", false)]
    [TestCase("是否达标", "Ⅲ", "Ⅳ", "是", false)]
    [TestCase("达标情况", "Ⅲ", "Ⅳ", "达标", false)]
    [TestCase("达标情况", "Ⅲ", "Ⅲ", "达标", true)]
    [TestCase("是否达标", "Ⅲ", "劣Ⅴ", "否", true)]
    public void Whether_a_target_was_met_is_held_against_the_class(string heading, string target, string result, string said, bool isRead)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable($"断面名称|水质目标|水质类别|{heading}\n青石桥|{target}|{result}|{said}").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(isRead ? new[] { "2021-09,QS-01," + result } : []), outcome.Output);
        Assert.That(outcome.ExitCode, Is.EqualTo(isRead ? 0 : 3));
    }

    [TestCase("样品类别", "废水")]
    [TestCase("点位类型", "排污口")]
    [TestCase("断面类型", "入河排污口")]
    [TestCase("监测性质", "加密监测")]
    public void What_is_no_routine_sample_of_a_section_leaves_its_row_open(string heading, string word)
    {
        foreach (string table in new[] { $"断面名称|水质类别|{heading}\n青石桥|Ⅲ|{word}", $"断面名称|采样日期|pH|氨氮|{heading}\n青石桥|2021-09-06|7|0.3|{word}" })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable(table).Csv());
            Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
            Assert.That(outcome.Output, Does.Contain("旁边写着“" + word + "”"));
        }
    }

    [Test]
    public void A_document_that_the_map_gives_a_suspension_is_told_each_time()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\n停测,,甲环〔2021〕9号,\n");
        Outcome outcome = desk.Import("2021年9月.csv", new PublishedTable("断面名称|水质类别\n青石桥|停测").Csv());
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,,停测,甲环〔2021〕9号" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("警告 2021年9月.csv!B2 “停测”：文号“甲环〔2021〕9号”取自对照表 import-map.csv 中“停测”一行"));
        Assert.That(outcome.ExitCode, Is.Zero);
    }

    [Test]
    public void A_note_of_another_month_is_held_against_samples()
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import(
            "2021年9月.csv", new PublishedTable("断面名称|采样日期|pH|氨氮\n青石桥|2021-09-06|7|0.3\n注：以上样品为8月采集|||").Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False);
    }
}
