namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Clauses 5.1 to 5.3.</summary>
internal static class SourcesLaw
{
    public static void Apply(View view, Outcome outcome)
    {
        foreach (PointRow point in view.Valid.Where(p => p.Kind == "source"))
        {
            Share[] payers = Share.Parse(point.County);
            if (!Completeness.HasClass(view, point, payers, "5.2", Keys.None, outcome)) continue;
            Quality own = view.QualityOf(point);
            if (own.Class == 1) Reward(view, point, payers, own, outcome);
            else if (own.Class > 3) Deduct(view, point, payers, own, outcome);

            // "A source that misses a target of Ⅰ or Ⅱ with a class not worse than Ⅲ has the note `not-covered`, as a section has".
            else if (own.Class > point.OwnTarget)
                outcome.Notes.AddRange(payers.Select(p => new Note(p.County, "5.2", point.Code, "not-covered", own.Keys)));
        }
    }

    /// <summary>"class Ⅰ: reward 20, each source; interpretation `source-items`".</summary>
    private static void Reward(View view, PointRow point, Share[] payers, Quality own, Outcome outcome)
    {
        Keys keys = own.Keys;

        // "`source-items` only where an item fails, also where the class is official and the items are in readings.csv". "5.1, surface
        // sources".
        bool fails = point.WaterType != "groundwater" && own.Water is { SingleLimitFails: true };
        if (fails)
        {
            keys = keys.With("source-items");
            if (view.Chosen("source-items", "no-reward"))
            {
                outcome.Notes.AddRange(payers.Select(p => new Note(p.County, "5.1", point.Code, "not-covered", keys)));
                return;
            }
        }

        if (own.Partial)
        {
            Completeness.RewardOfPartial(view, point, payers, "5.1", 200_000, keys, outcome);
            return;
        }

        // "`single-limits` 5.1, only where class Ⅰ is rewarded under `beside-class`".
        if (fails) outcome.Notes.AddRange(
            payers.Select(p => new Note(p.County, "5.1", point.Code, "single-limits", Keys.Of("source-items")
            .Perhaps(keys.Named.Remove("source-items")))));
        outcome.Items.AddRange(Share.Divide(payers, 200_000).Select(p =>
            new Item(p.Share.County, "5.1", point.Code, true, p.Yuan, point.OwnTarget, own.Class, null, p.Share.Percent, keys)));
    }

    /// <summary>"worse than Ⅲ: 200 for each class below Ⅲ." "`flat`: 200 however many".</summary>
    private static void Deduct(View view, PointRow point, Share[] payers, Quality own, Outcome outcome)
    {
        long price(int net) => net <= 3 ? 0 : view.Chosen("source-steps", "flat") ? 2_000_000 : 2_000_000L * (net - 3);
        Net net = NetClassLaw.Of(view, point, 3);
        var steps = Keys.Of("source-steps");
        if (net.Class is not { } left)
        {
            Keys keys = NetQuestion.Keys(view, point, net, steps);
            outcome.Asks.AddRange(Share.Divide(payers, price(own.Class)).Select(p =>
                new Ask(p.Share.County, "5.2", point.Code, "net-class", -p.Yuan, 0, p.Share.Percent, keys)));
            return;
        }

        if (price(left) == 0)
        {
            outcome.Notes.AddRange(payers.Select(p => new Note(p.County, "5.2", point.Code, "net-met", net.Keys)));
            return;
        }

        outcome.Items.AddRange(Share.Divide(payers, price(left)).Select(p =>
            new Item(p.Share.County, "5.2", point.Code, false, p.Yuan, point.OwnTarget, own.Class, left, p.Share.Percent,
                net.Keys.And(steps))));
    }
}
