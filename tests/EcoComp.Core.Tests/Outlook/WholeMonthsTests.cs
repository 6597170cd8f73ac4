using EcoComp.Core.Evidence;
using EcoComp.Core.Outlook;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Core.Tests.Outlook;

/// <summary>What is at stake against settling the whole month again for each class of each point, in the month in which every clause occurs.</summary>
public class WholeMonthsTests
{
    private static readonly YearMonth Before = new(2021, 8);

    private static IEnumerable<int> Months => Enumerable.Range(0, RichMonths.All().Count());

    [TestCaseSource(nameof(Months))]
    public void What_is_at_stake_is_what_whole_months_come_to_with_each_point_moved_alone(int which)
    {
        Given given = RichMonths.All().ElementAt(which);
        Dossier dossier = Open(given.Dossier(), which);
        MonthOutlook outlook = MonthOutlook.Of(Case(dossier, given), dossier, SettlementStatus.Draft, given.Catalogue);
        (Point Point, WaterClass Class)[] supposed =
            [.. from point in dossier.Register.Points where IsSupposed(point, dossier, given) select (point, dossier.Results.Find(Before, point).Class!.Value)];
        Reach[] so = Settled(dossier, given, supposed);
        (Reach[] falls, Reach[] rises) = (new Reach[so.Length], new Reach[so.Length]);
        foreach (PointOutlook point in outlook.Points.Where(p => p.Basis is ClassBasis.LastMonth or ClassBasis.Readings && p.Class is not null))
        {
            WaterClass worst = given.Catalogue.Regulations[0].Standards.For(point.Entry.Point.WaterType).WorstClass;
            int rank = point.Class!.Value.Rank;
            Reach[][] moved =
            [
                .. new[] { rank - 1, rank + 1 }.Where(r => r >= 1 && r <= worst.Rank).Select(r => Settled(
                    dossier, given, [.. supposed.Where(s => s.Point != point.Entry.Point), (point.Entry.Point, WaterClass.FromRank(r))])),
            ];
            for (int i = 0; i < so.Length; i++)
            {
                falls[i] = new(falls[i].Settled + moved.Min(m => Math.Min(0, m[i].Settled - so[i].Settled)), falls[i].Least + moved.Min(m => Math.Min(0, m[i].Least - so[i].Least)), 0);
                rises[i] = new(rises[i].Settled + moved.Max(m => Math.Max(0, m[i].Settled - so[i].Settled)), 0, rises[i].Most + moved.Max(m => Math.Max(0, m[i].Most - so[i].Most)));
            }
        }

        Assert.That(outlook.Points.Count(p => p.Basis == ClassBasis.LastMonth), Is.GreaterThan(20));
        Assert.That(
            outlook.Counties.Select(c => c.Stake).Append(outlook.OfNoCounty).Append(outlook.City).Select(s => (s.Least.Yuan, s.SoFar.Yuan, s.Most.Yuan)),
            Is.EqualTo(so.Select((s, i) => (Math.Min(s.Settled, s.Least + falls[i].Least), s.Settled, Math.Max(s.Settled, s.Most + rises[i].Most)))));
    }

    /// <summary>The month without most results, each of which is that of the month before.</summary>
    private static Dossier Open(Dossier dossier, int seed)
    {
        var dice = new Random(seed);
        Point[] open = [.. dossier.Register.Points.Where(p => dossier.Results.Find(Given.Month, p).Class is not null && dice.Next(8) > 0)];
        return dossier with
        {
            Results = dossier.Results
                .Supposing(Before, open.Select(p => KeyValuePair.Create(p, MonitoringResult.OfClass(dossier.Results.Find(Given.Month, p).Class!.Value, 0))))
                .Supposing(Given.Month, open.Select(p => KeyValuePair.Create(p, default(MonitoringResult)))),
            Rulings = new ByMonth<Ruling>(dossier.Rulings[Given.Month].Where(r => r.Answer is not Answer.NetClass), r => r.Month), // one may be refused where a class moves
        };
    }

    /// <summary>Whether a point that is due has neither a row nor readings that give a class, and had a class the month before.</summary>
    private static bool IsSupposed(Point point, Dossier dossier, Given given) =>
        Case(dossier, given) is var month && month.Entry(point) is { } entry && entry.Months.Contains(Given.Month) && point.EntryIn(Before) is not null
        && !dossier.Results.Find(Given.Month, point).IsPresent && month.Result(point) is { Class: null, Status: null or ResultStatus.Missing }
        && month.FindAnswer<Answer.Deferred>(point.Code) is null && month.FindAnswer<Answer.Waived>(point.Code) is null
        && dossier.Results.Find(Before, point).Class is not null;

    private static MonthEvidence Case(Dossier dossier, Given given) => dossier.Case(Given.Month, given.Catalogue.Regulations[0]);

    /// <summary>What each county comes to, the questions of no county, and the city, with some results as rows of monitoring.csv.</summary>
    private static Reach[] Settled(Dossier dossier, Given given, IEnumerable<(Point Point, WaterClass Class)> results)
    {
        Dossier with = dossier with
        {
            Results = dossier.Results.Supposing(Given.Month, results.Select(r => KeyValuePair.Create(r.Point, MonitoringResult.OfClass(r.Class, 0)))),
        };
        MonthSettlement month = Settler.BuiltIn.Settle(Case(with, given), SettlementStatus.Draft).Settlement;
        return
        [
            .. month.Counties.Select(c => Of(c.Net.Yuan, c.Pending)), Of(0, month.Pending),
            Of(month.Totals.Net.Yuan, month.AllPending.Select(p => p.Pending)),
        ];

        static Reach Of(long net, IEnumerable<Pending> questions) =>
            new(net, net + questions.Sum(q => q.Min?.Yuan ?? 0), net + questions.Sum(q => q.Max?.Yuan ?? 0));
    }

    private readonly record struct Reach(long Settled, long Least, long Most);
}
