using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Regulations;

public class InterpretationScheduleTests
{
    [Test]
    public void Without_rows_every_choice_is_the_default_and_has_no_source()
    {
        MonthInterpretations month = InterpretationSchedule.Defaults.In(Given.Month, Law.Xuchang);
        foreach (Interpretation open in Law.Xuchang.Interpretations)
        {
            Assert.That(month.Choice(open.Key), Is.EqualTo(open.Choices[0]), open.Code);
            Assert.That(month.Source(open.Key), Is.Null, open.Code);
        }

        Assert.That(month.Regulation, Is.SameAs(Law.Xuchang));
    }

    [TestCase("2021-09", "thursday", 0)]
    [TestCase("2021-10", "monday", 2)]
    [TestCase("2021-12", "monday", 2)]
    [TestCase("2022-01", "sunday", 3)]
    [TestCase("2022-03", "sunday", 3)]
    [TestCase("2022-04", "thursday", 0)]
    public void A_dated_choice_holds_in_its_months_and_the_default_elsewhere(string month, string choice, int line)
    {
        InterpretationSchedule schedule = new Given().Choose("outlet-week", "monday", "2021-10..2021-12")
            .Choose("outlet-week", "sunday", "2022-01..2022-03")
            .Dossier().Interpretations;
        MonthInterpretations chosen = schedule.In(Read.Month(month), Law.Xuchang);
        Assert.That(chosen.Choice(InterpretationKey.OutletWeek).Code, Is.EqualTo(choice));
        Assert.That(chosen.Source(InterpretationKey.OutletWeek),
            Is.EqualTo(line == 0 ? (FileLine?)null : new FileLine("interpretations.csv", line)));
        Assert.That(chosen.Choice(InterpretationKey.Toxic).Code, Is.EqualTo("once-per-county"));
    }

    [Test]
    public void A_choice_that_a_regulation_does_not_have_leaves_its_default_in_place()
    {
        Regulation later = Law.Successor("xuchang-2024", "2023-12-20", "2024-01");
        InterpretationSchedule schedule = new Given().Choose("first-month", "2021-08").Dossier().Interpretations;
        MonthInterpretations month = schedule.In(Read.Month("2024-02"), later);
        Assert.That(month.Choice(InterpretationKey.FirstMonth).Code, Is.EqualTo("2024-01"));
        Assert.That(month.Source(InterpretationKey.FirstMonth), Is.Null);
    }

    [Test]
    public void Following_a_choice_remembers_its_key()
    {
        MonthInterpretations month = InterpretationSchedule.Defaults.In(Given.Month, Law.Xuchang);
        ConsultedKeys consulted = default(ConsultedKeys).With(InterpretationKey.Toxic);
        Assert.That(month.Consult(InterpretationKey.Scope, ref consulted), Is.EqualTo("five-rivers"));
        Assert.That(consulted.Keys(), Is.EqualTo(new[] { InterpretationKey.Scope, InterpretationKey.Toxic }));
    }
}
