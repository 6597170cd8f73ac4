using EcoComp.Core.Provenance;

namespace EcoComp.Core.Tests.Register;

/// <summary>How a cell says who answers for something, seen through a row of points.csv.</summary>
public class SharesNotationTests
{
    private static Given Section(string county) => new Given().Section("S", county: county);

    [TestCase("A", "A 100")]
    [TestCase("甲县", "A 100")]
    [TestCase("甲", "A 100")]
    [TestCase("甲县 60%；乙县 40%", "A 60,B 40")]
    [TestCase("甲60%;乙县40%", "A 60,B 40")]
    [TestCase("甲县 60％；乙县 40 %", "A 60,B 40")]
    [TestCase("B 1%;A 99%", "B 1,A 99")]
    [TestCase("甲县；乙县", "A 50,B 50")]
    [TestCase("乙县；甲县；丙区", "B 34,A 33,C 33")]
    [TestCase("甲县；乙县；", "A 50,B 50")]
    public void One_county_or_the_shares_of_several_are_read(string text, string shares) => Assert.That(
        string.Join(',', Section(text).Dossier().Register.Points[0].Entries.Single().Responsible!.Parts.Select(p =>
            $"{p.County.Code} {p.Percent}")),
        Is.EqualTo(shares));

    [TestCase("甲县 60%；乙县 30%", "sum")]
    [TestCase("甲县 60%；乙县 50%", "sum")]
    [TestCase("甲县 60%；乙县", "mixed")]
    [TestCase("甲县 100%；乙县 0%", "range")]
    [TestCase("甲县 0%；乙县 100%", "range")]
    [TestCase("甲县 99999999999%；乙县 1%", "range")]
    [TestCase("甲县 100%；乙县 1%", "range")]
    [TestCase("甲县 50%；甲 50%", "twice")]
    [TestCase("甲县；A", "twice")]
    [TestCase("甲县 100%", "alone")]
    [TestCase("甲县 60%", "sum")]
    [TestCase("；", "none")]
    [TestCase("甲县；", "none")]
    [TestCase("；甲县", "none")]
    [TestCase(";甲县 ; 乙县", "none")]
    [TestCase("甲县；；乙县", "none")]
    [TestCase("甲县 60%；；乙县 40%", "none")]
    [TestCase("甲县60；乙县40", "form")]
    [TestCase("A 60；B 40", "form")]
    [TestCase("甲县 1.5%；乙县 98.5%", "form")]
    [TestCase("60%甲县；40%乙县", "form")]
    [TestCase("甲县（60%）；乙县（40%）", "form")]
    [TestCase("甲县六成；乙县四成", "form")]
    [TestCase("甲县、乙县", "separator")]
    [TestCase("甲县，B", "separator")]
    [TestCase("甲县/乙县；丙区", "separator")]
    [TestCase("甲县和乙县", "separator")]
    [TestCase("甲县 乙县", "separator")]
    [TestCase("某县 60%、某乡 30%；丙区 10%", "separator")]
    [TestCase("甲县60、乙县40", "separator")]
    [TestCase("甲县60，乙县40", "separator")]
    public void What_does_not_add_up_to_all_of_it_is_a_fault_that_says_why(string text, string why)
    {
        var faults = new FaultLog();
        Section(text).Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "points.csv:2:6:county E326 " + text }));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments, Is.EqualTo(new[] { why }));
    }

    [TestCase("甲县；某县", "某县")]
    [TestCase("某县 60%；乙县 40%", "某县")]
    [TestCase("某县、乙某县", "某县、乙某县")]
    [TestCase("甲县某乙县", "甲县某乙县")]
    [TestCase("甲县城", "甲县城")]
    [TestCase("A.0", "A.0")]
    [TestCase("%", "%")]
    public void A_county_that_is_unknown_is_told_by_its_name(string text, string name) =>
        Assert.That(Section(text).Faults(), Is.EqualTo(new[] { "points.csv:2:6:county E302 " + name }));

    [Test]
    public void An_inflow_may_lie_in_none_of_the_counties_that_share() => Assert.That(
        new Given().Section("S", inflows: "R", county: "A 60%;B 40%").Reference("R", county: "B").Faults(),
            Is.EqualTo(new[] { "points.csv:2:8:inflows E314 R" }));

    [Test]
    public void A_county_that_is_unknown_is_told_with_what_may_be_meant()
    {
        var faults = new FaultLog();
        new Given(counties: false).County("A", "禹州市").County("B", "长葛市").Section("S", county: "禹川市").Section("T", county: "鄢陵县").Check(faults);
        Assert.That(faults.Sorted(_ => 0).Select(f => (f.Value, f.Arguments[0])), Is.EqualTo(new[] { ("禹川市", "禹州市"), ("鄢陵县", "") }));
    }

    [Test]
    public void A_county_without_a_name_is_named_by_no_cell() => Assert.That(
        new Given(counties: false).County("A", "").County("B", "乙县").Section("S", county: "乙县城").Faults(),
        Is.EqualTo(new[] { "counties.csv:2:2:name E201", "points.csv:2:6:county E302 乙县城" }));
}
