using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Report;

/// <summary>A point of a report, which may be of several registers: those that its months were closed with.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Newest">What is registered of it in the newest of the months that have it.</param>
/// <param name="River">The river it lies in, as the regulation spells it where it knows it.</param>
internal sealed record ReportPoint(string Code, PointKind Kind, PointEntry Newest, string River)
{
    /// <summary>Whether it is a section that a county answers for.</summary>
    public bool IsSection => Kind == PointKind.Section;

    /// <summary>What is registered of it in a month, or null where it is not valid in it.</summary>
    public PointEntry? In(SettledMonth month) => month.Evidence.Register.FindPoint(Code) is { } point ? month.Evidence.Entry(point) : null;

    /// <summary>What monitoring says of it in a month.</summary>
    public MonitoringResult ResultIn(SettledMonth month) =>
        month.Evidence.Register.FindPoint(Code) is { } point ? month.Evidence.Result(point) : default;

    /// <summary>Its class in a month, or null where there is none.</summary>
    public WaterClass? ClassIn(SettledMonth month) => In(month) is null ? null : ResultIn(month).Class;

    /// <summary>Whether its class is known in a month and is not worse than its target.</summary>
    public bool Meets(SettledMonth month) => ClassIn(month) is { } found && In(month)?.Target is { } target && !found.IsWorseThan(target);

    /// <summary>Whether its class is worse than its target in a month.</summary>
    public bool Misses(SettledMonth month) => ClassIn(month) is { } found && In(month)?.Target is { } target && found.IsWorseThan(target);

    /// <summary>The points of some months: rivers in the order of the register, on each the upper points before the lower ones.</summary>
    public static ImmutableArray<ReportPoint> InOrderOfFlow(ImmutableArray<SettledMonth> months)
    {
        var found = new Dictionary<string, ReportPoint>(StringComparer.Ordinal);
        foreach (SettledMonth month in months.Reverse())
        {
            foreach (Point point in month.Evidence.Register.Points)
            {
                if (month.Evidence.Entry(point) is { } entry)
                    found.TryAdd(point.Code, new ReportPoint(point.Code, point.Kind, entry, month.Regulation.CoveredRiver(entry.WaterBody) ?? entry.WaterBody));
            }
        }

        var flow = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. found.Values.GroupBy(p => p.River, StringComparer.Ordinal).SelectMany(river => river.OrderBy(p => Below(p.Code, found, flow)))];
    }

    /// <summary>How many points the longest way down to a point has. Inflows of different months might run in a circle, which is cut where it closes.</summary>
    private static int Below(string code, Dictionary<string, ReportPoint> points, Dictionary<string, int> known)
    {
        if (known.TryGetValue(code, out int flow)) return flow;
        known[code] = 0;
        int longest = !points.TryGetValue(code, out ReportPoint? point) || point.Newest.Inflows.IsEmpty
            ? 0
            : 1 + point.Newest.Inflows.Max(i => Below(i.Code, points, known));
        return known[code] = longest;
    }
}
