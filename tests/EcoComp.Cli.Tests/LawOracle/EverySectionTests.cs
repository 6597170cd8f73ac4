namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Every target × class × inflow × interpretation of a section: exactly one outcome, and the oracle's.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class EverySectionTests
{
    private static readonly string[] Keys = ["upstream-offset", "better-than-III-target-missed", "improvement", "same-class", "headwater"];

    public static IEnumerable<TestCaseData> Readings =>
        Tables.Choices(Keys).Where(IsOneOfAll).Select(c => new TestCaseData(string.Join(' ', c)).SetArgDisplayNames(c));

    [TestCaseSource(nameof(Readings))]
    public void Every_section_with_or_without_an_inflow_has_the_outcome_of_the_rules(string choices)
    {
        List<object> rows = Of(choices);
        Outcome month = Tables.Agreed(rows);
        Assert.That(rows.OfType<PointRow>().Count(p => p.Kind == "section"), Is.EqualTo(5 * 6 * 36));
        Assert.That(month.Items, Is.Not.Empty);
    }

    [TestCase("concentration no-deduction better-than-inflow by-readings rulings-only")]
    [TestCase("concentration as-target-III better-than-inflow by-readings counts-as-improved")]
    [TestCase("class-offset as-target-III better-than-inflow not-improved counts-as-improved")]
    public void Every_section_has_it_where_classes_are_evaluated_from_readings(string choices)
    {
        Outcome month = Tables.Agreed(Tables.AsReadings(Of(choices)));
        Assert.That(month.Items, Is.Not.Empty);
    }

    [TestCase("class-offset")]
    [TestCase("no-worse-than-inflow")]
    [TestCase("concentration")]
    public void Two_inflows_count_by_the_one_that_exceeds_most_and_by_the_worst(string offset)
    {
        string[] codes = ["R31", "R32", "R33", "R34", "R35", "R36", "R51", "R56", "R14", "Rdry", "Rfrozen"];
        var rows = new List<object>(Tables.Inflows.Where(i => codes.Contains(i.Code)).SelectMany(i => i.Rows))
        {
            Sketch.Choice("upstream-offset", offset), Sketch.Choice("better-than-III-target-missed", "as-target-III"), Sketch.Choice("same-class", "by-readings"),
        };
        foreach (string first in codes)
        {
            foreach (string second in codes.Where(c => c != first)) AddSections(rows, [first, second]);
        }

        Tables.Agreed(offset == "concentration" ? Tables.AsReadings(rows) : rows);
    }

    [TestCase("five-rivers")]
    [TestCase("all-registered")]
    public void Every_section_on_every_river_is_covered_or_noted(string scope)
    {
        string[] waters = [.. Rivers.Five, "清潁河", "清颍河", "颖河", "双泊河", "石梁河"];
        var rows = new List<object> { Sketch.Choice("scope", scope), Sketch.Choice("headwater", "counts-as-improved") };
        for (int river = 0; river < waters.Length; river++)
        {
            foreach (int target in Enumerable.Range(1, 5))
            {
                foreach (int @class in Enumerable.Range(0, 7))
                {
                    string code = $"S{river}-{target}{@class}";
                    rows.Add(Sketch.Section(code, Sketch.A, target) with { WaterBody = waters[river] });
                    if (@class > 0) rows.Add(Sketch.Result(code, @class));
                }
            }
        }

        Outcome month = Tables.Agreed(rows);
        Assert.That(month.Notes.Count(n => n.Clause == "2"), Is.EqualTo(scope == "five-rivers" ? 35 : 0));
    }

    /// <summary>`same-class` is asked only under the improvement that compares.</summary>
    private static bool IsOneOfAll(string[] choices) => choices[2] == "better-than-inflow" || choices[3] == "not-improved";

    private static List<object> Of(string choices)
    {
        var rows = new List<object>(Tables.Inflows.SelectMany(i => i.Rows));
        rows.AddRange(Keys.Zip(choices.Split(' '), Sketch.Choice));
        foreach (string[] inflows in Tables.NoneOrOneInflow) AddSections(rows, inflows);
        return rows;
    }

    private static void AddSections(List<object> rows, string[] inflows)
    {
        foreach (int target in Enumerable.Range(1, 5))
        {
            foreach (int @class in Tables.Classes)
            {
                string code = $"S{target}{@class}-{string.Concat(inflows)}";
                rows.Add(Sketch.Section(code, Sketch.A, target, inflows));
                rows.Add(Sketch.Result(code, @class));
            }
        }
    }
}
