namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>rules.md, Completeness: what stands where there is no class, and beside an evaluated one.</summary>
internal static class Completeness
{
    /// <summary>Whether the point has a class to go on with.</summary>
    /// <param name="scope">`scope` for a section off the listed rivers.</param>
    public static bool HasClass(View view, PointRow point, Share[] payers, string clause, Keys scope, Outcome outcome)
    {
        Quality quality = view.QualityOf(point);
        void note(string code, Keys keys) =>
            outcome.Notes.AddRange(payers.Select(p => new Note(p.County, clause, point.Code, code, keys.And(scope))));

        switch (quality.Known)
        {
            // "Outside them a point without a row asks nothing".
            case Known.Nothing when point.Months.Length > 0 && !point.Months.Contains(view.Month.OfYear):
                return false;
            case Known.Nothing or Known.Missing or Known.NoClass:
                // "without a row or with status `missing`, is pending `result` (... amounts unknown), in the point's own county."
                // "A ruling `result` = `deferred` lets the month be closed without it: note `deferred`"; "`waived` beside `deferred`: only
                // `waived`".
                if (view.Ruled(point.Code, "result", "waived")) note("waived", quality.Keys.Doubted());
                else if (view.Ruled(point.Code, "result", "deferred")) note("deferred", quality.Keys.Doubted());
                else outcome.Asks.AddRange(payers.Select(p =>
                    new Ask(p.County, clause, point.Code, "result", null, null, p.Percent, quality.Keys.And(scope))));
                return false;
            case Known.Status:
                // "Statuses `dry`, `frozen`, `suspended`, `not-scheduled` are answers: no item, note `no-result`".
                note("no-result", Keys.None);
                return false;
            case Known.Class:
                // "Monitoring of a source with `routine` = no earns and costs nothing: note `not-routine`."
                if (quality.NotRoutine)
                {
                    note("not-routine", Keys.None);
                    return false;
                }

                if (quality.Evaluated) note("evaluated-class", quality.Keys);
                if (quality.Evaluated && quality.Water!.DetectionLimitAboveClassOne) note("detection-limit", quality.Keys.Doubted());
                return true;
            default:
                throw new InvalidOperationException();
        }
    }

    /// <summary>
    /// "A class evaluated as partial may cost, never earn: a reward that would follow is pending `result` under the reward's clause, from 0
    /// to the
    /// reward, asked after `improved` [...] (a `result` ruling answers it too, its note under the reward's clause)".
    /// "A `result` for an absent indicator names `class-partial`, not `class-rounding`".
    /// </summary>
    public static void RewardOfPartial(View view, PointRow point, Share[] payers, string clause, long yuan, Keys keys, Outcome outcome)
    {
        Keys named = keys.Without("class-rounding").With("class-partial");
        foreach ((Share share, long part) in Share.Divide(payers, yuan))
        {
            string? code = view.Ruled(point.Code, "result", "waived") ? "waived" : view.Ruled(point.Code, "result", "deferred")
                ? "deferred" : null;
            if (code is null) outcome.Asks.Add(new Ask(share.County, clause, point.Code, "result", 0, part, share.Percent, named));
            else outcome.Notes.Add(new Note(share.County, clause, point.Code, code, named.Perhaps("class-rounding")));
        }
    }
}
