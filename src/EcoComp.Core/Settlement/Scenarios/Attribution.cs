using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>
/// Finds which changes moved what, by settling with some of them only. Changes are a cause where with them alone a thing is as it is with all, where
/// nothing more of them makes it otherwise, and where none of them can be left out. There may be several such sets.
/// </summary>
/// <param name="count">How many changes there are.</param>
/// <param name="baseline">The months as they are.</param>
/// <param name="full">The months with all changes.</param>
/// <param name="settle">The months with the changes of some places; null where the data are refused then.</param>
internal sealed class Attribution(int count, Outcome baseline, Outcome full, Func<ImmutableArray<int>, Outcome?> settle)
{
    /// <summary>Of how many changes every set is tried; of more, they are left out one after the other.</summary>
    private const int Tried = 4;

    private readonly int[] _all = [.. Enumerable.Range(0, count)];
    private readonly State _baseline = new(baseline);
    private readonly State _full = new(full);
    private readonly Dictionary<string, State?> _settled = new(StringComparer.Ordinal);

    /// <summary>The entries that differ, month by month, as the baseline has them and then those that come.</summary>
    public IEnumerable<MovedEntry> Moved() => _baseline.Keys.Concat(_full.Keys).Distinct(StringComparer.Ordinal)
        .Where(key => !Same(_baseline[key], _full[key])).Select(Of)
        .OrderBy(m => m.Entry.Month); // stable: within a month the order stays

    private MovedEntry Of(string key)
    {
        int[][] sets = count <= Tried ? Smallest(key) : LeftOut(key);
        Cause how = sets switch
        {
            [[_]] => Cause.One,
            [var only] => only.Any(i => With([i]) is { } alone && !Same(alone[key], _baseline[key])) ? Cause.Joint : Cause.Together,
            _ => sets.All(s => s.Length == 1) ? Cause.Each : Cause.Either,
        };
        int[] amount = how == Cause.Together && (_full[key] ?? _baseline[key]) is Entry.OfItem item ? Amount(item, sets[0]) : [];
        return new MovedEntry(_baseline[key], _full[key], [.. sets.Select(s => new CauseSet([.. s]))], amount.Length > 0 ? Cause.Regrouped : how)
        {
            OfAmount = [.. amount],
        };
    }

    /// <summary>
    /// The fewest of changes that only together move an item with which its county already pays or receives, under its clause, what it does with all:
    /// the others put it under another subject. None where all are needed for the amount too.
    /// </summary>
    private int[] Amount(Entry.OfItem item, int[] together)
    {
        Money full = _full.SumLike(item);
        if (together.Length > Tried || full == _baseline.SumLike(item)) return [];
        IEnumerable<int[]> fewer = Enumerable.Range(1, (1 << together.Length) - 2)
            .Select(bits => Array.FindAll(together, i => (bits >> Array.IndexOf(together, i) & 1) == 1)).OrderBy(s => s.Length);
        return fewer.FirstOrDefault(s => With(s) is { } state && state.SumLike(item) == full) ?? [];
    }

    /// <summary>Of all sets those that are a cause; what the data are refused with says nothing for or against.</summary>
    private int[][] Smallest(string key)
    {
        int[][] subsets = [.. Enumerable.Range(1, (1 << count) - 1).Select(bits => Array.FindAll(_all, i => (bits >> i & 1) == 1))];
        int[][] enough =
            [.. subsets.Where(s => Makes(s, key) && subsets.Where(more => Holds(more, s)).All(more => With(more) is null || Makes(more, key)))];
        return [.. enough.Where(s => !enough.Any(fewer => fewer.Length < s.Length && Holds(s, fewer))).OrderBy(s => s.Length)];
    }

    /// <summary>
    /// What nothing is without is the cause where it is enough; else changes are left out as long as it stays so, for each change once with that one
    /// last, so that every change that has a part in it is in one of the sets.
    /// </summary>
    private int[][] LeftOut(string key)
    {
        int[] needed = Array.FindAll(_all, i => !Makes(Without(_all, i), key));
        if (Makes(needed, key)) return [needed];
        var sets = new List<int[]>();
        foreach (int last in _all.Except(needed))
        {
            if (sets.Any(s => s.Contains(last))) continue;
            int[] left = _all;
            foreach (int next in _all.Except(needed).OrderBy(i => i == last))
            {
                if (Makes(Without(left, next), key)) left = Without(left, next);
            }

            if (!sets.Any(s => s.SequenceEqual(left))) sets.Add(left);
        }

        return [.. sets.OrderBy(s => s.Length)];
    }

    private bool Makes(int[] some, string key) => With(some) is { } state && Same(state[key], _full[key]);

    private State? With(int[] some)
    {
        if (some.Length == 0) return _baseline;
        if (some.Length == count) return _full;
        string name = string.Join(',', some.Select(i => i.ToString(CultureInfo.InvariantCulture)));
        if (!_settled.TryGetValue(name, out State? state))
            _settled.Add(name, state = settle([.. some]) is { } outcome ? new State(outcome) : null);
        return state;
    }

    private static int[] Without(int[] some, int one) => Array.FindAll(some, i => i != one);

    private static bool Holds(int[] more, int[] some) => Array.TrueForAll(some, i => more.Contains(i));

    private static bool Same(Entry? a, Entry? b) => a is null ? b is null : b is not null && a.Agrees(b);

    /// <summary>What is said of everything.</summary>
    private sealed class State
    {
        private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

        public State(Outcome outcome)
        {
            foreach (MonthOutcome month in outcome.Months)
            {
                if (month.Settled is null) continue;
                foreach (Entry entry in Entry.Of(month.Settled.Settlement)) _entries.TryAdd(entry.Key, entry);
            }
        }

        public IEnumerable<string> Keys => _entries.Keys;

        public Entry? this[string key] => _entries.GetValueOrDefault(key);

        /// <summary>What the county of an item pays or receives in its month under its clause.</summary>
        public Money SumLike(Entry.OfItem item)
        {
            Money sum = Money.Zero;
            foreach (Entry entry in _entries.Values)
            {
                if (entry is Entry.OfItem other && (other.Month, other.CountyCode, other.Clause) == (item.Month, item.CountyCode, item.Clause))
                    sum += other.Item.Effect;
            }

            return sum;
        }
    }
}
