using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;
using EcoComp.Core.Rules.Parts;

namespace EcoComp.Core.Rules;

/// <summary>第二条: which rivers are covered. A section or event on another river gets a note and nothing else, unless the choice covers it.</summary>
internal sealed class Article2ListedRivers(ClauseBinding binding) : IEventRule
{
    private readonly Clause _clause = binding.Clause;
    private readonly ImmutableArray<River> _rivers = binding.Regulation.Rivers;
    private readonly RiverScope _scope = new(binding);

    /// <inheritdoc/>
    public IEnumerable<Term> Terms => _rivers.Select(r => new Terms.River(r));

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(MonthEvidence month)
    {
        foreach (PointEntry section in month.Valid(PointKind.Section))
        {
            if (IsListed(month, section.WaterBody)) continue;
            foreach (Finding found in Judge(month, section)) yield return found;
        }

        foreach (Occurrence occurrence in month.Occurrences)
        {
            if (!EventValidator.NeedsRiver(occurrence.Kind) || IsListed(month, occurrence.River)) continue;
            foreach (Finding found in Judge(month, occurrence)) yield return found;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<NothingFollows> WhereNothingFollows(MonthEvidence month) =>
    [
        .. month.Valid(PointKind.Section).Where(s => IsListed(month, s.WaterBody)).SelectMany(s => Judge(month, s)).OfType<NothingFollows>(),
        .. month.Occurrences.Where(o => EventValidator.NeedsRiver(o.Kind) && IsListed(month, o.River)).SelectMany(o => Judge(month, o)).OfType<NothingFollows>(),
    ];

    private static bool IsListed(MonthEvidence month, string river) => month.Regulation.CoveredRiver(river) is not null;

    private IEnumerable<Finding> Judge(MonthEvidence month, PointEntry section) =>
        Judge(month, section.WaterBody, _scope.Covers(month, section), section.At, Subject.Of(section), section.Responsible,
            new Remarks.OtherRiver(section.WaterBody));

    private IEnumerable<Finding> Judge(MonthEvidence month, Occurrence found)
    {
        PollutionEvent by = found.RiverBy ?? found.First;
        return Judge(month, found.River, _scope.Covers(month, found), found.First.At, Subject.Of(found.First), found.Named,
            new Remarks.EventOnOtherRiver(found.River, by.Id, by.Document));
    }

    private IEnumerable<Finding> Judge(
        MonthEvidence month, string river, Decision<bool> covered, FileLine at, Subject subject, Shares? counties, Remark other)
    {
        Finding found = Judge(month, river, covered, at, subject, counties?.First, other);
        return counties is null ? [found] : found.Among(counties);
    }

    private Finding Judge(
        MonthEvidence month, string river, Decision<bool> covered, FileLine at, Subject subject, County? county, Remark other)
    {
        var asked = new Queries.Scope(river);
        if (month.Regulation.CoveredRiver(river) is { } listed)
            return new NothingFollows(_clause, subject, county, new Consequences.Covered(listed), asked, covered.Grounds.Insert(0, new Place(at)));
        return covered.Value
            ? new NothingFollows(_clause, subject, county, new Consequences.CoveredByChoice(river), asked, covered.Grounds)
            : new Noted(_clause, subject, county, NoteCodes.NotCovered, other, asked, covered.Grounds.Insert(0, new Place(at)));
    }
}
