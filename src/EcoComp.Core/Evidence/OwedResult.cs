using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>A result that a month was closed without and that is still to come (暂缓).</summary>
/// <param name="Month">The month.</param>
/// <param name="Point">The code of the point.</param>
/// <param name="Name">The name of the point.</param>
/// <param name="Kind">What the point is for.</param>
/// <param name="Document">The document that put it off.</param>
/// <param name="At">Where that is recorded.</param>
public sealed record OwedResult(YearMonth Month, string Point, string Name, PointKind Kind, string Document, FileLine At)
{
    /// <summary>What a ruling put off.</summary>
    /// <param name="ruling">The ruling.</param>
    /// <param name="point">The point that it is about.</param>
    public static OwedResult Of(Ruling ruling, Point point)
    {
        ArgumentNullException.ThrowIfNull(ruling);
        ArgumentNullException.ThrowIfNull(point);
        PointEntry? entry = point.EntryIn(ruling.Month) ?? point.Entries.FirstOrDefault();
        return new OwedResult(ruling.Month, point.Code, entry?.Name ?? point.Code, point.Kind, ruling.Authority, ruling.At);
    }
}
