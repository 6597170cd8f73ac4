using System.Text;

namespace EcoComp.Cli.Tests.Import;

/// <summary>What stands beside an event against it: another amount of water, another unit, another county or kind, and titles of other places.</summary>
public sealed class BesideEventsTests
{
    private const string Header = "月份|编号|类型|县区|河流|水量(吨)|文号|备注";

    private static Outcome Import(ImportDesk desk, string heading, string beside, string note, string title = "", string kind = "受污染水体") => desk.Import(
        "事件.csv",
        Encoding.UTF8.GetBytes((title.Length > 0 ? title + "\n" : "") + (Header + "|" + heading).Replace('|', ',') + $"\n2021-09,E1,{kind},北山县,青石河,1350,文1,\"{note}\",\"{beside}\"\n"),
        "--as", "events", "--out", desk.File_("o.csv"));

    [TestCase("核定水量(吨)", "130")]
    [TestCase("核减后水量(吨)", "130")]
    [TestCase("复核水量（吨）", "130")]
    [TestCase("水量(吨)修正", "130")]
    [TestCase("更正", "130")]
    [TestCase("更正值", "130吨")]
    [TestCase("核定结果", "0.13万吨")]
    [TestCase("核定水量(万吨)", "0.13")]
    [TestCase("最终水量(吨)", "1,300")]
    [TestCase("实际排放量", "约130吨")]
    [TestCase("实际水量", "1350立方米/日")]
    [TestCase("排水量单位", "万吨")]
    [TestCase("核实县区", "东原市")]
    [TestCase("认定类型", "非法排污")]
    public void Another_amount_county_or_kind_in_a_column_leaves_it_open(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, heading, beside, "");
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(File.Exists(desk.File_("o.csv")), Is.False);
        Assert.That(outcome.Output, Does.Contain(beside).And.Not.Contain("作数的类别"));
    }

    [TestCase("核定水量(吨)", "1350")]
    [TestCase("核定水量", "1350吨")]
    [TestCase("核定水量", "0.135万吨")]
    [TestCase("核定水量(吨)", "")]
    [TestCase("核实县区", "北山县")]
    [TestCase("核实日期", "2021-09-10")]
    [TestCase("核定罚款(万元)", "5")]
    [TestCase("许可排放量(吨)", "800")]
    [TestCase("设计处理能力(吨/日)", "20000")]
    [TestCase("核实情况", "属实")]
    [TestCase("认定文号", "北环罚〔2021〕3号")]
    [TestCase("举报电话", "12369")]
    public void A_column_that_says_the_same_or_of_something_else_does_not(string heading, string beside)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, heading, beside, "");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(File.ReadAllText(desk.File_("o.csv")), Does.Contain("1350"));
    }

    [TestCase("水量单位为万吨")]
    [TestCase("单位：万吨")]
    [TestCase("单位：m³")]
    [TestCase("以万吨计")]
    [TestCase("0.13万")]
    [TestCase("0.13万吨")]
    [TestCase("13.5为实际")]
    [TestCase("1350为立方米每日")]
    [TestCase("水量按周合计2700")]
    [TestCase("经核定为130吨")]
    [TestCase("核减至1,300吨")]
    [TestCase("实际130")]
    [TestCase("另有渗漏约200吨")]
    public void Another_amount_or_unit_in_a_remark_leaves_it_open(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "经办人", "张三", note);
        Assert.That(outcome.ExitCode, Is.EqualTo(3), outcome.Output);
        Assert.That(File.Exists(desk.File_("o.csv")), Is.False);
        Assert.That(outcome.Output, Does.Contain(note));
    }

    [TestCase("1350吨")]
    [TestCase("排放1350立方米")]
    [TestCase("约0.135万吨")]
    [TestCase("9月6日发现，9月8日核实")]
    [TestCase("罚款5万元")]
    [TestCase("涉事企业处理能力2万吨/日")]
    [TestCase("核实3个排口")]
    [TestCase("COD 120mg/L")]
    [TestCase("责任单位为北山水务公司")]
    [TestCase("距国控断面500米")]
    public void A_remark_with_the_same_amount_or_other_figures_does_not(string note)
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "经办人", "张三", note);
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(File.ReadAllText(desk.File_("o.csv")), Does.Contain(note));
    }

    [Test]
    public void A_remark_that_is_not_understood_is_named_and_its_event_written()
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "经办人", "张三", "周水量");
        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("请核对").And.Contain("周水量"));
    }

    [TestCase("平顶山市违法排污", 3)]
    [TestCase("许昌市违法排污", 0)]
    [TestCase("2021年9月违法排污", 0)]
    public void Events_of_another_city_are_not_read(string title, int exitCode)
    {
        using var desk = new ImportDesk();
        Assert.That(Import(desk, "经办人", "张三", "", title).ExitCode, Is.EqualTo(exitCode));
    }

    [Test]
    public void What_is_no_kind_of_event_is_told_the_kinds_there_are()
    {
        using var desk = new ImportDesk();
        Outcome outcome = Import(desk, "经办人", "张三", "", kind: "偷排");
        Assert.That(outcome.Output, Does.Contain("偷排").And.Contain("非法排污").And.Contain("受污染水体").And.Not.Contain("ecocomp check"));
    }
}
