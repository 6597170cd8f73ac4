using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Evidence;

public class InterpretationRulesTests
{
    [TestCase("scope", "all-registered")]
    [TestCase("适用河流", "登记的全部河流")]
    [TestCase("scope", "登记的全部河流")]
    public void A_choice_is_made_by_names_of_either_language(string key, string choice)
    {
        ChosenInterpretation made = new Given().Choose(key, choice, "2021-09..2022-08").Dossier().Interpretations.Chosen.Single();
        Assert.That((made.Key, made.Choice, made.Authority, made.Interval),
            Is.EqualTo(("scope", "all-registered", "函", Read.Interval("2021-09..2022-08"))));
        Assert.That($"{made.At.File}:{made.At.Line}", Is.EqualTo("interpretations.csv:2"));
    }

    [Test]
    public void Every_choice_of_every_key_is_known()
    {
        foreach (Interpretation open in Law.Xuchang.Interpretations)
        {
            foreach (Choice choice in open.Choices) Assert.That(new Given().Choose(open.Key, choice.Code).Faults(), Is.Empty,
                open.Key + choice.Code);
        }
    }

    [Test]
    public void An_unknown_key_is_a_fault_that_names_the_known_ones()
    {
        var faults = new FaultLog();
        new Given().Choose("scopes", "five-rivers").Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "interpretations.csv:2:1:key E305 scopes" }));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments.Single().Split('、'), Is.EqualTo(Law.Xuchang.Interpretations.Select(i => i.Key)));
    }

    [Test]
    public void An_unknown_choice_is_a_fault_that_names_the_known_ones()
    {
        var faults = new FaultLog();
        new Given().Choose("headwater", "adds").Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "interpretations.csv:2:2:choice E306 adds" }));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments, Is.EqualTo(new[] { "headwater", "rulings-only 逐项认定、counts-as-improved 视为改善" }));
    }

    [TestCase("", "", true)]
    [TestCase("..2021-12", "2022-01..", false)]
    [TestCase("..2021-12", "2021-12..", true)]
    [TestCase("2021-10..2021-09", "", false)]
    [TestCase("", "2021-10..2021-09", false)]
    public void One_key_has_one_choice_at_a_time(string first, string second, bool fault) => Assert.That(
        new Given().Choose("toxic", "per-event", first).Choose("toxic", "per-event", second).Faults(),
        Is.EqualTo(fault ? ["interpretations.csv:3:1:key E322 toxic"] : Array.Empty<string>()));

    [Test]
    public void The_two_names_of_one_key_are_one_key() => Assert.That(
        new Given().Choose("toxic", "per-event").Choose("有毒有害计次", "per-event").Faults(),
        Is.EqualTo(new[] { "interpretations.csv:3:1:key E322 有毒有害计次" }));

    [Test]
    public void Two_keys_have_a_choice_each() =>
        Assert.That(new Given().Choose("toxic", "per-event").Choose("intake", "per-event").Faults(), Is.Empty);

    [Test]
    public void What_could_not_be_read_is_not_faulted_again() =>
        Assert.That(new Given().Choose("", "per-event").Choose("toxic", "").Dossier().Interpretations.Chosen, Is.Empty);

    [Test]
    public void A_key_or_choice_of_any_regulation_is_known()
    {
        var catalogue = new RegulationCatalogue([Law.Xuchang, Law.Successor("xuchang-2024", "2023-12-20", "2024-01")]);
        Given given = new Given { Catalogue = catalogue }.Choose("first-month", "2021-08", "..2023-12")
            .Choose("first-month", "2024-01", "2024-01..");
        Assert.That(given.Faults(), Is.Empty);
    }
}
