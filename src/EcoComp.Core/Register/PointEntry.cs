using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Core.Register;

/// <summary>What is registered of a point for some months.</summary>
/// <param name="Point">The point.</param>
/// <param name="Name">Its name.</param>
/// <param name="WaterBody">The river, reservoir, canal or aquifer it lies in.</param>
/// <param name="Responsible">The county that answers for it, or the shares of several; null only for reference points.</param>
/// <param name="Target">Its target class; null only for reference points that are nobody's inflow.</param>
/// <param name="Inflows">The entry sections (入境断面) whose water reaches it.</param>
/// <param name="Months">The months of the year in which a result is due.</param>
/// <param name="Interval">The months for which this holds.</param>
/// <param name="At">Where it is registered.</param>
public sealed record PointEntry(
    Point Point,
    string Name,
    string WaterBody,
    Shares? Responsible,
    WaterClass? Target,
    ImmutableArray<Point> Inflows,
    MonthsOfYear Months,
    MonthInterval Interval,
    FileLine At)
{
    /// <summary>The document that target and county rest on, or empty.</summary>
    public string Document { get; init; } = "";
}
