using CsCheck;

namespace EcoComp.Cli.Tests;

/// <summary>Draws from CsCheck's generator of numbers, so that a case is replayed from CsCheck's seed.</summary>
internal sealed class Dice(PCG numbers)
{
    public static Dice Seeded(ulong seed) => new(new PCG(1, seed));

    public ulong Seed() => numbers.Next64();

    public int Below(int count) => (int)numbers.Next((uint)count);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public T[] Shuffled<T>(IEnumerable<T> from)
    {
        T[] items = [.. from];
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }

        return items;
    }
}
