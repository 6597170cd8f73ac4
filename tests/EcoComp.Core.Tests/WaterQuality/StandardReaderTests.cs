using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Tests.WaterQuality;

public class StandardReaderTests
{
    [Test]
    public void A_standard_says_what_it_is_and_since_when()
    {
        Standard surface = StandardReader.Read(DataFiles.Bytes(DataFiles.Surface), "any.json");
        Assert.That((surface.Id, surface.File, surface.ToString()), Is.EqualTo(("GB 3838-2002", "any.json", "GB 3838-2002")));
        Assert.That((surface.Title, surface.TitleEn), Is.EqualTo(("地表水环境质量标准", "Environmental quality standards for surface water")));
        Assert.That((surface.Issued, surface.InForceFrom), Is.EqualTo((new LocalDate(2002, 4, 28), new LocalDate(2002, 6, 1))));
        Assert.That(surface.Replaces, Is.EqualTo(new[] { "GB 3838-1988", "GHZB 1-1999" }));
        Assert.That(surface.Method, Is.EqualTo("环办〔2011〕22号"));
        Assert.That(surface.Waters, Is.EqualTo(new[] { WaterType.River, WaterType.Lake }));
        Assert.That(surface.NamedFirst.Select(i => i.Code), Is.EqualTo(new[] { "CN", "PB", "CR6" }));
        Assert.That(surface.Needed.Select(g => string.Join('/', g.OneOf)), Is.EqualTo(new[] { "PH", "DO", "CODMN/COD", "NH3N", "TP" }));
        Standard groundwater = StandardReader.Read(DataFiles.Bytes(DataFiles.Groundwater), "any.json");
        Assert.That((groundwater.Issued, groundwater.InForceFrom), Is.EqualTo((new LocalDate(2017, 10, 14), new LocalDate(2018, 5, 1))));
        Assert.That((surface.WorstClass, groundwater.WorstClass), Is.EqualTo((WaterClass.WorseThanV, WaterClass.V)));
    }

