using System.Globalization;

namespace EcoComp.Cli.Tests.Oracle;

/// <summary>4.2, 5.3 and 6.3: the class that is left once the inflow's influence is taken off; 0 where that is open.</summary>
internal static class Upstream
{
    public static (int Net, bool OffsetConsulted) Net(MonthView view, PointRow point, int measured, int reference)
    {
        if (view.Ruling(point.Code, "net-class") is { } ruled)
            return (int.Parse(ruled, CultureInfo.InvariantCulture), false);
        if (point.Inflows.Length == 0 || point.WaterType == "groundwater")
            return (measured, false);

        IReadOnlyList<(int Class, int Target)> inflows = view.Inflows(point);
        if (inflows.Any(i => i.Class == MonthView.Unusable))
            return (0, false);

        (int Class, int Target)[] exceeding = [.. inflows.Where(i => i.Class != MonthView.Dry && i.Class > i.Target)];
        if (exceeding.Length == 0)
            return (measured, false);
        if (view.Chosen("upstream-offset", "rulings-only"))
            return (0, true);
        if (view.Chosen("upstream-offset", "no-worse-than-inflow"))
            return (measured <= exceeding.Max(i => i.Class) ? reference : measured, true);
        return (Math.Max(reference, measured - exceeding.Max(i => i.Class - i.Target)), true);
    }
}
