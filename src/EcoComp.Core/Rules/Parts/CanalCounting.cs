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
    private readonly BoundPoint<bool> _accidentReplaces;

    /// <param name="binding">The clause of the misses; the clause of the accidents plays the part <c>accident</c> in it.</param>
    /// <param name="miss">What a miss costs.</param>
    public CanalCounting(ClauseBinding binding, Money miss)
    {
        (_miss, _clause) = (miss, binding.Clause);
        _oncePerCounty = binding.Open(CanalMissPoint);
        _accidentReplaces = binding.Open(CanalAccidentPoint);
        if (binding.Uses("accident") is not { } accident) return;
        accident.Open(CanalAccidentPoint);
        _accident = accident.Clause;
    }

    /// <summary>The findings with every miss counted.</summary>
    public IReadOnlyList<Finding> Review(MonthEvidence month, IReadOnlyList<Finding> found)
    {
        if (!found.Any(f => f is CanalMiss || f.Clause == _accident)) return found;
        var tally = new Tally(this, month, found);
        return
        [
            .. found.Where(f => f is not CanalMiss).Select(f => f is OpenQuestion question && f.Clause == _accident ? tally.Accident(question) : f),
            .. tally.Counted(),
        ];
    }

    /// <summary>The misses and accidents of one month.</summary>
    private sealed class Tally(CanalCounting counting, MonthEvidence month, IReadOnlyList<Finding> found)
    {
        private readonly CanalMiss[] _definite = [.. found.OfType<CanalMiss>().Where(m => m.Net is not null)];
        private readonly CanalMiss[] _open = [.. found.OfType<CanalMiss>().Where(m => m.Net is null)];
        private readonly Payment[] _accidents = [.. found.OfType<Payment>().Where(p => p.Clause == counting._accident)];
        private readonly Followed<bool> _once = counting._oncePerCounty.Follow(month);
        private readonly Followed<bool> _replaces = counting._accidentReplaces.Follow(month);

        public IEnumerable<Finding> Counted() =>
        [
            .. _definite.Where(m => m.Payer is not null).GroupBy(m => m.Payer!).SelectMany(county => OfCounty(county.Key, [.. county])),
            .. _definite.Where(m => m.Payer is null).Select(WhoPays),
            .. _open.Select(NetClass),
        ];

        /// <summary>What an accident whose county is open could do: under <c>replaces-miss</c> a county's first one also takes away its misses.</summary>
        public OpenQuestion Accident(OpenQuestion question)
        {
            (Money min, Money max) = EventCounty.Range(month, county => question.Min!.Value + (Takes(county) ? MissesOf(county) : Money.Zero));
            ImmutableArray<Ground> consulted = !_definite.Any(m => m.Payer is not null) ? [] : _replaces.Choice ? [_replaces, _once] : [_replaces];
            return new OpenQuestion(
                question.Clause, question.Subject, question.County, question.Question, min, max, question.Asked, [.. question.Grounds, .. consulted]);
        }

        private bool Takes(County county) => _replaces.Choice && !HasAccident(county);

        private Money MissesOf(County county)
        {
            int misses = _definite.Count(m => m.Payer == county);
            return counting._miss * (_once.Choice ? Math.Min(1, misses) : misses);
        }

        private IEnumerable<Finding> OfCounty(County payer, CanalMiss[] misses)
        {
            var falls = new Facts.CanalPayer(payer);
            var subject = Subject.Of(payer);
            var asked = new Queries.CanalCounty();
            ImmutableArray<Ground> together =
            [
                .. misses.SelectMany(m => (IEnumerable<Ground>)
                    [.. m.Grounds, falls, new Related(m.Point.Point.Code), new Facts.CanalPoint(m.Point.Point, m.Measured, m.Net!.Value)]),
                .. BesideAccident(payer),
            ];
            if (Replaced(payer))
            {
                return
                [
                    .. misses.Select(m => m.Nothing(new Consequences.CanalReplaced(payer), falls)),
                    new Noted(counting._clause, subject, payer, NoteCodes.MissReplaced, new Remarks.MissReplaced(), asked, together),
                ];
            }

            if (!_once.Choice) return misses.Select(m => Single(m, payer, falls));
            CanalMiss worst = misses.MaxBy(m => m.Measured.Rank)!;
            return
            [
                .. misses.Select(m => m.Nothing(new Consequences.CanalCounted(payer), falls)),
                new Payment(counting._clause, subject, payer, Direction.Deduction, counting._miss, asked, together.Add(_once))
                {
                    Target = worst.Point.Target,
                    Class = worst.Measured,
                    NetClass = misses.Max(m => m.Net!.Value),
                },
            ];
        }

        private Payment Single(CanalMiss miss, County payer, Facts.CanalPayer falls) => new(
            counting._clause, miss.Subject, payer, Direction.Deduction, counting._miss, miss.Asked,
            [.. miss.Grounds, falls, _once, .. BesideAccident(payer)])
        {
            Target = miss.Point.Target,
            Class = miss.Measured,
            NetClass = miss.Net,
        };

        private OpenQuestion WhoPays(CanalMiss miss)
        {
            (Money min, Money max) = EventCounty.Range(
                month, county => (_once.Choice && HasMiss(county)) || Replaced(county) ? Money.Zero : -counting._miss);
            return miss.Ask(Question.Responsible, null, min, max, _accidents.Length > 0 ? [_once, _replaces] : [_once]);
        }

        /// <summary>A net class that is open is asked for, unless its answer could change nothing.</summary>
        private Finding NetClass(CanalMiss open)
        {
            if (_once.Choice && open.Payer is { } counted && HasMiss(counted)) return open.Nothing(new Consequences.CanalOpenDropped(counted), _once);
            ImmutableArray<Ground> beside = BesideAccident(open.Payer);
            return open.Payer is { } payer && Replaced(payer)
                ? open.Nothing(new Consequences.CanalReplaced(payer), beside.AsSpan())
                : open.Ask(Question.NetClass, open.Payer, -counting._miss, Money.Zero, beside.AsSpan());
        }

        private bool HasMiss(County county) => _definite.Any(m => m.Payer == county);

        private bool HasAccident(County? county) => _accidents.Any(a => a.County == county);

        private bool Replaced(County county) => _replaces.Choice && HasAccident(county);

        /// <summary>The choice about accidents, which is consulted only where the county has one.</summary>
        private ImmutableArray<Ground> BesideAccident(County? county) => HasAccident(county) ? [_replaces] : [];
    }
}
