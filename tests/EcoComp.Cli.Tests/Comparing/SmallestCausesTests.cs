using System.Text.Json;

namespace EcoComp.Cli.Tests.Comparing;

/// <summary>
/// Every move of random scenarios against all sets of their changes, each of which is compared by itself: the causes that are named are those sets with
/// which a thing is as with all changes whatever more of them is added, and of which no smaller one is so.
/// </summary>
public sealed class SmallestCausesTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "xuchang");

    private static readonly string[] Points = ["QY-03", "YH-02", "YH-03", "YH-04", "CG-S1"];

    private static readonly string[] Choices =
    [
        "upstream-offset=no-worse-than-inflow", "upstream-offset=rulings-only", "headwater=counts-as-improved", "improvement=rulings-only",
        "better-than-III-target-missed=as-target-III", "canal-responsible=own-county", "canal-miss=per-point", "same-class=rulings-only", "scope=all-registered",
    ];

    [Test]
    public void Causes_of_every_move_are_needed_and_enough([Range(1, 10)] int seed)
    {
        Dice dice = Dice.Seeded((ulong)seed);
        string month = $"2021-{dice.Between(9, 12):00}";
        string[][] changes = [.. Drawn(dice).DistinctBy(c => c[1].Split('=')[0]).Take(dice.Between(2, 4)).OrderBy(c => c[0], StringComparer.Ordinal)]; // as they are numbered
        (string Key, string Said, int[][] Sets)[]?[] moved = [.. Enumerable.Range(0, 1 << changes.Length).Select(bits => bits == 0 ? [] : Moved(month, [.. Of(bits).SelectMany(i => changes[i])]))];
        if (moved[^1] is not { } all) Assert.Fail("The scenario is refused: " + string.Join(' ', changes.SelectMany(c => c)));
        else
        {
            foreach ((string key, string said, int[][] sets) in all)
            {
                int[] enough =
                [
                    .. Enumerable.Range(1, moved.Length - 1).Where(s => Makes(s) && Enumerable.Range(1, moved.Length - 1)
                        .Where(more => (more & s) == s).All(more => moved[more] is null || Makes(more))),
                ];
                int[] smallest = [.. enough.Where(s => !enough.Any(fewer => fewer != s && (fewer & s) == fewer))];
                Assert.That(sets.Select(set => set.Sum(i => 1 << (i - 1))), Is.EquivalentTo(smallest), $"{key}: {said}\n{string.Join('\n', changes.Select(c => string.Join(' ', c)))}");

                bool Makes(int bits) => moved[bits]?.Any(m => m.Key == key && m.Said == said) == true;
            }
        }

        IEnumerable<int> Of(int bits) => Enumerable.Range(0, changes.Length).Where(i => (bits >> i & 1) == 1);
    }

    private static IEnumerable<string[]> Drawn(Dice dice)
    {
        for (int i = 0; i < 12; i++)
        {
            yield return dice.Below(3) switch
            {
                0 => ["--choice", dice.Pick(Choices)],
                1 => ["--status", dice.Pick(Points) + "=dry"],
                _ => ["--class", dice.Pick(Points) + "=" + dice.Pick((string[])["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "劣Ⅴ"])],
            };
        }
    }

    /// <summary>What some changes move; null where the data are refused with them.</summary>
    private static (string Key, string Said, int[][] Sets)[]? Moved(string month, string[] options)
    {
        Outcome outcome = Ecocomp.Run(["compare", month, "--data", Sample, .. options, "--format", "json"]);
        if (outcome.ExitCode != 0) return null;
        using var json = JsonDocument.Parse(outcome.OutputBytes);
        return
        [
            .. json.RootElement.GetProperty("moved").EnumerateArray().Select(m => (
                string.Join('|', Text(m, "month"), Text(m, "county_code"), Text(m, "kind"), Text(m, "clause"), Text(m, "subject_code"), Text(m, "kind") == "item" ? "" : Text(m, "code")),
                Text(m, "change") + " " + Text(m, "scenario"),
                m.GetProperty("cause_sets").EnumerateArray().Select(set => set.EnumerateArray().Select(c => c.GetInt32()).ToArray()).ToArray())),
        ];
    }

    private static string Text(JsonElement entry, string member) => entry.GetProperty(member).GetString()!;
}
