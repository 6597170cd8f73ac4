using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Tests.WaterQuality;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Readings as they are added up: samples that stand twice, and rows that are none.</summary>
public class ReadingsIntakeTests
{
    private static readonly LocalDate Day = new(2021, 9, 8);

    [Test]
    public void Samples_of_a_point_and_month_are_added_up()
    {
        ReadingsBook book = Read(out _, Row(1, "1.0"), Row(2, "2.0"), Row(3, ""));
        PointReadings readings = book.All.Single().Readings;
        Assert.That((readings.Samples, readings.Line, readings.Has(0)), Is.EqualTo((3, 2, true)));
        Assert.That(readings.Means(book.Headings, Water.Standard(WaterType.River)).Single(), Is.EqualTo(Water.Mean("NH3N", "1.0", "2.0")));
    }

    [TestCase("0.50", "0.5", "readings.csv:4:2:time W409 2021-09-08 00:00:01")]
    [TestCase("0.50", "0.51", "readings.csv:4:7:NH3N E324 0.51")]
    [TestCase("0.50", "0.50L", "readings.csv:4:7:NH3N E324 <0.50")]
    [TestCase("0.50", "", "readings.csv:4:7:NH3N E324 -")]
    [TestCase("", "", "readings.csv:4:2:time W409 2021-09-08 00:00:01")]
    public void A_sample_that_stands_twice_counts_once_if_it_says_the_same(string first, string second, string told)
    {
        ReadingsBook book = Read(out string[] faults, Row(1, first), Row(2, "1"), Row(1, second));
        Assert.That(faults, Is.EqualTo(new[] { told }));
        Assert.That(book.All.Single().Readings.Samples, Is.EqualTo(2));
    }

    [Test]
    public void Where_differences_are_only_warned_of_each_row_is_a_sample()
    {
        ReadingsBook book = Read(out string[] faults, differencesAreWarnings: true, Row(1, "0.5"), Row(1, "0.6"), Row(1, "0.5"));
        Assert.That(faults, Is.EqualTo(new[] { "readings.csv:3:7:NH3N W411 0.6", "readings.csv:4:2:time W409 2021-09-08 00:00:01" }));
        Assert.That(book.All.Single().Readings.Samples, Is.EqualTo(2));
    }

    [Test]
    public void A_row_without_a_sample_stands_for_its_status_only_where_there_is_no_sample()
    {
        ReadingRow dry = new() { Time = SampleTime.Of(Given.Month), Point = "S", Status = ResultStatus.Dry };
        Assert.That(Read(out _, dry).All.Single().Readings.Status, Is.EqualTo(ResultStatus.Dry));
        Assert.That(Read(out _, dry, Row(1, "1")).All.Single().Readings.Status, Is.Null);
        Assert.That(Read(out _, dry, dry with { Status = ResultStatus.Frozen }).All.Single().Readings.Status, Is.EqualTo(ResultStatus.Missing));
    }

    [TestCase("空白")]
    [TestCase("全程序空白")]
    [TestCase("加标回收")]
    [TestCase("质控样")]
    [TestCase("平均")]
    [TestCase("最大值")]
    public void A_control_of_the_laboratory_or_a_mean_among_the_samples_is_refused_and_not_added(string sample)
    {
        ReadingsBook book = Read(out string[] faults, Row(1, "1.0"), Row(2, "9.0") with { Sample = sample }, Row(3, "9.0") with { Sample = sample });
        Assert.That(faults.Single(), Does.StartWith("readings.csv:3:").And.EndsWith($":sample E202 {sample}"), "one line says it of all rows");
        Assert.That(book.All.Single().Readings.Samples, Is.EqualTo(1));
    }

    [TestCase("左")]
    [TestCase("平行样1")]
    [TestCase("表层")]
    [TestCase("2021-09-空")]
    public void Verticals_duplicates_and_numbers_are_samples(string sample)
    {
        ReadingsBook book = Read(out string[] faults, Row(1, "1.0") with { Sample = sample });
        Assert.That(faults, Is.Empty);
        Assert.That(book.All.Single().Readings.Samples, Is.EqualTo(1));
    }

    [Test]
    public void Rows_at_fault_are_told_and_not_added()
    {
        ReadingsBook book = Read(
            out string[] faults, Row(1, "1") with { Point = "s" }, Row(2, "1") with { Point = "" },
            new ReadingRow { Time = SampleTime.Of(Given.Month), Point = "S", Status = ResultStatus.Suspended });
        Assert.That(faults, Is.EqualTo(new[] { "readings.csv:2:3:point E301 s", "readings.csv:3:3:point E201", "readings.csv:4:6:document E211" }));
        Assert.That(book.All, Is.Empty);
    }

    [Test]
    public void A_sample_with_a_value_too_few_is_a_mistake_of_the_caller() =>
        Assert.That(() => ReadingsTable.Of([Water.Heading("氨氮(mg/L)")], [Row(1, "1") with { Values = [] }]), Throws.ArgumentException);

