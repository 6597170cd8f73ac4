using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;

namespace EcoComp.Core.Evidence.Rows;

/// <summary>A row of interpretations.csv whose cells were read.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="Key">The key or its Chinese name, as written.</param>
/// <param name="Choice">The choice or its Chinese name, as written.</param>
/// <param name="Authority">The document.</param>
/// <param name="Interval">The months.</param>
public sealed record InterpretationRow(RowOrigin Origin, string Key, string Choice, string Authority, MonthInterval Interval);
