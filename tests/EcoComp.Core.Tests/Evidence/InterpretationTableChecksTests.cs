namespace EcoComp.Core.Tests.Evidence;

public class InterpretationTableChecksTests
{
    [TestCase("", "", true)]
    [TestCase("..2021-12", "2022-01..", false)]
    [TestCase("..2021-12", "2021-12..", true)]
    [TestCase("2021-10..2021-09", "", false)]
    [TestCase("", "2021-10..2021-09", false)]
    public void One_key_has_one_choice_at_a_time(string first, string second, bool fault) => Assert.That(
        new Given().Choose("toxic", "per-event", first).Choose("toxic", "per-event", second).Faults()
            .Where(f => !f.Contains("E210", StringComparison.Ordinal)),
        Is.EqualTo(fault ? ["interpretations.csv:3:1:key E322 toxic"] : Array.Empty<string>()));

    [Test]
    public void The_two_names_of_one_key_are_one_key() => Assert.That(
        new Given().Choose("toxic", "per-event").Choose("有毒有害计次", "per-event").Faults(),
        Is.EqualTo(new[] { "interpretations.csv:3:1:key E322 有毒有害计次" }));

    [Test]
    public void Two_keys_have_a_choice_each() =>
        Assert.That(new Given().Choose("toxic", "per-event").Choose("intake", "per-event").Faults(), Is.Empty);
}
