using CsCheck;

namespace EcoComp.Cli.Tests.Properties;

/// <summary>
/// Runs generated cases that are no folders. The same cases every time; a case that fails is handed to CsCheck with its seed, which looks for a smaller
/// one and prints the seed of that. To replay one: set the environment variable CsCheck_Seed to it and run the test.
/// </summary>
internal static class Cases
{
    private const ulong FirstSeed = 20210826;

    private const int ShrinkingRounds = 2000;

    public static void Check<T>(Gen<T> generator, int count, Action<T> test, Func<T, string> print)
    {
        if (Environment.GetEnvironmentVariable("CsCheck_Seed") is { Length: > 0 } replayed)
        {
            generator.Sample(test, seed: replayed, iter: 1, print: print);
            return;
        }

        if (FirstFailure(generator, count, test) is not { } failed) return;
        generator.Sample(test, seed: failed, iter: ShrinkingRounds, print: print);
        throw new DemandException($"failed once and not again, which is worse: CsCheck_Seed={failed}");
    }

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
                lock (failed) failed.Add(number, seed);
                loop.Break();
            }
        });
        return failed.Values.FirstOrDefault();
    }
}
