using System.Collections.Immutable;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>Finds which changes moved what.</summary>
internal sealed class Attribution
{
    private readonly State _baseline;
    private readonly State _full;
    private readonly State?[] _without;
    private readonly State?[] _alone;

    /// <summary>Prepares the search.</summary>
    /// <param name="baseline">The months as they are.</param>
    /// <param name="full">The months with all changes.</param>
    /// <param name="without">The months without one of them, for each; null where the data are refused then.</param>
    /// <param name="alone">The months with one of them alone, for each; null where the data are refused then.</param>
    public Attribution(Outcome baseline, Outcome full, IReadOnlyList<Outcome?> without, IReadOnlyList<Outcome?> alone)
    {
        (_baseline, _full) = (new State(baseline), new State(full));
        _without = [.. without.Select(o => o is null ? null : new State(o))];
        _alone = [.. alone.Select(o => o is null ? null : new State(o))];
    }

    /// <summary>The entries that differ, month by month, as the baseline has them and then those that come.</summary>
    public IEnumerable<MovedEntry> Moved() => _baseline.Keys.Concat(_full.Keys).Distinct(StringComparer.Ordinal)
        .Where(key => !Same(_baseline[key], _full[key])).Select(Of)
        .OrderBy(m => m.Entry.Month); // stable: within a month the order stays

    /// <summary>
    /// A change moved an entry where it is otherwise without the change. Where any one may be left out, those moved it that would have done so alone.
    /// One without which nothing moves, and which moves nothing alone, did it with any of the others.
    /// </summary>
    private MovedEntry Of(string key)
    {
        int[] all = [.. Enumerable.Range(0, _without.Length)];
        int[] needed = [.. all.Where(i => _without[i] is not { } state || !Same(state[key], _full[key]))];
        int[] moving = [.. all.Where(i => _alone[i] is { } state && !Same(state[key], _baseline[key]))];
        (int[] causes, Cause how) = needed switch
        {
            [] => Redundant(moving, key, all),
            [var only] when moving.Contains(only) || all.Length == 1 => (needed, Cause.One),
            [_] => (all, Cause.Together),
            _ => (needed, needed.Any(moving.Contains) ? Cause.Joint : Cause.Together),
        };
        return new MovedEntry(_baseline[key], _full[key], [.. causes], how);
    }

    private (int[] Causes, Cause How) Redundant(int[] moving, string key, int[] all)
    {
        int[] enough = [.. moving.Where(i => Same(_alone[i]![key], _full[key]))];
        return enough.Length > 0 ? (enough, enough.Length == 1 ? Cause.One : Cause.Each)
            : moving.Length > 0 ? (moving, moving.Length == 1 ? Cause.One : Cause.Joint)
            : (all, Cause.Together);
    }

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
    }
}
