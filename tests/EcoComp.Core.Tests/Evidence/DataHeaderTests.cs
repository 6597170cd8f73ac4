using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Evidence;

public class DataHeaderTests
{
    private static (TableShape Shape, bool Sound, string[] Faults) Header(DataFile file, params string[] cells)
    {
        var faults = new FaultLog();
        TableShape shape = DataHeader.Read(file, "表", cells, 3, faults, out bool sound);
        return (shape, sound, [.. faults.Sorted(_ => 0).Select(f => $"{f.Line}:{f.Field}:{f.Column} {f.Code} {f.Value} [{string.Join('|', f.Arguments)}]")]);
    }

    [Test]
    public void Columns_stand_in_any_order_under_either_name()
    {
        (TableShape shape, bool sound, string[] faults) = Header(DataFile.Counties, "名称", "CODE");
        Assert.That((sound, shape.File, shape.FieldOf("code"), shape.FieldOf("name"), shape.FieldOf("aliases")), Is.EqualTo((true, "表", 2, 1, 0)));
        Assert.That(shape.Heads, Is.EqualTo(new[] { "名称", "CODE" }));
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public void An_unknown_column_is_warned_of_with_those_that_there_are()
    {
        (_, bool sound, string[] faults) = Header(DataFile.Counties, "code", "name", "人口");
        Assert.That(sound, Is.True);
        Assert.That(faults, Is.EqualTo(new[] { "3:3: W401 人口 [代码 code、名称 name、别名 aliases|]" }));
    }

    [Test]
    public void A_column_that_stands_twice_is_a_fault_that_names_the_first()
    {
        (TableShape shape, bool sound, string[] faults) = Header(DataFile.Counties, "代码", "name", "code");
        Assert.That((sound, shape.FieldOf("code")), Is.EqualTo((false, 1)));
        Assert.That(faults, Is.EqualTo(new[] { "3:3:code E109 code [1]" }));
    }

    [Test]
    public void Each_column_that_is_needed_and_missing_is_a_fault_with_both_names()
    {
        (_, bool sound, string[] faults) = Header(DataFile.Fund, "month", "document");
        Assert.That(sound, Is.False);
        Assert.That(faults, Is.EqualTo(new[] { "3:0:item E108  [item|项目|]", "3:0:amount_yuan E108  [amount_yuan|金额(元)|]" }));
    }

    [TestCase("month,point", "3:0:class E108  [class|水质类别|]")]
    [TestCase("month,point,class", "")]
    [TestCase("month,point,status", "")]
    public void Monitoring_needs_a_class_or_a_status(string cells, string fault) =>
        Assert.That(string.Join(';', Header(DataFile.Monitoring, cells.Split(',')).Faults), Is.EqualTo(fault));

    [TestCase("point,NH3N", "3:0:time E108  [time|时间|]")]
    [TestCase("point,time", "")]
    [TestCase("point,month", "")]
    [TestCase("point,采样时间", "")]
    public void Readings_need_a_time_or_a_month(string cells, string fault) =>
        Assert.That(string.Join(';', Header(DataFile.Readings, cells.Split(',')).Faults), Is.EqualTo(fault));

    [TestCase("氨氮(μS/cm)", "3:3:NH3N E215 氨氮(μS/cm) [NH3N|mg/L]")]
    [TestCase("pH(mg/L)", "3:3:PH E215 pH(mg/L) [PH|无量纲]")]
    public void A_unit_that_an_indicator_cannot_have_is_a_fault_with_its_own(string head, string fault)
    {
        (TableShape shape, bool sound, string[] faults) = Header(DataFile.Readings, "time", "point", head);
        Assert.That(sound, Is.False);
        Assert.That(faults, Is.EqualTo(new[] { fault }));
        Assert.That(DataHeader.Indicators(shape), Is.Empty);
    }

    [Test]
    public void The_indicators_stand_in_the_order_of_the_header_with_their_fields_and_units()
    {
        TableShape shape = Header(DataFile.Readings, "time", "总磷(μg/L)", "point", "无此", "氨氮").Shape;
        Assert.That(
            DataHeader.Indicators(shape).Select(c => $"{c.Field} {c.Heading.Indicator.Code} {c.Heading.Unit?.Symbol}"),
            Is.EqualTo(new[] { "2 TP μg/L", "5 NH3N mg/L" }));
    }

    [Test]
    public void What_a_header_has_of_a_file_is_counted()
    {
        string[] cells = ["代码", "code", "aliases", "人口"];
        Assert.That((DataHeader.Recognised(DataFile.Counties, cells), DataHeader.IsWhole(DataFile.Counties, cells)), Is.EqualTo((3, false)));
        Assert.That(DataHeader.IsWhole(DataFile.Counties, ["name", "code"]), Is.True);
    }

    [Test]
    public void There_is_no_header_without_a_file_and_its_cells()
    {
        Assert.That(() => DataHeader.Read(null!, "表", [], 1, new FaultLog(), out _), Throws.ArgumentNullException);
        Assert.That(() => DataHeader.Read(DataFile.Fund, "表", null!, 1, new FaultLog(), out _), Throws.ArgumentNullException);
        Assert.That(() => DataHeader.Indicators(null!), Throws.ArgumentNullException);
        Assert.That(() => MonitoringTable.Of((RowTable<MonitoringRow>)null!), Throws.ArgumentNullException);
        Assert.That(() => ReadingsTable.Of(null!), Throws.ArgumentNullException);
    }

    [TestCase("月 份", "点\n位", "水质\r\n类别")]
    [TestCase("month", "点 位", "class")]
    public void White_space_and_line_breaks_in_names_count_for_nothing(params string[] cells) =>
        Assert.That(Header(DataFile.Monitoring, cells).Faults, Is.Empty);

    [TestCase("月份", "断面", "水质类别", "3:2:point E108  [point|点位|断面]")]
    [TestCase("月份", "点立", "水质类别", "3:2:point E108  [point|点位|点立]")]
    [TestCase("年月", "点位", "水质类别", "3:1:month E108  [month|月份|年月]")]
    [TestCase("月份", "点位", "实测类别", "3:3:class E108  [class|水质类别|实测类别]")]
    public void A_missing_column_names_the_heading_that_was_probably_meant(string one, string two, string three, string fault) =>
        Assert.That(Header(DataFile.Monitoring, one, two, three).Faults, Is.EqualTo(new[] { fault }));

    [Test]
    public void Headings_that_may_all_be_meant_are_all_named() =>
        Assert.That(Header(DataFile.Monitoring, "月份", "断面", "站点", "水质类别").Faults, Is.EqualTo(new[] { "3:0:point E108  [point|点位|断面、站点]" }));

    [Test]
    public void All_unknown_columns_are_one_warning_with_what_may_be_meant() => Assert.That(
        Header(DataFile.Monitoring, "流域", "月份", "点位", "水质类别", "文件号", "").Faults.Single(), Does.StartWith("3:1: W401 流域、文件号").And.EndsWith("|文件号→文号]"));

    [Test]
    public void Headings_almost_those_of_columns_that_move_money_are_one_error() => Assert.That(
        Header(DataFile.Monitoring, "流域", "月份", "点位", "水质类别", "状太", "例行").Faults, Has.Some.StartsWith("3:5:status E138 状太、例行").And.Some.StartsWith("3:1: W401 流域 "));

    [Test]
    public void A_day_and_a_time_of_the_day_are_two_columns_and_a_day_alone_is_the_time()
    {
        TableShape both = Header(DataFile.Readings, "采样日期", "采样时间", "点位").Shape;
        Assert.That((both.FieldOf("day"), both.FieldOf("time")), Is.EqualTo((1, 2)));
        TableShape alone = Header(DataFile.Readings, "监测日期", "点位").Shape;
        Assert.That((alone.FieldOf("day"), alone.FieldOf("time")), Is.EqualTo((0, 1)));
    }

    [Test]
    public void A_column_that_begins_with_an_indicator_is_never_passed_over()
    {
        (_, bool sound, string[] faults) = Header(DataFile.Readings, "time", "point", "氨氮", "pH*", "氨氮去除率");
        Assert.That(sound, Is.False);
        Assert.That(faults, Is.EqualTo(new[] { "3:4: E220 pH*、氨氮去除率 []" }));
    }
}
