using System.Collections.Immutable;
using EcoComp.Core.Register;

namespace EcoComp.Core.Settlement;

/// <summary>What belongs to each county, and what belongs to none.</summary>
/// <param name="counties">The counties, each at its own place.</param>
internal sealed class ByCounty<T>(ImmutableArray<County> counties)
{
    private readonly List<T>?[] _lists = new List<T>?[counties.Length + 1];

    /// <summary>Adds what belongs to a county, or to none, after what belongs to it already.</summary>
    public void Add(County? county, T one) => (_lists[Place(county)] ??= []).Add(one);

    /// <summary>What belongs to a county, or to none.</summary>
    public List<T> this[County? county] => _lists[Place(county)] ?? [];

    private int Place(County? county) => county is null ? _lists.Length - 1 : county.Order;
}
