using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;

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

    [TestCase("2021-10", "北桥")]
    [TestCase("2022-02", "南桥")]
    [TestCase("2023-01", "北桥", Description = "it was not valid then")]
    public void A_point_that_was_renamed_has_the_name_of_the_month(string month, string name)
    {
        PointRow row = new()
        {
            Code = "S",
            Name = "北桥",
            Kind = PointKind.Section,
            WaterBody = "颍河",
            WaterType = WaterType.River,
            County = "A",
            Target = WaterClass.III,
            To = Read.Month("2021-12"),
        };
        FolderRows rows = EventValidatorTests.Empty with
        {
            Points = RowTable.Of(
                DataFile.Points.Shape, [row, row with { Name = "南桥", From = Read.Month("2022-01"), To = Read.Month("2022-12") }]),
        };
        Point point = Intake.Open(rows, Law.BuiltIn, new FaultLog())!.Register.Points.Single();
        var ruling = new Ruling(Read.Month(month), "S", new Answer.Deferred(), "函", "", new FileLine("rulings.csv", 2));
        Assert.That(OwedResult.Of(ruling, point).Name, Is.EqualTo(name));
        Assert.That(() => OwedResult.Of(null!, point), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("ruling"));
        Assert.That(() => OwedResult.Of(ruling, null!), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("point"));
    }

    [Test]
    public void A_point_of_which_nothing_is_registered_is_called_by_its_code() => Assert.That(
        OwedResult.Of(
            new Ruling(Given.Month, "S", new Answer.Deferred(), "函", "", new FileLine("rulings.csv", 2)),
            new Point(0, "S", PointKind.Section, WaterType.River)).Name,
        Is.EqualTo("S"));
}