    [Test]
    public void A_row_that_says_what_any_row_before_it_said_is_counted_once_and_told_with_that_row()
    {
        PointRegister register = new Given().Section("S").Dossier().Register;
        ReadingsTable table = ReadingsTable.Of(
            [Water.Heading("氨氮(mg/L)")], [Row(1, "0.5"), Row(1, "0.6"), Row(2, "0.5"), Row(1, "0.60"), Row(1, "0.50")]);
        var faults = new FaultLog();
        var intake = new ReadingsIntake(log => table.Open(register, log), point => register.Points[point].Code, faults)
        {
            DifferencesAreWarnings = _ => true,
        };
        Assert.That(intake.Read()!.All.Single().Readings.Samples, Is.EqualTo(3));
        Assert.That(intake.RepeatedLines, Is.EquivalentTo(new[] { 5, 6 }));
        Assert.That(
            faults.Sorted(_ => 0).Select(f => $"{f.Line} {f.Code} {string.Join('|', f.Arguments)}"),
            Is.EqualTo(new[] { "3 W411 S|2021-09-08 00:00:01|2|0.5", "5 W409 S|3", "6 W409 S|2" }));
    }

    [Test]
    public void A_time_or_a_month_that_is_missing_or_wrong_is_told_at_its_column()
    {
        ReadingsBook book = Read(
            out string[] faults, Row(1, "1") with { Time = default }, Row(2, "1") with { Month = Tests.Read.Month("2021-10") },
            Row(3, "1") with { Time = ReadingCell.Time("x") }, Row(4, "1") with { Month = Given.Month },
            Row(5, "1") with { Status = Tests.Read.Unreadable<ResultStatus>() });
        Assert.That(faults, Is.EqualTo(new[]
        {
            "readings.csv:2:2:time E201", "readings.csv:3:1:month E217 2021-10", "readings.csv:4:2:time E216 x",
            "readings.csv:6:5:status E202 ?",
        }));
        Assert.That(book.All.Single().Readings.Samples, Is.EqualTo(1), "that of line 5");
    }

    [Test]
    public void In_a_table_without_times_the_month_is_what_is_missing_or_stands_twice()
    {
        var shape = new TableShape(
            "readings.csv", new Dictionary<string, int> { ["month"] = 1, ["point"] = 2, ["NH3N"] = 3 }, ["month", "point", "NH3N"]);
        ReadingRow row = new() { Month = Given.Month, Point = "S", Values = [ReadingCell.Value("1", IndicatorForm.Amount)] };
        ReadingsTable table = ReadingsTable.Of(RowTable.Of(shape, [row, row, row with { Month = default }]))!;
        PointRegister register = new Given().Section("S").Dossier().Register;
        var faults = new FaultLog();
        new ReadingsIntake(log => table.Open(register, log), _ => "S", faults) { DifferencesAreWarnings = _ => false }.Read();
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "readings.csv:3:1:month W409 2021-09", "readings.csv:4:1:month E201" }));
    }

    [TestCase("", null)]
    [TestCase("2021-09-08 8:00", null)]
    [TestCase("Sep-21", FaultCodes.SpreadsheetMonth)]
    [TestCase("昨天", FaultCodes.BadTime)]
    public void A_time_that_a_spreadsheet_has_spoilt_is_told_apart_from_one_that_is_none(string text, string? flaw)
    {
        Cell<SampleTime> cell = ReadingCell.Time(text);
        Assert.That((cell.Flaw?.Code, cell.IsEmpty), Is.EqualTo((flaw, text.Length == 0)));
    }

    [Test]
    public void Means_stand_in_the_order_of_the_indicators_whatever_the_order_of_the_columns()
    {
        IndicatorHeading[] headings = [Water.Heading("总磷"), Water.Heading("氨氮"), Water.Heading("pH")];
        var readings = new PointReadings(headings.Length, 2);
        ReadingsIntake.Add([.. headings], readings, [Water.Value("0.1"), Water.Value("1"), Water.Value("7", IndicatorForm.Acidity)]);
        Assert.That(
            readings.Means([.. headings], Water.Standard(WaterType.River)), Is.EqualTo(Water.Means("PH=7", "NH3N=1", "TP=0.1")));
    }

    [TestCase(WaterType.River, "三氯甲烷", "60")]
    [TestCase(WaterType.River, "三氯甲烷(μg/L)", "0.06")]
    [TestCase(WaterType.Groundwater, "三氯甲烷", "0.06")]
    [TestCase(WaterType.Groundwater, "三氯甲烷(mg/L)", "60")]
    public void A_column_is_in_its_unit_and_without_one_in_that_of_the_standard_of_the_water(WaterType water, string header, string inBase)
    {
        IndicatorHeading heading = Water.Heading(header);
        var readings = new PointReadings(1, 2);
        ReadingsIntake.Add([heading], readings, [Water.Value("60")]);
        Assert.That(readings.Means([heading], Water.Standard(water)).Single().Value, Is.EqualTo(Water.Number(inBase)));
    }

    private static ReadingRow Row(int second, string value) => new()
    {
        Time = SampleTime.Of(Day, second),
        Point = "S",
        Values = [ReadingCell.Value(value, IndicatorForm.Amount)],
    };

    private static ReadingsBook Read(out string[] told, params ReadingRow[] rows) => Read(out told, false, rows);

    private static ReadingsBook Read(out string[] told, bool differencesAreWarnings, params ReadingRow[] rows)
    {
        PointRegister register = new Given().Section("S").Dossier().Register;
        var faults = new FaultLog();
        ReadingsTable table = ReadingsTable.Of([Water.Heading("氨氮(mg/L)")], rows);
        ReadingsBook book = new ReadingsIntake(log => table.Open(register, log), point => register.Points[point].Code, faults)
        {
            DifferencesAreWarnings = _ => differencesAreWarnings,
        }.Read()!;
        told = Said.Of(faults);
        return book;
    }
}
