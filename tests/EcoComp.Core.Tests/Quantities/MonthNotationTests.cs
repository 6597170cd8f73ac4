using CsCheck;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Tests.Quantities;

public class MonthNotationTests
{
    [TestCase("2021-09")]
    [TestCase("2021-9")]
    [TestCase("2021/9")]
    [TestCase("2021/09")]
    [TestCase("2021.09")]
    [TestCase("2021年9月")]
    [TestCase("2021年09月")]
    [TestCase("202109")]
    [TestCase("2021-09-01")]
    [TestCase("2021/9/1")]
    [TestCase("2021.9.1")]
    [TestCase("2021年9月1日")]
    [TestCase("2021年9月1")]
    [TestCase("20210901")]
    [TestCase("2021.9")]
    [TestCase("2021/9/1 0:00")]
    [TestCase("2021-09-01 00:00:00")]
    public void September_is_read_however_an_office_writes_it(string text)
    {
        Assert.That(MonthNotation.TryRead(text, out YearMonth month), Is.True);
        Assert.That(month, Is.EqualTo(new YearMonth(2021, 9)));
    }

    [TestCase("")]
    [TestCase("2021")]
    [TestCase("09-2021")]
    [TestCase("21-09")]
    [TestCase("2021-00")]
    [TestCase("2021-13")]
    [TestCase("202113")]
    [TestCase("202100")]
    [TestCase("2021-009")]
    [TestCase("2021-09-02")]
    [TestCase("2021-09-00")]
    [TestCase("20210902")]
    [TestCase("2021年9")]
    [TestCase("2021年9月2日")]
    [TestCase("2021年9月日")]
    [TestCase("2021-09/01")]
    [TestCase("2021-09-")]
    [TestCase("2021-")]
    [TestCase("2021-09-001")]
    [TestCase("2021-0x")]
    [TestCase("２０２１-09")]
    [TestCase("1899-12")]
    [TestCase("9999-01")]
    [TestCase("Sep-21")]
    [TestCase("2021.1")]
    [TestCase("2021-09-01 08:00")]
    [TestCase("2021-09 00:00")]
    [TestCase("2021-09-30 0:00")]
    [TestCase("2021 09")]
    public void Anything_else_is_no_month(string text)
    {
        Assert.That(MonthNotation.TryRead(text, out YearMonth month), Is.False);
        Assert.That(month, Is.EqualTo(default(YearMonth)));
    }

    [TestCase("1900-01", true)]
    [TestCase("9998-12", true)]
    [TestCase("2021-01", true)]
    [TestCase("2021-12", true)]
    public void The_years_from_1900_to_9998_are_read(string text, bool read) =>
        Assert.That(MonthNotation.TryRead(text, out _), Is.EqualTo(read));

    [TestCase("Sep-21", true)]
    [TestCase("sep-2021", true)]
    [TestCase("21-Sep", true)]
    [TestCase("September 2021", true)]
    [TestCase("2021 Dec", true)]
    [TestCase("Jan-1", true)]
    [TestCase("Sep", false)]
    [TestCase("Sep-", false)]
    [TestCase("-Sep", false)]
    [TestCase("Se-21", false)]
    [TestCase("Foo-21", false)]
    [TestCase("Sep-x", false)]
    [TestCase("x-Sep", false)]
    [TestCase("2021-09", false)]
    [TestCase("", false)]
    public void What_a_spreadsheet_makes_of_a_month_is_known(string text, bool spreadsheet) =>
        Assert.That(MonthNotation.IsSpreadsheetForm(text), Is.EqualTo(spreadsheet));

    [Test]
    public void All_twelve_english_months_are_known() => Assert.That(
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".Split(' ').Where(m => !MonthNotation.IsSpreadsheetForm(m + "-21")), Is.Empty);

    [Test]
    public void Every_month_is_read_back_from_each_way_of_writing_it() =>
        Gen.Select(Gen.Int[1900, 9998], Gen.Int[1, 12]).Sample((y, m) =>
            new[] { $"{y}-{m:00}", $"{y}/{m}", $"{y}.{m:00}", $"{y}年{m}月", $"{y}{m:00}", $"{y}-{m}-1", $"{y}{m:00}01" }
                .All(text => MonthNotation.TryRead(text, out YearMonth read) && read == new YearMonth(y, m)));

    [TestCase("2021.1", true)]
    [TestCase("2021.10", false)]
    [TestCase("2021.01", false)]
    [TestCase("2021.2", false)]
    [TestCase("x021.1", false)]
    public void A_month_that_may_have_lost_its_zero_is_uncertain(string text, bool uncertain) => Assert.That(MonthNotation.IsUncertain(text), Is.EqualTo(uncertain));

    [TestCase("2021.10", 10)]
    [TestCase("2021.01", 1)]
    [TestCase("2021.12", 12)]
    public void Two_digits_behind_the_point_are_certain(string text, int month)
    {
        Assert.That(MonthNotation.TryRead(text, out YearMonth read), Is.True);
        Assert.That(read, Is.EqualTo(new YearMonth(2021, month)));
    }

    [TestCase("36526", true)]
    [TestCase("44440", true)]
    [TestCase("55153", true)]
    [TestCase("36525", false)]
    [TestCase("55154", false)]
    [TestCase("044440", false)]
    [TestCase("4444", false)]
    [TestCase("4444x", false)]
    public void A_day_from_2000_to_2050_as_a_spreadsheet_counts_it_is_known(string text, bool serial) =>
        Assert.That(MonthNotation.IsSerial(text), Is.EqualTo(serial));
}
