using EcoComp.Cli.Commands;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Tests.Commands;

/// <summary>What is no month is refused with the month that was meant, of those that the user works on.</summary>
public sealed class TypedMonthsTests
{
    private static readonly TypedMonths Months = new(() => new YearMonth(2022, 8));

    [TestCase("2021-9", "2021-09")]
    [TestCase("2021/09", "2021-09")]
    [TestCase("202109", "2021-09")]
    [TestCase("2021年9月", "2021-09")]
    [TestCase(" ２０２１－０９ ", null)]
    [TestCase("２０２１年９月", "2021-09")]
    public void The_ways_in_which_offices_write_a_month_are_read(string typed, string? month)
    {
        if (month is null) Assert.That(() => Months.Month(typed), Throws.TypeOf<CommandFailure>());
        else Assert.That(Core.Quantities.Months.Text(Months.Month(typed)), Is.EqualTo(month));
    }

    [TestCase("9月", "2021-09")]
    [TestCase("九月", "2021-09")]
    [TestCase("9", "2021-09")]
    [TestCase("8月", "2022-08")]
    [TestCase("十二月", "2021-12")]
    [TestCase("2021年9月份", "2021-09")]
    [TestCase("2021 9月", "2021-09")]
    [TestCase("21年9月", "2021-09")]
    [TestCase("21-9", "2021-09")]
    [TestCase("20219", "2021-09")]
    [TestCase("2021--09", "2021-09")]
    [TestCase("2021 09", "2021-09")]
    [TestCase("2021_9", "2021-09")]
    [TestCase("2021-09-15", "2021-09")]
    [TestCase("Sep-21", "2021-09")]
    [TestCase("2021 September", "2021-09")]
    [TestCase("2O21-09", "2021-09")]
    [TestCase("2022-1O", "2022-10")]
    [TestCase("2022-l1", "2022-11")]
    [TestCase("2021.1", "2021-01 或 2021-10")]
    public void What_is_no_month_is_refused_with_the_one_that_was_meant(string typed, string meant) =>
        Assert.That(Refusal(() => Months.Month(typed)), Is.EqualTo($"ecocomp: “{typed}”不是月份，是不是 {meant}？"));

    [TestCase("2021-13")]
    [TestCase("2021-00")]
    [TestCase("13月")]
    [TestCase("@month.txt")]
    [TestCase("")]
    public void Where_nothing_can_be_guessed_the_form_is_shown_by_a_month_of_the_data(string typed) =>
        Assert.That(Refusal(() => Months.Month(typed)), Is.EqualTo($"ecocomp: “{typed}”不是月份，月份写成 2022-08 这样"));

    [Test]
    public void Without_data_a_month_of_no_year_is_not_guessed() =>
        Assert.That(Refusal(() => new TypedMonths(() => null).Month("9月")), Is.EqualTo("ecocomp: “9月”不是月份，月份写成 2021-09 这样"));

    [TestCase("2021-09..2021-10", "不止一个月，这里只写一个月，是不是 2021-09 或 2021-10？")]
    [TestCase("2021-09至2021-12", "不止一个月，这里只写一个月，是不是 2021-09 或 2021-12？")]
    public void Where_one_month_is_needed_a_range_is_told_to_be_one(string typed, string end) =>
        Assert.That(Refusal(() => Months.Month(typed)), Does.EndWith(end));

    [TestCase("2021-09..", "2021-09..2022-08")]
    [TestCase("2021-09~2021-12", "2021-09..2021-12")]
    [TestCase("2021-09—2021-12", "2021-09..2021-12")]
    [TestCase("2021-09…2021-12", "2021-09..2021-12")]
    [TestCase("2021-09-2021-12", "2021-09..2021-12")]
    [TestCase("2021年9月至2021年12月", "2021-09..2021-12")]
    [TestCase("2021-09..12月", "2021-09..2021-12")]
    [TestCase("2021-09..2月", "2021-09..2022-02")]
    [TestCase("9月..12月", "2021-09..2021-12")]
    public void What_is_no_range_is_refused_with_the_one_that_was_meant(string typed, string meant) =>
        Assert.That(Refusal(() => Months.Range(typed)), Is.EqualTo($"ecocomp: “{typed}”不是月份区间，是不是 {meant}？"));

    [TestCase("..2022-08")]
    [TestCase("..")]
    [TestCase("...")]
    [TestCase("..x")]
    [TestCase("…2022-08")]
    public void A_range_without_a_beginning_is_no_range(string typed) =>
        Assert.That(Refusal(() => Months.Range(typed)), Does.StartWith($"ecocomp: “{typed}”不是"));

    [Test]
    public void A_range_that_is_typed_backwards_is_told_forwards() =>
        Assert.That(Refusal(() => Months.Range("2021-12..2021-09")), Does.EndWith("是不是 2021-09..2021-12？"));

    [Test]
    public void A_range_and_a_single_month_are_read()
    {
        Assert.That(Months.Range("2021-09..2021-11"), Has.Count.EqualTo(3));
        Assert.That(Months.Range("2021/9"), Is.EqualTo((YearMonth[])[new YearMonth(2021, 9)]));
    }

    private static string Refusal(Func<object> read)
    {
        CommandFailure failure = Assert.Throws<CommandFailure>(() => read())!;
        Assert.That(failure.ExitCode, Is.EqualTo(ExitCodes.Usage));
        return failure.In(EcoComp.Core.Wording.Language.Zh).Single();
    }
}
