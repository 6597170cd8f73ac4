using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What offices write in names, classes, statuses, headings and below tables that says no more than the plain word, and what says more.</summary>
public sealed class SpellingsOfOfficesTests
{
    private static Outcome Import(ImportDesk desk, string table, params string[] more) => desk.Import("2021年9月.csv", new PublishedTable(table).Csv(), more);

    [TestCase("青石桥断面")]
    [TestCase("青石桥（国控）")]
    [TestCase("青石桥(省控)")]
    [TestCase("青石桥（市控断面）")]
    [TestCase("青石桥国考断面")]
    [TestCase("青石桥监测断面")]
    [TestCase("青石桥考核断面")]
    [TestCase("青石桥控制断面")]
    [TestCase("青石桥（断面）")]
    [TestCase("青石桥断面（国控）")]
    [TestCase("青石桥监测点位")]
    public void A_name_with_what_it_is_behind_it_is_that_of_the_point(string name)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "断面名称|水质类别\n" + name + "|Ⅲ");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ" }), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
    }

    [TestCase("青石断面")]
    [TestCase("青石桥下断面")]
    [TestCase("青石桥二号断面")]
    [TestCase("双桥断面")]
    [TestCase("青石桥（新）")]
    public void A_name_that_says_more_or_less_is_open(string name)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "断面名称|水质类别\n" + name + "|Ⅲ\n柳湾闸|Ⅳ");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [Test]
    public void The_map_goes_before_what_is_left_of_a_name()
    {
        using var desk = new ImportDesk();
        File.WriteAllText(desk.DataFile("import-map.csv"), "name,river,code,candidates\n青石桥断面,,QS-02,\n");
        Import(desk, "断面名称|水质类别\n青石桥断面|Ⅲ");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅲ" }));
    }

    [TestCase("注：青石桥应为Ⅳ类")]
    [TestCase("注：QS-01应为Ⅳ类")]
    public void A_note_may_call_the_point_by_its_own_name(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "断面名称|水质类别\n青石桥断面|Ⅲ\n柳湾闸断面|Ⅳ\n" + note + "|");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [TestCase("青石桥（8月）")]
    [TestCase("青石桥均值")]
    [TestCase("青石桥（上游）")]
    [TestCase("青石桥 劣")]
    [TestCase("青石桥平均")]
    [TestCase("青石桥（去年同期）")]
    [TestCase("青石桥(断流)")]
    [TestCase("青石桥Ⅴ")]
    [TestCase("青石桥（目标）")]
    [TestCase("青石桥对照断面")]
    [TestCase("青石桥作废")]
    public void A_name_with_another_time_place_or_figure_is_offered_to_nobody_as_another_name(string name)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "断面名称|水质类别\n" + name + "|Ⅲ\n柳湾闸|Ⅳ");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
        Assert.That(outcome.Output, Does.Contain("名称里多了"));
        Assert.That(File.Exists(desk.DataFile("import-map.csv")), Is.False);
    }

    [TestCase("青石桥（新）")]
    [TestCase("青石大桥")]
    [TestCase("青石桥北")]
    public void Another_spelling_is_asked_about_as_before(string name)
    {
        using var desk = new ImportDesk();
        Import(desk, "断面名称|水质类别\n" + name + "|Ⅲ");
        Assert.That(File.ReadAllText(desk.DataFile("import-map.csv")), Does.Contain(name).And.Contain("QS-01"));
    }

    [TestCase("Ⅲ类水", "Ⅲ")]
    [TestCase("Ⅲ类水质", "Ⅲ")]
    [TestCase("III类水体", "Ⅲ")]
    [TestCase("劣Ⅴ类水", "劣Ⅴ")]
    [TestCase("断流未监测", ",断流")]
    [TestCase("未监测（断流）", ",断流")]
    [TestCase("断流（未监测）", ",断流")]
    [TestCase("断流，缺测", ",断流")]
    [TestCase("河道断流，未采样", ",断流")]
    [TestCase("结冰未监测", ",结冰")]
    [TestCase("未采样（结冰）", ",结冰")]
    [TestCase("冰封，无法采样", ",结冰")]
    public void A_class_or_status_with_what_it_means_beside_it_is_read(string text, string read)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "断面名称|水质类别\n青石桥|" + text);
        Assert.That(desk.Rows().Single(), Does.StartWith("2021-09,QS-01," + read), outcome.Output);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        desk.IsAccepted();
    }

    [TestCase("未断流")]
    [TestCase("未断流未监测")]
    [TestCase("断流10天")]
    [TestCase("因断流未监测")]
    [TestCase("部分断流未监测")]
    [TestCase("断流或未监测")]
    [TestCase("断流结冰未监测")]
    [TestCase("上月断流未监测")]
    [TestCase("三水")]
    [TestCase("Ⅲ类水质目标")]
    [TestCase("Ⅲ类水Ⅳ类水")]
    [TestCase("优于Ⅲ类水")]
    public void One_with_another_thing_beside_it_is_open(string text)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "断面名称|水质类别\n青石桥|" + text + "\n柳湾闸|Ⅳ");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [TestCase("氨氮(以N计,mg/L)", "氨氮(mg/L)")]
    [TestCase("氨氮（以N计）(mg/L)", "氨氮(mg/L)")]
    [TestCase("氨氮（mg/L，以N计）", "氨氮(mg/L)")]
    [TestCase("总磷（以P计）", "总磷(mg/L)")]
    [TestCase("总磷（以P计，mg/L）", "总磷(mg/L)")]
    [TestCase("氟化物（以F-计）", "氟化物(mg/L)")]
    [TestCase("氟化物（以F⁻计，mg/L）", "氟化物(mg/L)")]
    [TestCase("石油类（mg/L）", "石油类(mg/L)")]
    [TestCase("氨氮(NH3-N,mg/L)", "氨氮(mg/L)")]
    [TestCase("氨氮(以N计,单位：mg/L)", "氨氮(mg/L)")]
    public void What_an_indicator_is_reckoned_as_may_stand_beside_its_unit(string heading, string written)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "断面名称|采样日期|" + heading + "\n青石桥|2021-09-06|0.3", "--as", "readings");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(File.ReadAllText(desk.DataFile("readings.csv")), Does.Contain(written));
    }

    [TestCase("硝酸盐(以NO3计,mg/L)")]
    [TestCase("氨氮(以NH4计,mg/L)")]
    [TestCase("氨氮(以N计,个)")]
    public void Reckoned_as_another_thing_or_in_another_unit_it_is_open(string heading)
    {
        using var desk = new ImportDesk();
        Assert.That(Import(desk, "断面名称|采样日期|" + heading + "\n青石桥|2021-09-06|0.3", "--as", "readings").ExitCode, Is.EqualTo(3));
    }

    [TestCase("填表人：李某|审核人：王某|签发：赵某")]
    [TestCase("制表：李某|校核：王某|批准：赵某")]
    [TestCase("填表人：|李某|审核人：")]
    [TestCase("分析人：李某|复核：王某|报出日期：2021年10月8日")]
    [TestCase("共 1 页 第 1 页|报出日期：2021-10-08|")]
    [TestCase("（盖章）||2021年10月8日")]
    [TestCase("制表 李某|审核 王某|签发 赵某")]
    public void The_foot_of_a_laboratorys_table_is_passed_over(string foot)
    {
        using var desk = new ImportDesk();
        Outcome samples = Import(desk, "断面名称|采样日期|氨氮(mg/L)\n青石桥|2021-09-06|0.3\n" + foot, "--as", "readings");
        Assert.That(samples.ExitCode, Is.Zero, samples.Output);
        Assert.That(samples.Output, Does.Not.Contain("请核对 "));
        Outcome classes = Import(desk, "断面名称|水质目标|水质类别\n青石桥|Ⅲ|Ⅲ\n" + foot);
        Assert.That(classes.ExitCode, Is.Zero, classes.Output);
        Assert.That(File.Exists(desk.DataFile("import-map.csv")), Is.False);
    }

    [TestCase("审核人：王某|Ⅲ|Ⅴ")]
    [TestCase("柳湾|审核人：王某|Ⅴ")]
    [TestCase("制表：李某|Ⅲ|数据作废")]
    public void A_row_with_anything_else_is_no_foot(string row)
    {
        using var desk = new ImportDesk();
        Assert.That(Import(desk, "断面名称|水质目标|水质类别\n青石桥|Ⅲ|Ⅲ\n" + row).ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void Of_two_columns_of_names_that_of_each_row_is_read()
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "断面名称|水源地名称|水质类别\n青石桥||Ⅲ\n|龙泉水库|Ⅱ\n-|柳湾闸|Ⅳ");
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ", "2021-09,SY-02,Ⅱ" }), outcome.Output);
        Assert.That(desk.Origins(), Does.Contain("2021年9月.csv!C3"));
    }

    [Test]
    public void Two_names_in_one_row_leave_the_table_open()
    {
        using var desk = new ImportDesk();
        Assert.That(Import(desk, "断面名称|水源地名称|水质类别\n青石桥|龙泉水库|Ⅲ").ExitCode, Is.EqualTo(3));
        Assert.That(desk.Rows(), Is.Empty);
    }

    [Test]
    public void Fields_that_a_spreadsheet_shows_as_text_are_read_as_they_are_shown()
    {
        using var desk = new ImportDesk();
        const string text = "断面名称,水质目标,水质类别\n=\"青石桥\",=\"Ⅲ\",=\"Ⅲ\"\n\"=\"\"柳湾闸\"\"\",Ⅳ,Ⅳ\n双桥,\"Ⅳ,=\"\"Ⅲ\"\",\",=\"\"\n";
        Outcome outcome = desk.Import("2021年9月.csv", Encoding.UTF8.GetBytes(text));
        Assert.That(desk.Rows(), Is.EqualTo(new[] { "2021-09,QS-01,Ⅲ", "2021-09,QS-02,Ⅳ" }), outcome.Output);
    }

    [TestCase("断面名称|青石桥|柳湾闸\n水质类别|Ⅲ|Ⅳ\n水质目标|Ⅲ|Ⅳ")]
    [TestCase("断面名称|青石桥|柳湾闸\npH|7.8|7.7\n溶解氧(mg/L)|7.9|8.1\n氨氮(mg/L)|0.3|0.4")]
    [TestCase("月份|青石桥|柳湾闸\n2021-08|Ⅲ|Ⅳ\n2021-09|Ⅲ|Ⅳ")]
    [TestCase("断面|青石桥|柳湾闸|沙口渡\n8月|Ⅲ|Ⅳ|Ⅱ\n9月|Ⅲ|Ⅳ|Ⅱ")]
    [TestCase("项目|青石桥|柳湾闸\npH|7.8|7.7\n氨氮(mg/L)|0.3|0.4")]
    [TestCase("2021年9月水质\n指标|青石桥|柳湾闸\n氨氮|0.3|0.4\n总磷|0.1|0.2")]
    public void A_table_on_its_side_is_called_so(string table)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, table);
        Assert.That(outcome.ExitCode, Is.EqualTo(3));
        Assert.That(outcome.Output, Does.Contain("转置"), outcome.Output);
    }

    [TestCase("点名|水质类别\n青石桥|Ⅲ\n柳湾闸|Ⅳ")]
    [TestCase("河流|县区|水质类别\n青石河|北山县|Ⅲ\n白鹭河|西岭区|Ⅳ")]
    [TestCase("月份|水质类别\n2021-08|Ⅲ\n2021-09|Ⅳ")]
    public void A_table_without_a_column_of_points_is_not(string table)
    {
        using var desk = new ImportDesk();
        Assert.That(Import(desk, table).Output, Does.Not.Contain("转置"));
    }
}
