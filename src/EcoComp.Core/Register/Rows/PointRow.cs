using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Register.Rows;

/// <summary>A row of points.csv whose cells were read; what refers to other rows is still text.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="Code">The code.</param>
/// <param name="Name">The name.</param>
/// <param name="Kind">The kind, or null where the cell was at fault, which was reported.</param>
/// <param name="WaterBody">The river, reservoir, canal or aquifer.</param>
/// <param name="WaterType">The water type, or null where the cell was at fault.</param>
/// <param name="County">A county's code, name or alias, or empty.</param>
/// <param name="Target">The target, or null where the cell was empty or at fault.</param>
/// <param name="TargetFaulty">Whether the target's cell was at fault.</param>
/// <param name="Inflows">The codes of the inflows.</param>
/// <param name="Interval">The months.</param>
public sealed record PointRow(
    RowOrigin Origin,
    string Code,
    string Name,
    PointKind? Kind,
    string WaterBody,
    WaterType? WaterType,
    string County,
    WaterClass? Target,
    bool TargetFaulty,
    ImmutableArray<string> Inflows,
    MonthInterval Interval);
