using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Provenance;

public sealed class RowOriginTests
{
    private static readonly Dictionary<string, int> Fields = new() { ["month"] = 1, ["point"] = 2, ["NH3N"] = 3 };

    [TestCase(2, 4, "2")]
    [TestCase(12, 13, "2")]
    [TestCase(2, 12, "m.xlsx[9月]:2")]
    public void Another_row_is_named_by_its_line_and_where_it_lies_in_another_part_by_that_too(int first, int second, string named)
    {
        TableShape shape = new TableShape("m.xlsx[9月]", Fields, ["month", "point", "NH3N"]).In(
            [new TablePart("m.xlsx[9月]", 0), new TablePart("m.xlsx[10月]", 10)]);
        Assert.That(Twice(shape, first, second), Is.EqualTo(named));
    }

    [Test]
    public void In_a_table_that_lies_in_one_place_it_is_named_by_its_line() =>
        Assert.That(Twice(new TableShape("readings.csv", Fields, ["month", "point", "NH3N"]), 2, 12), Is.EqualTo("2"));

    /// <summary>How the fault of a reading that stands twice names the row on which it stood first.</summary>
    private static string Twice(TableShape shape, int first, int second)
    {
        ReadingRow row = new() { Month = Given.Month, Point = "S", Values = [ReadingCell.Value("1", IndicatorForm.Amount)] };
        ReadingRow[] rows =
        [
            .. Enumerable.Range(2, second - 1).Select(line => line == first || line == second ? row
                : row with { Sample = "x" + line, Values = [ReadingCell.Value("2", IndicatorForm.Amount)] }),
        ];
        ReadingsTable table = ReadingsTable.Of(RowTable.Of(shape, rows))!;
        PointRegister register = new Given().Section("S").Dossier().Register;
        var faults = new FaultLog();
        new ReadingsIntake(log => table.Open(register, log), _ => "S", faults) { DifferencesAreWarnings = _ => false }.Read();
        return faults.Sorted(_ => 0).Single().Arguments[^1];
    }
}
