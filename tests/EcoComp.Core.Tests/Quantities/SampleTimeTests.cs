using System.Text;
using CsCheck;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Tests.Quantities;

public class SampleTimeTests
{
    [TestCase("2021-04", "2021-04")]
    [TestCase("2021年4月", "2021-04")]
    [TestCase("202104", "2021-04")]
    [TestCase("2021-04-01", "2021-04-01")]
    [TestCase("2021/4/1", "2021-04-01")]
    [TestCase("20210401", "2021-04-01")]
    [TestCase("2021年4月1日", "2021-04-01")]
    [TestCase("2021-04-01 08:00", "2021-04-01 08:00")]
    [TestCase("2021/4/1 8:00", "2021-04-01 08:00")]
    [TestCase("2021-04-01T08:00:00", "2021-04-01 08:00")]
    [TestCase("2021-04-01 00:00", "2021-04-01 00:00")]
    [TestCase("2021-04-01 08:00:30", "2021-04-01 08:00:30")]
    [TestCase("2021-04-01 08:00:00.000", "2021-04-01 08:00")]
    [TestCase("2021年4月1日8时", "2021-04-01 08:00")]
    [TestCase("2021年4月1日 8时30分", "2021-04-01 08:30")]
    [TestCase("2021-04-01 8点", "2021-04-01 08:00")]
    [TestCase("2020-02-29 23:59", "2020-02-29 23:59")]
    public void A_time_is_read_as_far_as_it_is_written(string text, string shown)
    {
        Assert.That(SampleTimeNotation.TryRead(text, out SampleTime time), Is.True);
        Assert.That(time.ToString(), Is.EqualTo(shown));
        Assert.That(time.MonthNumber, Is.EqualTo(Months.NumberOf(time.Month)));
    }

    [TestCase("")]
    [TestCase("Apr-21")]
    [TestCase("2021-13-01 08:00")]
    [TestCase("2021-02-29 08:00")]
    [TestCase("2021-04-31 08:00")]
    [TestCase("2021-04-01 24:01")]
    [TestCase("2021-04-01 24:00:01")]
    [TestCase("2021-04-01 24:30:30")]
    [TestCase("2021-04-01 25:00")]
    [TestCase("2021.1")]
    [TestCase("2021-04-01 08:60")]
    [TestCase("2021-04-01 08:00:60")]
    [TestCase("2021-04-01 08")]
    [TestCase("2021-04-01 8:00:00.5")]
    [TestCase("2021-04 08:00")]
    [TestCase("08:00")]
    [TestCase("2021-04-01 08:00 上午")]
    [TestCase("2021-04-01 -8:00")]
    [TestCase("2021-04-01  :00")]
    [TestCase("2021x04-01 08:00")]
    [TestCase("2021-04x01 08:00")]
    [TestCase("2021-04-01x08:00")]
    [TestCase("2021-04-01 08x00")]
    [TestCase("2x21-04-01 08:00")]
    [TestCase("20:1-04-01 08:00")]
    [TestCase("2021-/4-01 08:00")]
    [TestCase("2021-04-0/ 08:00")]
    [TestCase("2021-04-01 :8:00")]
    [TestCase("2021-04-01 08:0x")]
    [TestCase("2021-04-01 008:00")]
    [TestCase("2021-04-01 8:000")]
    [TestCase("2021-04-01 8:00:030")]
    public void Anything_else_is_no_time(string text)
    {
        Assert.That(SampleTimeNotation.TryRead(text, out _), Is.False);
        Assert.That(SampleTimeNotation.TryReadUsual(Encoding.UTF8.GetBytes(text), out _), Is.False);
    }

