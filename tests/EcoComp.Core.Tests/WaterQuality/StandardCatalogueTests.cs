using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class StandardCatalogueTests
{
    private const string NewId = "GB 3838-2026";

    private static readonly Standard Surface = Water.Standard(WaterType.River);
    private static readonly Standard Groundwater = Water.Standard(WaterType.Groundwater);
    private static readonly Standard Newer = DataFiles.Edition(DataFiles.Surface, NewId, "2026-06-01");

    [Test]
    public void The_program_has_one_standard_of_surface_water_and_one_of_groundwater()
    {
        Assert.That(StandardCatalogue.BuiltIn.Standards.Select(s => s.Id), Is.EqualTo(new[] { "GB 3838-2002", "GB/T 14848-2017" }));
        Assert.That(StandardCatalogue.BuiltIn.Standards.Select(s => s.File), Is.EqualTo(new[] { DataFiles.Surface, DataFiles.Groundwater }));
        Assert.That(StandardCatalogue.BuiltIn.Current.Ids, Is.EqualTo(new[] { "GB 3838-2002", "GB/T 14848-2017" }));
    }

    [Test]
    public void Editions_stand_side_by_side_in_the_order_of_their_days_and_are_found_by_their_ids()
    {
        var catalogue = new StandardCatalogue([Newer, Groundwater, Surface]);
        Assert.That(catalogue.Standards, Is.EqualTo(new[] { Surface, Groundwater, Newer }));
        Assert.That(catalogue.Find("GB 3838-2002"), Is.SameAs(Surface));
        Assert.That(catalogue.Find(NewId), Is.SameAs(Newer));
        Assert.That(catalogue.Find("gb 3838-2002"), Is.Null);
    }

    [Test]
    public void Of_each_kind_of_water_the_edition_that_came_into_force_last_is_current()
    {
        StandardSet current = new StandardCatalogue([Newer, Groundwater, Surface]).Current;
        Assert.That(current.Ids, Is.EqualTo(new[] { "GB/T 14848-2017", NewId }));
        Assert.That(current.For(WaterType.Lake), Is.SameAs(Newer));
        Assert.That(current.For(WaterType.Groundwater), Is.SameAs(Groundwater));
    }

    [Test]
    public void An_edition_for_lakes_alone_leaves_rivers_to_the_one_before()
    {
        Standard lakes = DataFiles.Edition(DataFiles.Surface, "lakes", "2026-06-01", f =>
        {
            f["waters"] = new System.Text.Json.Nodes.JsonArray("lake");
            f["limits"]!.AsArray().RemoveAll(r => r!["waterType"]?.GetValue<string>() == "river");
        });
        StandardSet current = new StandardCatalogue([Surface, Groundwater, lakes]).Current;
        Assert.That(current.Ids, Is.EqualTo(new[] { "GB 3838-2002", "GB/T 14848-2017", "lakes" }));
    }

    [Test]
    public void Two_standards_share_neither_id_nor_file_nor_a_day_and_a_water()
    {
        Refused("Two standards share an id or a file.", Surface, DataFiles.Edition(DataFiles.Surface, "GB 3838-2002", "2026-06-01"));
        Refused("Two standards share an id or a file.", Surface, DataFiles.With(DataFiles.Surface, f => (f["id"], f["inForceFrom"]) = ("x", "2026-06-01")));
        Refused("Two standards judge the same water from one day on.", Surface, DataFiles.Edition(DataFiles.Surface, NewId, "2002-06-01"));
        Assert.That(
            () => new StandardCatalogue([Surface, DataFiles.Edition(DataFiles.Groundwater, "x", "2018-05-01", f => f["issued"] = "2002-06-01")]), Throws.Nothing);
        Assert.That(
            () => new StandardCatalogue(
                [Surface, DataFiles.Edition(DataFiles.Groundwater, "x", "2002-06-01", f => f["issued"] = "2002-06-01")]),
            Throws.Nothing, "another water from the same day");
    }

    [Test]
    public void Two_that_are_the_same_standard_may_stand_in_two_catalogues() =>
        Assert.That(new StandardCatalogue([Surface]).Find(Surface.Id), Is.SameAs(new StandardCatalogue([Surface, Groundwater]).Find(Surface.Id)));

    private static void Refused(string why, params Standard[] standards) =>
        Assert.That(() => new StandardCatalogue(standards), Throws.ArgumentException.With.Message.StartsWith(why));
}
