using CsCheck;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Tests.Quantities;

public class SampleTimeSetTests
{
    private const int Listed = 1024;

    private static readonly YearMonth Month = new(2021, 8);

    [Test]
    public void A_time_is_new_once()
    {
        var set = new SampleTimeSet();
        SampleTime[] times = [SampleTime.Of(Month), Day(1), At(1, 0), At(1, 1), At(1, 59), At(1, 60), At(31, 86399), Day(31), At(31, 86340)];
        foreach (SampleTime time in times) Assert.That(set.Add(time), Is.True, time.ToString());
        foreach (SampleTime time in times) Assert.That(set.Add(time), Is.False, time.ToString());
    }

    [Test]
    public void The_order_in_which_times_come_changes_nothing([Values(1, 2, 7, 8, 9, 16, 17, Listed - 1, Listed, Listed + 1, Listed + 2)] int count)
    {
        SampleTime[] rising = [.. Enumerable.Range(0, count).Select(i => At(1 + i / 100, i % 100 * 120))];
        SampleTime[] shuffled = [.. rising];
        new Random(count).Shuffle(shuffled);
        foreach (SampleTime[] times in new[] { rising, [.. rising.Reverse()], shuffled })
        {
            var set = new SampleTimeSet();
            foreach (SampleTime time in times) Assert.That(set.Add(time), Is.True);
            foreach (SampleTime time in times) Assert.That(set.Add(time), Is.False);
            Assert.That(set.Add(At(31, 86399)), Is.True);
            Assert.That(set.Add(At(31, 86399)), Is.False);
        }
    }

    [Test]
    public void What_was_listed_is_remembered_when_there_are_more_times_than_are_listed()
    {
        var set = new SampleTimeSet();
        for (int i = 0; i < Listed; i++) set.Add(At(2, i * 61));
        Assert.That(set.Add(At(2, 0)), Is.False, "the list is full and has it");
        Assert.That(set.Add(At(2, Listed * 61)), Is.True, "the one that no longer fits");
        Assert.That(set.Add(At(2, Listed * 61)), Is.False);
        for (int i = 0; i < Listed; i++) Assert.That(set.Add(At(2, i * 61)), Is.False);
    }

    [Test]
    public void Every_day_and_minute_of_a_month_is_a_time_of_its_own()
    {
        var set = new SampleTimeSet();
        SampleTime[] times =
        [
            SampleTime.Of(Month), .. Enumerable.Range(1, 31).Select(Day),
            .. Enumerable.Range(0, 31 * 24 * 60).Select(m => At(1 + m / 1440, m % 1440 * 60)),
        ];
        Assert.That(times.Count(set.Add), Is.EqualTo(1 + 31 + 31 * 1440));
        Assert.That(times.Count(set.Add), Is.Zero);
    }

    [Test]
    public void Seconds_between_minutes_are_times_of_their_own_beside_all_minutes()
    {
        var set = new SampleTimeSet();
        SampleTime[] times = [.. Enumerable.Range(0, 31).SelectMany(d => Enumerable.Range(0, 7200).Select(s => At(1 + d, s + d * 2500)))];
        Assert.That(times.Count(set.Add), Is.EqualTo(times.Length));
        Assert.That(times.Count(set.Add), Is.Zero);
    }

    [Test]
    public void It_says_what_a_plain_set_says() =>
        Gen.Select(Gen.Int[0, 3], Gen.Select(Gen.Int[1, 31], Gen.Int[-1, 86399]).Array[0, 3000]).Sample((unit, picks) =>
        {
            int step = unit switch { 0 => 1, 1 => 60, 2 => 3600, _ => 7 };
            var set = new SampleTimeSet();
            var plain = new HashSet<int>();
            return picks.All(pick =>
            {
                SampleTime time = pick.Item2 < 0 ? Day(pick.Item1) : At(pick.Item1, pick.Item2 / step * step);
                return set.Add(time) == plain.Add(time.Slot);
            });
        }, iter: 300);

    private static SampleTime Day(int day) => SampleTime.Of(Month.OnDayOfMonth(day));

    private static SampleTime At(int day, int second) => SampleTime.Of(Month.OnDayOfMonth(day), second);

    [Test]
    public void Every_second_of_a_month_is_a_time_of_its_own_beside_the_month_its_days_and_their_ends()
    {
        var set = new SampleTimeSet();
        foreach (SampleTime time in Days()) Assert.That(set.Add(time), Is.True, time.ToString());
        Assert.That(Seconds().Count(set.Add), Is.EqualTo(31 * 86400));
        Assert.That(Seconds().Count(set.Add), Is.Zero, "again");
        Assert.That(Seconds().Count(set.Add), Is.Zero, "and once more");
        Assert.That(Days().Count(set.Add), Is.Zero);

        static IEnumerable<SampleTime> Days() =>
            [SampleTime.Of(Month), .. Enumerable.Range(1, 31).SelectMany(d => new[] { Day(d), SampleTime.EndOf(Month.OnDayOfMonth(d)) })];
        static IEnumerable<SampleTime> Seconds() =>
            Enumerable.Range(1, 31).SelectMany(d => Enumerable.Range(0, 86400).Select(s => At(d, s)));
    }
}
