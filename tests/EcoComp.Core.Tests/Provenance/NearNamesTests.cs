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
}
