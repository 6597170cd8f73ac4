namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>Clauses 2, 4.1.1 and 4.1.2.</summary>
internal static class SectionsLaw
{
    private static readonly Dictionary<int, long[]> Ladders = new()
    {
        // "target Ⅲ: Ⅳ 30, Ⅴ 60, 劣Ⅴ 200. Target Ⅳ: Ⅴ 20, 劣Ⅴ 100. Target Ⅴ: 劣Ⅴ 100."
        [3] = [0, 0, 0, 300_000, 600_000, 2_000_000],
        [4] = [0, 0, 0, 0, 200_000, 1_000_000],
        [5] = [0, 0, 0, 0, 0, 1_000_000],
    };

    public static void Apply(View view, Outcome outcome)
    {
        foreach (PointRow point in view.Valid.Where(p => p.Kind == "section"))
        {
            Share[] payers = Share.Parse(point.County);
            Keys scope = Keys.None;
            if (Rivers.Listed(point.WaterBody) is null)
            {
                scope = Keys.Of("scope");
                if (view.Chosen("scope", "five-rivers"))
                {
                    // "no item, no pending, note `not-covered` in every month in which the row is valid".
                    outcome.Notes.AddRange(payers.Select(p => new Note(p.County, "2", point.Code, "not-covered", scope)));
                    continue;
                }
            }

            if (!Completeness.HasClass(view, point, payers, "4.1.2", scope, outcome)) continue;
            Reward(view, point, payers, scope, outcome);
            Deduct(view, point, payers, scope, outcome);
        }
    }

    /// <summary>"target Ⅲ, Ⅳ or Ⅴ, class Ⅰ or Ⅱ, improved within the county: reward 10. Target Ⅱ, class Ⅰ, improved: reward 20."</summary>
    private static void Reward(View view, PointRow point, Share[] payers, Keys scope, Outcome outcome)
    {
        Quality own = view.QualityOf(point);
        int target = point.OwnTarget;
        long reward = target >= 3 && own.Class <= 2 ? 100_000 : target == 2 && own.Class == 1 ? 200_000 : 0;
        if (reward == 0) return;

        Improvement improved = ImprovedLaw.Of(view, point);
        if (improved.Answer is null)
        {
            // "A pending `improved` runs from 0 to the reward." That it names `only improvement` and `scope` off the rivers is not said in
            // one voice.
            Keys keys = point.Inflows.Any(i => !view.QualityOf(i).Usable) ? improved.Keys.Perhaps(scope.Named) : improved.Keys.And(scope);
            outcome.Asks.AddRange(Share.Divide(payers, reward)
                .Select(p => new Ask(p.Share.County, "4.1.1", point.Code, "improved", 0, p.Yuan, p.Share.Percent, keys)));
        }
        else if (improved.Answer is false)
        {
            // "No: note `not-improved`".
            outcome.Notes.AddRange(payers.Select(p => new Note(p.County, "4.1.1", point.Code, "not-improved", improved.Keys.And(scope))));
        }
        else if (own.Partial)
        {
            Completeness.RewardOfPartial(view, point, payers, "4.1.1", reward, improved.Keys.And(scope), outcome);
        }
        else
        {
            outcome.Items.AddRange(Share.Divide(payers, reward).Select(p =>
                new Item(p.Share.County, "4.1.1", point.Code, true, p.Yuan, target, own.Class, null, p.Share.Percent,
                    improved.Keys.And(scope))));
        }
    }

    private static void Deduct(View view, PointRow point, Share[] payers, Keys scope, Outcome outcome)
    {
        Quality own = view.QualityOf(point);
        int target = point.OwnTarget;
        if (own.Class <= target) return;

        int reference = target;
        if (target <= 2)
        {
            // "`no-deduction`: nothing is taken and no net class is asked. `as-target-III`: the ladder of target Ⅲ [...]. Either way a
            // missed target
            // Ⅰ or Ⅱ that the ladder used does not price (under `no-deduction` always, else measured Ⅱ or Ⅲ) gets a note `not-covered`".
            scope = scope.With("better-than-III-target-missed");
            if (view.Chosen("better-than-III-target-missed", "no-deduction") || own.Class <= 3)
            {
                outcome.Notes.AddRange(payers.Select(p => new Note(p.County, "4.1.2", point.Code, "not-covered", own.Keys.And(scope))));
                return;
            }

            reference = 3;
        }

        Net net = NetClassLaw.Of(view, point, reference);
        if (net.Class is not { } left)
        {
            Ask ask(Share share, long yuan) =>
                new(share.County, "4.1.2", point.Code, "net-class", -yuan, 0, share.Percent, NetQuestion.Keys(view, point, net, scope));
            outcome.Asks.AddRange(Share.Divide(payers, Ladders[reference][own.Class - 1]).Select(p => ask(p.Share, p.Yuan)));
            return;
        }

        long price = Ladders[reference][left - 1];
        if (price == 0)
        {
            // "Whenever the inflow, a choice or a ruling leaves nothing to pay: note `net-met`".
            outcome.Notes.AddRange(payers.Select(p => new Note(p.County, "4.1.2", point.Code, "net-met", net.Keys.And(scope))));
            return;
        }

        outcome.Items.AddRange(Share.Divide(payers, price).Select(p =>
            new Item(p.Share.County, "4.1.2", point.Code, false, p.Yuan, target, own.Class, left, p.Share.Percent, net.Keys.And(scope))));
    }
}

/// <summary>
/// What a pending `net-class` names. "Where an inflow has no usable result, `net-class` names no choice" and "`source-steps`, `canal-miss`,
/// [...] on
/// every item of their clause and every question but `result`" say both: there the clause's own keys are not compared.
/// </summary>
internal static class NetQuestion
{
    public static Keys Keys(View view, PointRow point, Net net, Keys clause) =>
        point.Inflows.Any(i => !view.QualityOf(i).Usable) ? net.Keys.Perhaps(clause.Named) : net.Keys.And(clause);
}
