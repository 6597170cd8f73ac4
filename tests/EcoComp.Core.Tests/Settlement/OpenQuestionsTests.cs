using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

public class OpenQuestionsTests
{
    private static OpenQuestions Of(int count, int unknown, long min, long max) => new(count, unknown, new Money(min), new Money(max));

    [Test]
    public void Questions_of_two_months_are_counted_together_and_so_is_what_they_may_come_to()
    {
        OpenQuestions first = Of(3, 1, -500, 20), second = Of(4, 2, -70, 6);
        Assert.That((first + second, OpenQuestions.Add(first, second)), Is.EqualTo((Of(7, 3, -570, 26), Of(7, 3, -570, 26))));
    }

    /// <summary>A reward that may come, a deduction that may come, and a result that may bring anything.</summary>
    [Test]
    public void The_questions_of_a_month_are_counted_those_of_the_city_too_and_their_ranges_added_up()
    {
        MonthSettlement month = new Given().Section("S").Class("S", "Ⅰ").Event("K", EventKind.CanalAccident, "").Section("T").Settle();
        Assert.That(Said.Of(month).Where(line => line.Contains('?', StringComparison.Ordinal)),
            Is.EqualTo(new[] { "A 4.1.1 S Improved? 0..100000", "A 4.1.2 T Result? ?..?", "- 6.2.2 K Responsible? -5000000..0" }));
        Assert.That(OpenQuestions.Of(month), Is.EqualTo(Of(3, 1, -5000000, 100000)));
    }

    [Test]
    public void No_question_comes_to_nothing() =>
        Assert.That(OpenQuestions.Of(new Given().Section("S").Class("S", "Ⅲ").Settle()), Is.EqualTo(default(OpenQuestions)));

    [TestCase(null, null, 1, 0, 0)]
    [TestCase(-3L, null, 1, -3, 0)]
    [TestCase(null, 5L, 1, 0, 5)]
    [TestCase(-3L, 5L, 0, -3, 5)]
    public void One_of_which_nobody_knows_an_end_of_the_range_is_counted_as_unknown(long? min, long? max, int unknown, long least, long greatest)
    {
        MonthSettlement month = new Given().Event("K", EventKind.CanalAccident, "").Settle();
        Money? Bound(long? yuan) => yuan is { } known ? new Money(known) : null;
        Pending asked = month.Pending.Single() with { Min = Bound(min), Max = Bound(max) };
        Assert.That(OpenQuestions.Of(month with { Pending = [asked] }), Is.EqualTo(Of(1, unknown, least, greatest)));
    }

    [Test]
    public void There_are_no_questions_without_a_month() => Assert.That(() => OpenQuestions.Of(null!), Throws.ArgumentNullException);
}
