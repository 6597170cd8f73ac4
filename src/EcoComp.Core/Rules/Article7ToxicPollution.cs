using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules;

/// <summary>
/// 第七条（一）: a toxic or harmful pollutant over its limit in a river costs an amount, once in the month. Where nobody recorded an event but the
/// readings of a section show such a pollutant over the limit of its target, it is asked whether it counts.
/// </summary>
internal sealed class Article7ToxicPollution : IEventRule
{
    private static readonly OpenPoint<CountedBy> Unit = new(
        "toxic", new("once-per-county", CountedBy.County), new("once-per-river", CountedBy.River), new("per-event", CountedBy.Event));

    private static readonly Queries.Toxic Asked = new();

    private readonly Clause _clause;
    private readonly Amounts _amounts;
    private readonly RiverScope _scope;
    private readonly OnceInTheMonth _once;

    public Article7ToxicPollution(ClauseBinding binding)
    {
        _clause = binding.Clause;
        _amounts = binding.Amounts(a => new Amounts(a.Yuan("yuan"), [.. a.Indicators("indicators").SelectMany(g => g.OneOf)]));
        _scope = RiverScope.UsedBy(binding);
        _once = new OnceInTheMonth(binding, EventKind.Toxic, Asked, Unit, _amounts.Once);
    }

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => [new Terms.Once(_amounts.Once)];

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        Shown[] shown = month.Readings is null ? [] : [.. month.Valid(PointKind.Section).Select(s => Look(month, s)).OfType<Shown>()];
        EventCase[] counting = [.. shown.Where(s => s.Counts).Select(s => s.Case)];
        return [.. _once.Find(month, counting, paid => Questions(month, shown, paid)), .. shown.SelectMany(NotToxic)];
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => _once.WhereNothingFollows(month);

    /// <summary>What the readings of a section show over the limits of its target, in scope; null where they show nothing.</summary>
    private Shown? Look(MonthEvidence month, PointEntry section)
    {
        Evaluation? evaluation = month.Evaluation(section.Point) ?? month.Readings!.Evaluate(section.Point);
        if (evaluation is null) return null;
        IndicatorVerdict[] unrounded = [.. evaluation.Verdicts.Where(v => _amounts.Indicators.Contains(v.Indicator) && IsOver(v, section, rounded: false))];
        IndicatorVerdict[] over = [.. evaluation.Verdicts.Where(v => _amounts.Indicators.Contains(v.Indicator) && IsOver(v, section, rounded: true))];
        if (over.Length + unrounded.Length == 0) return null;
        Decision<bool> covered = _scope.Covers(month, section);
        if (!covered.Value) return null;
        ImmutableArray<Ground> grounds =
        [
            new ReadingsRead(month, section.Point), new Place(section.At), .. covered.Grounds, .. EvaluationGrounds.Rounding(month),
            .. (over.Length > 0 ? over : unrounded).Select(v => Over(month, v, section, over.Length > 0)),
        ];
        Answered<Answer.Toxic>? ruled = over.Length == 0 ? null : month.FindAnswer<Answer.Toxic>(section.Point.Code);
        if (ruled is not null) grounds = grounds.AddRange(new Ruled(ruled.Ruling), new Facts.RuledToxic(ruled.Answer, ruled.Authority));
        return new Shown(
            section, new EventCase(_clause, Subject.Of(section), section.Counties(), Asked, grounds) { River = section.WaterBody },
            over.Length > 0, over.Length == 0 ? false : ruled?.Answer.Value);
    }

    private static bool IsOver(IndicatorVerdict verdict, PointEntry section, bool rounded) =>
        verdict.Limits?.Ceiling(section.TargetClass()) is { } limit && (rounded ? verdict.Compared : verdict.Unit.FromBase(verdict.Mean.Value)) > limit;

    private static Facts.ToxicOver Over(MonthEvidence month, IndicatorVerdict verdict, PointEntry section, bool rounded) => new(
        section.Point, month.Regulation.CoveredRiver(section.WaterBody) ?? section.WaterBody, verdict.Indicator,
        rounded ? verdict.Shown : ShownValue.Of(verdict.Unit.FromBase(verdict.Mean.Value), verdict.Indicator.Form, verdict.Limits),
        verdict.Limits!.Ceiling(section.TargetClass())!.Value, section.TargetClass())
    {
        DetectionLimit = verdict.Mean.DetectionLimit is { } below ? ExactDecimal.Trimmed(verdict.Unit.FromBase(below)) : null,
        Undetected = verdict.Mean.Undetected,
    };

    /// <summary>The questions with each county that would pay, unless it pays as much already for what it would count as.</summary>
    private IEnumerable<AskedOf> Questions(MonthEvidence month, Shown[] shown, Counting paid)
    {
        Followed<CountedBy> counted = _once.Follow(month);
        foreach (Shown open in shown.Where(s => s.Answer is null))
        {
            var whole = new OpenQuestion(
                _clause, open.Case.Subject, open.Section.Counties().First, Question.Toxic, -_amounts.Once, Money.Zero, Asked,
                open.Case.Grounds.Add(counted));
            foreach (OpenQuestion question in whole.Among(open.Section.Counties()))
            {
                County county = question.County!;
                Subject unit = OnceInTheMonth.UnitOf(month, open.Case, counted.Choice) ?? Subject.Of(county);
                yield return new AskedOf(question, county, unit, counted.Choice != CountedBy.Event && paid.Already(county, unit) >= -question.Min!.Value);
            }
        }
    }

    private IEnumerable<Finding> NotToxic(Shown shown) => shown.Answer != false ? [] : new Noted(
        _clause, shown.Case.Subject, shown.Section.Counties().First, NoteCodes.NotToxic,
        shown.IsOver ? new Remarks.NotToxic(Told(shown)) : new Remarks.WithinLimitRounded(Told(shown)), Asked, shown.Case.Grounds).Among(shown.Section.Counties());

    private static ImmutableArray<Fact> Told(Shown shown) => [.. shown.Case.Grounds.OfType<Fact>()];

    /// <summary>What the readings of a section show.</summary>
    /// <param name="Section">The section.</param>
    /// <param name="Case">What it would be as an event, with the section's code as its number.</param>
    /// <param name="IsOver">Whether a value is over its limit as it is compared; else only the unrounded one is.</param>
    /// <param name="Answer">Whether it counts: as a ruling says; no where only an unrounded value is over; null where it is open.</param>
    private sealed record Shown(PointEntry Section, EventCase Case, bool IsOver, bool? Answer)
    {
        public bool Counts => Answer == true;
    }

    /// <param name="Once">What each unit costs in the month.</param>
    /// <param name="Indicators">The toxic and harmful pollutants that readings are looked through for.</param>
    private sealed record Amounts(Money Once, ImmutableArray<Indicator> Indicators);
}
