using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;

namespace EcoComp.Core.Tests.Evidence;

public class DataFileTests
{
    [TestCase("counties.csv", 0)]
    [TestCase("counties", 0)]
    [TestCase("points.csv", 1)]
    [TestCase("fund", 7)]
    [TestCase("fund.xlsx", 7)]
    [TestCase("资金.xls[Sheet1]", 7)]
    [TestCase("data.xlsx[points]", 1)]
    [TestCase("data.xlsx[监测数据]", 3)]
    [TestCase("data.xlsx[fun]", int.MaxValue)]
    [TestCase("[points]", 1)]
    [TestCase("data.xlsx[points?", int.MaxValue)]
    [TestCase("points]", int.MaxValue)]
    [TestCase(".csv", int.MaxValue)]
    [TestCase("fun", int.MaxValue)]
    [TestCase("", int.MaxValue)]
    public void A_file_has_its_place_with_and_without_its_ending(string file, int place) =>
        Assert.That(DataFile.OrderOf(file), Is.EqualTo(place));

    [Test]
    public void The_folder_must_have_its_register() =>
        Assert.That(DataFile.All.Where(f => f.Required), Is.EqualTo(new[] { DataFile.Counties, DataFile.Points }));

    [TestCase("counties.csv", "县区", "code* 代码, name* 名称, aliases 别名")]
    [TestCase(
        "points.csv", "点位",
        "code* 编码, name* 名称, kind* 类型, water_body* 水体, water_type* 水体类型, county 县区, target 目标, inflows 上游断面, covered 适用, months 监测月, "
        + "document 依据文号, from 起始月, to 终止月")]
    [TestCase("monitoring.csv", "监测", "month* 月份, point* 点位, class 水质类别, status 状态, routine 例行监测, origin 数据来源, document 文号, note 备注")]
    [TestCase("readings.csv", "监测数据", "month 月份, time 时间, point* 点位, sample 样品, status 状态, document 文号")]
    [TestCase(
        "events.csv", "事件",
        "month* 月份, event* 编号, kind* 类型, county 县区, incident 同一事件, date 日期, river 河流, outlet 排污口, "
        + "week 周, volume_t 水量(吨), document* 文号, note 备注")]
    [TestCase("rulings.csv", "认定", "month* 月份, subject* 对象, question* 事项, answer* 认定, authority* 依据文号, reason 理由")]
    [TestCase("interpretations.csv", "口径", "key* 事项, choice* 选择, authority* 依据文号, from 起始月, to 终止月")]
    [TestCase("fund.csv", "资金", "month* 月份, item* 项目, amount_yuan* 金额(元), document 文号")]
    public void A_file_has_the_columns_of_the_data_contract(string name, string chinese, string columns)
    {
        DataFile file = DataFile.All.Single(f => f.Name == name);
        Assert.That(string.Join(", ", file.Columns.Select(c => $"{c.Name}{(c.Required ? "*" : "")} {c.Chinese}")), Is.EqualTo(columns));
        Assert.That((file.Chinese, file.Stem + ".csv"), Is.EqualTo((chinese, name)));
    }

    [Test]
    public void A_record_is_about_what_its_month_code_number_and_key_say() => Assert.That(
        Of(c => c.IsSubject),
        Is.EqualTo("counties: code; points: code; monitoring: month point; readings: month time point; "
            + "events: month event; rulings: month subject; "
            + "interpretations: key; fund: month"));

    [Test]
    public void What_people_call_things_and_say_of_them_is_free_text() => Assert.That(
        Of(c => c.HoldsFreeText),
        Is.EqualTo("counties: name aliases; points: name water_body document; monitoring: origin document note; readings: sample document; "
            + "events: river outlet document note; rulings: answer authority reason; interpretations: authority; fund: document"));

    [Test]
    public void Amounts_are_yuan_and_tonnes() => Assert.That(Of(c => c.HoldsAmounts), Is.EqualTo("events: volume_t; fund: amount_yuan"));

    [Test]
    public void A_dash_says_no_more_than_an_empty_cell_where_the_cell_may_be_empty_and_the_dash_may_mean_nothing_else() => Assert.That(
        Of(c => c.DashIsEmpty),
        Is.EqualTo("counties: aliases; points: county target inflows covered months document from to; "
            + "monitoring: status routine origin document; "
            + "readings: status document; events: county incident date river outlet week volume_t document; "
            + "interpretations: from to; fund: document"));

    [Test]
    public void A_column_that_need_not_be_there_and_changes_who_pays_how_much_moves_money() => Assert.That(
        Of(c => c.MovesMoney),
        Is.EqualTo("counties: aliases; points: county target inflows covered months from to; "
            + "monitoring: class status routine; readings: status; "
            + "events: county incident river outlet week volume_t; interpretations: from to"));

