using System.Text.Json.Nodes;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class StandardSetTests
{
    private const string Surface = "GB 3838-2002";
    private const string Groundwater = "GB/T 14848-2017";

    [Test]
    public void Each_kind_of_water_is_judged_by_the_one_standard_for_it()
    {
        var set = new StandardSet([Groundwater, Surface], StandardCatalogue.BuiltIn);
        Assert.That(set.Ids, Is.EqualTo(new[] { Groundwater, Surface }));
        foreach (WaterType water in Enum.GetValues<WaterType>())
            Assert.That(set.For(water).Id, Is.EqualTo(water == WaterType.Groundwater ? Groundwater : Surface), water.ToString());
        Assert.That((set.Find(Surface)?.Id, set.Find(Groundwater)?.Id, set.Find("x")), Is.EqualTo((Surface, Groundwater, (Standard?)null)));
    }

    [TestCase("GB 3838-2026", Groundwater, "No standard is called GB 3838-2026.")]
    [TestCase(Surface, Surface, "The standard GB 3838-2002 stands twice.")]
    [TestCase(Surface, null, "No standard judges water of the kind Groundwater.")]
    [TestCase(Groundwater, null, "No standard judges water of the kind River.")]
    public void What_is_unknown_doubled_or_absent_is_refused_when_it_is_looked_up(string one, string? other, string why)
    {
        var set = new StandardSet(other is null ? [one] : [one, other], StandardCatalogue.BuiltIn);
        Assert.That(() => set.For(WaterType.River), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(why));
        Assert.That(() => set.Find(one), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void Two_standards_for_one_water_are_refused()
    {
        Standard newer = DataFiles.Edition(DataFiles.Surface, "GB 3838-2026", "2026-06-01");
        var set = new StandardSet([Surface, Groundwater, newer.Id], new StandardCatalogue([.. StandardCatalogue.BuiltIn.Standards, newer]));
        Assert.That(() => set.For(WaterType.Groundwater), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("Two standards judge water of the kind River."));
    }

    [Test]
    public void A_regulation_settles_by_the_standards_that_its_file_names()
    {
        Assert.That(Law.Xuchang.Standards.Ids, Is.EqualTo(new[] { Surface, Groundwater }));
        Assert.That(Law.Xuchang.Standards.For(WaterType.River), Is.SameAs(StandardCatalogue.BuiltIn.Find(Surface)));
        Regulation unknown = Law.With(json => json["standards"] = new JsonArray("GB 3838-2026", Groundwater));
        Assert.That(() => unknown.Standards.For(WaterType.River), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("No standard is called GB 3838-2026."));
    }

    [Test]
    public void Every_regulation_of_the_program_names_standards_that_it_has()
    {
        foreach (Regulation regulation in Law.BuiltIn.Regulations)
        {
            foreach (WaterType water in Enum.GetValues<WaterType>()) Assert.That(regulation.Standards.For(water).Judges(water), regulation.Id);
        }
    }
}
