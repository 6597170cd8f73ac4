using CsCheck;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Tests.Quantities;

public class DateNotationTests
{
    [TestCase("2021-09-15")]
    [TestCase("2021/9/15")]
    [TestCase("2021.09.15")]
    [TestCase("2021年9月15日")]
    [TestCase("2021年09月15")]
    [TestCase("20210915")]
    public void A_day_is_read_however_an_office_writes_it(string text)
    {
        Assert.That(DateNotation.TryRead(text, out LocalDate date), Is.True);
        Assert.That(date, Is.EqualTo(new LocalDate(2021, 9, 15)));
    }

    [TestCase("")]
    [TestCase("2021-09")]
    [TestCase("2021年9月")]
    [TestCase("202109")]
    [TestCase("2021-09-00")]
    [TestCase("20210900")]
    [TestCase("2021-09-31")]
    [TestCase("20210931")]
    [TestCase("2021-02-29")]
    [TestCase("2021-13-01")]
    [TestCase("2021-00-01")]
    [TestCase("2021-9-x")]
    [TestCase("2021-x-9")]
    [TestCase("202x-09-15")]
    [TestCase("2021-09-115")]
    [TestCase("2021-009-15")]
    [TestCase("21-09-15")]
    [TestCase("2021-09/15")]
    [TestCase("2021年09-15")]
    [TestCase("2021091x")]
    [TestCase("1899-12-31")]
    [TestCase("15/9/2021")]
    public void Anything_else_is_no_day(string text)
    {
        Assert.That(DateNotation.TryRead(text, out LocalDate date), Is.False);
        Assert.That(date, Is.EqualTo(default(LocalDate)));
    }

    [TestCase("2020-02-29")]
    [TestCase("2021-09-30")]
    [TestCase("2021-12-31")]
    [TestCase("2021-01-01")]
    public void The_last_and_first_days_of_months_are_read(string text) =>
        Assert.That(DateNotation.TryRead(text, out LocalDate date) ? (LocalDate?)date : null, Is.EqualTo(Read.Date(text)));

    [Test]
    public void Every_day_is_read_back_from_each_way_of_writing_it() =>
        Gen.Int[0, 36500].Select(n => new LocalDate(1950, 1, 1).PlusDays(n)).Sample(d =>
            new[] { $"{d.Year}-{d.Month:00}-{d.Day:00}", $"{d.Year}/{d.Month}/{d.Day}", $"{d.Year}年{d.Month}月{d.Day}日",
                $"{d.Year}{d.Month:00}{d.Day:00}" }
                .All(text => DateNotation.TryRead(text, out LocalDate read) && read == d));
}
