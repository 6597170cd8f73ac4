using CsCheck;

namespace EcoComp.Cli.Tests.Oracle;

/// <summary>
/// Runs generated cases. The same cases every time, so that a build does not pass today and fail tomorrow; a case that fails is
/// handed to CsCheck with its seed, which looks for a smaller one and prints the seed of that.
/// To replay one: set the environment variable CsCheck_Seed to it and run the test. To search further than a build does: set
/// CsCheck_Iter or CsCheck_Time, and the cases are CsCheck's own random ones.
/// </summary>
internal static class Cases
{
    private const ulong FirstSeed = 20210826;

    private const int ShrinkingRounds = 2000;

    public static void Check<T>(Gen<T> generator, int count, Action<T> test, Func<T, string> print)
    {
        if (Setting("CsCheck_Seed") is { } replayed)
        {
            generator.Sample(test, seed: replayed, iter: 1, print: print);
            return;
        }

        if (Setting("CsCheck_Iter") is not null || Setting("CsCheck_Time") is not null)
        {
            generator.Sample(test, print: print);
            return;
        }

        string? failed = FirstFailure(generator, count, test);
        if (failed is null)
            return;
        generator.Sample(test, seed: failed, iter: ShrinkingRounds, print: print);
        throw new DemandException($"failed once and not again, which is worse: CsCheck_Seed={failed}");
    }

    /// <summary>Generated folders, and dice to do something to them.</summary>
    public static void Check(int count, Action<Case, Dice> test) => Check(
        Gen.Select(new CaseGen(), Gen.ULong),
        count,
        drawn => test(drawn.Item1, Dice.Seeded(drawn.Item2)),
        drawn => Case.Print(drawn.Item1));

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static string? FirstFailure<T>(Gen<T> generator, int count, Action<T> test)
    {
        var failed = new SortedDictionary<int, string>();
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (number, loop) =>
        {
            var numbers = new PCG((uint)number, FirstSeed);
            string seed = numbers.ToString(numbers.State);
            T value = generator.Generate(numbers, null, out _);
            try
            {
                test(value);
            }
            catch (Exception)
            {
                lock (failed)
                    failed.Add(number, seed);
                loop.Break();
            }
        });
        return failed.Values.FirstOrDefault();
    }
}
