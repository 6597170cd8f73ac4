using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第四条（一）2: a section that misses its target costs what the ladder says, after the inflow's influence is taken off (第四条（二）).</summary>
internal sealed class Article4SectionDeduction : IPointRule
{
    private static readonly OpenPoint<bool> BetterThanIIITargetMissed =
        new("better-than-III-target-missed", new("no-deduction", false), new("as-target-III", true));

    private static readonly Queries.SectionDeduction Asked = new();

    private readonly Clause _clause;
    private readonly Ladder _ladder;
    private readonly RiverScope _scope;
    private readonly MissedReference _missed;

    /// <summary>Null where the ladder prices every target.</summary>
    private readonly BoundPoint<bool>? _asTargetIII;

    public Article4SectionDeduction(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _ladder = binding.Amounts(Ladder.Read);
        _scope = RiverScope.UsedBy(binding);
        _missed = new MissedReference(binding);
        _asTargetIII = binding.OpenUnless(BetterThanIIITargetMissed, isAnswered: _ladder.Prices(WaterClass.I) && _ladder.Prices(WaterClass.II));
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => _ladder.Steps.Select(s => new Terms.Ladder(s.Target, s.Class, s.Amount));

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        foreach (PointEntry section in month.Valid(PointKind.Section))
        {
            WaterClass? result = month.Result(section.Point).Class;
            bool missed = result is { } found && found.IsWorseThan(section.TargetClass());
            if (result is not null && !missed && month.Evaluation(section.Point) is null) continue;
            Decision<bool> covered = _scope.Covers(month, section);
            if (!covered.Value) continue;
            foreach (Finding said in Completeness.Find(_clause, month, section, covered.Grounds)) yield return said;
            if (!missed) continue;
            foreach (Finding said in Missed(month, section, result!.Value, covered.Grounds)) yield return said;
        }

        foreach (Finding owed in OwedResults.Find(_clause, month, PointKind.Section)) yield return owed;
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month)
    {
        foreach ((PointEntry section, WaterClass measured) in month.Measured(PointKind.Section))
        {
            Decision<bool> covered = _scope.Covers(month, section);
            if (!covered.Value) continue;
            IEnumerable<NothingFollows> said = !measured.IsWorseThan(section.TargetClass())
                ? new NothingFollows(
                    _clause, Subject.Of(section), section.Counties().First, new Consequences.TargetMet(measured, section.TargetClass()), Asked,
                    month.Looked(section, measured, covered.Grounds)).Among(section.Counties())
                : Reference(month, section, measured) is { } reference ? _missed.OfInflow(month, section, measured, reference)
                : [];
            foreach (NothingFollows one in said) yield return one;
        }
    }

    private IEnumerable<Finding> Missed(MonthEvidence month, PointEntry section, WaterClass measured, ImmutableArray<Ground> scope)
    {
        ImmutableArray<Ground> read = _asTargetIII is null || _ladder.Prices(section.TargetClass()) ? scope : scope.Add(_asTargetIII.Follow(month));
        if (Reference(month, section, measured) is not { } reference)
        {
            return new Noted(
                _clause, Subject.Of(section), section.Counties().First, NoteCodes.NotCovered, new Remarks.NoLadder(section.TargetClass(), measured), Asked,
                month.Looked(section, measured, read)).Among(section.Counties());
        }

        Miss miss = _missed.Judge(month, section, measured, reference);
        ImmutableArray<Ground> grounds = month.Looked(section, measured, read, miss.By, miss.Grounds);
        Finding found = miss.Kind == MissKind.Counted
            ? new Payment(
                _clause, Subject.Of(section), section.Counties().First, Direction.Deduction, _ladder.Of(reference, miss.Net), Asked, grounds)
            {
                Target = section.Target,
                Class = measured,
                NetClass = miss.Net,
            }
            : miss.WithoutItem(_clause, section, -_ladder.Of(reference, measured), Asked, grounds);
        return found.Among(section.Counties());
    }

    /// <summary>The target whose ladder prices a miss: its own; of targets Ⅰ and Ⅱ, which it need not have, as is chosen; null where none does.</summary>
    private WaterClass? Reference(MonthEvidence month, PointEntry section, WaterClass measured)
    {
        if (_ladder.Prices(section.TargetClass())) return section.TargetClass();
        return _asTargetIII?.In(month) == true && measured.IsWorseThan(WaterClass.III) ? WaterClass.III : null;
    }

    /// <summary>What a class costs under a target.</summary>
    private sealed record Ladder(ImmutableArray<Step> Steps)
    {
        public static Ladder Read(ClauseAmounts amounts)
        {
            ImmutableArray<Step> steps =
                amounts.Rows("ladder", s => new Step(s.Class("target"), s.Class("class"), s.Yuan("yuan")), s => s.Said);
            var ladder = new Ladder(steps);
            amounts.WarnOfFalls(
                "ladder", steps, s => s.Amount, s => s.Said, (s, other) => s.Target == other.Target && s.Class.IsWorseThan(other.Class));
            if (!amounts.IsSound) return ladder; // what a row means that cannot be read, nobody knows
            for (int i = 0; i < steps.Length; i++)
            {
                Step step = steps[i];
                if (!step.Class.IsWorseThan(step.Target))
                    amounts.Tell($"The ladder prices {step.Class} under the target {step.Target}, which it meets.", FaultCodes.LawLadderMet, "ladder", i, step.Said);
            }

            foreach (WaterClass target in WaterClass.All)
            {
                if (target.IsBetterThan(WaterClass.III) && !ladder.Prices(target)) continue; // the choice decides; but half a ladder decides nothing
                foreach (WaterClass net in WaterClass.All)
                {
                    if (net.IsWorseThan(target) && ladder.Find(target, net) is null)
                        amounts.Tell($"The ladder names no amount for {net} under the target {target}.", FaultCodes.LawLadderLacks, "ladder", -1, target + "→" + net);
                }
            }

            return ladder;
        }

        /// <summary>Whether it has a target; one that was read then has every miss of it.</summary>
        public bool Prices(WaterClass target) => Steps.Any(s => s.Target == target);

        /// <exception cref="InvalidDataException">There is no such step; a ladder that was read has all of targets Ⅲ to Ⅴ.</exception>
        public Money Of(WaterClass target, WaterClass net) => Find(target, net)?.Amount ?? throw new InvalidDataException(
            $"The ladder names no amount for {net} under the target {target}.");

        private Step? Find(WaterClass target, WaterClass net)
        {
            foreach (Step step in Steps)
            {
                if (step.Target == target && step.Class == net) return step;
            }

            return null;
        }
    }

    private sealed record Step(WaterClass Target, WaterClass Class, Money Amount)
    {
        public string Said => Target + "→" + Class;
    }
}
