using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;

namespace EcoComp.Core.Rules;

/// <summary>What carries out a clause. A rule is made once for a clause of a regulation and remembers nothing of a month.</summary>
public interface IRule
{
    /// <summary>What the clause's numbers say, as sentences; none where it has no numbers.</summary>
    IEnumerable<Term> Terms => [];
}

/// <summary>A rule that reads the evidence: the month's, and earlier months'. It runs first and knows nothing of what other rules find.</summary>
public interface IEvidenceRule : IRule
{
    /// <summary>What the clause says of a month: every finding with an outcome, and what else it has to say on the way there.</summary>
    /// <param name="month">The month's evidence.</param>
    IEnumerable<Finding> Find(MonthEvidence month);

    /// <summary>
    /// The subjects that <see cref="Find"/> passes over because nothing follows for them, and why: most points of most months, so that it is read
    /// off the evidence only when somebody wants the whole trace. A ruling that decided one of them must stand in a finding too.
    /// </summary>
    /// <param name="month">The month's evidence.</param>
    IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) => [];
}

/// <summary>
/// A rule that reads what the others found in a month: once in the month, the larger of two, a veto, a cap, a sum. It runs after the rules that read
/// the evidence, in the order of the clauses.
/// </summary>
public interface IReviewRule : IRule
{
    /// <summary>What stands after the clause: all findings, some of them perhaps replaced, dropped or added.</summary>
    /// <param name="month">The month's evidence.</param>
    /// <param name="found">What was found so far.</param>
    IReadOnlyList<Finding> Review(MonthEvidence month, IReadOnlyList<Finding> found);

    /// <summary>What the clause has to say where nothing follows from it, read off only when somebody wants the whole trace.</summary>
    /// <param name="month">The month's evidence.</param>
    /// <param name="found">Everything that was found.</param>
    IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month, IReadOnlyList<Finding> found) => [];
}

/// <summary>
/// A rule that judges each point by its own result and those of its direct inflows: what it finds for a point is the same whatever results other points
/// have. Where it reviews too, it changes nothing but what it found itself and what rules of events found.
/// </summary>
internal interface IPointRule : IEvidenceRule;

/// <summary>A rule that reads no result of monitoring, so that what it finds is the same whatever results there are.</summary>
internal interface IEventRule : IEvidenceRule;

/// <summary>A rule that adds up and notes what the others found, and neither adds a payment or a question nor changes one.</summary>
internal interface ISummingRule : IReviewRule;
