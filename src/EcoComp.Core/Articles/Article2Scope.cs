using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;

namespace EcoComp.Core.Articles;

/// <summary>第二条: which rivers the regulation covers.</summary>
internal static class Article2Scope
{
    /// <summary>
    /// Whether a section or event on a river is covered. On another river the interpretation <c>scope</c> decides, and where that leaves it
    /// out there is a note and nothing else.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="river">The river as written.</param>
    /// <param name="inquiry">The inquiry of the clause that depends on it; it takes over what was consulted.</param>
    /// <param name="outcomes">Where the note goes.</param>
    /// <param name="subject">The section or event.</param>
    /// <param name="county">Its county, or null.</param>
    /// <param name="at">Where the river was read.</param>
    public static bool Covers(
        MonthCase month, string river, Inquiry inquiry, Outcomes outcomes, Subject subject, County? county, FileLine at)
    {
        string? covered = month.Regulation.CoveredRiver(river);
        if (covered is not null && !outcomes.Tracing) return true;
        inquiry.Relate(river).Relate(covered ?? river);
        Inquiry scope = new Inquiry(month, outcomes).Open(ClauseIds.Scope, subject, county, "ask.scope", river).See(at)
            .Relate(river).Relate(covered ?? river);
        if (covered is not null)
        {
            scope.Nothing("then.covered", covered);
            return true;
        }

        if (scope.Consult(InterpretationKey.Scope) == Choices.AllRegistered)
        {
            inquiry.Include(scope);
            scope.Nothing("then.covered-by-choice", river);
            return true;
        }

        scope.Note(NoteCodes.NotCovered, "note.other-river", river);
        return false;
    }
}
