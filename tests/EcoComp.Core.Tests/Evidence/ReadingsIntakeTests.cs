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
    [TestCase("0.50", "0.51", "readings.csv:4:6:NH3N E324 0.51")]
    [TestCase("0.50", "", "readings.csv:4:6:NH3N E324 -")]
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
        Assert.That(faults, Is.EqualTo(new[] { "readings.csv:3:6:NH3N W411 0.6", "readings.csv:4:2:time W409 2021-09-08 00:00:01" }));
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

    [Test]
    public void Rows_at_fault_are_told_and_not_added()
    {
        ReadingsBook book = Read(
            out string[] faults, Row(1, "1") with { Point = "s" }, Row(2, "1") with { Point = "" },
            new ReadingRow { Time = SampleTime.Of(Given.Month), Point = "S", Status = ResultStatus.Suspended });
        Assert.That(faults, Is.EqualTo(new[] { "readings.csv:2:3:point E301 s", "readings.csv:3:3:point E201", "readings.csv:4:5:document E211" }));
        Assert.That(book.All, Is.Empty);
    }

    [Test]
    public void A_sample_with_a_value_too_few_is_a_mistake_of_the_caller() =>
        Assert.That(() => ReadingsTable.Of([Water.Heading("氨氮(mg/L)")], [Row(1, "1") with { Values = [] }]), Throws.ArgumentException);

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
