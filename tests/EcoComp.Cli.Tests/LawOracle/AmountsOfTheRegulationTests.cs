namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>The amounts of articles 4 to 7 as literal tables, in 万元, typed from the regulation and not from the oracle.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AmountsOfTheRegulationTests
{
    // Rows: target Ⅰ to Ⅴ. Columns: class Ⅰ to 劣Ⅴ. Every section is ruled to be improved.
    private static readonly int[][] Sections =
    [
        [0, 0, 0, 0, 0, 0],
        [20, 0, 0, 0, 0, 0],
        [10, 10, 0, -30, -60, -200],
        [10, 10, 0, 0, -20, -100],
        [10, 10, 0, 0, 0, -100],
    ];

    // The same where a missed target Ⅰ or Ⅱ is read as Ⅲ.
    private static readonly int[][] SectionsReadAsThree = [[0, 0, 0, -30, -60, -200], [20, 0, 0, -30, -60, -200], .. Sections[2..]];

    [Test]
    public void Article_4_prices_each_target_and_class([Values] bool missedBetterTargetsReadAsThree)
    {
        int[][] table = missedBetterTargetsReadAsThree ? SectionsReadAsThree : Sections;
        var rows = new List<object>();
        if (missedBetterTargetsReadAsThree)
            rows.Add(Sketch.Choice("better-than-III-target-missed", "as-target-III"));
        var expected = new Dictionary<string, int>();
        for (int target = 1; target <= 5; target++)
        {
            for (int @class = 1; @class <= 6; @class++)
            {
                string code = $"S{target}{@class}";
                rows.AddRange([Sketch.Section(code, Sketch.A, target), Sketch.Result(code, @class)]);
                rows.Add(Sketch.Ruling(code, "improved", "yes"));
                expected[code] = table[target - 1][@class - 1];
            }
        }

        Assert.That(Amounts(rows), Is.EqualTo(WithoutZero(expected)));
    }

    [TestCase("per-class", new[] { 20, 0, 0, -200, -400, -600 })]
    [TestCase("flat", new[] { 20, 0, 0, -200, -200, -200 })]
    public void Article_5_prices_each_class_of_a_source(string steps, int[] table)
    {
        var rows = new List<object> { Sketch.Choice("source-steps", steps) };
        foreach (int @class in Tables.Classes)
            rows.AddRange([Sketch.Source("Y" + @class, Sketch.A), Sketch.Result("Y" + @class, @class)]);
        Assert.That(Amounts(rows), Is.EqualTo(WithoutZero(Tables.Classes.ToDictionary(c => "Y" + c, c => table[c - 1]))));
    }

    [Test]
    public void Article_6_prices_each_class_of_the_canal_and_each_accident()
    {
        int[] table = [0, 0, -400, -400, -400, -400];
        var rows = new List<object>
        {
            Sketch.Choice("canal-miss", "per-point"), Sketch.Choice("canal-responsible", "own-county"),
            Sketch.Event("X1", "canal-accident", Sketch.A),
            Sketch.Event("X2", "canal-accident", Sketch.A),
        };
        foreach (int @class in Tables.Classes)
            rows.AddRange([Sketch.Canal("N" + @class, Sketch.A), Sketch.Result("N" + @class, @class)]);
        Dictionary<string, int> expected = Tables.Classes.ToDictionary(c => "N" + c, c => table[c - 1]);
        expected["X1"] = expected["X2"] = -500;
        Assert.That(Amounts(rows), Is.EqualTo(WithoutZero(expected)));
    }

    [Test]
    public void Article_7_prices_what_happens_once_in_the_month()
    {
        Dictionary<string, int> amounts = Amounts(
        [
            Sketch.Event("X1", "toxic", Sketch.A),
            Sketch.Event("X2", "cross-boundary", Sketch.A, "北汝河"),
            Sketch.Event("X3", "intake", Sketch.B),
        ]);
        Assert.That(amounts, Is.EqualTo(new Dictionary<string, int> { [Sketch.A] = -200, ["北汝河"] = -200, [Sketch.B] = -200 }));
    }

    [TestCase("999.9", 0)]
    [TestCase("1000", 0)]
    [TestCase("1000.01", -50)]
    [TestCase("250000", -50)]
    public void Article_7_prices_an_outlet_over_a_thousand_tonnes_in_the_week(string tonnes, int amount)
    {
        Dictionary<string, int> amounts = Amounts([Sketch.Outlet("X", Sketch.A, "口", 8, Decimal(tonnes))]);
        Assert.That(amounts.GetValueOrDefault("口"), Is.EqualTo(amount));
    }

    [TestCase(1, -50)]
    [TestCase(2, -100)]
    [TestCase(3, -150)]
    [TestCase(4, -200)]
    [TestCase(5, -200)]
    public void Article_7_prices_an_outlet_by_the_week_up_to_two_hundred_in_the_month(int weeks, int amount)
    {
        object[] rows = [.. Enumerable.Range(0, weeks).Select(w => Sketch.Outlet("X" + w, Sketch.A, "口", 2 + (7 * w), 1001))];
        Assert.That(Amounts(rows), Is.EqualTo(new Dictionary<string, int> { ["口"] = amount }));
    }

    [TestCase("1999.99", 0)]
    [TestCase("2000", -50)]
    [TestCase("9999.99", -50)]
    [TestCase("10000", -100)]
    [TestCase("10001", -100)]
    public void Article_7_prices_a_polluted_water_body_by_its_volume(string tonnes, int amount)
    {
        Dictionary<string, int> amounts = Amounts([Sketch.Event("X", "polluted-water", Sketch.A, volume: Decimal(tonnes))]);
        Assert.That(amounts.GetValueOrDefault("X"), Is.EqualTo(amount));
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Dictionary<string, int> WithoutZero(Dictionary<string, int> table) =>
        table.Where(t => t.Value != 0).ToDictionary(t => t.Key, t => t.Value);

    /// <summary>Signed 万元 by subject, as the program's items.csv has them.</summary>
    private static Dictionary<string, int> Amounts(IEnumerable<object> rows)
    {
        return ItemRows.Of(Sketch.Settled(Sketch.Of([.. rows]), "csv"))
            .ToDictionary(i => i["subject_code"], i => (int)(ItemRows.Signed(i) / 10_000));
    }
}
