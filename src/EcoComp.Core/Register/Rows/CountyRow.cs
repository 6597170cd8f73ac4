using System.Collections.Immutable;
using EcoComp.Core.Provenance;

namespace EcoComp.Core.Register.Rows;

/// <summary>A row of counties.csv whose cells were read. Empty where a cell was at fault, which was reported.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="Aliases">Other names.</param>
public sealed record CountyRow(RowOrigin Origin, string Code, string Name, ImmutableArray<string> Aliases);
