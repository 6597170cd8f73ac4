using System.Globalization;
using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Tests.Settlement;

public class MissedTargetTests
{
    private const string Clean = "PH=7 DO=8 CODMN=2 TP=0.01 NH3N=0.1";

    [Test]
    public void Each_point_that_missed_its_target_is_named_with_every_indicator_over_the_targets_limits()
    {
        SettledMonth month = new Given()
            .Section("S", "Ⅲ").Sample("S", "PH=7 DO=2.5 CODMN=9 COD=29 BOD5=5.9 TP=0.01 NH3N=1.6")
            .Section("T", "Ⅲ").Sample("T", Clean)
            .Canal("K").Sample("K", "PH=7 DO=8 CODMN=5 TP=0.01 NH3N=0.1")
            .Source("Q").Sample("Q", "PH=7 DO=8 CODMN=7 TP=0.01 NH3N=0.1")
            .Settled();
        Assert.That(month.MissedTargets().Select(Told), Is.EqualTo(new[]
        {
            "S Ⅲ Ⅴ NH3N 0.6;DO -;CODMN 0.5;BOD5 0.475;COD 0.45", "Q Ⅲ Ⅳ CODMN 0.16666667", "K Ⅱ Ⅲ CODMN 0.25",
        }));
    }

    [Test]
    public void An_official_class_is_explained_by_readings_that_give_it_and_by_no_others()
    {
        Given given = new Given().Section("S", "Ⅲ").Section("T", "Ⅲ").Sample("S", Clean + " COD=25").Sample("T", Clean + " COD=25")
            .Class("S", "Ⅳ").Class("T", "Ⅴ", details: new ResultDetails("", "", "化学需氧量超标"));
        MissedTarget[] missed = [.. given.Settled().MissedTargets()];
        Assert.That(missed.Select(Told), Is.EqualTo(new[] { "S Ⅲ Ⅳ COD 0.25", "T Ⅲ Ⅴ " }));
        Assert.That(missed.Select(m => m.Remark), Is.EqualTo(new[] { "", "化学需氧量超标" }));
    }

    [Test]
    public void A_class_without_readings_a_class_as_good_as_the_target_and_a_reference_point_name_nothing()
    {
        SettledMonth month = new Given().Section("S", "Ⅲ").Class("S", "Ⅳ").Section("T", "Ⅳ").Class("T", "Ⅳ").Section("D", "Ⅲ").Dry("D")
            .Reference("R", "Ⅲ").Class("R", "劣Ⅴ").Settled();
        Assert.That(month.MissedTargets().Select(Told), Is.EqualTo(new[] { "S Ⅲ Ⅳ " }));
    }

    private static string Told(MissedTarget missed) => $"{missed.Entry.Point.Code} {missed.Target} {missed.Class} "
        + string.Join(';', missed.Exceeding.Select(p => p.Verdict.Indicator.Code + " " + (p.Multiple?.ToString("0.########", CultureInfo.InvariantCulture) ?? "-")));
}
