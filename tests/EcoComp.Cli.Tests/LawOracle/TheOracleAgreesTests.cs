using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using TemporaryFolder = EcoComp.Cli.Tests.Oracle.TemporaryFolder;

namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// The program against the oracle over random folders. <c>ECOCOMP_ORACLE_MONTHS</c> says how many folders (1,000 unless it says more) and
/// <c>ECOCOMP_ORACLE_SEED</c> tries one alone.
/// </summary>
public sealed class TheOracleAgreesTests
{
    private static readonly Generated Plain = new(
        0,
        FolderText.Read("points: code,county,target\nS1,A,Ⅲ\nmonitoring: point,class\nS1,Ⅲ\n"),
        [Month.Of(2021, 9)],
        false);

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
        Generated small = Smaller(FolderGen.Of(first));
        string others = string.Join('\n', failures.OrderBy(f => f.Key)
            .Select(f => string.Create(CultureInfo.InvariantCulture, $"seed {f.Key}: {f.Value}")));
        string found = string.Join('\n', Compare(small).Found.Take(8));
        Assert.Fail($"{others}\n\nseed {first}, made small:\n{found}\n{FolderFiles.Show(small.Folder)}");
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
            using TemporaryFolder folder = TemporaryFolder.Of(FolderFiles.Write(made.Folder, made.Chinese));
            Cli.Tests.Outcome run = Ecocomp.Run("check", "--data", folder.Path);
            if (run.ExitCode == 0) return;
            IEnumerable<string> faults = run.FaultLines.Where(f => f.Contains(": error ", StringComparison.Ordinal));
            refused[made.Seed] = $"{string.Join('\n', faults.Take(4))}\n{run.Error}\n{FolderFiles.Show(made.Folder)}";
        });
        if (refused.IsEmpty) return;
        string some = string.Join('\n', refused.Values.Select(r => r.Split('\n')[0]).Take(8));
        Assert.Fail($"{refused.Count} refused:\n{some}\nthe first:\n{refused.MinBy(r => r.Key).Value}");
    }

    private static int Folders =>
        Environment.GetEnvironmentVariable("ECOCOMP_ORACLE_MONTHS") is { Length: > 0 } told
            ? int.Parse(told, CultureInfo.InvariantCulture) : 1_000;

    /// <summary>Leaves out every row without which the first difference stays the same.</summary>
    private static Generated Smaller(Generated made)
    {
        string difference = Compare(made).Found[0];
        for (bool again = true; again;)
        {
            again = false;
            foreach (Folder less in Less(made.Folder))
            {
                Generated tried = made with { Folder = less };
                string[] found;
                try
                {
                    found = Compare(tried).Found;
                }
                catch (Exception e) when (e is InvalidOperationException or NullReferenceException)
                {
                    // Without that row it is no folder any more.
                    continue;
                }

                if (found is not [var first, ..] || first != difference) continue;
                (made, again) = (tried, true);
                break;
            }
        }

        return made;
    }

    private static IEnumerable<Folder> Less(Folder f) =>
    [
        .. Without(f.Points).Select(rows => f with { Points = rows }),
        .. Without(f.Events).Select(rows => f with { Events = rows }),
        .. Without(f.Rulings).Select(rows => f with { Rulings = rows }),
        .. Without(f.Choices).Select(rows => f with { Choices = rows }),
        .. Without(f.Samples).Select(rows => f with { Samples = rows }),
        .. Without(f.Results).Select(rows => f with { Results = rows }),
        .. Without(f.Fund).Select(rows => f with { Fund = rows }),
    ];

    private static IEnumerable<T[]> Without<T>(T[] rows) => rows.Select((_, at) => rows.Where((_, i) => i != at).ToArray());

    private static (bool Older, string[] Found) Compare(Generated made)
    {
        using TemporaryFolder folder = TemporaryFolder.Of(FolderFiles.Write(made.Folder, made.Chinese));
        string range = made.Months.Length == 1 ? made.Months[0].ToString() : $"{made.Months[0]}..{made.Months[^1]}";
        Cli.Tests.Outcome run = Ecocomp.Run("settle", range, "--data", folder.Path, "--format", "json");
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
