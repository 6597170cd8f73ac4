using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Rules.Parts;

/// <summary>第六条（二）: how the canal misses of a month count: beside each other (<c>canal-miss</c>) and beside accidents (<c>canal-accident</c>).</summary>
internal sealed class CanalCounting
{
    private static readonly OpenPoint<bool> CanalMissPoint = new("canal-miss", new("once-per-county", true), new("per-point", false));
    private static readonly OpenPoint<bool> CanalAccidentPoint = new("canal-accident", new("adds", false), new("replaces-miss", true));

    private readonly Money _miss;
    private readonly Clause _clause;
    private readonly Clause? _accident;
    private readonly BoundPoint<bool> _oncePerCounty;
    private readonly BoundPoint<bool> _onlyLarger;

    /// <param name="binding">The clause of the misses; the clause of the accidents plays the part <c>accident</c> in it.</param>
    /// <param name="miss">What a miss costs.</param>
    public CanalCounting(ClauseBinding binding, Money miss)
    {
        (_miss, _clause) = (miss, binding.Clause);
        _oncePerCounty = binding.Open(CanalMissPoint);
        _onlyLarger = binding.Open(CanalAccidentPoint);
        if (binding.Uses("accident") is not { } accident) return;
        accident.Open(CanalAccidentPoint);
        _accident = accident.Clause;
    }

    /// <summary>The findings with every miss counted.</summary>
    public IReadOnlyList<Finding> Review(MonthEvidence month, IReadOnlyList<Finding> found)
    {
        if (!found.Any(f => f is CanalMiss || f.Clause == _accident)) return found;
        return [.. new Tally(this, month, found).Counted()];
    }

    /// <summary>The misses and accidents of one month.</summary>
    private sealed class Tally
    {
        private readonly CanalCounting _counting;
        private readonly ImmutableArray<County> _counties;
        private readonly IReadOnlyList<Finding> _found;
        private readonly CanalMiss[] _definite;
        private readonly CanalMiss[] _open;
        private readonly Payment[] _accidents;
        private readonly Followed<bool> _once;
        private readonly Followed<bool> _larger;

        /// <summary>What the definite misses of each county add up to: the largest of its own parts, or all of them.</summary>
        private readonly Dictionary<County, Money> _misses = [];

        /// <summary>Questions of no county that nobody could pay more for, which every county's item names.</summary>
        private readonly List<OpenQuestion> _idleEverywhere = [];

        public Tally(CanalCounting counting, MonthEvidence month, IReadOnlyList<Finding> found)
        {
            (_counting, _counties, _found) = (counting, month.Register.Counties, found);
            _definite = [.. found.OfType<CanalMiss>().Where(m => m.Net is not null)];
            _open = [.. found.OfType<CanalMiss>().Where(m => m.Net is null)];
            _accidents = [.. found.Where(IsAccident).Cast<Payment>()];
            (_once, _larger) = (counting._oncePerCounty.Follow(month), counting._onlyLarger.Follow(month));
            foreach (SharedAmount own in _definite.SelectMany(m => m.Payers?.Split(counting._miss) ?? []))
                _misses[own.County] = Together([Misses(own.County), own.Amount]);
        }

        public IEnumerable<Finding> Counted()
        {
            Finding[] ofNoCounty = [.. OfNoCounty()];
            return
            [
                .. _found.Where(f => f is not CanalMiss && !IsAccident(f)).Select(f => f is OpenQuestion open && open.Clause == _counting._accident ? Beside(open) : f),
                .. _counties.SelectMany(Of),
                .. ofNoCounty,
            ];
        }

        private bool IsAccident(Finding found) => found is Payment && found.Clause == _counting._accident;

        /// <summary>A question whose county is open: it may be any county's, and may bring the choice about accidents to bear.</summary>
        private OpenQuestion Beside(OpenQuestion open) =>
            new(open.Clause, open.Subject, open.County, open.Question, open.Min, open.Max, open.Asked, open.Grounds.Add(_larger));

        /// <summary>The payer is asked only of a definite miss; what is not known to be one is asked for its net class first.</summary>
        private IEnumerable<Finding> OfNoCounty()
        {
            foreach (CanalMiss miss in _definite.Concat(_open).Where(m => m.Payers is null))
            {
                Money worst = _larger.Choice || !_once.Choice ? -_counting._miss : EventCounty.Worst(_counties, _counting._miss, Misses);
                OpenQuestion question = miss.Ask(miss.Net is null ? Question.NetClass : Question.Responsible, null, worst, _once, _larger);
                if (worst < Money.Zero) yield return question;
                else _idleEverywhere.Add(question);
            }
        }

