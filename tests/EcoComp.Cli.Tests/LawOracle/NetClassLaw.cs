namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>What is left of a measured class: a class, or (null) a question.</summary>
internal sealed record Net(int? Class, Keys Keys);

/// <summary>
/// rules.md, Net class (4.2, 5.3, 6.3). "Asked only where the measured class is worse than the clause's reference class R."
/// </summary>
internal static class NetClassLaw
{
    public static Net Of(View view, PointRow point, int reference)
    {
        Quality own = view.QualityOf(point);

        // 1. "A `net-class` ruling decides."
        if (view.Ruled(point.Code, "net-class") is { } ruled) return new Net(Classes.Parse(ruled), own.Keys);

        // 2. "No inflow listed, or a groundwater source: net = measured."
        if (point.Inflows.Length == 0 || point.WaterType == "groundwater") return new Net(own.Class, own.Keys);

        // 3. "A listed inflow point without a usable result: [...] pending `net-class`". "Where an inflow has no usable result, `net-class`
        // names
        // no choice [...]; neither names a class key."
        if (point.Inflows.Any(i => !view.QualityOf(i).Usable)) return new Net(null, Keys.None);

        // 4. "An inflow exceeds when its class is worse than its own target, and is felt as far as it is worse than R too".
        PointRow[] inflows = [.. point.Inflows.Where(i => !view.QualityOf(i).Dry).Select(i => view.Point(i)!)];
        Keys looked = inflows.Aggregate(own.Keys, (keys, i) => keys.And(view.QualityOf(i).Keys));
        int e(PointRow inflow) => Math.Max(0, view.QualityOf(inflow).Class - Math.Max(inflow.OwnTarget, reference));
        PointRow[] felt = [.. inflows.Where(i => e(i) > 0)];
        if (felt.Length == 0) return new Net(own.Class, looked);

        Keys keys = looked.With("upstream-offset");
        switch (view.Choice("upstream-offset"))
        {
            case "class-offset":
                // "net = the worse of R and (measured − e classes)", e "the largest over its exceeding inflows".
                return new Net(Math.Max(reference, own.Class - felt.Max(e)), keys);
            case "no-worse-than-inflow":
                // "net = R if the measured class is no worse than the class of the worst felt inflow (by class, not by e), else measured."
                return new Net(own.Class <= felt.Max(i => view.QualityOf(i).Class) ? reference : own.Class, keys);
            case "rulings-only":
                // "a felt inflow makes it pending `net-class`."
                return new Net(null, Keys.Of("upstream-offset").Perhaps(looked.Named));
            default:
                return Concentration(view, point, own, reference, felt) is { } net
                    ? new Net(net, keys.With("class-rounding"))
                    : new Net(null, Keys.Of("upstream-offset"));
        }
    }

    /// <summary>class.md, "Upstream `concentration`"; null where the readings "cannot carry it".</summary>
    private static int? Concentration(View view, PointRow point, Quality own, int reference, PointRow[] felt)
    {
        // "a groundwater felt inflow, partial readings, or an official class of the point or of a felt inflow that is not the class of its
        // readings"
        if (felt.Any(f => f.WaterType == "groundwater")) return null;
        if (felt.Append(point).Any(p => !Carries(view.QualityOf(p)))) return null;

        var cleaned = new Dictionary<string, Fraction>(StringComparer.Ordinal);
        foreach ((string indicator, Fraction value) in own.Water!.Values)
        {
            Fraction[] over = [.. felt.Where(f => view.QualityOf(f).Water!.Values.ContainsKey(indicator))
                .Select(f => Over(view, f, indicator, reference))];
            if (indicator == "PH")
            {
                // "pH outside its range at a felt inflow: pH is left out, which is not absent"
                if (felt.All(f => Standards.ClassOf("river", "PH", view.QualityOf(f).Water!.Values["PH"]) == 1)) cleaned[indicator] = value;
                continue;
            }

            // "C′ = C − E, where E is the largest, over the felt inflows, of max(0, C_in − L_in)"; "C′ below 0 is 0".
            Fraction e = over.Aggregate(Fraction.Zero, Fraction.Max);
            cleaned[indicator] = indicator == "DO" ? value + e : Fraction.Max(Fraction.Zero, value - e);
        }

        // "net = the better of it and the measured class, never better than R."
        return Math.Max(reference, Math.Min(own.Class, Water.ClassOf(point.WaterType, cleaned)));
    }

    private static bool Carries(Quality quality) =>
        quality.Water is { Incomplete: false } water && (quality.Evaluated || quality.Class == water.Class);

    /// <summary>"L_in the limit of the worse of that inflow's target and R [...]. Limits are those of the inflow's water type".</summary>
    private static Fraction Over(View view, PointRow inflow, string indicator, int reference)
    {
        if (indicator == "PH") return Fraction.Zero;
        Fraction value = view.QualityOf(inflow).Water!.Values[indicator];
        var limit = Fraction.Of(Standards.Limit(inflow.WaterType, indicator, Math.Max(inflow.OwnTarget, reference)));
        return indicator == "DO" ? limit - value : value - limit;
    }
}
