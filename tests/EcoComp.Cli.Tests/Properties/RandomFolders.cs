using System.Collections.Concurrent;
using System.Globalization;
using EcoComp.Cli.Tests.LawOracle;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>
/// What must hold of any folder, tried on random ones: the same every time, so that a build does not pass today and fail tomorrow. One that fails is
/// made small. <c>ECOCOMP_FOLDERS</c> says how many are tried, in percent of all (100: more than 5,000 months); <c>ECOCOMP_FOLDER_SEED</c> tries one alone.
/// </summary>
internal static class RandomFolders
{
    /// <summary>Two months a folder, of which <see cref="InMemoryTests"/> holds that they are more than 5,000.</summary>
    public const int Many = 2_500;

    /// <summary>What a build tries of them, in percent: all of them take less than three minutes on two processors.</summary>
    private const ulong Usual = 10;

    private static readonly ConcurrentDictionary<ulong, Generated> Made = new();

    public static void Check(int count, Action<Generated> test) => Check(count, (made, _) => test(made));

    /// <summary>Tries so many folders, with dice to do something to them.</summary>
    public static void Check(int count, Action<Generated, Dice> test)
    {
        var failed = new ConcurrentDictionary<ulong, string>();
        ulong[] seeds = Setting("ECOCOMP_FOLDER_SEED") is { } one
            ? [one]
            : [.. Enumerable.Range(1, count * (int)(Setting("ECOCOMP_FOLDERS") ?? Usual) / 100).Select(n => (ulong)n)];
        Parallel.ForEach(seeds, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (seed, state) =>
        {
            if (failed.Count >= 5) state.Stop();
            else if (Failure(Made.GetOrAdd(seed, n => FolderGen.Of(n)), test) is { } failure) failed[seed] = failure;
        });
        if (failed.IsEmpty) return;
        ulong first = failed.Keys.Min();
        Generated small = Smaller.Of(FolderGen.Of(first), tried => Fails(tried, test)) with { Style = Style.Plain };
        string all = string.Join('\n', failed.OrderBy(f => f.Key).Select(f => string.Create(CultureInfo.InvariantCulture, $"seed {f.Key}: {f.Value.Split('\n')[0]}")));
        Assert.Fail($"{all}\n\nseed {first}, {small.Range}, made small:\n{Failure(small, test) ?? failed[first]}\n{FolderFiles.Show(small.Folder)}");
    }

    private static string? Failure(Generated made, Action<Generated, Dice> test)
    {
        try
        {
            test(made, Dice.Seeded(made.Seed + 1));
            return null;
        }
        catch (Exception e) when (e is DemandException or RefusedException)
        {
            return e.Message;
        }
    }

    private static bool Fails(Generated made, Action<Generated, Dice> test)
    {
        try
        {
            test(made, Dice.Seeded(made.Seed + 1));
            return false;
        }
        catch (DemandException)
        {
            return true;
        }
    }

    private static ulong? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? ulong.Parse(value, CultureInfo.InvariantCulture) : null;
}
