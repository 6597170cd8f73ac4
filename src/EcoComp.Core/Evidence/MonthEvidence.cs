using System.Collections.Concurrent;
using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What is known of one month, and the regulation and choices by which it is judged: all that an article may look at.</summary>
public sealed class MonthEvidence
{
    private readonly Dossier _dossier;
    private readonly MonitoringResult[] _results;
    private readonly Evaluation?[] _evaluations;
    private readonly PointEntry?[] _entries;
    private readonly List<PointEntry>[] _valid;
    private readonly ILookup<string, Ruling> _rulings;
    private readonly ConcurrentDictionary<YearMonth, ILookup<string, Ruling>> _ofOtherMonths;
    private readonly Supposition? _supposed;

    internal MonthEvidence(Dossier dossier, YearMonth month, Regulation regulation, ImmutableArray<OwedResult>? owed)
    {
        (_dossier, Month, Regulation, Register) = (dossier, month, regulation, dossier.Register);
        Interpretations = dossier.Interpretations.In(month, regulation);
        MonitoringFile = dossier.Results.Table.File;
        _results = new MonitoringResult[Register.Points.Length];
        dossier.Results.In(month).CopyTo(_results);
        _evaluations = new Evaluation?[_results.Length];
        (_entries, _valid, _ofOtherMonths) = (new PointEntry?[_results.Length], [[], [], [], []], new());
        foreach (Point point in Register.Points)
        {
            PointEntry? entry = point.EntryIn(month);
            if (entry is null) continue;
            _entries[point.Index] = entry;
            _valid[(int)point.Kind].Add(entry);
        }

        Occurrences = dossier.Events.CountingIn(month);
        Repetitions = dossier.Events.RepeatedIn(month);
        Owed = owed ?? dossier.OwedBefore(month);
        Rulings = dossier.Rulings[month];
        _rulings = BySubject(Rulings);
        FundEntries = dossier.FundEntries[month];
        DateInterval days = month.ToDateInterval();
        LawFrom = dossier.Events.LawFrom(month) is { } governing ? LocalDate.Min(governing, regulation.InForceFrom)
            : days.End < regulation.InForceFrom ? days.Start
            : regulation.InForceFrom;
        if (dossier.Readings is { } book) Readings = new MonthReadings(book, month, Interpretations);
        foreach (Point point in Register.Points)
            (_results[point.Index], _evaluations[point.Index]) = Evaluated(point, _results[point.Index]);
    }

    /// <summary>The same evidence, but that only some points are looked at, or that one has another result: all else is taken over.</summary>
    private MonthEvidence(MonthEvidence other, List<PointEntry>[] valid, Supposition? supposed)
    {
        (_dossier, Month, Regulation, Interpretations) = (other._dossier, other.Month, other.Regulation, other.Interpretations);
        (Register, MonitoringFile, Readings) = (other.Register, other.MonitoringFile, other.Readings);
        (_entries, _rulings, _ofOtherMonths) = (other._entries, other._rulings, other._ofOtherMonths);
        (_results, _evaluations) = (other._results, other._evaluations);
        (Rulings, FundEntries, LawFrom) = (other.Rulings, other.FundEntries, other.LawFrom);
        (Occurrences, Repetitions, Owed) = (other.Occurrences, other.Repetitions, other.Owed);
        (_valid, _supposed) = (valid, supposed);
    }

    /// <summary>The month.</summary>
    public YearMonth Month { get; }

    /// <summary>The regulation that judges it.</summary>
    public Regulation Regulation { get; }

    /// <summary>
    /// The day before which the month's law is not in force. A month that is settled by a later regulation is settled by it as its law, so that the day
    /// is that of the regulation which governs it; where none does and the month was over before the day, that is the whole month.
    /// </summary>
    public LocalDate LawFrom { get; }

    /// <summary>The choices in force.</summary>
    public MonthInterpretations Interpretations { get; }

    /// <summary>The counties and points.</summary>
    public PointRegister Register { get; }

    /// <summary>The file that monitoring results come from.</summary>
    public string MonitoringFile { get; }

    /// <summary>The month's readings, or null where there are none.</summary>
    public MonthReadings? Readings { get; }

    /// <summary>What happened in the month, as far as it counts in it, in ordinal order of the numbers.</summary>
    public ImmutableArray<Occurrence> Occurrences { get; private init; }

    /// <summary>The month's rows of events that another row, or an earlier month, counts already; in ordinal order of their numbers.</summary>
    public ImmutableArray<Repetition> Repetitions { get; private init; }

    /// <summary>What earlier months are still owed, in the order of their months.</summary>
    public ImmutableArray<OwedResult> Owed { get; private init; }

    /// <summary>The month's rulings.</summary>
    public ImmutableArray<Ruling> Rulings { get; }

    /// <summary>What fund.csv says of the month.</summary>
    public ImmutableArray<FundEntry> FundEntries { get; }

    /// <summary>What the province took and gave in the month, added up.</summary>
    public ProvinceFunds Province => ProvinceFunds.Of(FundEntries);

    /// <summary>The choices in force in another month, by the same regulation.</summary>
    /// <param name="other">The other month.</param>
    public MonthInterpretations InterpretationsIn(YearMonth other) => _dossier.Interpretations.In(other, Regulation);

    /// <summary>The evidence of an earlier month, judged by the same regulation, for rules that look back.</summary>
    /// <param name="months">How many months earlier, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It would not be an earlier month.</exception>
    public MonthEvidence Before(int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        return new MonthEvidence(_dossier, Months.FromNumber(Months.NumberOf(Month) - months), Regulation, null);
    }

