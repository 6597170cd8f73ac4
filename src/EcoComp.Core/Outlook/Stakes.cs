using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Outlook;

/// <summary>
/// The money of a month by settling it again and again, each time with one point one class better or worse and all else as it stands: as if
/// monitoring.csv had that class. Nothing is reckoned here that a settlement does not say. Where only the point and those below it are judged by its
/// result, only they are settled again, so that twice as many points take twice as long and not four times.
/// </summary>
internal sealed class Stakes
{
    private readonly MonthEvidence _evidence;
    private readonly Dossier _dossier;
    private readonly MonthEvidence _standing;
    private readonly Dictionary<Point, MonitoringResult> _supposed;
    private readonly Reach[] _soFar;
    private readonly StakeSum[] _counties;
    private readonly StakeSum _city;
    private readonly ILookup<Point, PointEntry> _below;
    private readonly ILookup<string, Finding> _bySubject;
    private readonly ILookup<Point, Finding> _byCanalPoint;

    /// <summary>Settles the month as it stands.</summary>
    /// <param name="evidence">What is known of it so far.</param>
    /// <param name="dossier">What the folder says.</param>
    /// <param name="status">What its settlement is worth.</param>
    /// <param name="supposed">Results that are not there yet and are taken to be.</param>
    public Stakes(
        MonthEvidence evidence, Dossier dossier, SettlementStatus status, ImmutableArray<KeyValuePair<Point, MonitoringResult>> supposed)
    {
        (_evidence, _dossier, _supposed) = (evidence, dossier, supposed.ToDictionary());
        _standing = Supposing(_supposed);
        SoFar = Settler.BuiltIn.Settle(_standing, status);
        _soFar = Accounts(SoFar.Findings);
        _counties = [.. _soFar.Select(so => new StakeSum(so))];
        _city = new StakeSum(Sum(_soFar));
        _below = evidence.Register.Points.Select(evidence.Entry).OfType<PointEntry>()
            .SelectMany(e => e.Inflows.Select(inflow => (Inflow: inflow, Entry: e))).ToLookup(e => e.Inflow, e => e.Entry);
        _bySubject = SoFar.Findings.ToLookup(f => f.Subject.Code, StringComparer.Ordinal);
        _byCanalPoint = SoFar.Findings.SelectMany(f => CanalPoints(f).Distinct().Select(p => (Point: p, Finding: f))).ToLookup(f => f.Point, f => f.Finding);
    }

    /// <summary>The month as it stands.</summary>
    public SettledMonth SoFar { get; }

    /// <summary>
    /// What is at stake at a point; null where it has no class and no answer why. It counts in the sums from then on. And the inflows that are taken to
    /// be as the month before and that a clause reads for the point, at its class so far or one beside.
    /// </summary>
    public (Stake? Stake, ImmutableArray<InflowAsBefore> Inflows) Of(PointEntry entry, ClassBasis basis, MonitoringResult result)
    {
        Point point = entry.Point;
        var own = new StakeSum(Own(point));
        bool answered = result.Status is not (null or ResultStatus.Missing) || basis == ClassBasis.PutOff;
        if (result.Class is not { } found) return (answered ? own.Total() : null, []);
        if (basis == ClassBasis.Official) return (own.Total(), AsBefore(entry, [OwnSoFar(point)]));
        Move[] moves = [.. Moved(entry, found)];
        for (int i = 0; i < _counties.Length; i++) _counties[i].Add(moves.Select(m => m.Changes[i]));
        _city.Add(moves.Select(m => Sum(m.Changes)));
        own.Add(moves.Select(m => Sum(entry.Responsible!.Counties.Select(county => m.Changes[county.Order]).Append(m.Changes[^1]))));
        return (own.Total(), AsBefore(entry, [OwnSoFar(point), .. moves.Select(m => Own(m.Found, point))]));
    }

    private ImmutableArray<InflowAsBefore> AsBefore(PointEntry entry, IEnumerable<Finding>[] own) =>
    [
        .. entry.Inflows.Where(_supposed.ContainsKey).Where(inflow => own.Any(s => s.Any(f => Reads(f, inflow))))
            .OrderBy(inflow => inflow.Index).Select(inflow => new InflowAsBefore(_evidence.Entry(inflow)!, _supposed[inflow].Class!.Value)),
    ];

    private static bool Reads(Finding finding, Point inflow) => finding.Grounds.Any(g => g is ResultRead read && read.Point == inflow);

    /// <summary>What the month comes to for each county, of the points that were looked at.</summary>
    public ImmutableArray<CountyOutlook> OfCounties() =>
        [.. SoFar.Counties.Select((county, i) => new CountyOutlook(county, _counties[i].Total()))];

    /// <summary>What the questions of no county come to.</summary>
    public Stake OfNoCounty() => _counties[^1].Total();

    /// <summary>What the month comes to for all counties.</summary>
    public Stake OfCity() => _city.Total();

