using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules.Parts;

/// <summary>What becomes of a point that should have a result, under the clause that would price it.</summary>
internal static class Completeness
{
    private static readonly Queries.Result Asked = new();

    /// <summary>
    /// What there is to say of a point's result: without a class a note (an answered absence, a deferral or a waiver) or the question <c>result</c>,
    /// unless none was due; of an evaluated class that it was evaluated; of an official class nothing.
    /// </summary>
    /// <param name="clause">The clause that would price it.</param>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="scope">What was consulted to find that the point is covered at all.</param>
    public static IEnumerable<Finding> Find(Clause clause, MonthEvidence month, PointEntry entry, ImmutableArray<Ground> scope)
    {
        if (month.Result(entry.Point).Class is null) return IsDue(month, entry) ? Absent(clause, month, entry, scope).Among(entry.Counties()) : [];
        return month.Evaluation(entry.Point) is { } evaluation ? OfEvaluated(clause, month, entry, evaluation, scope) : [];
    }

    /// <summary>
    /// What a class that was evaluated although an indicator is absent leaves open of a reward: it may cost and never earns, so that the result is
    /// asked for, or a ruling put it off or waived it.
    /// </summary>
    /// <param name="clause">The clause of the reward.</param>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="reward">What would follow.</param>
    /// <param name="grounds">Why it would follow.</param>
    public static IEnumerable<Finding> BeforeReward(Clause clause, MonthEvidence month, PointEntry entry, Money reward, ImmutableArray<Ground> grounds)
    {
        Evaluation evaluation = month.Evaluation(entry.Point)!;
        ImmutableArray<Ground> looked = [new Monitored(month, entry, EvaluationChoices.Partial),
            .. grounds.SelectMany(EvaluationGrounds.WithoutRounding)];
        Finding answer = Ruled(clause, month, entry, looked) ?? (Finding)new OpenQuestion(
            clause, Subject.Of(entry), entry.Counties().First, Question.Result, Money.Zero, reward, Asked,
            looked.Add(new Facts.PartialEarnsNothing(entry.Point, evaluation.Absent)));
        return answer.Among(entry.Counties());
    }

    /// <summary>Whether there is a row for the point, or one was due in the month.</summary>
    private static bool IsDue(MonthEvidence month, PointEntry entry) =>
        entry.Months.Contains(month.Month) || month.Result(entry.Point).IsPresent || month.Evaluation(entry.Point) is not null;

    private static Finding Absent(Clause clause, MonthEvidence month, PointEntry entry, ImmutableArray<Ground> scope)
    {
        MonitoringResult result = month.Result(entry.Point);
        ImmutableArray<Ground> partial = month.Evaluation(entry.Point) is null ? [] : EvaluationGrounds.Partial(month);
        ImmutableArray<Ground> grounds = [new Monitored(month, entry), .. scope, .. partial];
        var subject = Subject.Of(entry);
        County county = entry.Counties().First;
        if (result.Status is { } status && status != ResultStatus.Missing)
        {
            return new Noted(
                clause, subject, county, NoteCodes.NoResult, new Remarks.NoResult(status, result.Details?.Document ?? ""), Asked, grounds);
        }

        return Ruled(clause, month, entry, grounds) ?? (Finding)new OpenQuestion(
            clause, subject, county, Question.Result, null, null, Asked, grounds.Add(WhyAbsent(month, entry, result)));
    }

    /// <summary>The note of a ruling that puts the result off or waives it; null where there is none. Beside a waiver a deferral says nothing more.</summary>
    private static Noted? Ruled(Clause clause, MonthEvidence month, PointEntry entry, ImmutableArray<Ground> grounds)
    {
        Answered<Answer.Deferred>? deferred = month.FindAnswer<Answer.Deferred>(entry.Point.Code);
        Answered<Answer.Waived>? waived = month.FindAnswer<Answer.Waived>(entry.Point.Code);
        if (deferred is not null) grounds = grounds.Add(new Ruled(deferred.Ruling));
        if (waived is not null)
            return Note(NoteCodes.Waived, new Remarks.Waived(waived.Authority), grounds.Add(new Ruled(waived.Ruling)));
        return deferred is null ? null : Note(NoteCodes.Deferred, new Remarks.Deferred(deferred.Authority), grounds);

        Noted Note(string code, Remark text, ImmutableArray<Ground> on) =>
            new(clause, Subject.Of(entry), entry.Counties().First, code, text, Asked, on);
    }

    /// <summary>Why there is no class: a row that says so, readings in which something needed is absent, or nothing at all.</summary>
    private static Ground WhyAbsent(MonthEvidence month, PointEntry entry, MonitoringResult result)
    {
        if (month.Evaluation(entry.Point) is { } evaluation) return new Facts.ReadingsIncomplete(entry.Point, evaluation.Absent);
        return result.IsPresent ? new Facts.ResultMissing() : new Facts.NoRow();
    }

    /// <summary>Tells that the class was evaluated, and where it may be better than can be shown.</summary>
    private static IEnumerable<Finding> OfEvaluated(
        Clause clause, MonthEvidence month, PointEntry entry, Evaluation evaluation, ImmutableArray<Ground> scope)
    {
        WaterClass found = evaluation.Class!.Value;
        int samples = month.Readings!.Samples(entry.Point);
        Remark text = evaluation.IsPartial
            ? new Remarks.EvaluatedPartial(found, [.. evaluation.Deciding], samples, evaluation.Standard.Id, evaluation.Absent)
            : new Remarks.Evaluated(found, [.. evaluation.Deciding], samples, evaluation.Standard.Id, evaluation.Absent);
        IEnumerable<Finding> notes = Note(NoteCodes.EvaluatedClass, text);
        if (evaluation.BelowHighDetectionLimits is not { IsEmpty: false } uncertain) return notes;
        return notes.Concat(Note(
            NoteCodes.DetectionLimit,
            found == WaterClass.I ? new Remarks.ClassICannotBeShown(uncertain) : new Remarks.ClassMayBeBetter(found, uncertain)));

        IEnumerable<Finding> Note(string code, Remark remark) => new Noted(
            clause, Subject.Of(entry), entry.Counties().First, code, remark, Asked, [new Monitored(month, entry), .. scope]).Among(entry.Counties());
    }
}
