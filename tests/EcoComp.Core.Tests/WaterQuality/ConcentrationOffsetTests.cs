using System.Collections.Immutable;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

public class ConcentrationOffsetTests
{
    [TestCase("NH3N=1.8", "NH3N=1.5", "Ⅲ", "1.3", TestName = "what the inflow has above its limit is taken off")]
    [TestCase("NH3N=1.8", "NH3N=1.0", "Ⅲ", "1.8", TestName = "nothing where the inflow lies on its limit")]
    [TestCase("NH3N=1.8", "NH3N=0.2", "Ⅲ", "1.8", TestName = "nothing where the inflow is better")]
    [TestCase("NH3N=1.8", "CODMN=9", "Ⅲ", "1.8", TestName = "nothing where it was not measured at the inflow")]
    [TestCase("NH3N=0.3", "NH3N=5", "Ⅲ", "0", TestName = "never below zero")]
    [TestCase("NH3N=1.8", "NH3N=1.9", "Ⅳ", "1.4", TestName = "by the limit of the inflow's own target")]
    [TestCase("DO=2.5", "DO=3.5", "Ⅲ", "4", TestName = "dissolved oxygen gains what the inflow lacks")]
    [TestCase("DO=2.5", "DO=5", "Ⅲ", "2.5", TestName = "dissolved oxygen of an inflow on its limit")]
    [TestCase("TN=9", "TN=9", "Ⅲ", "9", TestName = "not what never counts")]
    [TestCase("VP=0.02", "VP=0.015", "Ⅲ", "0.01", TestName = "trace substances too")]
    public void One_inflow(string point, string inflow, string target, string left) =>
        Assert.That(Line(point, (inflow, target)).Remaining, Is.EqualTo(Water.Number(left)));

    [Test]
    public void Of_several_inflows_the_largest_exceedance_of_its_own_limit_counts_whatever_the_order()
    {
        Assert.That(Line("NH3N=3", ("NH3N=1.5", "Ⅲ"), ("NH3N=1.9", "Ⅳ")).Remaining, Is.EqualTo(3m - (1.5m - 1.0m)));
        Assert.That(Line("NH3N=3", ("NH3N=1.9", "Ⅳ"), ("NH3N=1.5", "Ⅲ")).Remaining, Is.EqualTo(3m - (1.5m - 1.0m)));
        Assert.That(Line("DO=2", ("DO=4", "Ⅲ"), ("DO=3.5", "Ⅱ")).Remaining, Is.EqualTo(2m + 2.5m));
    }

    [TestCase("9.5", true)]
    [TestCase("5.9", true)]
    [TestCase("9", false)]
    [TestCase("7.4", false)]
    public void PH_is_left_out_where_it_is_out_of_range_at_an_inflow(string inflow, bool leftOut)
    {
        OffsetLine line = Line("PH=9.3", ("PH=" + inflow, "Ⅲ"));
        Assert.That((line.LeftOut, line.Remaining), Is.EqualTo((leftOut, 9.3m)));
    }

    [Test]
    public void Phosphorus_of_a_lake_inflow_is_measured_by_the_limits_of_lakes()
    {
        BroughtIn lake = Inflow("TP=0.15", "Ⅲ", WaterType.Lake);
        OffsetLine line = ConcentrationOffset.Apply(Water.Means("TP=0.35"), [lake]).Single();
        Assert.That((line.InflowLimit, line.Remaining), Is.EqualTo((0.05m, 0.25m)));
    }

    [Test]
    public void The_lines_tell_every_number_that_was_used()
    {
        OffsetLine line = Line("NH3N=1.8", ("NH3N=1.5", "Ⅲ"));
        Assert.That((line.Mean.Value, line.Inflow!.Value, line.InflowLimit, line.Remaining, line.Changes), Is.EqualTo((1.8m, 1.5m, 1.0m, 1.3m, true)));
        Assert.That(Line("NH3N=1.8", ("NH3N=0.5", "Ⅲ")).Changes, Is.False);
    }

    private static OffsetLine Line(string point, params (string Values, string Target)[] inflows) =>
        ConcentrationOffset.Apply(Water.Means(point), [.. inflows.Select(i => Inflow(i.Values, i.Target, WaterType.River))]).Single();

    private static BroughtIn Inflow(string values, string target, WaterType water) =>
        new("I", Water.Standard(water), water, Read.Class(target), Water.Means(values));

    [Test]
    public void Of_inflows_that_exceed_by_the_same_the_one_with_the_first_code_is_told()
    {
        BroughtIn a = Inflow("NH3N=1.5 PH=9.5", "Ⅲ", WaterType.River) with { Code = "A" };
        BroughtIn b = Inflow("NH3N=2.0 PH=5.5", "Ⅳ", WaterType.River) with { Code = "B" };
        foreach (BroughtIn[] inflows in new[] { new[] { a, b }, [b, a] })
        {
            OffsetLine[] lines = [.. ConcentrationOffset.Apply(Water.Means("PH=7 NH3N=3"), [.. inflows])];
            Assert.That(lines.Select(l => (l.Mean.Indicator.Code, l.Inflow!.Value)), Is.EqualTo(new[] { ("PH", 9.5m), ("NH3N", 1.5m) }));
            Assert.That(lines[1].Remaining, Is.EqualTo(2.5m));
        }
    }
}
