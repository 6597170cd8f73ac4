using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.Rules.Parts;

/// <summary>Which readings can carry an answer in the place of a class.</summary>
public class UsableReadingsTests
{
    private const string Bad = "PH=7 DO=8 CODMN=2 TP=0.01 NH3N=2.1";
    private const string Inflow = "PH=7 DO=8 CODMN=2 TP=0.01 NH3N=1.7";

    private static Given Section(string section, string inflow, string official = "", WaterType type = WaterType.River)
    {
        Given given = new Given().Choose("upstream-offset", "concentration").Section("S", "Ⅲ", "R").Reference("R", "Ⅲ", type: type);
        if (section.Length > 0) given.Sample("S", section);
        if (inflow.Length > 0) given.Sample("R", inflow);
        if (official.Length > 0) given.Class(official.Split('=')[0], official.Split('=')[1]);
        return given;
    }

    [TestCase(Bad, Inflow, "", "")]
    [TestCase(Bad, Inflow, "S=劣Ⅴ", "")]
    [TestCase(Bad, Inflow, "R=Ⅴ", "")]
    [TestCase(Bad, Inflow, "S=Ⅴ", "fact.class-contradicted(S, Ⅴ, 劣Ⅴ)")]
    [TestCase(Bad, Inflow, "R=Ⅳ", "fact.class-contradicted(R, Ⅳ, Ⅴ)")]
    [TestCase(Bad, "", "R=Ⅳ", "fact.readings-unusable(R)")]
    [TestCase("", Inflow, "S=劣Ⅴ", "fact.readings-unusable(S)")]
    [TestCase(Bad, "NH3N=1.7", "R=Ⅴ", "fact.readings-incomplete(R, PH;DO;CODMN|COD;TP)")]
    [TestCase("NH3N=2.1 PH=7 DO=8", Inflow, "S=劣Ⅴ", "fact.readings-incomplete(S, CODMN|COD;TP)")]
    public void They_must_give_the_class_that_was_used_and_lack_nothing(string section, string inflow, string official, string lacking)
    {
        MonthSettlement month = Section(section, inflow, official).Settle();
        Assert.That(month.AllPending.Any(), Is.EqualTo(lacking.Length > 0));
        if (lacking.Length > 0) Assert.That(month.AllPending.Single().Pending.Why.Facts.Select(Said.Of), Does.Contain(lacking));
    }

    [Test]
    public void Groundwater_readings_say_nothing_of_surface_water() => Assert.That(
        Section(Bad, "PH=7 HARD=400 TDS=900 CODMN=1 NH3N=2 NO3=3 F=0.5", type: WaterType.Groundwater).Settle().AllPending.Single()
            .Pending.Why.Facts.Select(Said.Of),
        Does.Contain("fact.readings-unusable(R)"));

    [Test]
    public void What_stands_in_the_way_is_told_of_every_side_with_its_place()
    {
        Pending pending = Section("NH3N=2.1", "NH3N=1.7").Class("S", "劣Ⅴ").Class("R", "Ⅴ").Settle().AllPending.Single().Pending;
        Assert.That(pending.Why.Facts.Select(Said.Of).Count(f => f.StartsWith("fact.readings-incomplete", StringComparison.Ordinal)),
            Is.EqualTo(2));
        Assert.That(Said.Of(pending.Evidence), Is.SupersetOf(new[] { "readings.csv:2", "readings.csv:3" }));
        Assert.That(pending.Question, Is.EqualTo(Question.NetClass));
    }
}
