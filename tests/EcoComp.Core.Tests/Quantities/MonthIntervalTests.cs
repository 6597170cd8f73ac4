using CsCheck;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Tests.Quantities;

public class MonthIntervalTests
{
    private static readonly Gen<YearMonth?> Ends =
        Gen.Int[-1, 24].Select(n => n < 0 ? (YearMonth?)null : Months.FromNumber(Months.NumberOf(new YearMonth(2021, 1)) + n));

    private static readonly Gen<MonthInterval> Intervals = Gen.Select(Ends, Ends, (from, to) => new MonthInterval(from, to));

    private static readonly YearMonth[] Around = [.. Months.Range(new YearMonth(2020, 11), new YearMonth(2023, 3))];

    [TestCase("2021-09..2021-11", "2021-08", false)]
    [TestCase("2021-09..2021-11", "2021-09", true)]
    [TestCase("2021-09..2021-11", "2021-11", true)]
    [TestCase("2021-09..2021-11", "2021-12", false)]
    [TestCase("..2021-11", "1990-01", true)]
    [TestCase("..2021-11", "2021-12", false)]
    [TestCase("2021-09..", "2021-08", false)]
    [TestCase("2021-09..", "2990-01", true)]
    [TestCase("", "1990-01", true)]
    public void Both_ends_are_included_and_an_absent_end_is_open(string interval, string month, bool contained) =>
        Assert.That(Read.Interval(interval).Contains(Read.Month(month)), Is.EqualTo(contained));

    [TestCase("2021-09..2021-09", false)]
    [TestCase("2021-09..2021-08", true)]
    [TestCase("2021-09..2021-10", false)]
    [TestCase("2021-09..", false)]
    [TestCase("..2021-08", false)]
    public void An_interval_that_ends_before_it_begins_is_empty(string interval, bool empty) =>
        Assert.That(Read.Interval(interval).IsEmpty, Is.EqualTo(empty));

    [Test]
    public void Always_has_no_ends() => Assert.That(MonthInterval.Always, Is.EqualTo(Read.Interval("")));

    [TestCase("2021-01..2021-03", "2021-03..2021-05", true)]
    [TestCase("2021-01..2021-03", "2021-04..2021-05", false)]
    [TestCase("2021-04..2021-05", "2021-01..2021-03", false)]
    [TestCase("..2021-03", "2021-04..", false)]
    [TestCase("..2021-03", "2021-03..", true)]
    [TestCase("", "2021-05..2021-01", false)]
    public void Intervals_overlap_where_they_share_a_month(string a, string b, bool overlap) =>
        Assert.That(Read.Interval(a).Overlaps(Read.Interval(b)), Is.EqualTo(overlap));

    [Test]
    public void Overlap_is_what_counting_months_says() => Gen.Select(Intervals, Intervals).Sample((a, b) =>
        a.Overlaps(b) == Around.Any(m => a.Contains(m) && b.Contains(m)) && a.Overlaps(b) == b.Overlaps(a));

    [Test]
    public void Empty_is_what_counting_months_says() => Intervals.Sample(a => a.IsEmpty == !Around.Any(a.Contains));
}
