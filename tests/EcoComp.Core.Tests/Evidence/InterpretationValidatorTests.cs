using System.Text.Json.Nodes;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Core.Tests.Evidence;

public class InterpretationValidatorTests
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
        Assert.That(faults.Sorted(_ => 0)[0].Arguments[0].Split('、'), Is.EqualTo(Law.Xuchang.Interpretations.Select(i => i.Key)));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments[1], Is.EqualTo("scope"), "the one that is nearest");
    }

    [Test]
    public void An_unknown_choice_is_a_fault_that_names_the_known_ones()
    {
        var faults = new FaultLog();
        new Given().Choose("headwater", "adds").Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(new[] { "interpretations.csv:2:2:choice E306 adds" }));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments, Is.EqualTo(new[] { "headwater", "rulings-only 逐项认定、counts-as-improved 视为改善", "" }));
    }

    [Test]
    public void What_two_regulations_both_know_is_named_once()
    {
        var catalogue = new RegulationCatalogue([Law.Xuchang, Law.Successor("xuchang-2024", "2023-12-20", "2024-01")]);
        var faults = new FaultLog();
        new Given { Catalogue = catalogue }.Choose("scopes", "five-rivers").Choose("headwater", "adds").Check(faults);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Arguments[^1].Split('、')), Is.All.Unique);
    }

    [Test]
    public void A_row_needs_a_key_and_a_choice() => Assert.That(
        new Given().Choose("", "per-event").Choose("toxic", "").Choose("", "").Faults(),
        Is.EqualTo(new[]
        {
            "interpretations.csv:2:1:key E201", "interpretations.csv:3:2:choice E201", "interpretations.csv:4:1:key E201",
            "interpretations.csv:4:2:choice E201",
        }));

    [TestCase("2021-09..2021-08", true)]
    [TestCase("2021-09..2021-09", false)]
    [TestCase("2021-09..", false)]
    [TestCase("..2021-08", false)]
    public void A_row_that_ends_before_it_begins_is_a_fault(string months, bool fault) => Assert.That(
        new Given().Choose("toxic", "per-event", months).Faults(),
        Is.EqualTo(fault ? ["interpretations.csv:2:5:to E210 2021-08"] : Array.Empty<string>()));

    [Test]
    public void A_key_or_choice_of_any_regulation_is_known()
    {
        var catalogue = new RegulationCatalogue([Law.Xuchang, Law.Successor("xuchang-2024", "2023-12-20", "2024-01")]);
        Assert.That(new Given { Catalogue = catalogue }.Choose("first-month", "2021-08").Faults(), Is.Empty);
        Assert.That(new Given { Catalogue = catalogue }.Choose("first-month", "2024-01").Faults(), Is.Empty);
    }

    [TestCase("2021-09..", "4:from E337 2021-09")]
    [TestCase("..2021-12", "5:to E337 2021-12")]
    [TestCase("", "")]
    public void Which_month_comes_first_cannot_hold_for_some_months_only(string months, string fault) => Assert.That(
        new Given().Choose("首个结算月", "2021-08", months).Faults(),
            Is.EqualTo(fault.Length == 0 ? [] : new[] { "interpretations.csv:2:" + fault }));

    /// <summary>The program's regulation, and one from 2024 on that does not offer one of its choices.</summary>
    private static readonly RegulationCatalogue Fewer = new(
    [
        Law.Xuchang,
        Law.With(json =>
        {
            (json["id"], json["inForceFrom"]) = ("later", "2023-12-20");
            Law.LeaveOut(json, "first-month");
            JsonArray choices = json["interpretations"]!.AsArray().Single(i =>
                i!["key"]!.GetValue<string>() == "scope")!["choices"]!.AsArray();
            choices.Remove(choices.Single(c => c!["code"]!.GetValue<string>() == "all-registered"));
        }),
    ]);

    [TestCase("", true)]
    [TestCase("2021-09..2023-12", false)]
    [TestCase("2021-09..2024-01", true)]
    [TestCase("2024-01..", true)]
    public void A_choice_that_a_regulation_of_its_months_does_not_offer_is_a_fault_with_those_that_it_does(string months, bool fault)
    {
        var faults = new FaultLog();
        new Given { Catalogue = Fewer }.Choose("scope", "all-registered", months).Check(faults);
        Assert.That(Said.Of(faults), Is.EqualTo(fault ? new[] { "interpretations.csv:2:2:choice E306 all-registered" } : []));
        if (!fault) return;
        Assert.That(faults.Sorted(_ => 0)[0].Arguments[0], Is.EqualTo("scope (later)"));
        Assert.That(faults.Sorted(_ => 0)[0].Arguments[1], Does.StartWith("five-rivers ").And.Not.Contains("all-registered"));
    }

    [TestCase("x", "")]
    [TestCase("", "y")]
    public void Of_months_that_could_not_be_read_it_is_not_said(string from, string to)
    {
        var faults = new FaultLog();
        Intake.Open(
            EventValidatorTests.Empty with
            {
                Interpretations = RowTable.Of(
                    DataFile.Interpretations.Shape,
                    [new InterpretationRow { Key = "scope", Choice = "all-registered", Authority = "函", From = Cell.Month(from),
                        To = Cell.Month(to) }]),
            },
            Fewer, faults);
        Assert.That(faults.Sorted(_ => 0).Select(f => f.Code), Is.EqualTo(new[] { FaultCodes.BadMonth }));
    }

    [Test]
    public void An_unknown_key_may_hold_for_some_months() => Assert.That(
        new Given().Choose("scopes", "five-rivers", "2021-09..2021-12").Faults(),
        Is.EqualTo(new[] { "interpretations.csv:2:1:key E305 scopes" }));
}
