using EcoComp.Core.Quantities;

namespace EcoComp.Core.Tests.Quantities;

public class MonthsOfYearTests
{
    [TestCase("1;4;7;10", "1;4;7;10")]
    [TestCase("10；7；4；1", "1;4;7;10")]
    [TestCase("1, 4", "1;4")]
    [TestCase("1，4、7", "1;4;7")]
    [TestCase("3月；04", "3;4")]
    [TestCase("12", "12")]
    [TestCase("1;2;3;4;5;6;7;8;9;10;11;12", "1;2;3;4;5;6;7;8;9;10;11;12")]
    public void Months_of_the_year_are_read_in_any_order(string text, string months)
    {
        Assert.That(MonthsOfYear.TryRead(text, out MonthsOfYear read), Is.True);
        Assert.That(read.ToString(), Is.EqualTo(months));
    }

    [TestCase("")]
    [TestCase("0")]
    [TestCase("13")]
    [TestCase("1;;4")]
    [TestCase("1;4;")]
    [TestCase("001")]
    [TestCase("1-4")]
    [TestCase("一")]
    [TestCase("-1")]
    [TestCase("1.0")]
    [TestCase("1.")]
    [TestCase("1-")]
    [TestCase("1/")]
    [TestCase("1;4;7;7")]
    [TestCase("3月；03")]
    public void What_is_no_list_of_months_is_refused(string text) => Assert.That(MonthsOfYear.TryRead(text, out _), Is.False);

    [TestCase("2021-01", true)]
    [TestCase("2030-10", true)]
    [TestCase("2021-02", false)]
    [TestCase("2021-12", false)]
    public void A_month_is_one_of_them_whatever_its_year(string month, bool contained)
    {
        MonthsOfYear.TryRead("1;10", out MonthsOfYear months);
        Assert.That(months.Contains(Read.Month(month)), Is.EqualTo(contained));
    }

    [Test]
    public void Where_none_is_named_every_month_is_meant() => Assert.That(
        (MonthsOfYear.Every.ToString(), Enumerable.Range(1, 12).All(m => MonthsOfYear.Every.Contains(new NodaTime.YearMonth(2021, m)))),
            Is.EqualTo(("", true)));
}
