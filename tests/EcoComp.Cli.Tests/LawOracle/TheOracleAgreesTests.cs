using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// The program against the oracle over random folders. <c>ECOCOMP_ORACLE_MONTHS</c> says how many folders (500, about 1,000 months, unless it says more) and
/// <c>ECOCOMP_ORACLE_SEED</c> tries one alone.
/// </summary>
public sealed class TheOracleAgreesTests
{
    private static readonly Generated Plain = new(
        0,
        FolderText.Read("points: code,county,target\nS1,A,Ⅲ\nmonitoring: point,class\nS1,Ⅲ\n"),
        [Month.Of(2021, 9)],
        Style.Plain);

    [Test]
    public void The_oracle_agrees()
    {
        if (Compare(Plain).Older) Assert.Ignore("The program still settles by the law before ecocomp.settlement/2.");
        var failures = new ConcurrentDictionary<ulong, string>();
        ulong[] seeds = Environment.GetEnvironmentVariable("ECOCOMP_ORACLE_SEED") is { Length: > 0 } one
            ? [ulong.Parse(one, CultureInfo.InvariantCulture)]
            : [.. Enumerable.Range(1, Folders).Select(n => (ulong)n)];
        Parallel.ForEach(seeds, (seed, state) =>
        {
            if (failures.Count >= 5) state.Stop();
            else if (Compare(FolderGen.Of(seed)) is { Found.Length: > 0 } compared) failures[seed] = compared.Found[0];
        });
        if (failures.IsEmpty) return;
        ulong first = failures.Keys.Min();
        string difference = Compare(FolderGen.Of(first)).Found[0];
        Generated small = Smaller.Of(FolderGen.Of(first), tried => Compare(tried).Found is [var found, ..] && found == difference);
        string others = string.Join('\n', failures.OrderBy(f => f.Key).Select(f => string.Create(CultureInfo.InvariantCulture, $"seed {f.Key}: {f.Value}")));
        Assert.Fail($"{others}\n\nseed {first}, made small:\n{string.Join('\n', Compare(small).Found.Take(8))}\n{FolderFiles.Show(small.Folder)}");
    }

    /// <summary>As far as the columns of today go: what is generated is read without a fault.</summary>
    [Test]
    public void Generated_folders_are_accepted()
    {
        bool older = Compare(Plain).Older;
        var refused = new ConcurrentDictionary<ulong, string>();
        Parallel.ForEach(Enumerable.Range(1, 300), n =>
        {
            Generated made = FolderGen.Of((ulong)n, older);
            using TemporaryFolder folder = made.Write();
            Cli.Tests.Outcome run = Ecocomp.Run("check", "--data", folder.Path);
            if (run.ExitCode != 0) refused[made.Seed] = $"{string.Join('\n', run.FaultLines.Where(f => f.Contains(": error ", StringComparison.Ordinal)).Take(4))}\n{run.Error}\n{FolderFiles.Show(made.Folder)}";
        });
        if (refused.IsEmpty) return;
        Assert.Fail($"{refused.Count} refused:\n{string.Join('\n', refused.Values.Select(r => r.Split('\n')[0]).Take(8))}\nthe first:\n{refused.MinBy(r => r.Key).Value}");
    }

    private static int Folders =>
        Environment.GetEnvironmentVariable("ECOCOMP_ORACLE_MONTHS") is { Length: > 0 } told ? int.Parse(told, CultureInfo.InvariantCulture) : 500;

    private static (bool Older, string[] Found) Compare(Generated made)
    {
        using TemporaryFolder folder = made.Write();
        Cli.Tests.Outcome run = Ecocomp.Run("settle", made.Range, "--data", folder.Path, "--format", "json");
        if (run.ExitCode != 0) return (false, [string.Create(CultureInfo.InvariantCulture, $"exit {run.ExitCode}: {run.Error}")]);
        using var document = JsonDocument.Parse(run.OutputBytes);
        if (Observed.IsOlder(document.RootElement)) return (true, []);
        List<string> found = [];
        foreach (JsonElement json in document.RootElement.GetProperty("months").EnumerateArray())
        {
            var observed = new Observed(json);
            try
            {
                LawOracle.Outcome outcome = MonthLaw.Settle(made.Folder, Month.Parse(observed.Month));
                found.AddRange(Differences.Between(new Expected(made.Folder, outcome), observed).Select(d => $"{observed.Month} {d}"));
            }
            catch (Silence)
            {
                // Left out: the text does not say.
            }
        }

        return (false, [.. found]);
    }
}