    /// <summary>An event of any month by its number, or null where none is recorded.</summary>
    public PollutionEvent? FindEvent(string number) => _dossier.Events.Find(number);

    /// <summary>What is registered of a point in the month, or null where it is not valid.</summary>
    public PointEntry? Entry(Point point) => _entries[point.Index];

    /// <summary>What monitoring says of a point in the month.</summary>
    public MonitoringResult Result(Point point) => Supposed(point)?.Result ?? _results[point.Index];

    /// <summary>What a standard says of the readings of a point that monitoring.csv is silent of; null where there are no samples either.</summary>
    public Evaluation? Evaluation(Point point) => Supposed(point) is { } supposed ? supposed.Evaluation : _evaluations[point.Index];

    /// <summary>
    /// Whether a result of the month is known by which something is settled: of a section, source or canal point a class of routine monitoring or
    /// readings. That a point was dry brings and costs nothing, and water from outside is only what others are judged on.
    /// </summary>
    /// <param name="counts">Whether a point counts; one of a river that is none of the regulation's does not.</param>
    public bool HasResult(Predicate<PointEntry> counts) =>
        _valid.Take((int)PointKind.Reference).Any(kind => kind.Exists(e => IsKnown(e.Point) && counts(e)));

    private bool IsKnown(Point point) => _evaluations[point.Index] is not null || _results[point.Index] is { Class: not null, Routine: true };

    /// <summary>Where the result of a point was read, or null where there is none.</summary>
    public FileLine? ResultAt(Point point)
    {
        int line = Result(point).Line;
        return line > 0 ? _dossier.Results.Table.Locate(line) : Readings?.At(point);
    }

    /// <summary>The points of a kind that are valid in the month, in the order of the register.</summary>
    public IReadOnlyList<PointEntry> Valid(PointKind kind) => _valid[(int)kind];

    /// <summary>What rulings say of who answers for an occurrence; of an incident those on any of its rows, each in its row's own month.</summary>
    public IEnumerable<Answered<Answer.Responsible>> Responsible(Occurrence occurrence)
    {
        foreach (PollutionEvent row in occurrence.Rows)
        {
            foreach (Ruling ruling in RulingsOf(row.Month)[row.Id])
            {
                if (ruling.Answer is Answer.Responsible answer) yield return new Answered<Answer.Responsible>(answer, ruling);
            }
        }
    }

    /// <summary>What the month's rulings answer to a question about a subject.</summary>
    /// <typeparam name="TAnswer">The kind of answer.</typeparam>
    /// <param name="subject">The code of the point or the id of the event.</param>
    /// <returns>The answer with its ruling; null where none was given.</returns>
    public Answered<TAnswer>? FindAnswer<TAnswer>(string subject)
        where TAnswer : Answer
    {
        if (Rulings.IsEmpty) return null;
        foreach (Ruling ruling in _rulings[subject])
        {
            if (ruling.Answer is TAnswer answer) return new Answered<TAnswer>(answer, ruling);
        }

        return null;
    }

    /// <summary>The same evidence as if monitoring.csv had another result for a point in the month.</summary>
    /// <param name="point">The point.</param>
    /// <param name="official">What monitoring.csv would say of it.</param>
    internal MonthEvidence Supposing(Point point, MonitoringResult official)
    {
        (MonitoringResult result, Evaluation? evaluation) = Evaluated(point, official);
        return new MonthEvidence(this, _valid, new Supposition(point, result, evaluation));
    }

    /// <summary>The same evidence of a few points, and of nothing that is no point's result: no event, and nothing that is owed.</summary>
    /// <param name="entries">The points that rules are to look at; they may read the results of others.</param>
    internal MonthEvidence Only(IEnumerable<PointEntry> entries)
    {
        List<PointEntry>[] valid = [[], [], [], []];
        foreach (PointEntry entry in entries.OrderBy(e => e.Point.Index)) valid[(int)entry.Point.Kind].Add(entry);
        return new MonthEvidence(this, valid, _supposed) { Occurrences = [], Repetitions = [], Owed = [] };
    }

    private Supposition? Supposed(Point point) => _supposed?.Point == point ? _supposed : null;

    /// <summary>A point's result, and what its readings come to unless monitoring.csv has the last word.</summary>
    private (MonitoringResult Result, Evaluation? Evaluation) Evaluated(Point point, MonitoringResult official)
    {
        if (Readings is null || Readings.AreNoAnswer(point, official)) return (official, null);
        Evaluation? evaluation = Readings.Evaluate(point);
        return (Readings.Result(point, evaluation), evaluation);
    }

    /// <summary>The rulings of a month by subject: an occurrence may have rows of other months, and a month a ruling for each.</summary>
    private ILookup<string, Ruling> RulingsOf(YearMonth month) =>
        month == Month ? _rulings : _ofOtherMonths.GetOrAdd(month, static (other, rulings) => BySubject(rulings[other]), _dossier.Rulings);

    private static ILookup<string, Ruling> BySubject(ImmutableArray<Ruling> rulings) =>
        rulings.ToLookup(r => r.Subject, StringComparer.Ordinal);

    /// <summary>A result that a point is supposed to have, and what its readings come to beside it.</summary>
    private sealed record Supposition(Point Point, MonitoringResult Result, Evaluation? Evaluation);
}
