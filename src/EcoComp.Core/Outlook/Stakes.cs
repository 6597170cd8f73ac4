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
/// monitoring.csv had that class. Nothing is reckoned here that a settlement does not say.
/// </summary>
internal sealed class Stakes
{
    private readonly MonthEvidence _evidence;
    private readonly Dossier _known;
    private readonly Dossier _dossier;
    private readonly ImmutableArray<KeyValuePair<Point, MonitoringResult>> _supposed;
    private readonly SettlementStatus _status;
    private readonly Reach[] _soFar;
    private readonly StakeSum[] _counties;
    private readonly StakeSum _city;

    /// <summary>Settles the month as it stands.</summary>
    /// <param name="evidence">What is known of it so far.</param>
    /// <param name="dossier">What the folder says.</param>
    /// <param name="status">What its settlement is worth.</param>
    /// <param name="supposed">Results that are not there yet and are taken to be.</param>
    public Stakes(
        MonthEvidence evidence, Dossier dossier, SettlementStatus status, ImmutableArray<KeyValuePair<Point, MonitoringResult>> supposed)
    {
        (_evidence, _known, _supposed, _status) = (evidence, dossier, supposed, status);
        _dossier = Supposing(dossier, supposed);
        SoFar = Settle(_dossier);
        _soFar = Accounts(SoFar);
        _counties = [.. _soFar.Select(so => new StakeSum(so))];
        _city = new StakeSum(Sum(_soFar));
    }

    /// <summary>The month as it stands.</summary>
    public SettledMonth SoFar { get; }

    /// <summary>What is at stake at a point; null where it has no class and no answer why. It counts in the sums from then on.</summary>
    public Stake? Of(PointEntry entry, ClassBasis basis, MonitoringResult result)
    {
        Point point = entry.Point;
        var own = new StakeSum(Own(SoFar, point));
        bool answered = result.Status is not (null or ResultStatus.Missing) || basis == ClassBasis.PutOff;
        if (result.Class is not { } found) return answered ? own.Total() : null;
        if (basis == ClassBasis.Official) return own.Total();
        Reach[][] changes = [.. Beside(point, found).Select(moved => Changes(point, moved))];
        for (int i = 0; i < _counties.Length; i++) _counties[i].Add(changes.Select(c => c[i]));
        _city.Add(changes.Select(Sum));
        own.Add(changes.Select(c => Sum(entry.Responsible!.Counties.Select(county => c[county.Order]).Append(c[^1]))));
        return own.Total();
    }

    /// <summary>The inflows that are taken to be as the month before and whose being left open would make other money follow from a point.</summary>
    public ImmutableArray<InflowAsBefore> InflowsFelt(PointEntry entry, ClassBasis basis, MonitoringResult result)
    {
        if (result.Class is not { } found) return [];
        WaterClass[] mayHave = basis == ClassBasis.Official ? [] : [.. Beside(entry.Point, found)];
        return
        [
            .. _supposed.Where(s => entry.Inflows.Contains(s.Key) && IsFelt(entry.Point, s.Key, mayHave))
                .Select(s => new InflowAsBefore(_evidence.Entry(s.Key)!, s.Value.Class!.Value)),
        ];
    }

    /// <summary>Whether other money would follow from a point, at its class so far or one that it may have, if an inflow were left open.</summary>
    private bool IsFelt(Point point, Point inflow, IEnumerable<WaterClass> mayHave)
    {
        Dossier open = Supposing(_dossier, [KeyValuePair.Create(inflow, _known.Results.Find(_evidence.Month, inflow))]);
        return Own(SoFar, point) != Own(Settle(open), point) || mayHave.Any(moved => Own(Moved(_dossier, point, moved), point) != Own(Moved(open, point, moved), point));
    }

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

    private Reach[] Changes(Point point, WaterClass moved)
    {
        Reach[] then = Accounts(Moved(_dossier, point, moved));
        return [.. then.Zip(_soFar, (t, so) => t - so)];
    }

    private SettledMonth Moved(Dossier dossier, Point point, WaterClass moved) =>
        Settle(Supposing(dossier, [KeyValuePair.Create(point, MonitoringResult.OfClass(moved, 0))]));

    private Dossier Supposing(Dossier dossier, IEnumerable<KeyValuePair<Point, MonitoringResult>> results) =>
        dossier with { Results = dossier.Results.Supposing(_evidence.Month, results) };

    private SettledMonth Settle(Dossier dossier) =>
        Settler.BuiltIn.Settle(dossier.Case(_evidence.Month, _evidence.Regulation, _evidence.Owed), _status);

    /// <summary>What follows from a point itself; of canal misses that count as one in a county, all of it for each of them.</summary>
    private static Reach Own(SettledMonth month, Point point) => Sum(
    [
        .. Payments.In(month.Findings)
            .Where(p => p.Subject.Code == point.Code || p.Grounds.Any(g => g is Facts.CanalPoint miss && miss.Point == point))
            .Select(Reach.Of),
        .. month.Findings.OfType<OpenQuestion>().Where(q => q.Subject.Code == point.Code).Select(Reach.Of),
    ]);

    /// <summary>What a settlement comes to by county, and behind the counties what questions of no county come to.</summary>
    private static Reach[] Accounts(SettledMonth month)
    {
        var accounts = new Reach[month.Counties.Length + 1];
        foreach (Payment payment in Payments.In(month.Findings)) accounts[payment.County.Order] += Reach.Of(payment);
        foreach (OpenQuestion question in month.Findings.OfType<OpenQuestion>())
            accounts[question.County?.Order ?? month.Counties.Length] += Reach.Of(question);
        return accounts;
    }

    private static Reach Sum(IEnumerable<Reach> all) => all.Aggregate(default(Reach), (sum, one) => sum + one);
}
