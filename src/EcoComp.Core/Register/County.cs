using System.Collections.Immutable;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Register;

/// <summary>
/// A county-level government (县、市、区 or 管委会) that pays and receives compensation. It is known by its code: registers that were read at different times
/// mean the same county by it.
/// </summary>
/// <param name="Order">Its place in counties.csv, from 0.</param>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other names that data files may use for it.</param>
/// <param name="At">Where it is registered.</param>
public sealed record County(int Order, string Code, string Name, ImmutableArray<string> Aliases, FileLine At)
{
    /// <inheritdoc/>
    public bool Equals(County? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);
}
