using System.Collections.Concurrent;
using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using EcoComp.Core.Rules.Binding;

namespace EcoComp.Core.Rules.Parts;

/// <summary>第二条: whether the water of a section or an event is a river that the regulation covers.</summary>
internal sealed class RiverScope
{
    private static readonly OpenPoint<bool> AllRegistered = new("scope", new("five-rivers", false), new("all-registered", true));

    private static readonly RiverScope EveryWater = new((BoundPoint<bool>?)null);

    private readonly BoundPoint<bool>? _allRegistered;

    /// <summary>Why a water is covered that the regulation lists, by its written name, made once for thousands of sections; none of any other.</summary>
    private readonly ConcurrentDictionary<string, ImmutableArray<Ground>> _listed = new(StringComparer.Ordinal);

    /// <summary>The scope by the clause that names the rivers.</summary>
    public RiverScope(ClauseBinding clause)
        : this(clause.Open(AllRegistered))
    {
    }

    private RiverScope(BoundPoint<bool>? allRegistered) => _allRegistered = allRegistered;

    /// <summary>Whether the water body of a section is covered.</summary>
    public Decision<bool> Covers(MonthEvidence month, PointEntry section) => Covers(month, section.WaterBody, section.At);

    /// <summary>Whether the river of an occurrence is covered.</summary>
    public Decision<bool> Covers(MonthEvidence month, Occurrence found) => Covers(month, found.River, (found.RiverBy ?? found.First).At);

    /// <summary>Whether a water is covered: a listed river is; any other by the choice in force.</summary>
    /// <param name="month">The month.</param>
    /// <param name="river">The water as written.</param>
    /// <param name="at">Where it was read.</param>
    public Decision<bool> Covers(MonthEvidence month, string river, FileLine at)
    {
        if (_allRegistered is null) return new Decision<bool>(true, []);
        ImmutableArray<Ground> listed = _listed.GetOrAdd(
            river, static (water, regulation) => regulation.CoveredRiver(water) is { } name ? [new Related(water), new Related(name)] : [], month.Regulation);
        if (!listed.IsEmpty) return new Decision<bool>(true, listed);
        Followed<bool> all = _allRegistered.Follow(month);
        return new Decision<bool>(all.Choice, [new Place(at), new Related(river), all]);
    }

    /// <summary>The scope that a clause uses; every water where it uses none.</summary>
    public static RiverScope UsedBy(ClauseBinding clause)
    {
        ClauseBinding? scope = clause.Uses("scope");
        return scope is null ? EveryWater : new RiverScope(scope);
    }
}
