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
            Assert.That(month.Choice(open), Is.EqualTo(open.Choices[0]), open.Key);
            Assert.That(month.Source(open), Is.Null, open.Key);
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
        Assert.That(chosen.Choice(Law.Open("outlet-week")).Code, Is.EqualTo(choice));
        Assert.That(chosen.Source(Law.Open("outlet-week")),
            Is.EqualTo(line == 0 ? (FileLine?)null : new FileLine("interpretations.csv", line)));
        Assert.That(chosen.Choice(Law.Open("toxic")).Code, Is.EqualTo("once-per-county"));
    }

    [Test]
    public void A_choice_that_a_regulation_does_not_have_leaves_its_default_in_place()
    {
        Regulation later = Law.Successor("xuchang-2024", "2023-12-20", "2024-01");
        InterpretationSchedule schedule = new Given().Choose("first-month", "2021-08").Dossier().Interpretations;
        MonthInterpretations month = schedule.In(Read.Month("2024-02"), later);
        Assert.That(month.Choice(later.FindInterpretation("first-month")!).Code, Is.EqualTo("2024-01"));
        Assert.That(month.Source(later.FindInterpretation("first-month")!), Is.Null);
    }

    [Test]
    public void A_key_that_a_regulation_does_not_have_decides_nothing()
    {
        Regulation without = Law.With(json => json["interpretations"]!.AsArray().RemoveAt(16));
        InterpretationSchedule schedule = new Given().Choose("first-month", "2021-08").Dossier().Interpretations;
        MonthInterpretations month = schedule.In(Given.Month, without);
        Assert.That(without.Interpretations.Select(i => month.Source(i)), Has.All.Null);
    }

    [Test]
    public void A_choice_means_what_the_open_point_says_and_where_nothing_is_open_its_first_choice_holds()
    {
        var point = new OpenPoint<int>("toxic", new("x", 7), new("once-per-county", 1), new("per-event", 2));
        MonthInterpretations month = new Given().Choose("toxic", "per-event").Dossier().Interpretations.In(Given.Month, Law.Xuchang);
        Assert.That((month.Meaning(point), month.Named(point)), Is.EqualTo((2, "per-event")));
        var unheard = new OpenPoint<int>("unheard-of", new("x", 7), new("y", 8));
        Assert.That((month.Meaning(unheard), month.Named(unheard)), Is.EqualTo((7, "x")));
        Assert.That(() => point.Meaning("y"), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("Nobody follows the choice toxic = y."));
        Assert.That((point.Follows("x"), point.Follows("y")), Is.EqualTo((true, false)));
    }
}
