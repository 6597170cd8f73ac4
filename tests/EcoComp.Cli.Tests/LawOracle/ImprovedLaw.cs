namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Whether the water improved within the county; null: a question.</summary>
internal sealed record Improvement(bool? Answer, Keys Keys);

/// <summary>rules.md, Improved within the county (4.1.1). "Asked only where class and target already qualify."</summary>
internal static class ImprovedLaw
{
    public static Improvement Of(View view, PointRow point)
    {
        Quality own = view.QualityOf(point);

        // 1. "An `improved` ruling decides."
        if (view.Ruled(point.Code, "improved") is { } ruled) return new Improvement(ruled == "yes", own.Keys);

        // 2. "`improvement` = `rulings-only`: pending `improved`."
        var key = Keys.Of("improvement");
        if (view.Chosen("improvement", "rulings-only")) return new Improvement(null, key.Perhaps(own.Keys.Named));

        // 3. "A listed inflow without a usable result (as above): pending `improved`." It names "only `improvement`", and no class key.
        if (point.Inflows.Any(i => !view.QualityOf(i).Usable)) return new Improvement(null, key);

        // 5. "No inflow listed, or all of them dry: interpretation `headwater`".
        PointRow[] inflows = [.. point.Inflows.Where(i => !view.QualityOf(i).Dry).Select(i => view.Point(i)!)];
        if (inflows.Length == 0)
        {
            return view.Chosen("headwater", "counts-as-improved")
                ? new Improvement(true, own.Keys.And(key).With("headwater"))
                : new Improvement(null, key.With("headwater").Perhaps(own.Keys.Named));
        }

        // 4. "better than every one of them: yes. All of them of its own class: interpretation `same-class` [...]. Else better than none of
        // them: no.
        // In between: pending `improved`."
        Keys looked = inflows.Aggregate(own.Keys, (keys, i) => keys.And(view.QualityOf(i).Keys));
        int[] classes = [.. inflows.Select(i => view.QualityOf(i).Class)];
        if (classes.All(c => own.Class < c)) return new Improvement(true, looked.And(key));
        if (classes.All(c => own.Class == c)) return SameClass(view, point, inflows, looked.And(key).With("same-class"));
        return classes.Any(c => own.Class < c)
            ? new Improvement(null, key.Perhaps(looked.Named))
            : new Improvement(false, looked.And(key));
    }

    private static Improvement SameClass(View view, PointRow point, PointRow[] inflows, Keys keys)
    {
        var asked = Keys.Of("improvement", "same-class");
        if (view.Chosen("same-class", "not-improved")) return new Improvement(false, keys);
        if (view.Chosen("same-class", "rulings-only")) return new Improvement(null, asked.Perhaps(keys.Named));

        // "where one of them is missing on a side, or an official class is not the one that its readings give, or they give none, pending".
        Quality own = view.QualityOf(point);
        Quality[] others = [.. inflows.Select(view.QualityOf)];
        Quality[] sides = [own, .. others];
        if (sides.Any(s => s.Water is null)) return new Improvement(null, asked);
        if (sides.Any(s => s.Water!.Incomplete))
        {
            // Official beside readings that lack an indicator: they "give none", unless `class-partial` lets them give one.
            if (sides.Any(s => s.Water!.Incomplete && !s.Evaluated) && view.Chosen("class-partial", "yes"))
                throw new Silence("by-readings, an official class and readings that give a partial one");
            if (sides.Any(s => !s.Evaluated && s.Water!.Incomplete)) return new Improvement(null, asked);
        }

        if (sides.Any(s => !s.Evaluated && s.Water!.Class != s.Class)) return new Improvement(null, asked);

        // "dissolved oxygen, ammonia nitrogen, total phosphorus and the permanganate index where every side has it, else COD".
        bool all(string indicator) => sides.All(s => s.Water!.Values.ContainsKey(indicator));
        string[] four = ["DO", "NH3N", "TP", all("CODMN") ? "CODMN" : "COD"];
        if (!four.All(all)) return new Improvement(null, asked);

        // "each against the best value among the inflows: none worse and at least one better: yes; none better: no; otherwise [...]
        // pending".
        int[] compared = [.. four.Select(i => Compare(i, own.Water!.Values[i], others.Select(o => o.Water!.Values[i])))];
        Keys carried = keys.With("class-rounding");
        if (!compared.Any(c => c > 0)) return new Improvement(false, carried);
        return compared.Any(c => c < 0) ? new Improvement(null, asked.Perhaps(carried.Named)) : new Improvement(true, carried);
    }

    /// <summary>1: better than the best of the inflows, 0: equal, -1: worse.</summary>
    private static int Compare(string indicator, Fraction own, IEnumerable<Fraction> inflows) => indicator == "DO"
        ? own.CompareTo(inflows.Aggregate(Fraction.Max))
        : inflows.Aggregate(Fraction.Min).CompareTo(own);
}
