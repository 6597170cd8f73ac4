using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Findings;

public class SubjectTests
{
    private static readonly Subject[] InOrder =
    [
        new("Z9", "末", 0), new("A1", "首", 1), Subject.City, Subject.Named("10"), Subject.Named("9"), Subject.Named("A"),
        Subject.Named("a"), Subject.Named("颍河"),
    ];

    [Test]
    public void Points_come_in_the_order_of_the_register_and_all_others_after_them_in_ordinal_order()
    {
        for (int i = 0; i < InOrder.Length; i++)
        {
            for (int j = 0; j < InOrder.Length; j++)
            {
                (Subject a, Subject b) = (InOrder[i], InOrder[j]);
                Assert.That(Math.Sign(a.CompareTo(b)), Is.EqualTo(Math.Sign(i - j)), $"{a} {b}");
                Assert.That((a < b, a <= b, a > b, a >= b), Is.EqualTo((i < j, i <= j, i > j, i >= j)), $"{a} {b}");
            }
        }
    }

    [Test]
    public void Each_thing_is_named_by_its_code_and_name()
    {
        Given given = new Given().Reference("R").Section("S").Event("E", Core.Evidence.EventKind.Intake);
        var dossier = given.Dossier();
        Assert.That(Subject.Of(dossier.Register.Points[1].Entries[0]), Is.EqualTo(new Subject("S", "S站", 1)));
        Assert.That(Subject.Of(dossier.Register.Counties[0]), Is.EqualTo(new Subject("A", "甲县")));
        Assert.That(Subject.Of(dossier.Events[Given.Month].Single()), Is.EqualTo(new Subject("E", "E")));
        Assert.That(Subject.Named("颍河"), Is.EqualTo(new Subject("颍河", "颍河")));
        Assert.That(Subject.City, Is.EqualTo(new Subject("", "")));
    }
}
