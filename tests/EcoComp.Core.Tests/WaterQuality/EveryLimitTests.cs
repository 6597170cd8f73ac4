using System.Globalization;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Tests.WaterQuality;

/// <summary>
/// Every limit of every class of every indicator, on the limit and one step either side, made from the tables. The expected class is found from
/// the texts of the table by a rule of its own: the best class whose limit the value satisfies.
/// </summary>
public class EveryLimitTests
{
    private static readonly string[] Surface = ["I", "II", "III", "IV", "V"];
    private static readonly string[] Names = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"];

    [TestCaseSource(nameof(SurfaceCases))]
    public void Surface_water_has_the_class_of_the_best_limit_that_is_satisfied(string code, WaterType water, string value, string expected) =>
        Assert.That(ClassOf(code, water, value), Is.EqualTo(expected));

    [TestCaseSource(nameof(GroundwaterCases))]
    public void Groundwater_has_the_class_of_the_best_limit_that_is_satisfied(string code, string value, string expected) =>
        Assert.That(ClassOf(code, WaterType.Groundwater, value), Is.EqualTo(expected));

    [TestCaseSource(nameof(SingleCases))]
    public void A_single_limit_is_passed_on_it_and_failed_above_it(string code, string value, bool passes)
    {
        Evaluation evaluation = Water.Evaluate(WaterType.Lake, new EvaluationOptions(Partial: true), code + "=" + value);
        Assert.That(evaluation.SingleVerdicts.Single().Passes, Is.EqualTo(passes));
        Assert.That(evaluation.Class, Is.Null, "no part of the class");
    }

    [Test]
    public void There_is_a_case_for_every_limit()
    {
        Assert.That(SurfaceCases().Count(), Is.GreaterThan(3 * 21 * 2));
        Assert.That(GroundwaterCases().Select(c => c.Arguments[0]).Distinct().Count(), Is.EqualTo(93));
        Assert.That(SingleCases().Select(c => c.Arguments[0]).Distinct().Count(), Is.EqualTo(85));
    }

    /// <summary>The class of the one indicator, by a full evaluation where it counts and by its own verdict where it never does.</summary>
    private static string ClassOf(string code, WaterType water, string value)
    {
        IndicatorHeading heading = Water.Heading(code);
        Indicator indicator = heading.Indicator;
        IndicatorMean mean = default(IndicatorSum).With(Water.Value(value, indicator.Form), indicator.Form).Mean(indicator, heading.Unit!);
        Evaluation evaluation = Evaluator.Evaluate(Water.Standard(water), water, [mean], new EvaluationOptions(Partial: true));
        IndicatorVerdict verdict = evaluation.Verdicts.Single();
        Assert.That(evaluation.Class, Is.EqualTo(verdict.Counts ? verdict.Class : null));
        return verdict.Class!.Value.ToString();
    }

    private static IEnumerable<TestCaseData> SurfaceCases()
    {
        foreach (IReadOnlyDictionary<string, string> row in StandardTable.Surface)
        {
            string code = row["item_code"];
            string[] limits = [.. Surface.Select(c => row[c])];
            if (limits[0].Length == 0) continue;
            WaterType[] waters = code switch
            {
                "TP_RIVER" => [WaterType.River],
                "TP_LAKE" or "TN" => [WaterType.Lake],
                _ => [WaterType.River, WaterType.Lake],
            };
            foreach (WaterType water in waters)
            {
                foreach (decimal value in row["direction"] == "range" ? Around([6m, 9m]) : Around(limits.Select(Water.Number)))
                    yield return new TestCaseData(code, water, Text(value), Expected(value, limits, row["direction"]));
            }
        }
    }

    private static IEnumerable<TestCaseData> GroundwaterCases()
    {
        foreach (IReadOnlyDictionary<string, string> row in StandardTable.Groundwater)
        {
            string code = row["item_code"];
            if (code == "PH")
            {
                foreach (decimal value in Around([5.5m, 6.5m, 8.5m, 9.0m])) yield return new TestCaseData(code, Text(value), Ph(value));
                continue;
            }

            if (row["direction"] == "text")
            {
                yield return new TestCaseData(code, "无", "Ⅰ");
                yield return new TestCaseData(code, "有", "Ⅴ");
                continue;
            }

            string[] limits = [.. Surface[..4].Select(c => row[c])];
            IEnumerable<decimal> numbers = limits.Where(l => char.IsAsciiDigit(l[0])).Select(Water.Number);
            foreach (decimal value in Around(numbers)) yield return new TestCaseData(code, Text(value), ExpectedGroundwater(value, limits));
            if (limits[0] != "不得检出") continue;
            yield return new TestCaseData(code, "0.05L", "Ⅰ");
            yield return new TestCaseData(code, "0", "Ⅰ");
            yield return new TestCaseData(code, "0.001", "Ⅱ");
        }
    }

    private static IEnumerable<TestCaseData> SingleCases()
    {
        foreach (IReadOnlyDictionary<string, string> row in StandardTable.Single)
        {
            decimal limit = Water.Number(row["limit"]);
            decimal step = Step(limit);
            yield return new TestCaseData(row["item_code"], Text(limit - step), true);
            yield return new TestCaseData(row["item_code"], Text(limit), true);
            yield return new TestCaseData(row["item_code"], Text(limit + step), false);
        }
    }

    /// <summary>Each limit and one step of a tenth of its last digit either side.</summary>
    private static IEnumerable<decimal> Around(IEnumerable<decimal> limits) =>
        limits.Distinct().SelectMany(l => new[] { l - Step(l), l, l + Step(l) }).Distinct();

    private static decimal Step(decimal limit) => new(1, 0, 0, false, (byte)(limit.Scale + 1));

    private static string Expected(decimal value, string[] limits, string direction)
    {
        if (direction == "range") return value is >= 6 and <= 9 ? "Ⅰ" : "劣Ⅴ";
        int best = Array.FindIndex(limits, l => direction == "ge" ? value >= Water.Number(l) : value <= Water.Number(l));
        return best < 0 ? "劣Ⅴ" : Names[best];
    }

    private static string ExpectedGroundwater(decimal value, string[] limits)
    {
        int best = Array.FindIndex(limits, l => l[0] == '>' || (l == "不得检出" ? value == 0 : value <= Water.Number(l)));
        return best < 0 ? "Ⅴ" : Names[best];
    }

    private static string Ph(decimal value) => value switch
    {
        >= 6.5m and <= 8.5m => "Ⅰ",
        >= 5.5m and <= 9.0m => "Ⅳ",
        _ => "Ⅴ",
    };

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
