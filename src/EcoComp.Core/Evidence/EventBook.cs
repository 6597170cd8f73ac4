using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>The events of a folder: its rows by month, and what happened by occurrence (同一事件).</summary>
public sealed class EventBook
{
    private readonly ByMonth<PollutionEvent> _rows;
    private readonly Dictionary<string, ImmutableArray<PollutionEvent>> _incidents;
    private readonly Func<YearMonth, LocalDate?> _lawFrom;
    private readonly Lazy<Dictionary<string, PollutionEvent>> _byNumber;

    /// <summary>A book of rows.</summary>
    /// <param name="rows">The rows, checked.</param>
    /// <param name="lawFrom">
    /// The day from which the regulation that governs a month is in force; null where none does: rows of such months give an occurrence neither its
    /// number nor its volume.
    /// </param>
    public EventBook(IReadOnlyCollection<PollutionEvent> rows, Func<YearMonth, LocalDate?> lawFrom)
    {
        _rows = new ByMonth<PollutionEvent>(rows, e => e.Month);
        _incidents = rows.Where(e => e.Incident.Length > 0).GroupBy(e => e.Incident, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.OrderBy(r => r.Month).ThenBy(r => r.Id, StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
        _lawFrom = lawFrom;
        _byNumber = new(() =>
        {
            var known = new Dictionary<string, PollutionEvent>(StringComparer.Ordinal);
            foreach (PollutionEvent row in _rows.All) known.TryAdd(row.Id, row);
            return known;
        });
    }

    /// <summary>An event by its number, or null where there is none.</summary>
    public PollutionEvent? Find(string number) => _byNumber.Value.GetValueOrDefault(number);

    /// <summary>The day from which the regulation that governs a month is in force; null where none does.</summary>
    public LocalDate? LawFrom(YearMonth month) => _lawFrom(month);

    /// <summary>The rows of a month in the order of the file.</summary>
    public ImmutableArray<PollutionEvent> this[YearMonth month] => _rows[month];

    /// <summary>The numbers of the months that have a row.</summary>
    internal IReadOnlyCollection<int> MonthNumbers => _rows.MonthNumbers;

    /// <summary>What counts in a month, in ordinal order of the numbers.</summary>
    public ImmutableArray<Occurrence> CountingIn(YearMonth month)
    {
        var counting = ImmutableArray.CreateBuilder<Occurrence>();
        bool inOrder = true; // as rows are numbered they most often come
        foreach (Occurrence found in Of(month, alone: true))
        {
            if (found.CountsIn != month) continue;
            inOrder = inOrder && (counting.Count == 0 || string.CompareOrdinal(counting[^1].Id, found.Id) <= 0);
            counting.Add(found);
        }

        return inOrder ? counting.DrainToImmutable() : [.. counting.OrderBy(o => o.Id, StringComparer.Ordinal)];
    }

    /// <summary>The rows of a month whose occurrence another row of it, or an earlier month, counts; in ordinal order of the numbers.</summary>
    public ImmutableArray<Repetition> RepeatedIn(YearMonth month) =>
    [
        .. Of(month, alone: false).SelectMany(o => o.Rows.Where(r => r.Month == month && (o.CountsIn != month || r.Id != o.Id)).Select(r => new Repetition(r, o)))
            .OrderBy(r => r.Row.Id, StringComparer.Ordinal),
    ];

    /// <summary>Whether another row of the same incident is in a month of which something holds.</summary>
    internal bool IsToldWith(PollutionEvent row, Func<YearMonth, bool> holds) =>
        row.Incident.Length > 0 && _incidents[row.Incident].Any(r => holds(r.Month));

    /// <summary>The occurrences that have a row in a month. A month that is not settled is looked at as if all were.</summary>
    /// <param name="month">The month.</param>
    /// <param name="alone">Whether rows are among them that stand alone, which nothing repeats.</param>
    private IEnumerable<Occurrence> Of(YearMonth month, bool alone)
    {
        bool isSettled = _lawFrom(month) is not null;
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (PollutionEvent row in this[month])
        {
            if (row.Incident.Length == 0)
            {
                if (!alone) continue;
                yield return new Occurrence(row);
                continue;
            }

            if (!met.Add(row.Incident)) continue;
            ImmutableArray<PollutionEvent> rows = _incidents[row.Incident];
            yield return new Occurrence(rows, isSettled ? [.. rows.Where(r => _lawFrom(r.Month) is not null)] : rows);
        }
    }
}

/// <summary>Something that happened once: one row of events.csv, or all rows of one incident.</summary>
public sealed class Occurrence
{
    private readonly ImmutableArray<PollutionEvent> _rows; // of a row alone neither is made: there may be a million
    private readonly ImmutableArray<PollutionEvent> _settled;

    /// <summary>What one row tells alone.</summary>
    public Occurrence(PollutionEvent alone) => First = alone;

    /// <summary>What the rows of one incident tell.</summary>
    /// <param name="rows">All its rows, by month and number.</param>
    /// <param name="settled">Those of months that are settled, at least one.</param>
    public Occurrence(ImmutableArray<PollutionEvent> rows, ImmutableArray<PollutionEvent> settled) =>
        (_rows, _settled, First) = (rows, settled, settled[0]);

    /// <summary>The row that it is told by: of the earliest settled month, the first number.</summary>
    public PollutionEvent First { get; }

    /// <summary>All its rows, by month and number.</summary>
    public ImmutableArray<PollutionEvent> Rows => _rows.IsDefault ? [First] : _rows;

    /// <summary>Whether no other row tells of it.</summary>
    public bool IsAlone => _rows.IsDefaultOrEmpty || _rows.Length == 1;

    /// <summary>The month it counts in.</summary>
    public YearMonth CountsIn => First.Month;

    /// <summary>Its number.</summary>
    public string Id => First.Id;

    /// <summary>What kind of event it is.</summary>
    public EventKind Kind => First.Kind;

    /// <summary>The row that names the county, or shares; null where none does.</summary>
    public PollutionEvent? NamedBy => FirstOf(static r => r.Responsible is not null);

    /// <summary>The county, or shares, that a row names; null where none does.</summary>
    public Shares? Named => NamedBy?.Responsible;

    /// <summary>The row that names the river; null where none does.</summary>
    public PollutionEvent? RiverBy => FirstOf(static r => r.River.Length > 0);

    /// <summary>The river that a row names as written, or empty.</summary>
    public string River => RiverBy?.River ?? "";

    /// <summary>The outlet, or empty.</summary>
    public string Outlet => First.Outlet;

    /// <summary>The Monday of the week, for illegal outlets.</summary>
    public LocalDate? Week => First.Week;

    /// <summary>The row that names the earliest day; null where none names one.</summary>
    public PollutionEvent? DatedBy =>
        IsAlone ? FirstOf(static r => r.Date is not null) : _rows.Where(r => r.Date is not null).MinBy(r => r.Date);

    /// <summary>The earliest day that any row names, or null.</summary>
    public LocalDate? Date => DatedBy?.Date;

    /// <summary>The row of the largest volume of its settled months; null where none is recorded.</summary>
    public PollutionEvent? MeasuredBy =>
        IsAlone ? FirstOf(static r => r.VolumeTonnes is not null)
        : _settled.Where(r => r.VolumeTonnes is not null).MaxBy(r => r.VolumeTonnes);

    /// <summary>The largest volume in tonnes of its settled months; 0 where none is recorded.</summary>
    public decimal Tonnes => MeasuredBy?.VolumeTonnes ?? 0;

    private PollutionEvent? FirstOf(Func<PollutionEvent, bool> holds) => IsAlone ? holds(First) ? First : null : _rows.FirstOrDefault(holds);
}

/// <summary>A row of events.csv that only says again what another one says.</summary>
/// <param name="Row">The row.</param>
/// <param name="Of">What it belongs to.</param>
public sealed record Repetition(PollutionEvent Row, Occurrence Of);
