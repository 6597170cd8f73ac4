using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Rules.Parts;

/// <summary>What becomes of a point that should have a result, under the clause that would price it.</summary>
internal static class Completeness
{
    private static readonly Queries.Result Asked = new();

    /// <summary>
    /// What there is to say of a point's result: without a class a note (an answered absence, or a deferral) or the question <c>result</c>; of an
    /// evaluated class that it was evaluated; of an official class nothing.
    /// </summary>
    /// <param name="clause">The clause that would price it.</param>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="scope">What was consulted to find that the point is covered at all.</param>
    public static IEnumerable<Finding> Find(Clause clause, MonthEvidence month, PointEntry entry, ImmutableArray<Ground> scope)
    {
        if (month.Result(entry.Point).Class is null) return [Absent(clause, month, entry, scope)];
        return month.Evaluation(entry.Point) is { } evaluation ? OfEvaluated(clause, month, entry, evaluation) : [];
    }

    private static Finding Absent(Clause clause, MonthEvidence month, PointEntry entry, ImmutableArray<Ground> scope)
    {
        MonitoringResult result = month.Result(entry.Point);
        ImmutableArray<Ground> grounds = [new Monitored(month, entry), .. scope];
        var subject = Subject.Of(entry);
        if (result.Status is { } status && status != ResultStatus.Missing)
        {
            return new Noted(
                clause, subject, entry.County, NoteCodes.NoResult, new Remarks.NoResult(status, result.Details?.Document ?? ""), Asked, grounds);
        }

        Answered<Answer.Deferred>? deferred = month.FindAnswer<Answer.Deferred>(entry.Point.Code);
        if (deferred is not null)
        {
            return new Noted(
                clause, subject, entry.County, NoteCodes.Deferred, new Remarks.Deferred(deferred.Authority), Asked,
                grounds.Add(new Ruled(deferred.Ruling)));
        }

        return new OpenQuestion(
            clause, subject, entry.County, Question.Result, null, null, Asked, [.. grounds, .. WhyAbsent(month, entry, result)]);
    }

    /// <summary>Why there is no class: a row that says so, readings in which something needed is absent, or nothing at all.</summary>
    private static ImmutableArray<Ground> WhyAbsent(MonthEvidence month, PointEntry entry, MonitoringResult result)
    {
        if (month.Evaluation(entry.Point) is { } evaluation)
            return [.. EvaluationGrounds.Partial(month), new Facts.ReadingsIncomplete(entry.Point, evaluation.Absent)];
        return [result.IsPresent ? new Facts.ResultMissing() : new Facts.NoRow()];
    }

    /// <summary>Tells that the class was evaluated, and beside it, for a surface source, how it stands with the limits without classes.</summary>
    private static IEnumerable<Finding> OfEvaluated(Clause clause, MonthEvidence month, PointEntry entry, Evaluation evaluation)
    {
        var subject = Subject.Of(entry);
        int samples = month.Readings!.Samples(entry.Point);
        Remark text = evaluation.IsPartial
            ? new Remarks.EvaluatedPartial(
                evaluation.Class!.Value, [.. evaluation.Deciding], samples, evaluation.Standard.Id, evaluation.Absent)
            : new Remarks.Evaluated(evaluation.Class!.Value, [.. evaluation.Deciding], samples, evaluation.Standard.Id, evaluation.Absent);
        yield return new Noted(clause, subject, entry.County, NoteCodes.EvaluatedClass, text, Asked, [new Monitored(month, entry)]);
        if (entry.Point.Kind != PointKind.Source || evaluation.SingleVerdicts.IsEmpty) yield break;
        ImmutableArray<SingleVerdict> failed = [.. evaluation.SingleVerdicts.Where(v => !v.Passes)];
        int count = evaluation.SingleVerdicts.Length;
        Remark limits = failed.IsEmpty ? new Remarks.SingleLimitsMet(count, failed) : new Remarks.SingleLimitsMissed(count, failed);
        yield return new Noted(
            clause, subject, entry.County, NoteCodes.SingleLimits, limits, new Queries.SingleLimits(), [new ResultRead(month, entry.Point)]);
    }
}
