using EcoComp.Core.Evidence;

namespace EcoComp.Core.Tests.Register;

/// <summary>Cells that name counties, read once for all rows of events.csv that say the same.</summary>
public class SharesCellsTests
{
    [Test]
    public void Rows_that_name_the_same_counties_have_the_same_shares_and_others_their_own()
    {
        EventBook events = new Given().Event("1", EventKind.Intake, "甲县").Event("2", EventKind.Intake, "乙县").Event("3", EventKind.Intake, "甲县 60%；乙县 40%")
            .Event("4", EventKind.Intake, "甲县").Dossier().Events;
        Assert.That(
            events[Given.Month].Select(e => string.Join(',', e.Responsible!.Parts.Select(p => $"{p.County.Code} {p.Percent}"))),
            Is.EqualTo(new[] { "A 100", "B 100", "A 60,B 40", "A 100" }));
        Assert.That(events.Find("4")!.Responsible, Is.SameAs(events.Find("1")!.Responsible));
    }

    [Test]
    public void Each_of_many_misspelt_counties_is_told_by_its_own_name()
    {
        Given given = new();
        for (int i = 0; i < 1_500; i++) given.Event("E" + i, EventKind.Intake, "某县" + i);
        string[] faults = given.Faults();
        Assert.That(faults, Has.Length.EqualTo(1_500));
        Assert.That(faults[^1], Does.Contain("某县1499"));
    }
}
