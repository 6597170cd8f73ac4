using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Tests.Evidence;

public class OutletWeekTests
{
    [TestCase("2021-09-06", "2021-09-06")]
    [TestCase("2021-09-09", "2021-09-06")]
    [TestCase("2021-09-12", "2021-09-06")]
    [TestCase("2021-09-13", "2021-09-13")]
    [TestCase("2022-01-01", "2021-12-27")]
    [TestCase("2022-01-02", "2021-12-27")]
    [TestCase("2022-01-03", "2022-01-03")]
    public void A_week_runs_from_monday_to_sunday(string date, string monday) =>
        Assert.That(OutletWeek.Monday(Read.Date(date)!.Value), Is.EqualTo(Read.Date(monday)));

    [TestCase("2021-09-06", "2021-09", "2021-09", "2021-09", Description = "all within a month")]
    [TestCase("2021-09-27", "2021-09", "2021-09", "2021-10", Description = "Thursday is the 30th")]
    [TestCase("2021-11-29", "2021-12", "2021-11", "2021-12", Description = "Thursday is the 2nd")]
    [TestCase("2021-12-27", "2021-12", "2021-12", "2022-01", Description = "Thursday is 30 December")]
    [TestCase("2020-12-28", "2020-12", "2020-12", "2021-01", Description = "Thursday is 31 December")]
    [TestCase("2019-12-30", "2020-01", "2019-12", "2020-01", Description = "Thursday is 2 January")]
    [TestCase("2025-12-29", "2026-01", "2025-12", "2026-01", Description = "Thursday is 1 January")]
    [TestCase("2022-02-28", "2022-03", "2022-02", "2022-03", Description = "Thursday is 3 March")]
    [TestCase("2024-02-26", "2024-02", "2024-02", "2024-03", Description = "Thursday is 29 February")]
    public void A_week_belongs_to_the_month_of_its_day(string monday, string thursdays, string mondays, string sundays)
    {
        LocalDate week = Read.Date(monday)!.Value;
        Assert.That(Months.Text(Of("thursday")), Is.EqualTo(thursdays));
        Assert.That(Months.Text(Of("monday")), Is.EqualTo(mondays));
        Assert.That(Months.Text(Of("sunday")), Is.EqualTo(sundays));

        YearMonth Of(string day) => OutletWeek.MonthOf(week, OutletWeek.Point.Meaning(day));
    }
}
