using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>What is deferred stays owed.</summary>
public class OwedResultsTests
{
    private static readonly YearMonth December = Read.Month("2021-12");

    private static Given Folder => new Given().Section("S", due: "1").Source("Q", due: "1").Canal("N", due: "1")
        .Section("F", river: "石梁河", months: "..2021-11");

    [Test]
    public void Every_later_month_names_what_is_owed_at_city_level_by_clause_point_and_month()
    {
        Given given = Folder.Ruling("N", Question.Result, "deferred").Ruling("S", Question.Result, "deferred", "2021-10")
            .Ruling("S", Question.Result, "deferred")
            .Ruling("Q", Question.Result, "deferred").Ruling("F", Question.Result, "deferred");
        MonthSettlement month = given.Settle(December);
        Assert.That(month.Notes.Where(n => n.Code == "owed").Select(n =>
            $"{n.Clause} {n.SubjectCode} {n.SubjectName} {Said.Of(n.Text)} {Said.Of(n.Evidence)[0]}"), Is.EqualTo(new[]
        {
            "4.1.2 S S站 note.owed(2021-09, 批) rulings.csv:4", "4.1.2 S S站 note.owed(2021-10, 批) rulings.csv:3",
                "4.1.2 F F站 note.owed(2021-09, 批) rulings.csv:6",
            "5.2 Q Q站 note.owed(2021-09, 批) rulings.csv:5", "6.2.1 N N站 note.owed(2021-09, 批) rulings.csv:2",
        }), "asked or not, valid or not");
        Assert.That(month.Notes.Select(n => Said.Of(n.Interpretations)), Has.All.Empty);
    }

    [Test]
    public void The_month_itself_and_those_before_it_owe_nothing() => Assert.That(
        Folder.Ruling("S", Question.Result, "deferred", "2021-12").Settle(December).Notes.Where(n => n.Code == "owed"), Is.Empty);

    [Test]
    public void What_is_waived_is_owed_no_more() => Assert.That(
        Folder.Ruling("S", Question.Result, "deferred").Ruling("S", Question.Result, "waived").Settle(December).Notes.Where(n =>
            n.Code == "owed"), Is.Empty);

    [Test]
    public void Where_an_archive_says_what_is_owed_the_folder_is_not_asked()
    {
        Given given = Folder.Ruling("S", Question.Result, "deferred");
        Dossier dossier = given.Dossier();
        OwedResult other = new(Read.Month("2021-11"), "Z", "旧站", PointKind.Canal, "旧文", new("receipt.json", 1));
        MonthSettlement month = Settler.BuiltIn.Settle(dossier.Case(December, Law.Xuchang, [other]), SettlementStatus.Draft).Settlement;
        Assert.That(month.Notes.Where(n => n.Code == "owed").Select(n => $"{n.Clause} {n.SubjectCode} {n.SubjectName}"),
            Is.EqualTo(new[] { "6.2.1 Z 旧站" }));
    }
}