    /// <summary>The classes one better and one worse, as far as the standard of the water has them.</summary>
    private IEnumerable<WaterClass> Beside(Point point, WaterClass found)
    {
        if (found.IsWorseThan(WaterClass.I)) yield return found.BetterBy(1);
        WaterClass worst = _evidence.Regulation.Standards.For(point.WaterType).WorstClass;
        if (found.IsBetterThan(worst)) yield return WaterClass.FromRank(found.Rank + 1);
    }

    /// <summary>What is found at each of a point's other classes, and what that changes by county.</summary>
    private IEnumerable<Move> Moved(PointEntry entry, WaterClass found)
    {
        MonthEvidence reached = _standing.Only(_below[entry.Point].Prepend(entry).Distinct());
        Reach[]? so = Settler.BuiltIn.FindAlone(reached) is { } standing ? Accounts(standing) : null;
        foreach (WaterClass moved in Beside(entry.Point, found))
        {
            var result = MonitoringResult.OfClass(moved, 0);
            bool sameRulings = Impossible(entry.Point, result) == Impossible(entry.Point, _supposed.GetValueOrDefault(entry.Point));
            IReadOnlyList<Finding>? alone = so is not null && sameRulings ? Settler.BuiltIn.FindAlone(reached.Supposing(entry.Point, result)) : null;
            yield return alone is not null ? new Move(alone, Difference(Accounts(alone), so!)) : Whole(entry.Point, result, sameRulings);
        }
    }

    /// <summary>A move that other points count beside, so that the whole month is settled.</summary>
    private Move Whole(Point point, MonitoringResult result, bool sameRulings)
    {
        IReadOnlyList<Finding> found = Settler.BuiltIn.Find(
            sameRulings
                ? _standing.Supposing(point, result)
                : Supposing(new Dictionary<Point, MonitoringResult>(_supposed) { [point] = result }));
        return new Move(found, Difference(Accounts(found), _soFar));
    }

    /// <summary>
    /// The month if the folder said other results. A net class that was ruled and is worse than the class that its point would have is refused
    /// in a folder, so that it would not be ruled: it does not stand then.
    /// </summary>
    private MonthEvidence Supposing(Dictionary<Point, MonitoringResult> results)
    {
        HashSet<Ruling> impossible = [.. results.Select(r => Impossible(r.Key, r.Value)).OfType<Ruling>()];
        Dossier supposed = _dossier with { Results = _dossier.Results.Supposing(_evidence.Month, results) };
        if (impossible.Count > 0) supposed = supposed with { Rulings = _dossier.Rulings.Where(r => !impossible.Contains(r)) };
        return supposed.Case(_evidence.Month, _evidence.Regulation, _evidence.Owed);
    }

    private Ruling? Impossible(Point point, MonitoringResult result) =>
        _evidence.FindAnswer<Answer.NetClass>(point.Code) is { } ruled && result.Class is { } found && ruled.Answer.Value.IsWorseThan(found)
            ? ruled.Ruling
            : null;

    /// <summary>What follows from a point itself; of canal misses that count as one in a county, all of it for each of them.</summary>
    private Reach Own(Point point) => Sum(
    [
        .. Payments.In(OwnSoFar(point)).Select(Reach.Of),
        .. OwnSoFar(point).OfType<OpenQuestion>().Select(Reach.Of),
    ]);

    private IEnumerable<Finding> OwnSoFar(Point point) =>
        _bySubject[point.Code].Concat(_byCanalPoint[point].Where(f => f.Subject.Code != point.Code));

    private static IEnumerable<Finding> Own(IReadOnlyList<Finding> found, Point point) =>
        found.Where(f => f.Subject.Code == point.Code || CanalPoints(f).Contains(point));

    /// <summary>The points whose misses a payment counts.</summary>
    private static IEnumerable<Point> CanalPoints(Finding finding) =>
        finding is Payment or Transfer ? finding.Grounds.OfType<Facts.CanalPoint>().Select(miss => miss.Point) : [];

    /// <summary>What a settlement comes to by county, and behind the counties what questions of no county come to.</summary>
    private Reach[] Accounts(IReadOnlyList<Finding> found)
    {
        var accounts = new Reach[_evidence.Register.Counties.Length + 1];
        foreach (Payment payment in Payments.In(found)) accounts[payment.County.Order] += Reach.Of(payment);
        foreach (OpenQuestion question in found.OfType<OpenQuestion>()) accounts[question.County?.Order ?? accounts.Length - 1] += Reach.Of(question);
        return accounts;
    }

    private static Reach[] Difference(Reach[] then, Reach[] so) => [.. then.Zip(so, (after, before) => after - before)];

    private static Reach Sum(IEnumerable<Reach> all) => all.Aggregate(default(Reach), (sum, one) => sum + one);

    /// <summary>What is found where a point has another class.</summary>
    /// <param name="Found">What is found of the month, or only of the point and those below it.</param>
    /// <param name="Changes">What that changes, by county and last for no county.</param>
    private sealed record Move(IReadOnlyList<Finding> Found, Reach[] Changes);
}