    [Test]
    public void Its_digest_is_that_of_the_bytes_of_its_file()
    {
        byte[] utf8 = DataFiles.Bytes(DataFiles.Surface);
        string Sha256() => StandardReader.Read(utf8, "any.json").Sha256;
        string first = Sha256();
        Assert.That(first, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(utf8))));
        utf8 = [.. utf8, (byte)'\n'];
        Assert.That(Sha256(), Is.Not.EqualTo(first), "what nobody sees in it counts too");
    }

    /// <summary>Months were settled by these files. Another limit is another edition, in a file of its own.</summary>
    [TestCase(DataFiles.Surface, "e6b52ef503075253f1d83281e15780d8dd53bff784172c168e4fadfd812ee963")]
    [TestCase(DataFiles.Groundwater, "36fa0dafe52b4bf20441d8c688f6166d3d002bf69ca9b0ad96c86e76e23d3566")]
    public void The_files_of_the_program_are_as_they_were(string name, string sha256) =>
        Assert.That(StandardCatalogue.BuiltIn.Standards.Single(s => s.File == name).Sha256, Is.EqualTo(sha256));

    [Test]
    public void A_changed_limit_changes_the_class()
    {
        Standard strict = DataFiles.With(DataFiles.Surface, f => f.Row("NH3N")["atMost"]![2] = 0.9);
        Indicator ammonia = Water.Indicator("NH3N");
        Assert.That(strict.LimitsOf(ammonia, WaterType.River)!.ClassOf(0.95m), Is.EqualTo(WaterClass.IV));
        Assert.That(Water.Standard(WaterType.River).LimitsOf(ammonia, WaterType.River)!.ClassOf(0.95m), Is.EqualTo(WaterClass.III));
    }

    [Test]
    public void Each_kind_of_limit_is_read()
    {
        ClassLimit Best(string code, WaterType water) => Water.Standard(water).LimitsOf(Water.Indicator(code), water)!.ByClass[0];
        Assert.That(Best("NH3N", WaterType.River), Is.EqualTo(new ClassLimit(null, 0.15m)));
        Assert.That(Best("DO", WaterType.River), Is.EqualTo(new ClassLimit(7.5m, null)));
        Assert.That(Best("PH", WaterType.River), Is.EqualTo(new ClassLimit(6, 9)));
        Assert.That(Best("LAS", WaterType.Groundwater), Is.EqualTo(new ClassLimit(null, null, UndetectedOnly: true)));
        Standard any = DataFiles.With(DataFiles.Surface, f => f.Row("NH3N")["atMost"]![0] = "any");
        Assert.That(any.LimitsOf(Water.Indicator("NH3N"), WaterType.River)!.ByClass[0], Is.EqualTo(new ClassLimit(null, null)));
    }

    [Test]
    public void A_row_counts_and_is_not_rounded_unless_the_file_says_so()
    {
        IndicatorLimits Limits(Action<JsonObject> change) =>
            DataFiles.With(DataFiles.Surface, f => change(f.Row("NH3N"))).LimitsOf(Water.Indicator("NH3N"), WaterType.River)!;
        Assert.That((Limits(_ => { }).Counts, Limits(_ => { }).EvaluationDecimals), Is.EqualTo((true, (int?)2)));
        Assert.That(Limits(r => r["counts"] = true).Counts, Is.True);
        Assert.That(Limits(r => r["counts"] = false).Counts, Is.False);
        Assert.That(Limits(r => r.Remove("evaluationDecimals")).EvaluationDecimals, Is.Null);
        Assert.That(Limits(r => r["evaluationDecimals"] = 0).EvaluationDecimals, Is.Zero);
        Assert.That(Limits(r => r["evaluationDecimals"] = 18).EvaluationDecimals, Is.EqualTo(18));
    }

    [Test]
    public void A_row_may_have_either_code_of_its_indicator()
    {
        Standard own = DataFiles.With(DataFiles.Groundwater, f => f.Row("T3_01")["row"] = "T3_01");
        Assert.That(own.LimitsOf(Water.Indicator("T3_01"), WaterType.Groundwater)!.Code, Is.EqualTo("T3_01"));
        Assert.That(Water.Standard(WaterType.Groundwater).LimitsOf(Water.Indicator("T3_01"), WaterType.Groundwater)!.Code, Is.EqualTo("CHCL3"));
        RefusedRow(r => r["row"] = "CHCL3", "No header would find the row CHCL3 of NH3N.");
    }

    [Test]
    public void A_row_that_does_not_hold_together_is_refused()
    {
        RefusedRow(r => r["code"] = "XYZ", "No indicator has the code XYZ.");
        RefusedRow(r => r["unit"] = "mg/kg", "Not a unit: mg/kg.");
        RefusedRow(r => r["unit"] = "℃", "The unit of NH3N does not fit.");
        RefusedRow(r => r["atLeast"] = new JsonArray(5, 4, 3, 2, 1), "One kind of limit is needed for NH3N.");
        RefusedRow(r => r["within"] = new JsonArray(5, 4, 3, 2, 1), "One kind of limit is needed for NH3N.");
        RefusedRow(r => r.Remove("atMost"), "One kind of limit is needed for NH3N.");
        RefusedRow(r => r["atMost"]!.AsArray().RemoveAt(0), "A limit for each class is needed for NH3N.");
        RefusedRow(r => r["atMost"]!.AsArray().Add(9), "A limit for each class is needed for NH3N.");
        RefusedRow(r => r["atMost"]![0] = "little", "Not a limit: little.");
        RefusedRow(r => r["evaluationDecimals"] = -1, "Not a number of decimals for NH3N.");
        RefusedRow(r => r["evaluationDecimals"] = 19, "Not a number of decimals for NH3N.");
        RefusedRow(r => r["waterType"] = "sea", "Not a kind of water: sea.");
        RefusedRow(r => r["waterType"] = "groundwater", "Limits for water that is not judged: NH3N.");
        RefusedRow(r => r["code"] = "CODMN", "Two limits for CODMN.");
        Refused(f => f.Row("SO4", "singleLimits")["unit"] = "℃", "The unit of SO4 does not fit.");
        Refused(f => f.Row("SO4", "singleLimits")["code"] = "CL", "Two limits for CL.");
        Refused(f => f.Row("TP")["waterType"] = "lake", "Two limits for TP.");
    }

    [TestCase("[6]", "two numbers are needed.")]
    [TestCase("[6, 9, 9]", "two numbers are needed.")]
    [TestCase("6", "two numbers are needed.")]
    [TestCase("[9, 6]", "the lower number comes first.")]
    [TestCase("[6, \"9\"]", "a number is needed, found \"9\".")]
    public void A_range_is_two_numbers_in_order(string range, string why) => Refused(
        f => f.Row("PH")["within"]![1] = JsonNode.Parse(range), "The file of a standard: $.limits[0].within[1]: " + why);

    [Test]
    public void A_range_of_one_number_is_a_range() => Assert.That(
        DataFiles.With(DataFiles.Surface, f => f.Row("PH")["within"]![1] = new JsonArray(7, 7)).LimitsOf(Water.Indicator("PH"), WaterType.River)!.ByClass[1],
        Is.EqualTo(new ClassLimit(7, 7)));

    [Test]
    public void A_file_that_does_not_hold_together_is_refused()
    {
        Refused(f => f["schema"] = "ecocomp.standard/1", "Not a file of form ecocomp.standard/2: ecocomp.standard/1.");
        Refused(f => f["x"] = 1, "The file of a standard: $: unknown member x.");
        Refused(f => f["worseThanV"] = "yes", "The file of a standard: $.worseThanV: true or false is needed, found \"yes\".");
        Refused(f => f.Row("PH")["evaluationDecimals"] = "2",
            "The file of a standard: $.limits[0].evaluationDecimals: a whole number is needed, found \"2\".");
        Refused(f => f["inForceFrom"] = "2002-6-1", "Not a date: 2002-6-1.");
        Refused(f => f["issued"] = "2002", "Not a date: 2002.");
        Refused(f => f["issued"] = "2002-06-02", "A standard cannot be in force before it is issued.");
        Refused(f => f["waters"]!.AsArray().Add("river"), "The kind of water river stands twice.");
        Refused(f => f["waters"] = new JsonArray("sea"), "Not a kind of water: sea.");
        Refused(f => f["needed"]!.AsArray().Add(new JsonArray("XYZ")), "No indicator has the code XYZ.");
        Refused(f => f["namedFirst"]!.AsArray().Add("XYZ"), "No indicator has the code XYZ.");
        Assert.That(DataFiles.With(DataFiles.Surface, f => f["issued"] = "2002-06-01").Issued, Is.EqualTo(new LocalDate(2002, 6, 1)));
        Assert.That(() => StandardReader.Read("[]"u8, ""), Throws.TypeOf<InvalidDataException>());
        Assert.That(() => StandardReader.Read("{"u8, ""), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void No_member_may_be_missing([Values(DataFiles.Surface, DataFiles.Groundwater)] string name)
    {
        foreach (string key in DataFiles.Json(name).Select(m => m.Key))
        {
            Assert.That(
                () => DataFiles.With(name, f => f.Remove(key)),
                Throws.TypeOf<InvalidDataException>().With.Message.EqualTo($"The file of a standard: $: the member {key} is missing."));
        }
    }

    private static void RefusedRow(Action<JsonObject> change, string why) => Refused(f => change(f.Row("NH3N")), why);

    private static void Refused(Action<JsonObject> change, string why) =>
        Assert.That(() => DataFiles.With(DataFiles.Surface, change), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(why));
}
