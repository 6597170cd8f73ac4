using EcoComp.Cli.Tests.Input.Spreadsheets;

namespace EcoComp.Cli.Tests.Input;

/// <summary>Headings that name a column in another unit, in two languages or in two rows.</summary>
public sealed class HeadingsInTwoWaysTests
{
    private static IEnumerable<string> Names => TablesByOtherNamesTests.Tables.Select(t => t.English);

    [Test]
    public void Amounts_in_another_unit_are_refused_in_one_line_that_says_to_convert_them(
        [Values("金额(万元)", "金额（千元）", "金额/亿元", "金额万元", "金额（单位：万元）", "资金(万元)", "amount_wan")] string heading, [Values("csv", "xlsx")] string form)
    {
        string line = Lines("fund", form, $"月份,项目,{heading}\n2021-09,省级扣收,12.5\n2021-10,省级扣收,8\n").Single();
        Assert.That(line, Does.Contain(":1:").And.Contain(": error E221: ").And.Contain("换算成元"));
    }

    [Test]
    public void Amounts_whose_unit_stands_in_a_row_of_its_own_are_refused_too([Values("csv", "xlsx")] string form) =>
        Assert.That(Lines("fund", form, "月份,项目,金额\n,,万元\n2021-09,省级扣收,12.5\n").Single(), Does.Contain(": error E221: "));

    [Test]
    public void Volumes_in_another_unit_are_refused_in_one_line(
        [Values("水量(万吨)", "水量(m³)", "水量(立方米)", "排放量（吨/天）", "水量(kg)", "volume_m3")] string heading, [Values("csv", "xlsx")] string form)
    {
        string rows = $"月份,编号,类型,县区,河流,排污口,周,{heading},文号\n2021-09,E1,非法排污,甲县,颍河,一号口,2021-09-06,3,文1\n";
        Assert.That(Lines("events", form, rows).Single(), Does.Contain(": error E221: ").And.Contain("换算成吨"));
    }

    [Test]
    public void A_unit_above_the_table_that_is_not_the_columns_is_refused_in_one_line(
        [Values("单位：万元", "（单位:万元）", "许昌市2021年资金表(单位 万元)", "Unit: 万元", "制表：张三　金额单位：千元", "单 位：万元", "单位：万元（人民币）", "2021年省级扣收（万元）", "2021年省级扣收 万元", "2021年省级扣收万元", "货币单位：人民币（万元）")] string title, [Values("csv", "xlsx")] string form)
    {
        Assert.That(Lines("fund", form, title + "\n月份,项目,金额(元)\n2021-09,省级扣收,12\n").Single(), Does.Contain(": error E223: ").And.Contain("金额(元) 的单位应为元"));
        Assert.That(Lines("fund", form, title + "\n月份,项目,金额\n2021-09,省级扣收,12\n").Single(), Does.Contain(": error E221: ").And.Contain("换算成元"));
    }

    [TestCase("单位")]
    [TestCase("金额单位")]
    [TestCase("Unit")]
    public void A_unit_in_a_column_beside_the_amounts_is_compared_too(string heading)
    {
        foreach (string form in new[] { "csv", "xlsx" })
        {
            Assert.That(Lines("fund", form, "月份,项目,金额(元)," + heading + "\n2021-09,省级扣收,150,万元\n2021-10,省级扣收,1,元\n"), Has.Some.Contain(":2:4: error E223: 表旁另写着单位“万元”").Or.Some.Contain(":2:D: error E223: 表旁另写着单位“万元”"), form);
            Assert.That(Lines("fund", form, "月份,项目,金额(元)," + heading + "\n2021-09,省级扣收,150,元\n"), Has.None.Contain("error"), form);
            string events = "月份,编号,类型,县区,河流,排污口,周,水量(吨)," + heading + ",文号\n2021-09,E1,非法排污,甲县,颍河,一号口,2021-09-06,3,方,文1\n";
            Assert.That(Lines("events", form, events), Has.Some.Contain(": error E223: 表旁另写着单位“方”"), form);
        }
    }

    [TestCase("NO3-(mg/L)")]
    [TestCase("NO3-")]
    [TestCase("NO₃⁻")]
    [TestCase("硝酸盐(NO3-)")]
    public void Nitrate_as_the_ion_is_not_read_as_nitrogen(string heading)
    {
        string rows = "时间,点位,氨氮(mg/L)," + heading + "\n2021-10-11,S1,0.3,60\n";
        Assert.That(Lines("readings", "csv", rows), Has.Some.Contain(": error E2"));
    }

    [TestCase("fund", "注：单位为万元", "万元")]
    [TestCase("fund", "备注：金额以元计（单位：千元）", "千元")]
    [TestCase("events", "说明：水量的单位是万吨", "万吨")]
    public void A_note_below_that_says_another_unit_of_amounts_is_refused(string name, string note, string unit)
    {
        string rows = name == "events" ? "月份,编号,类型,县区,河流,排污口,周,水量(吨),文号\n2021-09,E1,非法排污,甲县,颍河,一号口,2021-09-06,3,文1\n" : Rows(name);
        foreach (string form in new[] { "csv", "xlsx" })
            Assert.That(Lines(name, form, rows + note + "\n").Single(), Does.Contain(": error E223: 表旁另写着单位“" + unit), form);
        Assert.That(Lines(name, "csv", rows + "注：共计150万元、30万吨，数据来源市财政局\n").Single(), Does.Contain(": warning W426: "));
    }

