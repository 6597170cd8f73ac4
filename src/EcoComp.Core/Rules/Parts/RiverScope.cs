using System.Runtime.InteropServices;
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

    private static readonly RiverScope EveryWater = new();

    private readonly BoundPoint<bool>? _allRegistered;
    private readonly Dictionary<string, Ground[]> _listed = new(StringComparer.Ordinal);

    /// <summary>The scope by the clause that names the rivers.</summary>
    public RiverScope(ClauseBinding clause)
    {
        _allRegistered = clause.Open(AllRegistered);
        foreach (River river in clause.Regulation.Rivers)
        {
            foreach (string spelling in river.Aliases.Prepend(river.Name)) _listed.Add(spelling, [new Related(spelling), new Related(river.Name)]);
        }
    }

    private RiverScope()
    {
    }

    /// <summary>Whether the water body of a section is covered.</summary>
    public Decision<bool> Covers(MonthEvidence month, PointEntry section) => Covers(month, section.WaterBody, section.At);

    /// <summary>Whether the river of an event is covered; an event without one is.</summary>
    public Decision<bool> Covers(MonthEvidence month, PollutionEvent found) =>
        found.River.Length == 0 ? new Decision<bool>(true, []) : Covers(month, found.River, found.At);

    /// <summary>Whether a water is covered: a listed river is; any other by the choice in force.</summary>
    /// <param name="month">The month.</param>
    /// <param name="river">The water as written.</param>
    /// <param name="at">Where it was read.</param>
    public Decision<bool> Covers(MonthEvidence month, string river, FileLine at)
    {
        if (_listed.TryGetValue(river, out Ground[]? listed)) return new Decision<bool>(true, ImmutableCollectionsMarshal.AsImmutableArray(listed));
        if (_allRegistered is null) return new Decision<bool>(true, []);
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
