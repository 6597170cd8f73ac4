using System.Collections.Immutable;
using EcoComp.Core.Register;

namespace EcoComp.Core.Settlement;

/// <summary>What belongs to each county, and what belongs to none.</summary>
internal sealed class ByCounty<T>
{
    private readonly List<T>?[] _lists;

    /// <summary>Sorts out what belongs to whom; the order is kept.</summary>
    public ByCounty(ImmutableArray<County> counties, IEnumerable<T> all, Func<T, County?> county)
    {
        _lists = new List<T>?[counties.Length + 1];
        foreach (T one in all) (_lists[Place(county(one))] ??= []).Add(one);
    }

    /// <summary>What belongs to a county, or to none.</summary>
    public List<T> this[County? county] => _lists[Place(county)] ?? [];

    private int Place(County? county) => county is null ? _lists.Length - 1 : county.Order;
}
