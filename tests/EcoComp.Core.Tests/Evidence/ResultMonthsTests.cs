using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Which of the months with results belong together, and which have a mistyped year.</summary>
public class ResultMonthsTests
{
    [TestCase("2021-09*2 2021-10*2", "2021-09 2021-10", TestName = "Months beside each other belong together")]
    [TestCase("2021-09*3 2022-03*1", "2021-09 2022-03", TestName = "So do months half a year apart")]
    [TestCase("2021-09*3 2022-04*1", "2021-09", TestName = "A row more than half a year later does not")]
    [TestCase("2021-02*1 2021-09*3 2021-10*1", "2021-09 2021-10", TestName = "Nor does one more than half a year earlier")]
    [TestCase("2021-09*3 2023-10*3", "2021-09 2023-10", TestName = "After a pause of years a month as full as others belongs to them")]
    [TestCase("2021-09*2 2023-10*1", "2021-09 2023-10", TestName = "Nor does it have to be more than half as full")]
    [TestCase("2021-09*3 2023-10*1 2023-11*1", "2021-09 2023-10 2023-11",
        TestName = "Months beside each other are as full as all their results")]
    [TestCase("2020-01*1 2021-09*3 2023-10*1", "2021-09", TestName = "Few results before and after the others belong to neither")]
    [TestCase("2021-09*1 2202-09*3", "2021-09", TestName = "A full month where nobody can be yet does not")]
    [TestCase("2202-09*1", "2202-09", TestName = "The only month there is is in use")]
    public void The_months_in_use_are_those_near_most_results(string results, string expected)
    {
        Dossier dossier = Opened([.. results.Split(' ').SelectMany(Rows)]);
        Assert.That(string.Join(' ', dossier.MonthsInUse(Law.BuiltIn).Select(Months.Text)), Is.EqualTo(expected));
    }

    [TestCase(12, true)]
    [TestCase(13, false)]
    public void Nobody_is_more_than_a_year_ahead_of_what_the_regulations_were_looked_up_for(int months, bool inUse)
    {
        YearMonth late = Months.FromNumber(Months.NumberOf(Law.BuiltIn.VerifiedThrough!.Value) + months);
        string month = Months.Text(late);
        Dossier dossier = Opened([.. Rows("2021-09*1"), .. Rows(month + "*3")]);
        Assert.That(dossier.MonthsInUse(Law.BuiltIn).Select(Months.Text), Is.EqualTo(new[] { inUse ? month : "2021-09" }));
    }

    private static IEnumerable<MonitoringRow> Rows(string month)
    {
        var when = new YearMonth(int.Parse(month.AsSpan(0, 4)), int.Parse(month.AsSpan(5, 2)));
        for (int i = 0; i < month[^1] - '0'; i++) yield return new MonitoringRow { Month = when, Point = "S" + i, Class = WaterClass.III };
    }

    private static Dossier Opened(MonitoringRow[] results)
    {
        PointRow[] points =
        [
            .. Enumerable.Range(0, 3).Select(i => new PointRow
            {
                Code = "S" + i, Name = "断面" + i, Kind = PointKind.Section, WaterBody = "颍河", WaterType = WaterType.River, County = "A", Target = WaterClass.III,
            }),
        ];
        return Intake.Open(
            new FolderRows
            {
                Counties = RowTable.Of(DataFile.Counties.Shape, [new CountyRow { Code = "A", Name = "甲县" }]),
                Points = RowTable.Of(DataFile.Points.Shape, points),
                Monitoring = MonitoringTable.Of(results),
            },
            Law.BuiltIn, new FaultLog())!;
    }
}
