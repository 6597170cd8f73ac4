using EcoComp.Core.Evidence;
using EcoComp.Core.Register;
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
        if (result.Class is { } measured) return measured;

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
            inquiry.Fact(result.IsPresent ? "fact.result-missing" : "fact.no-row").Pend(Question.Result, null, null);
        }

        return null;
    }
}