    [Test]
    public void The_quick_reader_and_the_other_read_the_same() =>
        Gen.Select(Gen.Int[1899, 2105], Gen.Int[0, 13], Gen.Int[0, 32], Gen.Int[0, 25], Gen.Int[0, 61]).Sample((year, month, day, hour, minute) =>
        {
            string text = FormattableString.Invariant($"{year:0000}-{month:00}-{day:00} {hour:00}:{minute:00}");
            bool quick = SampleTimeNotation.TryReadUsual(Encoding.UTF8.GetBytes(text), out SampleTime a);
            bool other = SampleTimeNotation.TryRead(text, out SampleTime b);
            bool isEndOfDay = (hour, minute) == (24, 0); // which is left to the other
            return isEndOfDay ? !quick : quick == other && a == b && (!quick || a.ToString() == text);
        });

    [Test]
    public void Times_of_different_precision_are_different_times()
    {
        SampleTime[] times = [.. new[] { "2021-04", "2021-04-01", "2021-04-01 00:00", "2021-04-01 00:01", "2021-04-01 00:00:01", "2021-05" }.Select(Time)];
        Assert.That(times.Distinct().Count(), Is.EqualTo(times.Length));
        Assert.That(() => SampleTime.Of(new LocalDate(2021, 4, 1), 86400), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => SampleTime.Of(new LocalDate(2021, 4, 1), -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_set_knows_each_time_once_whatever_the_order_and_number() =>
        Gen.Int[-32, 31 * 86400 - 1].Array[0, 3000].Sample(
            slots =>
            {
                var set = new SampleTimeSet();
                var expected = new HashSet<SampleTime>();
                return slots.Select(At).All(time => set.Add(time) == expected.Add(time)) && slots.Select(At).All(time => !set.Add(time));
            }, iter: 60);

    [Test]
    public void A_set_holds_every_minute_of_a_month()
    {
        var set = new SampleTimeSet();
        for (int round = 0; round < 2; round++)
        {
            for (int minute = 31 * 1440 - 1; minute >= 0; minute--) Assert.That(set.Add(At(minute * 60)), Is.EqualTo(round == 0));
        }
    }

    private static SampleTime At(int slot) => slot switch
    {
        -32 => SampleTime.Of(new YearMonth(2021, 5)),
        < 0 => SampleTime.Of(new LocalDate(2021, 5, -slot)),
        _ => SampleTime.Of(new LocalDate(2021, 5, slot / 86400 + 1), slot % 86400),
    };

    private static SampleTime Time(string text) => SampleTimeNotation.TryRead(text, out SampleTime time) ? time : throw new ArgumentException(text);

    [TestCase("2021-10-31 24:00", "2021-10-31 24:00", 10)]
    [TestCase("2021-12-31 24:00:00", "2021-12-31 24:00", 12)]
    [TestCase("2021年9月30日24时", "2021-09-30 24:00", 9)]
    public void The_end_of_a_day_is_a_time_of_that_day(string text, string shown, int month)
    {
        Assert.That(SampleTimeNotation.TryRead(text, out SampleTime time), Is.True);
        Assert.That((time.ToString(), time.Month.Month), Is.EqualTo((shown, month)));
        Assert.That(time, Is.Not.EqualTo(SampleTime.Of(new NodaTime.LocalDate(2021, month, 1))));
    }

    [Test]
    public void The_ends_of_days_are_times_of_their_own()
    {
        var times = new SampleTimeSet();
        var day = new NodaTime.LocalDate(2021, 10, 30);
        Assert.That(times.Add(SampleTime.EndOf(day)), Is.True);
        Assert.That(times.Add(SampleTime.EndOf(day.PlusDays(1))), Is.True);
        Assert.That(times.Add(SampleTime.Of(day, 86399)), Is.True);
        Assert.That(times.Add(SampleTime.EndOf(day)), Is.False);
    }

    [TestCase("09:20", true)]
    [TestCase("9时20分", true)]
    [TestCase("24:00", true)]
    [TestCase("2021-10-11", false)]
    [TestCase("", false)]
    public void A_time_of_the_day_alone_is_told_from_a_day(string text, bool clock) => Assert.That(SampleTimeNotation.IsClock(text), Is.EqualTo(clock));
}