    /// <summary>The columns of all files of which something is true.</summary>
    private static string Of(Func<DataColumn, bool> holds) => string.Join(
        "; ", DataFile.All.Where(f => f.Columns.Any(holds)).Select(f =>
            f.Stem + ": " + string.Join(' ', f.Columns.Where(holds).Select(c => c.Name))));

    [Test]
    public void The_columns_called_month_from_and_to_hold_months() => Assert.That(
        DataFile.All.SelectMany(f => f.Columns).Where(c => c.HoldsMonths).Select(c => c.Name).Distinct(), Is.EquivalentTo(new[] { "month", "from", "to" }));

    [TestCase("水量（吨）", "volume_t")]
    [TestCase("水量(吨)", "volume_t")]
    [TestCase("Volume_T", "volume_t")]
    [TestCase("水量", null)]
    [TestCase("氨氮", null)]
    public void A_column_is_found_by_its_names_in_any_case_and_with_any_brackets(string cell, string? column)
    {
        Assert.That(DataFile.Events.Find(cell, out bool unfit)?.Name, Is.EqualTo(column));
        Assert.That(unfit, Is.False);
    }

    [TestCase("监测时间", "time", false)]
    [TestCase("采样时间", "time", false)]
    [TestCase("时间", "time", false)]
    [TestCase("氨氮(mg/L)", "NH3N", false)]
    [TestCase("氨氮(μS/cm)", "NH3N", true)]
    [TestCase("流量", null, false)]
    public void Readings_have_a_column_for_each_indicator(string cell, string? column, bool unitUnfit)
    {
        Assert.That(DataFile.Readings.Find(cell, out bool unfit)?.Name, Is.EqualTo(column));
        Assert.That(unfit, Is.EqualTo(unitUnfit));
    }

    [TestCase("垂线", "sample")]
    [TestCase("平行样", "sample")]
    [TestCase("采样日期", "day")]
    [TestCase("监测日期", "day")]
    public void Readings_have_other_words_for_a_sample_and_its_day(string cell, string column) =>
        Assert.That(DataFile.Readings.Find(cell, out _)?.Name, Is.EqualTo(column));

    [TestCase("readings.csv", true)]
    [TestCase("events.csv", true)]
    [TestCase("monitoring.csv", true)]
    [TestCase("points.csv", false)]
    [TestCase("fund.csv", false)]
    public void Rows_that_came_from_a_table_of_others_say_where_they_stood_there(string name, bool has)
    {
        DataFile file = DataFile.All.Single(f => f.Name == name);
        foreach (string cell in new[] { "数据来源", "origin", "Origin" })
            Assert.That(file.Find(cell, out _)?.Name, Is.EqualTo(has ? "origin" : null), cell);
    }

    [TestCase("月份 month", "month")]
    [TestCase("month(月份)", "month")]
    [TestCase("月份/Month", "month")]
    [TestCase("Volume_t-水量(吨)", "volume_t")]
    [TestCase("月份/monta", null)]
    [TestCase("月份及month", null)]
    [TestCase("年份/month", null)]
    [TestCase("月份month)", "month")]
    [TestCase("月份", "month")]
    [TestCase("月", null)]
    public void A_heading_may_have_both_names_of_a_column(string cell, string? column) =>
        Assert.That(DataFile.Events.FindFixed(cell)?.Name, Is.EqualTo(column));

    [Test]
    public void A_missing_label_or_cell_is_a_mistake_of_the_caller()
    {
        Assert.That(() => DataFile.OfLabel(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("label"));
        Assert.That(() => DataFile.Fund.FindFixed(null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("cell"));
    }

    [Test]
    public void The_time_of_a_sample_is_a_column_of_readings_alone() =>
        Assert.That(DataFile.Monitoring.Find("采样时间", out _), Is.Null);

    [Test]
    public void A_table_made_in_code_has_every_fixed_column() => Assert.That(
        DataFile.All.SelectMany(f => f.Columns.Where(
            (c, i) => f.Shape.FieldOf(c.Name) != i + 1 || f.Shape.Heads[i] != c.Name
                || f.Shape.ColumnNames[c.Name] != c.Chinese)), Is.Empty);

    [Test]
    public void Rows_of_a_table_without_a_needed_column_are_a_fault_of_the_table()
    {
        var faults = new FaultLog();
        var shape = new TableShape("counties.csv", new Dictionary<string, int> { ["code"] = 1 });
        Intake.Open(
            new FolderRows
            {
                Counties = RowTable.Of(shape, [new CountyRow { Code = "A", Name = "甲县" }]),
                Points = RowTable.Of(DataFile.Points.Shape, Array.Empty<PointRow>()),
                Monitoring = MonitoringTable.Of([]),
            },
            Law.BuiltIn, faults);
        Assert.That(Said.Of(faults), Does.Contain("counties.csv:1:0:name E108"));
    }
}