    [Test]
    public void A_title_with_its_unit_at_the_right_end_is_no_part_of_the_header([Values("csv", "xlsx")] string form)
    {
        Assert.That(Lines("fund", form, "资金表,,单位：万元\n月份,项目,金额(元)\n2021-09,省级扣收,12\n").Single(), Does.Contain(": error E223: ").And.Contain("万元"));
        Assert.That(Lines("fund", form, "资金表,,单位：元\n月份,项目,金额(元)\n2021-09,省级扣收,12\n"), Is.Empty);
    }

    [Test]
    public void A_unit_above_volumes_or_readings_is_compared_too([Values("csv", "xlsx")] string form)
    {
        string events = "单位：万吨\n月份,编号,类型,县区,河流,排污口,周,水量(吨),文号\n2021-09,E1,非法排污,甲县,颍河,一号口,2021-09-06,3,文1\n";
        Assert.That(Lines("events", form, events).Single(), Does.Contain(": error E223: ").And.Contain("水量(吨) 的单位应为吨"));
        Assert.That(Lines("events", form, events.Replace("单位：万吨", "排污水量 立方米", StringComparison.Ordinal)).Single(), Does.Contain(": error E223: "));
        string readings = "单位：μg/L\n" + Rows("readings");
        Assert.That(Lines("readings", form, readings).Single(), Does.Contain(": error E223: ").And.Contain("高锰酸盐指数、氨氮、…").And.Contain("mg/L"));
        Assert.That(Lines("readings", form, "单位：μg/L\n时间,点位,氨氮(mg/L),总磷（μg/L）\n2021-10-11,S1,0.3,100\n"), Is.Empty);
    }

    [TestCase("单位：μg/L（pH无量纲）")]
    [TestCase("单位：mg/L（汞、镉：μg/L）")]
    [TestCase("单位为μg/L")]
    [TestCase("单位（μg/L）")]
    [TestCase("监测数据（μg/L）")]
    [TestCase("单 位：μg／L")]
    [TestCase("单位：微克每升")]
    [TestCase("单位：10⁻³mg/L")]
    [TestCase("监测数据 ×10-3 mg/L")]
    public void A_unit_of_readings_is_found_however_it_is_written(string title) =>
        Assert.That(Lines("readings", "csv", title + "\n" + Rows("readings")).Single(), Does.Contain(": error E223: "));

    [TestCase("fund", "单位：元")]
    [TestCase("fund", "单位：许昌市财政局")]
    [TestCase("fund", "填报单位：生态环境局　单位：元")]
    [TestCase("fund", "全年共扣收150万元")]
    [TestCase("fund", "全年扣收三百余万元 奖励120万元")]
    [TestCase("events", "治理提升部分")]
    [TestCase("readings", "单位：mg/L")]
    [TestCase("readings", "单位：mg/L（pH无量纲）")]
    [TestCase("monitoring", "单位：万元")]
    [TestCase("points", "单位：个")]
    public void A_unit_above_that_is_the_columns_or_none_of_theirs_changes_nothing(string name, string title) =>
        Assert.That(Lines(name, "csv", title + "\n" + Rows(name)), Is.Empty);

    [Test]
    public void A_column_in_another_unit_beside_the_right_one_is_an_unknown_column() =>
        Assert.That(Lines("fund", "csv", "月份,项目,金额(元),金额(万元)\n2021-09,省级扣收,80000,8\n").Single(), Does.Contain(": warning W401: "));

    [Test]
    public void Both_names_of_a_column_in_one_cell_are_its_heading(
        [ValueSource(nameof(Names))] string name, [Values("{0} {1}", "{1} {0}", "{0}({1})", "{0}/{1}")] string both, [Values("csv", "xlsx")] string form)
    {
        if (name == "readings") return; // its columns of indicators have names of their own
        string[] rows = Rows(name).Split('\n', 2);
        string header = string.Join(',', rows[0].Split(',').Select(h => string.Format(null, both, h, English(name, h))));
        Assert.That(Lines(name, form, header + "\n" + rows[1]), Is.Empty);
    }

    [Test]
    public void A_header_in_one_language_over_one_in_the_other_is_one_header([ValueSource(nameof(Names))] string name, [Values("csv", "xlsx")] string form)
    {
        string[] rows = Rows(name).Split('\n', 2);
        string english = string.Join(',', rows[0].Split(',').Select(h => English(name, h)));
        Assert.That(Lines(name, form, english + "\n" + Rows(name)), Is.Empty);
        Assert.That(Lines(name, form, rows[0] + "\n" + english + "\n" + rows[1]), Is.Empty);
    }

    [Test]
    public void A_number_of_rows_is_meant_for_no_column()
    {
        string line = Lines("monitoring", "csv", "序号,月份,点位,水质类别\n1,2021-09,S1,Ⅴ\n").Single();
        Assert.That(line, Does.Contain("W401").And.Not.Contain("→"));
    }

    private static string English(string name, string chinese)
    {
        Core.Evidence.DataFile file = Core.Evidence.DataFile.Named(name)!;
        return file.Find(chinese, out _)!.Name;
    }

    private static string Rows(string name) => TablesByOtherNamesTests.Tables.First(t => t.English == name).Rows;

    private static string[] Lines(string name, string form, string rows)
    {
        using TestFolder folder = TestFolder.Empty();
        foreach ((string other, _, string its) in TablesByOtherNamesTests.Tables.Where(t => t.English != name)) folder.Write(other + ".csv", its);
        string[][] records = [.. rows.TrimEnd('\n').Split('\n').Select(r => r.Split(','))];
        if (form == "csv") folder.Write(name + ".csv", rows);
        else folder.Write(name + ".xlsx", Workbook.OfXml("Sheet1", string.Concat(records.Select((r, i) => Workbook.Row(i + 1, r)))));
        return folder.Check().FaultLines;
    }
}
