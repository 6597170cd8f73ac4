namespace EcoComp.Cli.Tests.Import;

/// <summary>Headings that begin as indicators do, and powers of ten beside a table: what is not understood is asked about and never passed over.</summary>
public sealed class UnitsBesideTests
{
    [TestCase("氟")]
    [TestCase("酚(mg/L)")]
    [TestCase("硫")]
    [TestCase("氯")]
    [TestCase("铅(10-3mg/L)")]
    [TestCase("汞×10⁻³")]
    [TestCase("砷(×10^-3 mg/L)")]
    [TestCase("色(稀释倍数)")]
    [TestCase("汞(总)")]
    public void A_heading_that_begins_as_an_indicator_does_is_never_passed_over(string heading)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable("断面名称|采样日期|pH|" + heading + "\n青石桥|2021-09-06|7.8|0.5").Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(PublishersTests.Opened(outcome), Is.EqualTo(new[] { "化验.csv!D1" }));
        File.WriteAllText(desk.DataFile("readings.csv"), "月份,点位,pH," + heading + "\n2021-09,QS-01,7.8,0.5\n");
        Assert.That(Ecocomp.Run("check", "--data", desk.Data).ExitCode, Is.EqualTo(3));
    }

    [TestCase("颜色")]
    [TestCase("水体颜色")]
    [TestCase("流量")]
    [TestCase("一")]
    public void A_heading_that_only_ends_in_the_sign_of_a_colour_is_none(string heading)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable("断面名称|采样日期|pH|" + heading + "\n青石桥|2021-09-06|7.8|清").Csv());
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("D1 “" + heading + "”：本列不读取"));
        desk.IsAccepted();
    }

    [TestCase("氨氮单位μg/L", true)]
    [TestCase("单位为μg/L", true)]
    [TestCase("单位为ppb", true)]
    [TestCase("数据×10", true)]
    [TestCase("氨氮数据×10", true)]
    [TestCase("稀释10倍", true)]
    [TestCase("结果为实际的1000倍", true)]
    [TestCase("氨氮与总磷列颠倒", true)]
    [TestCase("氨氮小数点有误", true)]
    [TestCase("氨氮为0.05", true)]
    [TestCase("氨氮实测值0.05mg/L", true)]
    [TestCase("氨氮为0.5", false)]
    [TestCase("氨氮0.50mg/L", false)]
    [TestCase("氨氮单位mg/L", false)]
    [TestCase("氨氮超标0.9倍", false)]
    [TestCase("五日生化需氧量用稀释与接种法", false)]
    public void Words_of_a_row_by_which_its_values_are_others_leave_it_open(string remark, bool isAsked)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable("断面名称|采样日期|氨氮(mg/L)|总磷(mg/L)|备注\n青石桥|2021-09-06|0.5|0.1|" + remark + "\n柳湾闸|2021-09-06|0.5|0.1|").Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(isAsked ? 3 : 0), outcome.Output);
        Assert.That(desk.Cells("readings.csv", "点位"), Is.EqualTo(isAsked ? new[] { "QS-02" } : ["QS-01", "QS-02"]));
    }

    [TestCase("注：数据×10", 0)]
    [TestCase("表中浓度已扩大1000倍", 0)]
    [TestCase("注：氨氮与总磷列颠倒", 0)]
    [TestCase("注：青石桥数据×10", 1)]
    [TestCase("注：青石桥氨氮为0.05mg/L", 1)]
    [TestCase("注：括号内为超标倍数", 2)]
    public void A_note_by_which_values_are_others_leaves_open_what_it_is_about(string note, int read)
    {
        const string Rows = "断面名称|采样日期|氨氮(mg/L)|总磷(mg/L)\n青石桥|2021-09-06|0.5|0.1\n柳湾闸|2021-09-06|0.5|0.1";
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable(Rows + "\n" + note + "|||").Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(read < 2 ? 3 : 0), outcome.Output);
        Assert.That(File.Exists(desk.DataFile("readings.csv")) ? desk.Cells("readings.csv", "点位") : [], Has.Length.EqualTo(read));
        if (read < 2) Assert.That(outcome.Output, Does.Contain("写着“" + note));
    }

    [TestCase("10", true)]
    [TestCase("1", false)]
    public void A_column_of_factors_leaves_rows_open_that_have_one(string factor, bool isAsked)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable("断面名称|采样日期|氨氮(mg/L)|稀释倍数\n青石桥|2021-09-06|0.5|" + factor).Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(isAsked ? 3 : 0), outcome.Output);
    }

    [TestCase("注：汞单位为10-3mg/L，其余mg/L", true)]
    [TestCase("注：汞的单位是10⁻³mg/L", true)]
    [TestCase("注：汞以10^-3 mg/L计", true)]
    [TestCase("注：氨氮在5-10mg/L，总磷0.10mg/L", false)]
    [TestCase("注：单位均为mg/L", false)]
    public void A_power_of_ten_in_a_note_is_another_unit(string note, bool isAsked)
    {
        using var desk = new ImportDesk();
        Outcome outcome = desk.Import("化验.csv", new PublishedTable("断面名称|采样日期|汞|氨氮\n青石桥|2021-09-06|0.04|0.5\n" + note + "|||").Csv());
        Assert.That(outcome.ExitCode, Is.EqualTo(isAsked ? 3 : 0), outcome.Output);
        Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.EqualTo(!isAsked));
    }

    [TestCase("ppb")]
    [TestCase("㎍/L")]
    [TestCase("微克/L")]
    [TestCase("毫克/立方米")]
    [TestCase("mg/kg")]
    [TestCase("mmol/L")]
    public void A_unit_of_readings_that_nobody_knows_is_refused_wherever_it_stands(string unit)
    {
        foreach ((string above, string header, string cell) in new[] { ("单位：" + unit + "\n", "", ""), ("重金属监测（" + unit + "）\n", "", ""), ("", "|计量单位", "|" + unit) })
        {
            using var desk = new ImportDesk();
            Outcome outcome = desk.Import("化验.xlsx", PublishedTable.Xlsx(("Sheet1", new PublishedTable(above + "断面名称|采样日期|汞" + header + "\n青石桥|2021-09-06|0.04" + cell))));
            Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
            Assert.That(File.Exists(desk.DataFile("readings.csv")), Is.False, above + header);
            File.WriteAllText(desk.DataFile("readings.csv"), (above + "月份|点位|汞" + header + "\n2021-09|QS-01|0.04" + cell + "\n").Replace('|', ','));
            Assert.That(Ecocomp.Run("check", "--data", desk.Data).Output, Does.Contain("E223"), above + header);
        }
    }

    [TestCase("fund.csv", "月份,项目,金额(元)", "2021-09,省级扣收,150", "万圆")]
    [TestCase("fund.csv", "月份,项目,金额(元)", "2021-09,省级扣收,150", "万RMB")]
    [TestCase("fund.csv", "月份,项目,金额(元)", "2021-09,省级扣收,150", "k元")]
    [TestCase("events.csv", "月份,编号,类型,县区,河流,水量(吨),文号", "2021-09,E1,polluted-water,北山县,青石河,150,北环〔2021〕7号", "千方")]
    public void A_unit_of_amounts_that_nobody_knows_is_refused_wherever_it_stands(string file, string header, string row, string unit)
    {
        foreach (string table in new[] { "单位：" + unit + "\n" + header + "\n" + row + "\n", header + ",单位\n" + row + "," + unit + "\n", header + "\n" + row + "\n注：单位：" + unit + "\n" })
        {
            using var desk = new ImportDesk();
            File.WriteAllText(desk.DataFile(file), table);
            Assert.That(Ecocomp.Run("check", "--data", desk.Data).Output, Does.Contain("E223"), table);
        }
    }

    [TestCase("元")]
    [TestCase("人民币元")]
    [TestCase("元（人民币）")]
    [TestCase("许昌市财政局")]
    [TestCase("市监测站")]
    public void The_own_unit_and_an_office_are_no_other_unit(string unit)
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("fund.csv"), "单位：" + unit + "\n月份,项目,金额(元)\n2021-09,省级扣收,150\n");
        Assert.That(Ecocomp.Run("check", "--data", desk.Data).Output, Does.Not.Contain("E223"));
    }
}
