using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests.Evidence;

public class MonitoringBookTests
{
    private static readonly Point First = new(0, "S", PointKind.Section, WaterType.River);
    private static readonly Point Second = new(1, "T", PointKind.Section, WaterType.River);
    private static readonly MonitoringResult Good = MonitoringResult.OfClass(WaterClass.II, 2);
    private static readonly MonitoringResult Bad = MonitoringResult.OfClass(WaterClass.V, 3);

    private readonly MonitoringBook _book = new(DataFile.Monitoring.Shape, 2);

    [Test]
    public void A_result_is_found_by_month_and_point()
    {
        Assert.That(_book.Enter(new YearMonth(2021, 9), First, Good).IsPresent, Is.False);
        Assert.That(_book.Enter(new YearMonth(2021, 10), Second, Bad).IsPresent, Is.False);
        Assert.That(_book.Find(new YearMonth(2021, 9), First), Is.EqualTo(Good));
        Assert.That(_book.Find(new YearMonth(2021, 10), Second), Is.EqualTo(Bad));
        Assert.That(_book.Find(new YearMonth(2021, 9), Second).IsPresent, Is.False);
        Assert.That(_book.Find(new YearMonth(2021, 11), First).IsPresent, Is.False);
    }

    [Test]
    public void The_first_result_of_a_point_and_month_stays_and_is_handed_back()
    {
        var month = new YearMonth(2022, 1);
        _book.Enter(month, First, Good);
        Assert.That(_book.Enter(month, First, Bad), Is.EqualTo(Good));
        Assert.That(_book.Find(month, First), Is.EqualTo(Good));
    }

    [Test]
    public void Months_with_a_result_are_listed_in_order()
    {
        var book = new MonitoringBook(DataFile.Monitoring.Shape, 2);
        foreach (string month in new[] { "2022-01", "2021-09", "2021-12" }) book.Enter(Read.Month(month), First, Good);
        Assert.That(book.Months, Is.EqualTo(new[] { new YearMonth(2021, 9), new YearMonth(2021, 12), new YearMonth(2022, 1) }));
        Assert.That(book.Table.File, Is.EqualTo("monitoring.csv"));
    }

    [Test]
    public void Nothing_is_supposed_of_no_results() => Assert.That(
        () => _book.Supposing(new YearMonth(2021, 9), null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("results"));
}
