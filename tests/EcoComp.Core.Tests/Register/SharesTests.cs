using EcoComp.Core.Quantities;
using EcoComp.Core.Register;

namespace EcoComp.Core.Tests.Register;

public class SharesTests
{
    private static Shares Of(string county) => Of([county])[0];

    /// <summary>Shares of one register.</summary>
    private static Shares[] Of(params string[] counties)
    {
        var given = new Given();
        for (int i = 0; i < counties.Length; i++) given.Section("S" + i, county: counties[i]);
        return [.. given.Dossier().Register.Points.Select(p => p.Entries.Single().Responsible!)];
    }

    private static string Split(string county, long yuan) =>
        string.Join(' ', Of(county).Split(new Money(yuan)).Select(s =>
            $"{s.County.Code}={s.Amount}{(s.Percent is { } percent ? $"/{percent}" : "")}"));

    [Test]
    public void One_county_alone_answers_for_all_of_it()
    {
        Shares one = Of("A");
        Assert.That((one.AreSeveral, one.First.Code, one.Parts.Single().Percent), Is.EqualTo((false, "A", Shares.Whole)));
        Assert.That(Split("A", 100001), Is.EqualTo("A=100001"), "without a percent");
        Assert.That(one, Is.EqualTo(Shares.Of(one.First)));
    }

    [TestCase("A 60%;B 40%", 2000000, "A=1200000/60 B=800000/40")]
    [TestCase("A 33%;B 33%;C 34%", 101, "A=34/33 B=33/33 C=34/34")]
    [TestCase("A;B;C", 100000, "A=34000/34 B=33000/33 C=33000/33")]
    [TestCase("C;A;B", 100000, "C=34000/34 A=33000/33 B=33000/33")]
    [TestCase("A 1%;B 99%", 1, "A=1/1 B=0/99")]
    [TestCase("A 60%;B 40%", -2000000, "A=-1200000/60 B=-800000/40")]
    [TestCase("A 1%;B 99%", -50, "A=-1/1 B=-49/99")]
    public void An_amount_is_cut_to_whole_yuan_and_the_first_takes_the_rest(string county, long yuan, string parts) =>
        Assert.That(Split(county, yuan), Is.EqualTo(parts));

    [Test]
    public void The_parts_add_up_to_the_whole_whatever_it_is()
    {
        foreach (long yuan in new[] { 0L, 1, 7, 99, 100, 101, 123457, 2000000, -1, -7, -123457 })
        {
            foreach (string county in new[] { "A", "A;B", "A;B;C", "A 13%;B 29%;C 58%", "A 1%;B 99%" })
                Assert.That(Of(county).Split(new Money(yuan)).Sum(s => s.Amount.Yuan), Is.EqualTo(yuan), county);
        }
    }

    [Test]
    public void Two_are_equal_where_they_say_the_same_of_each_county_in_whatever_order()
    {
        Shares[] all = Of("A 60%;B 40%", "乙县 40%；甲县 60%", "A 40%;B 60%", "A 60%;C 40%", "A");
        Assert.That(all.Select(s => s.Equals(all[0])), Is.EqualTo(new[] { true, true, false, false, false }));
        Assert.That(all[1].GetHashCode(), Is.EqualTo(all[0].GetHashCode()));
        Assert.That((all[0].Equals((object?)null), all[0].Equals((object)all[1])), Is.EqualTo((false, true)));
    }

    [Test]
    public void A_county_is_one_of_them_or_not()
    {
        Shares[] all = Of("A;B", "C");
        Assert.That(all[0].Counties.Append(all[1].First).Select(all[0].Include), Is.EqualTo(new[] { true, true, false }));
        Assert.That(Of("B;A").Counties.Select(c => c.Code), Is.EqualTo(new[] { "B", "A" }));
    }
}
