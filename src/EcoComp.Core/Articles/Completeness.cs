using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Articles;

/// <summary>What becomes of a point that should have a result (articles 4, 5 and 6).</summary>
internal static class Completeness
{
    /// <summary>
    /// The measured class of a point. Without one there is a note (an answered absence, or a deferral) or the question <c>result</c>.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="entry">The point.</param>
    /// <param name="clauseId">The clause that would price it.</param>
    /// <param name="outcomes">Where the note or question goes.</param>
    /// <param name="scope">What was consulted to find that the point is covered at all, if anything.</param>
    public static WaterClass? ClassOf(MonthCase month, PointEntry entry, string clauseId, Outcomes outcomes, Inquiry? scope = null)
    {
        MonitoringResult result = month.Result(entry.Point);
        if (result.Class is { } measured)
        {
            if (month.Evaluation(entry.Point) is { } evaluation) NoteEvaluation(month, entry, clauseId, outcomes, evaluation);
            return measured;
        }

        Inquiry inquiry = new Inquiry(month, outcomes).Open(clauseId, Subject.Of(entry), entry.County, "ask.result").See(entry);
        if (scope is not null) inquiry.Include(scope);
        if (result.Status is { } status && status != ResultStatus.Missing)
        {
            inquiry.Note(NoteCodes.NoResult, "note.no-result", status.ToString(), result.Details?.Document ?? "");
        }
        else if (inquiry.Ruling(Question.Result, entry.Point.Code) is { } ruling)
        {
            inquiry.Note(NoteCodes.Deferred, "note.deferred", ruling.Authority);
        }
        else
        {
            Absence(month, entry, result, inquiry);
            inquiry.Pend(Question.Result, null, null);
        }

        return null;
    }

    /// <summary>Why there is no class: a row that says so, readings in which something needed is absent, or nothing at all.</summary>
    private static void Absence(MonthCase month, PointEntry entry, MonitoringResult result, Inquiry inquiry)
    {
        if (month.Evaluation(entry.Point) is { } evaluation)
        {
            inquiry.Consult(InterpretationKey.ClassPartial);
            inquiry.Fact("fact.readings-incomplete", entry.Point.Code, EvaluationArguments.Groups(evaluation.Absent));
        }
        else
        {
            inquiry.Fact(result.IsPresent ? "fact.result-missing" : "fact.no-row");
        }
    }

    /// <summary>Tells that the class was evaluated, and beside it, for a surface source, how it stands with the limits without classes.</summary>
    private static void NoteEvaluation(MonthCase month, PointEntry entry, string clauseId, Outcomes outcomes, Evaluation evaluation)
    {
        Inquiry inquiry = new Inquiry(month, outcomes).Open(clauseId, Subject.Of(entry), entry.County, "ask.result").See(entry);
        inquiry.Note(
            NoteCodes.EvaluatedClass, evaluation.IsPartial ? "note.evaluated-partial" : "note.evaluated", evaluation.Class!.Value.ToString(),
            EvaluationArguments.Values(evaluation.Deciding), Inquiry.Number(month.Readings!.Samples(entry.Point)), evaluation.Standard.Id,
            EvaluationArguments.Groups(evaluation.Absent));
        if (entry.Point.Kind != PointKind.Source || evaluation.SingleVerdicts.IsEmpty) return;
        SingleVerdict[] failed = [.. evaluation.SingleVerdicts.Where(v => !v.Passes)];
        new Inquiry(month, outcomes).Open(clauseId, Subject.Of(entry), entry.County, "ask.single-limits").See(month.ResultAt(entry.Point)).Note(
            NoteCodes.SingleLimits, failed.Length == 0 ? "note.single-limits-met" : "note.single-limits-missed",
            Inquiry.Number(evaluation.SingleVerdicts.Length), EvaluationArguments.Values(failed));
    }
}
