using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement.Scenarios;
using NodaTime;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>Where another choice puts the weeks of outlets into other months, a scenario finds them there.</summary>
public class OutletWeeksTests
{
    private static readonly EventRow Outlet = new()
    {
        Month = Given.Month,
        Id = "E1",
        Kind = EventKind.IllegalOutlet,
        County = "A",
        River = "颍河",
        Outlet = "口",
        Week = new LocalDate(2021, 9, 28),
        VolumeTonnes = 1200m,
        Document = "函",
    };

    /// <summary>The week of 27 September to 3 October is September's by its Thursday and October's by its Sunday.</summary>
    [Test]
    public void A_week_stands_in_the_month_of_the_choice_and_what_was_moved_is_told()
    {
        (string months, string moved) = Chosen("sunday", Outlet, Outlet with { Id = "E2", Week = new LocalDate(2021, 9, 8) },
            Intake with { Id = "E3" });
        Assert.That((months, moved), Is.EqualTo(("E1 2021-10, E2 2021-09, E3 2021-09", "E1 2021-09 2021-10")));
    }

    [Test]
    public void Where_no_week_is_in_another_month_nothing_is_moved() => Assert.That(
        Chosen("monday", Outlet, Intake with { Id = "E2" }), Is.EqualTo(("E1 2021-09, E2 2021-09", "")));

    private static EventRow Intake => Outlet with { Kind = EventKind.Intake, River = "", Outlet = "", VolumeTonnes = default };

    /// <summary>The months in which events count, and those that were moved, from and to.</summary>
    private static (string Months, string Moved) Chosen(string choice, params EventRow[] events)
    {
        var rows = EventValidatorTests.Empty with { Events = RowTable.Of(DataFile.Events.Shape, events) };
        var situation = new Situation(rows, Law.BuiltIn, [Given.Month, Read.Month("2021-10")]);
        var faults = new FaultLog();
        Outcome outcome = new Scenario([situation]).Settle([new Change.Choice(new FileLine("假设", 1), Law.Open("outlet-week"), choice)],
            faults)!;
        Assert.That(faults.HasErrors, Is.False);
        return (
            string.Join(", ", outcome.Months.SelectMany(m =>
                m.Settled!.Settlement.Items.Select(i =>
                    $"E{i.Evidence[0].Line - 1} {Months.Text(m.Month)}")).Order(StringComparer.Ordinal)),
            string.Join(", ", outcome.MovedWeeks.Select(w => $"{w.Event} {Months.Text(w.From)} {Months.Text(w.To)}")));
    }
}
