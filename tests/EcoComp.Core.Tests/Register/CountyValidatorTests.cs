namespace EcoComp.Core.Tests.Register;

public class CountyValidatorTests
{
    private static Given Nobody => new(counties: false);

    [Test]
    public void A_county_with_a_code_and_a_name_is_no_fault() => Assert.That(Nobody.County("1", "甲县").Faults(), Is.Empty);

    [TestCase("", "甲县", "1:code")]
    [TestCase("1", "", "2:name")]
    public void A_county_needs_a_code_and_a_name(string code, string name, string told) =>
        Assert.That(Nobody.County(code, name).Faults(), Is.EqualTo(new[] { $"counties.csv:2:{told} E201" }));

    [Test]
    public void Everything_that_is_missing_is_told_at_once() => Assert.That(
        Nobody.County("", "").Faults(), Is.EqualTo(new[] { "counties.csv:2:1:code E201", "counties.csv:2:2:name E201" }));
}
