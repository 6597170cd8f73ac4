using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Core.Tests.WaterQuality;

public class EvaluatorTests
{
    private static readonly EvaluationOptions Partial = new(Partial: true);

    [TestCase("", "Ⅰ")]
    [TestCase("CODMN=5", "Ⅲ")]
    [TestCase("CODMN=5 NH3N=1.4", "Ⅳ")]
    [TestCase("CODMN=5 NH3N=1.4 HG=0.002", "劣Ⅴ")]
    [TestCase("DO=4.9", "Ⅳ")]
    [TestCase("PH=5.99", "劣Ⅴ")]
    public void The_class_is_that_of_the_worst_indicator(string values, string expected) =>
        Assert.That(Water.ClassOf(WaterType.River, Water.CleanSurface, values), Is.EqualTo(expected));

    [Test]
    public void A_compared_value_is_told_with_all_its_digits_but_those_of_pH_which_are_of_the_calculation()
    {
        Evaluation evaluation = Water.Evaluate(WaterType.River, default, Water.CleanSurface, "PH=6/9", "NH3N=1.7211111/1.7200001");
        IndicatorVerdict Of(string code) => evaluation.Verdicts.Single(v => v.Indicator.Code == code);
        Assert.That((Of("PH").Compared, Of("PH").Exact), Is.EqualTo((6.300595918185m, Of("PH").Shown)));
        Assert.That((Of("NH3N").Exact, Of("NH3N").Exact == Of("NH3N").Shown), Is.EqualTo((1.7205556m, false)));
    }

    [TestCase("NH3N=1.72", "NH3N", "2")]
    [TestCase("NH3N=3", "NH3N", "2", Description = "the last that was missed")]
    [TestCase("NH3N=0.9", "NH3N", "1")]
    [TestCase("NO3=3", "NO3", null, Description = "no class depends on it")]
    public void The_limit_of_a_value_is_that_of_its_class_or_the_last_that_it_missed(string values, string code, string? limit)
    {
        Evaluation evaluation = Water.Evaluate(WaterType.River, default, Water.CleanSurface, values);
        ClassLimit? found = evaluation.Verdicts.Single(v => v.Indicator.Code == code).Limit;
        Assert.That(found?.High, Is.EqualTo(limit is null ? null : (decimal?)Water.Number(limit)));
    }

    [Test]
    public void The_indicators_of_the_worst_class_decide_and_no_other()
    {
        Evaluation evaluation = Water.Evaluate(WaterType.River, default, Water.CleanSurface, "CODMN=7 NH3N=1.2 TP=0.15 TN=9");
        Assert.That(evaluation.Deciding.Select(v => v.Indicator.Code), Is.EqualTo(new[] { "CODMN", "NH3N" }));
    }

    [TestCase("TP=0.03", "Ⅱ", "Ⅲ")]
    [TestCase("TP=0.06", "Ⅱ", "Ⅳ")]
    [TestCase("TP=0.15", "Ⅲ", "Ⅴ")]
    [TestCase("TP=0.201", "Ⅳ", "劣Ⅴ")]
    public void Phosphorus_has_other_limits_in_a_lake_than_in_a_river(string values, string river, string lake)
    {
        Assert.That(Water.ClassOf(WaterType.River, Water.CleanSurface, values), Is.EqualTo(river));
        Assert.That(Water.ClassOf(WaterType.Lake, Water.CleanSurface, values), Is.EqualTo(lake));
    }

    [TestCase("TN=99")]
    [TestCase("FC=999999")]
    [TestCase("WT=40")]
    [TestCase("TN=99 FC=999999 WT=40")]
    public void Total_nitrogen_coliforms_and_temperature_are_shown_and_never_count(string values)
    {
        foreach (WaterType water in new[] { WaterType.River, WaterType.Lake })
        {
            Evaluation evaluation = Water.Evaluate(water, default, Water.CleanSurface, values);
            Assert.That(evaluation.Class, Is.EqualTo(WaterClass.I));
            Assert.That(evaluation.Verdicts, Has.Length.EqualTo(5 + values.Split(' ').Length));
        }
    }

    [Test]
    public void Total_nitrogen_has_a_class_of_its_own_in_a_lake_only()
    {
        Assert.That(Verdict(WaterType.Lake, "TN=1.2").Class, Is.EqualTo(WaterClass.IV));
        Assert.That(Verdict(WaterType.River, "TN=1.2").Class, Is.Null);
        Assert.That(Verdict(WaterType.River, "FC=3000").Class, Is.EqualTo(WaterClass.III));
    }

    [TestCase("PH=", "PH")]
    [TestCase("DO=", "DO")]
    [TestCase("CODMN=", "CODMN|COD")]
    [TestCase("NH3N=", "NH3N")]
    [TestCase("TP=", "TP")]
    [TestCase("PH= TP=", "PH;TP")]
    [TestCase("PH= DO= CODMN= NH3N= TP= TN=1", "PH;DO;CODMN|COD;NH3N;TP")]
    public void Without_a_needed_indicator_there_is_no_class_and_what_is_absent_is_named(string values, string absent)
    {
        Evaluation evaluation = Water.Evaluate(WaterType.River, default, Water.CleanSurface, values);
        Assert.That(evaluation.Class, Is.Null);
        Assert.That(evaluation.IsPartial, Is.False);
        Assert.That(SentenceCodes.Text(evaluation.Absent), Is.EqualTo(absent));
    }

