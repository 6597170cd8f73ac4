using EcoComp.Core.Register;

namespace EcoComp.Core.Tests.Register;

public class CountyTableChecksTests
{
    private static Given Nobody => new(counties: false);

    [Test]
    public void Counties_keep_the_order_of_their_file()
    {
        PointRegister register = Nobody.County("2", "乙县").County("1", "甲县", "甲", "甲市").Dossier().Register;
        Assert.That(register.Counties.Select(c => $"{c.Order} {c.Code} {c.Name} {string.Join(',', c.Aliases)} {c.At.File}:{c.At.Line}"),
            Is.EqualTo(new[] { "0 2 乙县  counties.csv:2", "1 1 甲县 甲,甲市 counties.csv:3" }));
    }

    [Test]
    public void Different_codes_names_and_aliases_are_no_fault() =>
        Assert.That(Nobody.County("1", "甲县", "甲").County("2", "乙县", "乙").Faults(), Is.Empty);

    [Test]
    public void A_code_that_stands_twice_is_a_fault() =>
        Assert.That(Nobody.County("1", "甲县").County("1", "乙县").Faults(), Is.EqualTo(new[] { "counties.csv:3:1:code E308 1" }));

    [Test]
    public void A_name_that_stands_twice_is_a_fault() =>
        Assert.That(Nobody.County("1", "甲县").County("2", "甲县").Faults(), Is.EqualTo(new[] { "counties.csv:3:2:name E308 甲县" }));

    [Test]
    public void An_alias_that_is_the_name_of_another_is_a_fault() =>
        Assert.That(Nobody.County("1", "甲县").County("2", "乙县", "丙", "甲县").Faults(),
            Is.EqualTo(new[] { "counties.csv:3:3:aliases E308 甲县" }));

    [Test]
    public void A_name_that_is_the_alias_of_another_is_a_fault() =>
        Assert.That(Nobody.County("1", "甲县", "乙县").County("2", "乙县").Faults(), Is.EqualTo(new[] { "counties.csv:3:2:name E308 乙县" }));

    [Test]
    public void A_county_may_repeat_its_own_name_as_an_alias() => Assert.That(Nobody.County("1", "甲县", "甲县", "1").Faults(), Is.Empty);

    [Test]
    public void Empty_cells_clash_with_nothing() => Assert.That(
        Nobody.County("", "").County("", "").Faults().Where(f => f.Contains("E308", StringComparison.Ordinal)), Is.Empty);

    [TestCase("A", "A")]
    [TestCase("甲县", "A")]
    [TestCase("甲", "A")]
    [TestCase("丙区", "C")]
    [TestCase("a", null)]
    public void A_county_is_found_by_code_name_or_alias(string text, string? code) =>
        Assert.That(new Given().Dossier().Register.FindCounty(text)?.Code, Is.EqualTo(code));
}
