using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// An incident (同一事件), or an outlet's week, and the months in which it counts: as closed months have it, and as a folder has it now. A week moves with
/// the choice of the month that one belongs to which spans two.
/// </summary>
internal sealed class PlacedIncident
{
    private const string Label = "=", Week = "~";

    /// <summary>What its rows have in common (the texts of 同一事件, the outlet and week), after a sign, and each row by its month and number.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The closed months that count it as they stand.</summary>
    public SortedSet<YearMonth> Closed { get; } = [];

    /// <summary>The months in which the folder has it counted.</summary>
    public SortedSet<YearMonth> Now { get; } = [];

    /// <summary>The months in which the folder has a row of it.</summary>
    public SortedSet<YearMonth> Rows { get; } = [];

    /// <summary>The months that closed months leave it to: they have a row of it and were settled as if another month counted it.</summary>
    public SortedSet<YearMonth> ReliedOn { get; } = [];

    /// <summary>The texts of 同一事件, or the outlet and the week.</summary>
    public IEnumerable<string> Labels => Keys.Where(k => k[0] == Label[0] || k[0] == Week[0]).Select(k => k[Label.Length..]).Order(StringComparer.Ordinal);

    /// <summary>Whether its rows say that they are one.</summary>
    public bool IsIncident => Keys.Any(k => k[0] == Label[0]);

    /// <summary>The closed months that no longer count it.</summary>
    public IEnumerable<YearMonth> Left => Closed.Except(Now);

    /// <summary>The months that count it now and did not, closed or not.</summary>
    public IEnumerable<YearMonth> Entered => Now.Except(Closed);

    /// <summary>The months that closed months leave it to and that do not count it, neither as closed nor now.</summary>
    public IEnumerable<YearMonth> Lost => ReliedOn.Except(Closed).Except(Now);

    /// <summary>The keys of something that happened.</summary>
    public static IEnumerable<string> KeysOf(Occurrence occurrence) => occurrence.Rows
        .SelectMany(r => r.Incident.Length > 0 ? [Label + r.Incident, KeyOf(r.Month, r.Id)]
            : r is { Week: { } monday, Responsible: { } county } ? [Week + string.Join(' ', county.First.Name, r.Outlet, IsoDates.Text(monday)), KeyOf(r.Month, r.Id)]
            : new[] { KeyOf(r.Month, r.Id) });

    /// <summary>The key of a row.</summary>
    public static string KeyOf(YearMonth month, string id) => Months.Text(month) + " " + id;

    /// <summary>Adds what another one has, which turned out to be the same.</summary>
    public void Absorb(PlacedIncident other)
    {
        Keys.UnionWith(other.Keys);
        Closed.UnionWith(other.Closed);
        Now.UnionWith(other.Now);
        Rows.UnionWith(other.Rows);
        ReliedOn.UnionWith(other.ReliedOn);
    }

    /// <summary>
    /// The other closed months that would have to be settled again beside some months: where those begin to count it, the ones that still do; where those
    /// cease to, only name it or do without it though closed months leave it to them, the one that should.
    /// </summary>
    /// <param name="months">The months that are settled now.</param>
    /// <param name="isBehind">Whether another month is closed and would come out otherwise now.</param>
    public IEnumerable<YearMonth> Missing(IReadOnlySet<YearMonth> months, Func<YearMonth, bool> isBehind)
    {
        IEnumerable<YearMonth> others = [];
        if (Entered.Any(months.Contains)) others = Left;
        if (Left.Concat(Lost).Concat(Rows.Except(Now)).Any(months.Contains)) others = others.Concat(Entered);
        return others.Where(m => !months.Contains(m) && isBehind(m));
    }

    /// <summary>
    /// The closed months between which it moved and that would come out otherwise now; none where it did not move. It moved too where a month was closed
    /// without it though another closed one leaves it to that month.
    /// </summary>
    /// <param name="isBehind">Whether a month is closed and would come out otherwise now.</param>
    /// <param name="isClosed">Whether a month is closed.</param>
    public IReadOnlyList<YearMonth> MovedAmong(Func<YearMonth, bool> isBehind, Func<YearMonth, bool> isClosed)
    {
        YearMonth[] left = [.. Left.Where(isBehind)];
        YearMonth[] entered = [.. Entered.Where(isBehind)];
        return (left.Length > 0 || Lost.Any(isClosed)) && entered.Length > 0 ? [.. left, .. entered] : [];
    }
}
