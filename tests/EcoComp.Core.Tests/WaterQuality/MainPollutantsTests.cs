using System.Globalization;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class MainPollutantsTests
{
    [TestCase("CODMN=9 NH3N=1.3", "CODMN 0.5;NH3N 0.3", TestName = "the larger multiple first within a class")]
    [TestCase("CODMN=9 NH3N=1.6", "NH3N 0.6;CODMN 0.5", TestName = "the worse class first")]
    [TestCase("COD=60 NH3N=1.9", "COD 2;NH3N 0.9", TestName = "the worse class first, also with the larger multiple")]
    [TestCase("CODMN=9 COD=29 BOD5=5.9 NH3N=1.4", "CODMN 0.5;BOD5 0.475;COD 0.45", TestName = "three at most")]
    [TestCase("DO=2.5 NH3N=1.6", "NH3N 0.6;DO -", TestName = "without a multiple after those with one")]
    [TestCase("DO=1 NH3N=1.6", "DO -;NH3N 0.6", TestName = "but a worse class comes first")]
    [TestCase("PH=9.5 DO=1", "PH -;DO -", TestName = "level ones in the order of the standard")]
    [TestCase("CODMN=16 COD=41 NH3N=2.1 CN=0.3 PB=0.06 CR6=0.06", "CN 0.5;CR6 0.2;PB 0.2", TestName = "cyanide, lead and chromium first when they exceed")]
    [TestCase("CODMN=16 CN=0.2 PB=0.05 CR6=0.05", "CODMN 1.6666666666666666666666666667", TestName = "but not when they do not")]
    [TestCase("CODMN=6 COD=20 NH3N=1.0 TP=0.2", "", TestName = "none where the water is no worse than class III")]
    [TestCase("TN=9 FC=90000 CODMN=7", "CODMN 0.1666666666666666666666666667", TestName = "never those that do not count")]
    public void Main_pollutants_are_named_in_order(string values, string expected) =>
        Assert.That(Named(values, WaterClass.III), Is.EqualTo(expected));

    [Test]
    public void Against_a_target_the_multiples_are_of_its_limits()
    {
        Assert.That(Named("CODMN=12 NH3N=1.2", WaterClass.IV), Is.EqualTo("CODMN 0.2"));
        Assert.That(Named("CODMN=7 NH3N=0.6", WaterClass.II), Is.EqualTo("CODMN 0.75;NH3N 0.2"));
        Assert.That(Named("CODMN=5 NH3N=0.6", WaterClass.II), Is.Empty, "class Ⅲ is not worse than Ⅲ");
        Assert.That(Named("CODMN=16", WaterClass.V), Is.EqualTo("CODMN 0.0666666666666666666666666667"));
    }

    [Test]
    public void A_multiple_is_of_the_value_as_it_was_compared()
    {
        Evaluation rounded = Water.Evaluate(WaterType.River, new EvaluationOptions(Round: true), Water.CleanSurface, "CODMN=7.849");
        Assert.That(MainPollutants.Of(rounded, WaterClass.III).Single().Multiple, Is.EqualTo((7.8m - 6) / 6));
    }

    [Test]
    public void Groundwater_that_has_to_be_free_of_something_has_no_multiple_for_it()
    {
        Evaluation evaluation = Water.Evaluate(WaterType.Groundwater, default, Water.CleanGroundwater, "ODOR=有 F=1.31");
        Assert.That(MainPollutants.Of(evaluation, WaterClass.III).Select(p => p.Verdict.Code + " " + p.Multiple?.ToString("0.##", CultureInfo.InvariantCulture)), Is.EqualTo(new[] { "ODOR ", "F 0.31" }));
    }

    private static string Named(string values, WaterClass reference) => string.Join(
        ';', MainPollutants.Of(Water.Evaluate(WaterType.River, default, Water.CleanSurface, values), reference)
            .Select(p => p.Verdict.Code + " " + (p.Multiple is { } m ? m.ToString("0.############################", CultureInfo.InvariantCulture) : "-")));

    [Test]
    public void A_missing_evaluation_is_a_mistake_of_the_caller()
    {
        Assert.That(
            () => MainPollutants.Of(null!, WaterClass.III), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("evaluation"));
        Assert.That(
            () => MainPollutants.Exceeding(null!, WaterClass.III), Throws.ArgumentNullException.With.Property("ParamName").EqualTo("evaluation"));
    }
}
