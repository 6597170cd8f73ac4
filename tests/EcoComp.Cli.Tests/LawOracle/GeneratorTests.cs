using System.Globalization;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>What the generated folders reach, by what the oracle finds in them.</summary>
public sealed class GeneratorTests
{
    private const int Count = 1500;

    private static readonly string[] Expected =
    [
        .. new[] { "4.1.1", "4.1.2", "5.1", "5.2", "6.2.1", "6.2.2", "7.1", "7.2", "7.3", "7.4", "7.5" }.Select(c => "item " + c),
        .. new[]
        {
            "4.1.1 improved", "4.1.1 result", "4.1.2 net-class", "4.1.2 result", "5.1 result", "5.2 net-class", "5.2 result",
                "6.2.1 net-class", "6.2.1 result",
            "6.2.1 responsible", "6.2.2 responsible", "7.1 responsible", "7.1 toxic", "7.2 responsible", "7.3 responsible",
                "7.5 responsible",
        }.Select(c => "ask " + c),
        .. new[]
        {
            "2 not-covered", "4.1.1 not-improved", "4.1.1 deferred", "4.1.1 waived", "4.1.2 not-covered", "4.1.2 net-met",
                "4.1.2 no-result", "4.1.2 deferred",
            "4.1.2 waived", "4.1.2 owed", "4.1.2 evaluated-class", "4.1.2 detection-limit", "5.1 not-covered", "5.1 single-limits",
                "5.1 deferred", "5.2 not-covered",
            "5.2 net-met", "5.2 not-routine", "5.2 owed", "6.2.1 net-met", "6.2.1 not-covered", "6.2.1 miss-replaced",
                "6.2.2 miss-replaced", "6.2.1 owed",
            "6.2.2 same-incident", "7.1 same-incident", "7.2 same-incident", "7.3 same-incident", "7.5 same-incident", "7.1 not-toxic",
                "7.1 not-covered",
            "7.3 not-covered", "9 province-unknown", "9 shortfall",
        }.Select(c => "note " + c),
    ];

    [Test]
    public void Generated_folders_reach_every_clause_question_note_and_choice()
    {
        var reached = new Dictionary<string, int>(StringComparer.Ordinal);
        int silent = 0;
        int months = 0;
        foreach (ulong seed in Enumerable.Range(1, Count).Select(n => (ulong)n))
        {
            Generated made = FolderGen.Of(seed);
            foreach (Month month in made.Months)
            {
                months++;
                if (Settled(made, month) is { } outcome) Reach(made, outcome, reached);
                else silent++;
            }
        }

        IEnumerable<string> choices = Interpretations.Table.Where(t => t.Key != "first-month")
            .SelectMany(t => t.Choices.Select(c => $"{t.Key}={c}"));
        Assert.That(Expected.Concat(choices).Except(reached.Keys), Is.Empty, "not reached");
        Assert.That(silent, Is.LessThan(months / 20), "months of which the text is silent");
        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{months} months, {silent} silent; the rarest:"));
        foreach ((string what, int times) in reached.OrderBy(r => r.Value).Take(30))
            TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times,6} {what}"));
    }

    [Test]
    public void One_seed_makes_one_folder()
    {
        string show(ulong seed) => FolderFiles.Show(FolderGen.Of(seed).Folder);
        Assert.That(show(7), Is.EqualTo(show(7)));
        Assert.That(show(7), Is.Not.EqualTo(show(8)));
    }

    private static Outcome? Settled(Generated made, Month month)
    {
        try
        {
            return MonthLaw.Settle(made.Folder, month);
        }
        catch (Silence)
        {
            return null;
        }
    }

    private static void Reach(Generated made, Outcome outcome, Dictionary<string, int> reached)
    {
        IEnumerable<Keys> keys = outcome.Items.Select(i => i.Keys).Concat(outcome.Asks.Select(a => a.Keys))
            .Concat(outcome.Notes.Select(n => n.Keys));
        IEnumerable<string> what =
        [
            .. outcome.Items.Select(i => "item " + i.Clause),
            .. outcome.Asks.Select(a => $"ask {a.Clause} {a.Question}"),
            .. outcome.Notes.Select(n => $"note {n.Clause} {n.Code}"),
            .. keys.SelectMany(k => k.Certain).Select(k => $"{k}={Interpretations.In(made.Folder, outcome.Month, k)}"),
        ];
        foreach (string one in what.Distinct()) reached[one] = reached.GetValueOrDefault(one) + 1;
    }
}
