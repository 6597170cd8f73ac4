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

    private static string Told(
        DataFile file, string[] cells, IReadOnlyDictionary<int, DataColumn>? unclear = null, params string[] titles)
    {
        var faults = new FaultLog();
        DataHeader.Read(file, "9月.xlsx[Sheet1]", cells, 3, faults, out _, unclear, titles);
        return string.Join('\n', faults.Sorted(_ => 0).Select(f =>
            $"{f.Field}:{f.Column} {f.Code} {f.Value} [{string.Join('|', f.Arguments)}]{f.Import}"));
    }

    [TestCase("monitoring.csv", "断面,水质类别", true)]
    [TestCase("monitoring.csv", "断面/水质类别", true)]
    [TestCase("monitoring.csv", "点位,9月", true)]
    [TestCase("monitoring.csv", "点位,氨氮", true)]
    [TestCase("readings.csv", "点位,水温(℃)", true)]
    [TestCase("readings.csv", "站点,,本月类别", true)]
    [TestCase("monitoring.csv", "点位,备注", false)]
    [TestCase("monitoring.csv", "甲,水质类别", false)]
    [TestCase("monitoring.csv", "甲,乙", false)]
    [TestCase("points.csv", "断面,水质类别", false)]
    [TestCase("fund.csv", "点位,9月", false)]
    public void A_table_as_others_publish_it_has_points_and_classes_months_or_indicators(string file, string cells, bool published) =>
        Assert.That(DataHeader.LooksPublished(DataFile.All.Single(f => f.Name == file), cells.Split(',')), Is.EqualTo(published));

    [Test]
    public void The_first_fault_of_a_header_that_looks_published_names_the_file_to_import()
    {
        Assert.That(
            Told(DataFile.Monitoring, ["断面", "水质类别"]),
            Is.EqualTo("0:month E108  [month|月份|]9月.xlsx\n1:point E108  [point|点位|断面]"));
        Assert.That(Told(DataFile.Monitoring, ["月份", "点位"]), Is.EqualTo("0:class E108  [class|水质类别|]"), "it may be one that is begun");
    }

    [Test]
    public void A_heading_of_several_rows_that_may_be_a_column_is_asked_about_and_the_column_is_not_missing_too()
    {
        DataColumn column = DataFile.Monitoring.Columns.Single(c => c.Name == "class");
        Assert.That(
            Told(DataFile.Monitoring, ["月份", "点位", "上月水质", "九月/水质"], new Dictionary<int, DataColumn> { [3] = column, [4] = column }),
            Is.EqualTo("3:class E115 上月水质、九月/水质 [水质类别、水质类别]9月.xlsx"));
    }

    [Test]
    public void Of_headings_that_may_be_meant_those_that_are_almost_the_columns_name_are_nearer() => Assert.That(
        Told(DataFile.Monitoring, ["月份", "断面", "点位1", "水质类别"]),
        Does.StartWith("2: W401 断面 ").And.EndsWith("\n3:point E108  [point|点位|点位1]9月.xlsx"));

    [Test]
    public void Of_a_month_and_a_time_the_one_is_missing_that_a_heading_may_be_meant_for()
    {
        Assert.That(Told(DataFile.Readings, ["点位", "年月", "氨氮"]), Is.EqualTo("2:month E108  [month|月份|年月]9月.xlsx"));
        Assert.That(Told(DataFile.Readings, ["点位", "取样时间", "氨氮"]), Is.EqualTo("2:time E108  [time|时间|取样时间]9月.xlsx"));
        Assert.That(Told(DataFile.Readings, ["点位", "日期间", "氨氮"]), Does.StartWith("0:time E108 "));
    }

    [Test]
    public void A_heading_that_is_a_column_but_for_its_unit_is_told_with_both_units_and_the_column_is_not_missing_too()
    {
        Assert.That(
            Told(DataFile.Fund, ["月份", "项目", "金额(万元)"]), Is.EqualTo("3:amount_yuan E221 金额(万元) [万元|元|amount_yuan|金额(元)]"));
        Assert.That(
            Told(DataFile.Fund, ["月份", "项目", "数额"], null, "单位：万元"), Is.EqualTo("3:amount_yuan E221 数额 [万元|元|amount_yuan|金额(元)]"));
        Assert.That(
            Told(DataFile.Fund, ["月份", "项目", "金额(万元)"], null, "单位：千元"), Does.StartWith("3:amount_yuan E221 金额(万元) [万元|"),
            "the heading's own goes first");
        Assert.That(
            Told(DataFile.Fund, ["月份", "项目", "备案"], null, "单位：万元"),
            Does.StartWith("0:amount_yuan E108 ").And.Not.Contains("E221"), "only a heading that may be the column has the unit above it");
    }

    [TestCase("氨氮,总磷,总氮,铜", "氨氮、总磷、总氮、…")]
    [TestCase("氨氮,总磷,总氮", "氨氮、总磷、总氮")]
    [TestCase("氨氮,总磷(mg/L)", "氨氮")]
    [TestCase("pH,水温,氨氮", "氨氮")]
    [TestCase("备注,氨氮", "氨氮")]
    public void A_unit_above_a_table_that_its_columns_do_not_have_is_told_with_three_of_them(string columns, string named) => Assert.That(
        Told(DataFile.Readings, ["时间", "点位", .. columns.Split(',')], null, "单位：μg/L"),
        Does.Match(@"(?m)^\d:NH3N E223 μg/L \[" + named + @"\|mg/L\]"));

    [TestCase("CHCL3", "单位：mg/L", "μg/L", Description = "a code has its own unit")]
    [TestCase("CHCL3", "单位：μg/L", null)]
    [TestCase("三氯甲烷", "单位：ng/L", "mg/L")]
    [TestCase("氨氮", "单位：ppb", "mg/L")]
    [TestCase("pH", "单位：ppb", null)]
    [TestCase("pH", "单位：mg/L", null)]
    [TestCase("氨氮(mg/L)", "单位：ppb", null)]
    [TestCase("粪大肠菌群", "单位：MPN/100mL", "个/L")]
    public void A_unit_above_a_table_is_compared_with_that_in_which_the_column_is_read(string column, string title, string? own)
    {
        string told = Told(DataFile.Readings, ["时间", "点位", column], null, title);
        if (own is null) Assert.That(told, Is.Empty);
        else Assert.That(told, Does.Contain(" E223 ").And.Contains($" [{column}|{own}]"));
    }

    [Test]
    public void A_unit_of_concentrations_above_a_table_of_classes_is_no_ones() => Assert.That(
        Told(DataFile.Monitoring, ["月份", "点位", "水质类别", "氨氮"], null, "单位：μg/L"), Does.StartWith("4: W401 氨氮 "));

    [Test]
    public void Only_a_table_of_readings_has_columns_of_indicators() => Assert.That(
        Told(DataFile.Monitoring, ["月份", "点位", "水质类别", "总磷*"]), Does.StartWith("4: W401 总磷* ").And.Not.Contains("E220"));

    [TestCase("readings.csv", "时间,点位,氨氮", "注：单位为μg/L", "E223 μg/L [氨氮|mg/L]")]
    [TestCase("readings.csv", "时间,点位,氨氮,汞", "注：单位：mg/L，汞为μg/L", "E223 μg/L [氨氮|mg/L]")]
    [TestCase("readings.csv", "时间,点位,氨氮", "注：单位为mg/L", null)]
    [TestCase("readings.csv", "时间,点位,氨氮", "注：断流断面不评价", null)]
    [TestCase("fund.csv", "月份,项目,金额(元),氨氮", "注：单位为μg/L", null)]
    [TestCase("fund.csv", "月份,项目,金额(元)", "注：单位为万元", "E223 万元 [金额(元)|元]")]
    [TestCase("fund.csv", "月份,项目,金额(元)", "注：单位为万圆", "E223 万圆 [金额(元)|元]")]
    [TestCase("fund.csv", "月份,项目,金额(元)", "注：单位为元", null)]
    [TestCase("fund.csv", "月份,项目", "注：单位为万元", null)]
    public void A_note_below_a_table_that_says_another_unit_is_told(string file, string heads, string note, string? told)
    {
        Fault? fault = DataHeader.UnitOfNote(DataFile.All.Single(f => f.Name == file), "表", 9, heads.Split(','), [note]);
        Assert.That(fault is null ? null : $"{fault.Code} {fault.Value} [{string.Join('|', fault.Arguments)}]", Is.EqualTo(told));
        if (fault is not null) Assert.That((fault.File, fault.Line, fault.Field), Is.EqualTo(("表", 9, 0)));
    }

    [TestCase("code,name,kind,water_body,water_type,县区名称", "6: W401 县区名称 ", Description = "a usual word for the name, which is there")]
    [TestCase("code,name,kind,water_body,water_type,行政区", "6:county E138 行政区 ", Description = "a usual word for the county too")]
    [TestCase("code,name,kind,water_body,water_type,目标1", "6:target E138 目标1 ")]
    public void A_usual_word_for_a_column_that_is_there_is_that_columns_neighbour(string cells, string told) =>
        Assert.That(Told(DataFile.Points, cells.Split(',')), Does.StartWith(told));

    [TestCase("采样日期,点位", true)]
    [TestCase("监测时间,点位", true)]
    [TestCase("月份,点位", true)]
    [TestCase("点位,氨氮", false)]
    public void A_day_alone_makes_a_header_of_readings_whole(string cells, bool whole) =>
        Assert.That(DataHeader.IsWhole(DataFile.Readings, cells.Split(',')), Is.EqualTo(whole));

    [Test]
    public void A_missing_file_is_a_mistake_of_the_caller()
    {
        Assert.That(() => DataHeader.IsWhole(null!, []), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("file"));
        Assert.That(
            () => DataHeader.UnitOfNote(null!, "表", 1, [], []), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("file"));
    }
}
