using System.Runtime.ExceptionServices;

namespace EcoComp.Cli.Host;

/// <summary>Does what does not depend on each other on all processors.</summary>
internal static class SideBySide
{
    /// <summary>Does some things, which are begun in their order; a single one without the cost of threads.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="one">Does one of them, by its place.</param>
    /// <exception cref="Exception">What the first of them in their order failed with; the others were done all the same.</exception>
    public static void Do(int count, Action<int> one)
    {
        if (count == 1)
        {
            one(0);
            return;
        }

        var failures = new ExceptionDispatchInfo?[count];
        int begun = 0;
        Parallel.For(0, Math.Min(count, Environment.ProcessorCount), _ =>
        {
            for (int i; (i = Interlocked.Increment(ref begun) - 1) < count;)
            {
                try
                {
                    one(i);
                }
                catch (Exception e)
                {
                    failures[i] = ExceptionDispatchInfo.Capture(e);
                }
            }
        });
        Array.Find(failures, f => f is not null)?.Throw();
    }
}