    [Test]
    public void Chemical_oxygen_demand_stands_in_for_the_permanganate_index() =>
        Assert.That(Water.ClassOf(WaterType.River, Water.CleanSurface, "CODMN= COD=16"), Is.EqualTo("Ⅲ"));

    [TestCase("PH")]
    [TestCase("HARD")]
    [TestCase("TDS")]
    [TestCase("CODMN")]
    [TestCase("NH3N")]
    [TestCase("NO3")]
    [TestCase("F")]
    public void Groundwater_needs_seven_indicators(string code)
    {
        Assert.That(Water.ClassOf(WaterType.Groundwater, Water.CleanGroundwater), Is.EqualTo("Ⅰ"));
        Evaluation evaluation = Water.Evaluate(WaterType.Groundwater, default, Water.CleanGroundwater, code + "=");
        Assert.That(evaluation.Class, Is.Null);
        Assert.That(SentenceCodes.Text(evaluation.Absent), Is.EqualTo(code));
    }

    [Test]
    public void A_partial_class_is_marked_and_needs_something_that_counts()
    {
        Evaluation evaluation = Water.Evaluate(WaterType.River, Partial, "NH3N=1.2");
        Assert.That((evaluation.Class, evaluation.IsPartial), Is.EqualTo((WaterClass.IV, true)));
        Assert.That(Water.Evaluate(WaterType.River, Partial, Water.CleanSurface).IsPartial, Is.False);
        Assert.That(Water.Evaluate(WaterType.River, Partial, "TN=1.2 WT=20").Class, Is.Null);
        Assert.That(Water.Evaluate(WaterType.River, Partial).Class, Is.Null);
    }

    [TestCase("TP=0.03L", true)]
    [TestCase("TP=0.01/0.03L", true)]
    [TestCase("TP=0.02L", false)]
    [TestCase("TP=0.03", false)]
    public void A_detection_limit_above_class_I_is_told(string values, bool told) =>
        Assert.That(Verdict(WaterType.River, values).DetectionLimitTooHigh, Is.EqualTo(told));

    [Test]
    public void Surfactants_in_groundwater_are_class_I_only_where_none_was_detected()
    {
        Assert.That(Water.ClassOf(WaterType.Groundwater, Water.CleanGroundwater, "LAS=0.05L/0.05L"), Is.EqualTo("Ⅰ"));
        Assert.That(Water.ClassOf(WaterType.Groundwater, Water.CleanGroundwater, "LAS=0.05L/0.04"), Is.EqualTo("Ⅱ"));
        Assert.That(Verdict(WaterType.Groundwater, "LAS=0.05L").DetectionLimitTooHigh, Is.False);
    }

    [Test]
    public void Something_visible_in_one_sample_of_a_month_makes_it_class_V() =>
        Assert.That(Water.ClassOf(WaterType.Groundwater, Water.CleanGroundwater, "VISIBLE=无/有/无"), Is.EqualTo("Ⅴ"));

    [Test]
    public void Groundwater_has_no_grade_and_surface_water_the_grade_of_its_class()
    {
        WaterGrade?[] grades = [.. WaterClass.All.Select(c => (WaterGrade?)WaterGrades.Of(c))];
        Assert.That(grades, Is.EqualTo(new WaterGrade?[]
        {
            WaterGrade.Excellent, WaterGrade.Excellent, WaterGrade.Good, WaterGrade.LightlyPolluted, WaterGrade.ModeratelyPolluted, WaterGrade.HeavilyPolluted,
        }));
        Assert.That(Water.Evaluate(WaterType.River, default, Water.CleanSurface, "CODMN=7").Grade, Is.EqualTo(WaterGrade.LightlyPolluted));
        Assert.That(Water.Evaluate(WaterType.River, default, "CODMN=7").Grade, Is.Null);
        Assert.That(Water.Evaluate(WaterType.Groundwater, default, Water.CleanGroundwater).Grade, Is.Null);
    }

    [Test]
    public void What_is_left_out_neither_counts_nor_is_absent()
    {
        var means = Water.Means(Water.CleanSurface, "PH=9.5");
        Evaluation evaluation = Evaluator.Evaluate(Water.Standard(WaterType.River), WaterType.River, means, default, [Water.Indicator("PH")]);
        Assert.That((evaluation.Class, evaluation.Absent.Length, evaluation.Verdicts.Length), Is.EqualTo((WaterClass.I, 0, 4)));
    }

    private static IndicatorVerdict Verdict(WaterType water, string value) => Water.Evaluate(water, Partial, value).Verdicts.Single();

    [Test]
    public void A_verdict_has_the_code_of_the_standards_row_and_where_there_is_none_of_its_indicator()
    {
        Assert.That(Verdict(WaterType.Groundwater, "T3_01=0.01").Code, Is.EqualTo("CHCL3"));
        Assert.That(Verdict(WaterType.Groundwater, "NH3N=0.01").Code, Is.EqualTo("NH3N"));
        Assert.That(Verdict(WaterType.River, "T3_01=0.01") is { Limits: null, Code: "T3_01" }, Is.True);
    }

    [Test]
    public void A_class_that_takes_whatever_is_worse_has_no_limit()
    {
        IndicatorLimits limits = Water.Standard(WaterType.River).LimitsOf(Water.Indicator("NH3N"), WaterType.River)!;
        Assert.That((limits.Of(WaterClass.V)?.High, limits.Of(WaterClass.WorseThanV), limits.Ceiling(WaterClass.WorseThanV)),
            Is.EqualTo(((decimal?)2m, (ClassLimit?)null, (decimal?)null)));
    }
}
