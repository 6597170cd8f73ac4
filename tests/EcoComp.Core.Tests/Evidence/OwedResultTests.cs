using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;

namespace EcoComp.Core.Tests.Evidence;

/// <summary>What a folder says that is owed.</summary>
public class OwedResultTests
{
    private static Given Folder => new Given().Source("Q").Section("S").Canal("N");

    private static string Owed(Given given, string month = "2021-12") =>
        string.Join(' ', given.Dossier().OwedBefore(Read.Month(month)).Select(o => $"{o.Month:uuuu-MM}/{o.Point}"));

    [Test]
    public void Owed_are_the_deferred_results_of_earlier_months_by_month_then_by_point()
    {
        Given given = Folder.Ruling("N", Question.Result, "deferred", "2021-10").Ruling("S", Question.Result, "暂缓", "2021-10")
            .Ruling("N", Question.Result, "deferred").Ruling("S", Question.Result, "deferred", "2021-12");
        Assert.That(Owed(given), Is.EqualTo("2021-09/N 2021-10/S 2021-10/N"));
        Assert.That(Owed(given, "2021-09"), Is.Empty);
    }

    [TestCase("2021-10", "")]
    [TestCase("2021-11", "2021-10/S")]
    public void A_waiver_of_the_same_point_and_month_ends_it(string month, string owed) => Assert.That(
        Owed(Folder.Ruling("S", Question.Result, "deferred", "2021-10").Ruling("S", Question.Result, "waived", month)), Is.EqualTo(owed));

    [Test]
    public void A_waiver_alone_leaves_nothing_owed() =>
        Assert.That(Owed(Folder.Ruling("S", Question.Result, "waived", "2021-10")), Is.Empty);

    [Test]
    public void What_is_owed_names_point_document_and_place()
    {
        OwedResult owed = new Given().Section("S", months: "..2021-10").Ruling("S", Question.Result, "deferred", "2021-10", "许环函9号")
            .Dossier()
            .OwedBefore(Read.Month("2021-12")).Single();
        Assert.That((owed.Point, owed.Name, owed.Kind, owed.Document, owed.At),
            Is.EqualTo(("S", "S站", PointKind.Section, "许环函9号", new FileLine("rulings.csv", 2))));
    }

    [Test]
    public void A_point_that_was_not_valid_in_its_month_has_the_name_of_its_first_row() => Assert.That(
        new Given().Section("S", months: "2022-01..").Ruling("S", Question.Result, "deferred", "2021-10").Dossier()
            .OwedBefore(Read.Month("2021-12")).Single().Name,
        Is.EqualTo("S站"));
}
