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
    [TestCase("fun", int.MaxValue)]
    [TestCase("", int.MaxValue)]
    public void A_file_has_its_place_with_and_without_its_ending(string file, int place) =>
        Assert.That(DataFile.OrderOf(file), Is.EqualTo(place));

    [Test]
    public void The_folder_must_have_its_register() =>
        Assert.That(DataFile.All.Where(f => f.Required), Is.EqualTo(new[] { DataFile.Counties, DataFile.Points }));

    [TestCase("counties.csv", "code name")]
    [TestCase("points.csv", "code name kind water_body water_type")]
    [TestCase("monitoring.csv", "month point")]
    [TestCase("readings.csv", "point")]
    [TestCase("events.csv", "month event kind document")]
    [TestCase("rulings.csv", "month subject question answer authority")]
    [TestCase("interpretations.csv", "key choice authority")]
    [TestCase("fund.csv", "month item amount_yuan")]
    public void A_file_needs_some_of_its_columns(string file, string needed) => Assert.That(
        DataFile.All.Single(f => f.Name == file).Columns.Where(c => c.Required).Select(c => c.Name), Is.EqualTo(needed.Split(' ')));

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

    [Test]
    public void The_time_of_a_sample_is_a_column_of_readings_alone() =>
        Assert.That(DataFile.Monitoring.Find("采样时间", out _), Is.Null);

    [Test]
    public void A_table_made_in_code_has_every_fixed_column() => Assert.That(
        DataFile.All.SelectMany(f => f.Columns.Where((c, i) => f.Shape.FieldOf(c.Name) != i + 1 || f.Shape.Heads[i] != c.Name)), Is.Empty);

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