        private IEnumerable<Finding> Of(County county)
        {
            CanalMiss[] misses = [.. _definite.Where(m => m.Payers?.Include(county) == true)];
            CanalMiss[] open = [.. _open.Where(m => m.Payers?.Include(county) == true)];
            Payment[] accidents = [.. _accidents.Where(a => a.County == county)];
            (Money ofMisses, Money ofAccidents) = (Misses(county), Sum(accidents));
            bool fall = _larger.Choice && ofMisses > Money.Zero && ofAccidents > Money.Zero;
            bool missesFall = fall && ofMisses <= ofAccidents;
            bool neverMore = _larger.Choice && ofAccidents > Money.Zero && Possible(county, open) <= ofAccidents;
            Ground[] beside = accidents.Length > 0 && misses.Length + open.Length > 0 ? [_larger] : [];
            OpenQuestion[] asked = [.. open.Select(m => NetClass(m, county, beside))];
            OpenQuestion[] byMiss = [.. asked.Where(q => _once.Choice && -q.Min!.Value <= ofMisses)];
            OpenQuestion[] byAccidents = neverMore ? asked : [];
            Ground[] idleByMiss = [.. byMiss.Except(byAccidents).Concat(_idleEverywhere).SelectMany(IdleQuestion.Grounds)];
            Ground[] idleByAccidents = [.. byAccidents.SelectMany(IdleQuestion.Grounds)];
            return
            [
                .. asked.Except(byMiss).Except(byAccidents),
                .. Items(county, misses, [.. beside, .. idleByMiss]).Select(i => missesFall ? (Finding)Replaced(i, accidents) : i),
                .. misses.SelectMany(m => Told(m, county, missesFall)),
                .. accidents.Select(a => With(a, [.. beside, .. idleByAccidents]))
                    .Select(a => fall && !missesFall ? (Finding)Replaced(a, [.. Items(county, misses, [])]) : a),
            ];

            Noted Replaced(Payment item, Payment[] counted) => new(
                item.Clause, item.Subject, item.County, NoteCodes.MissReplaced,
                new Remarks.MissReplaced(ofMisses, ofAccidents, item.Told(), [.. counted.SelectMany(c => c.Told()).Distinct()]), item.Asked,
                [.. item.Grounds, .. counted.SelectMany(c => c.Grounds).SelectMany(WhereItStands)]);
        }

        private Money Misses(County county) => _misses.GetValueOrDefault(county);

        /// <summary>What they could add up to at worst: every open question of the county, and those of no county as wholes, answered against it.</summary>
        private Money Possible(County county, CanalMiss[] open) => Together(
        [
            Misses(county), .. open.Select(m => Own(m, county)),
            .. _definite.Concat(_open).Where(m => m.Payers is null).Select(_ => _counting._miss),
        ]);

        private Money Together(IEnumerable<Money> amounts) =>
            amounts.Aggregate(Money.Zero, (so, one) => _once.Choice ? Money.Max(so, one) : so + one);

        private Money Own(CanalMiss miss, County county) =>
            miss.Payers is { } payers && payers.Include(county) ? payers.Split(_counting._miss).First(p => p.County == county).Amount : Money.Zero;

        private static Money Sum(IEnumerable<Payment> payments) => payments.Aggregate(Money.Zero, (sum, p) => sum + p.Amount);

        private OpenQuestion NetClass(CanalMiss miss, County county, Ground[] beside)
        {
            int? percent = miss.Payers!.AreSeveral ? miss.Payers.Parts.First(p => p.County == county).Percent : null;
            Ground[] shared = percent is { } known ? [new Facts.Share(known) { Among = miss.Payers }] : [];
            return new OpenQuestion(
                miss.Clause, miss.Subject, county, Question.NetClass, -Own(miss, county), Money.Zero, miss.Asked,
                [.. miss.Grounds, _once, .. beside, .. shared])
            {
                SharePercent = percent,
            };
        }

        /// <summary>The items of a county's misses: one, by the largest of its own parts, or one for each point.</summary>
        private IEnumerable<Payment> Items(County county, CanalMiss[] misses, Ground[] more)
        {
            if (misses.Length == 0) return [];
            if (!_once.Choice) return misses.Select(m => Item(m.Subject, county, [m], m, m, m.Asked, [_once, .. more]));
            CanalMiss largest = misses.MaxBy(m => Own(m, county))!;
            CanalMiss worst = misses.MaxBy(m => m.Measured.Rank)!;
            return [Item(Subject.Of(county), county, misses, largest, worst, new Queries.CanalCounty(), [_once, .. more])];
        }

        private Payment Item(Subject subject, County county, CanalMiss[] misses, CanalMiss largest, CanalMiss worst, Query asked, Ground[] more)
        {
            int? percent = largest.Payers!.AreSeveral ? largest.Payers.Parts.First(p => p.County == county).Percent : null;
            IEnumerable<Ground> together = misses.SelectMany(m => (IEnumerable<Ground>)
                [.. m.Grounds, new Facts.CanalPayer(county), new Related(m.Point.Point.Code), new Facts.CanalPoint(m.Point.Point, m.Measured, m.Net!.Value)]);
            Ground[] shared = percent is { } known ? [new Facts.Share(known) { Whole = _counting._miss, Among = largest.Payers }] : [];
            return new Payment(
                _counting._clause, subject, county, Direction.Deduction, Own(largest, county), asked,
                [.. together, .. shared, .. more])
            {
                Target = worst.Point.Target,
                Class = worst.Measured,
                NetClass = worst.Net,
                SharePercent = percent,
            };
        }

        /// <summary>What the trace says of a point itself where its county's misses count as one.</summary>
        private IEnumerable<Finding> Told(CanalMiss miss, County county, bool replaced)
        {
            if (!_once.Choice) return [];
            Consequence why = replaced ? new Consequences.CanalReplaced(county) : new Consequences.CanalCounted(county);
            return [new NothingFollows(miss.Clause, miss.Subject, county, why, miss.Asked, [.. miss.Grounds, new Facts.CanalPayer(county)])];
        }

        private static Payment With(Payment payment, Ground[] more) => more.Length == 0 ? payment : new Payment(
            payment.Clause, payment.Subject, payment.County, payment.Direction, payment.Amount, payment.Asked, [.. payment.Grounds, .. more])
        {
            SharePercent = payment.SharePercent,
        };

        /// <summary>Where what is counted in the place of something else was read and ruled; its choices decided nothing about the other.</summary>
        private static IEnumerable<Ground> WhereItStands(Ground ground) => ground switch
        {
            Monitored monitored => [monitored with { By = EvaluationChoices.None }],
            Place or Ruled or Related or ResultRead or ReadingsRead => [ground],
            Facts.EventRecorded recorded => recorded.Places,
            _ => [],
        };
    }
}
