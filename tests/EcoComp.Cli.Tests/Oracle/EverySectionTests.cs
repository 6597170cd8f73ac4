namespace EcoComp.Cli.Tests.Oracle;

/// <summary>Every target × class × inflow × interpretation of a section: exactly one outcome, and the oracle's.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class EverySectionTests
{
    private static readonly string[] Keys = ["upstream-offset", "better-than-III-target-missed", "improvement", "headwater"];

    public static IEnumerable<TestCaseData> Readings => Tables.Choices(Keys).Select(c => new TestCaseData(
        string.Join(' ', c.Select(r => r.Choice))).SetArgDisplayNames([.. c.Select(r => r.Choice)]));

    [TestCaseSource(nameof(Readings))]
    public void Every_section_with_or_without_an_inflow_has_the_outcome_of_the_rules(string choices)
    {
        var rows = new List<object>(Tables.Inflows.SelectMany(i => i.Rows));
        rows.AddRange(Keys.Zip(choices.Split(' '), Sketch.Choice));
        int sections = 0;
        foreach (string[] inflows in Tables.NoneOrOneInflow)
            sections += AddSections(rows, inflows);

        ExpectedMonth month = Tables.Agreed(rows);
        Assert.That(sections, Is.EqualTo(5 * 6 * 36));
        Assert.That(month.Items, Is.Not.Empty);
    }

    [TestCase("class-offset")]
    [TestCase("no-worse-than-inflow")]
    public void Two_inflows_count_by_the_one_that_exceeds_most_and_by_the_worst(string offset)
    {
        string[] codes = ["R31", "R32", "R33", "R34", "R35", "R36", "R51", "R56", "R14", "Rdry", "Rfrozen"];
        var rows = new List<object>(Tables.Inflows.Where(i => codes.Contains(i.Code)).SelectMany(i => i.Rows))
        {
            Sketch.Choice("upstream-offset", offset), Sketch.Choice("better-than-III-target-missed", "as-target-III"),
        };
        foreach (string first in codes)
        {
            foreach (string second in codes.Where(c => c != first))
                AddSections(rows, [first, second]);
        }

        Tables.Agreed(rows);
    }

    [TestCase("five-rivers")]
    [TestCase("all-registered")]
    public void Every_section_on_every_river_is_covered_or_noted(string scope)
    {
        string[] waters = [.. Words.Rivers, .. Words.AliasesOfQingyi, "石梁河"];
        var rows = new List<object> { Sketch.Choice("scope", scope), Sketch.Choice("headwater", "counts-as-improved") };
        for (int river = 0; river < waters.Length; river++)
        {
            foreach (int target in Enumerable.Range(1, 5))
            {
                foreach (int @class in Enumerable.Range(0, 7))
                {
                    string code = $"S{river}-{target}{@class}";
                    rows.Add(Sketch.Section(code, Sketch.A, target) with { Water = waters[river] });
                    if (@class > 0)
                        rows.Add(Sketch.Result(code, @class));
                }
            }
        }

        ExpectedMonth month = Tables.Agreed(rows);
        Assert.That(month.Notes.Count(n => n.Clause == "2"), Is.EqualTo(scope == "five-rivers" ? 35 : 0));
    }

    private static int AddSections(List<object> rows, string[] inflows)
    {
        int before = rows.Count;
        foreach (int target in Enumerable.Range(1, 5))
        {
            foreach (int @class in Tables.Classes)
            {
                string code = $"S{target}{@class}-{string.Concat(inflows)}";
                rows.Add(Sketch.Section(code, Sketch.A, target, inflows));
                rows.Add(Sketch.Result(code, @class));
            }
        }

        return (rows.Count - before) / 2;
    }
}
