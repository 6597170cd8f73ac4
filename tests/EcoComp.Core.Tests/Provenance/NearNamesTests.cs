using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Provenance;

public sealed class NearNamesTests
{
    private static readonly string[] Commands = ["settle", "check", "close", "classify", "replay"];

    [TestCase("setle", "settle")]
    [TestCase("settel", "settle")]
    [TestCase("clsoe", "close")]
    [TestCase("CHECK", "check")]
    [TestCase("chekc", "check")]
    [TestCase("xyz", "")]
    [TestCase("", "")]
    public void The_nearest_name_is_the_one_with_the_fewest_slips(string typed, string nearest) =>
        Assert.That(string.Join(' ', NearNames.Nearest(typed, Commands)), Is.EqualTo(nearest));

    [Test]
    public void Names_that_are_equally_near_are_all_told_in_their_order_but_not_too_many_of_them()
    {
        Assert.That(NearNames.Nearest("QY-0", ["QY-01", "QY-02", "QY-01"]), Is.EqualTo(new[] { "QY-01", "QY-02" }));
        Assert.That(NearNames.Nearest("QY-0", ["QY-01", "QY-02", "QY-03", "QY-04"]), Is.Empty);
    }

    [TestCase("QY3", "QY-03")]
    [TestCase("qy_003", "")]
    [TestCase("QY-3", "QY-03")]
    [TestCase("QY30", "QY-30")]
    [TestCase("QY100", "QY-100")]
    public void A_number_may_be_written_without_the_zeros_before_it(string typed, string nearest) =>
        Assert.That(string.Join(' ', NearNames.Nearest(typed, ["QY-03", "QY-30", "QY-100"])), Is.EqualTo(nearest));

    [Test]
    public void Two_neighbours_that_changed_places_are_one_slip() => Assert.That(NearNames.Are("abcd", "abdc"));

    [TestCase("ab", "abcd", true)]
    [TestCase("a", "abcd", false)]
    [TestCase("abc", "abd", true)]
    [TestCase("ab", "ad", false)]
    [TestCase("ac", "abc", false)]
    [TestCase("bxdef", "abcdef", false)]
    [TestCase("abcde", "abxye", false)]
    [TestCase("abcdef", "abxyef", true)]
    [TestCase("abcdef", "xbcdxx", false)]
    [TestCase("abcdef", "abcdexyz", false)]
    public void Names_are_near_by_a_part_or_by_a_slip_and_long_ones_by_two(string one, string other, bool near)
    {
        Assert.That(NearNames.Are(one, other), Is.EqualTo(near));
        Assert.That(NearNames.Are(other, one), Is.EqualTo(near));
    }

    [TestCase("abcd", "abxd", 4, true)]
    [TestCase("abc", "abx", 4, false)]
    [TestCase("abc", "abxd", 4, false)]
    public void A_difference_is_a_slip_only_where_both_names_are_as_long_as_is_asked(string one, string other, int shortest, bool near) =>
        Assert.That(NearNames.Are(one, other, shortest), Is.EqualTo(near));

    [Test]
    public void Of_names_at_several_distances_only_the_nearest_are_told_whatever_their_order_and_no_more_than_three()
    {
        string[] known = ["abcdxx", "abcdex", "abcdxf"];
        Assert.That(NearNames.Nearest("abcdef", known), Is.EqualTo(new[] { "abcdex", "abcdxf" }));
        Assert.That(NearNames.Nearest("abcdef", known.Reverse()), Is.EqualTo(new[] { "abcdxf", "abcdex" }));
        Assert.That(NearNames.Nearest("QY-0", ["QY-01", "QY-02", "QY-03"]), Has.Length.EqualTo(3));
        Assert.That(NearNames.Nearest("ab", ["abcdef", "abcde"]), Is.EqualTo(new[] { "abcde" }));
        Assert.That(NearNames.Nearest("-", ["--", "-A"]), Is.Empty);
        Assert.That(NearNames.Nearest("QY10", ["QY-100"]), Is.Empty, "a zero within a number fills up nothing");
        Assert.That(NearNames.Nearest("QY1", ["QY-01", "QY-1", "QY_01", "QY 01"]), Is.EqualTo(new[] { "QY-01", "QY-1", "QY 01" }));
    }

    [TestCase("qy-01", "QY01", true)]
    [TestCase("QY-01", "QY—01", true)]
    [TestCase("QY 01", "QY\u221201", true)]
    [TestCase("QY01-", "QY01", true)]
    [TestCase("QY01 - ", "qy01", true)]
    [TestCase("QY01", "QY02", false)]
    [TestCase("QY01", "QX01", false)]
    [TestCase("a-", "-", false)]
    [TestCase("-", "--", true)]
    [TestCase("", "-", true)]
    [TestCase("-", "A", false)]
    [TestCase("A", "a-", true)]
    [TestCase("A", "-A", true)]
    public void Codes_are_spelt_alike_but_for_letter_case_dashes_and_white_space(string one, string other, bool alike)
    {
        Assert.That(NearNames.AreSpeltAlike(one, other), Is.EqualTo(alike));
        Assert.That(NearNames.AreSpeltAlike(other, one), Is.EqualTo(alike));
    }

    [TestCase("03", "3")]
    [TestCase("3", "03")]
    [TestCase("QY0", "QY-0")]
    [TestCase("QY5", "QY-05")]
    public void The_zeros_that_fill_up_a_number_may_be_missing_or_too_many(string typed, string known) =>
        Assert.That(NearNames.Nearest(typed, [known, "QY-40", "甲"]), Is.EqualTo(new[] { known }));

    [Test]
    public void A_missing_name_is_a_mistake_of_the_caller()
    {
        Assert.That(() => NearNames.Are(null!, "a"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("one"));
        Assert.That(() => NearNames.Are("abc", null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("other"));
        Assert.That(() => NearNames.AreSpeltAlike(null!, "a"), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("one"));
        Assert.That(() => NearNames.AreSpeltAlike("a", null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("other"));
    }
}
