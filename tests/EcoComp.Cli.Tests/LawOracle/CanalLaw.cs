namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>A county's part of a canal point that misses class Ⅱ, or of the question how much of that is left.</summary>
internal sealed record CanalPart(PointRow Point, string County, int? Percent, long Yuan, int Class, int? Net, Keys Keys);

/// <summary>A question about a canal point that is put to no county.</summary>
internal sealed record CanalQuestion(PointRow Point, string Question, Keys Keys);

/// <summary>Clauses 6.2.1, 6.2.2 and 6.3.</summary>
internal sealed class CanalLaw(View view, Duties duties, Outcome outcome)
{
    private const long Whole = 4_000_000;

    private readonly List<CanalPart> _misses = [];
    private readonly List<CanalPart> _questions = [];
    private readonly List<CanalQuestion> _open = [];

    private bool Once => view.Chosen("canal-miss", "once-per-county");

    private bool Replaces => view.Chosen("canal-accident", "replaces-miss");

    private string[] Counties => [.. view.Folder.Counties.Select(c => c.Code)];

    public void Apply()
    {
        foreach (PointRow point in view.Valid.Where(p => p.Kind == "canal")) Look(point);
        foreach (string county in Counties) Settle(county);
        foreach (CanalQuestion question in _open) Ask(question);
        foreach (Unassigned accident in duties.Unassigned.Where(u => u.Clause == "6.2.2"))
        {
            // "`canal-accident` [...] on every question of no county under either"; 500 under either choice.
            outcome.Asks.Add(new Ask(null, "6.2.2", accident.Id, "responsible", -accident.Yuan, 0, null,
                accident.Keys.With("canal-accident")));
        }
    }

    private void Look(PointRow point)
    {
        Share[] own = Share.Parse(point.County);
        if (!Completeness.HasClass(view, point, own, "6.2.1", Keys.None, outcome)) return;
        Quality quality = view.QualityOf(point);
        void note(string code, Keys keys) =>
            outcome.Notes.AddRange(own.Select(p => new Note(p.County, "6.2.1", point.Code, code, keys)));

        if (quality.Class <= 2)
        {
            // "so has a canal point with target Ⅰ at Ⅱ [the note `not-covered`]"
            if (quality.Class > point.OwnTarget) note("not-covered", quality.Keys);
            return;
        }

        Net net = NetClassLaw.Of(view, point, 2);
        if (net.Class <= 2)
        {
            // "canal notes stand in the point's own county"
            note("net-met", net.Keys);
            return;
        }

        // "the county that a `responsible` ruling on the point names; without one, by interpretation `canal-responsible`"
        string? ruled = view.Ruled(point.Code, "responsible");
        Keys payerKeys = ruled is null ? Keys.Of("canal-miss", "canal-responsible") : Keys.Of("canal-miss");
        Keys keys = net.Class is null ? NetQuestion.Keys(view, point, net, payerKeys) : net.Keys.And(payerKeys);
        if (ruled is null && view.Chosen("canal-responsible", "rulings-only"))
        {
            // "A pending `net-class` stands with the county that would pay, at city level where that is open; the payer is asked only of a
            // definite miss."
            _open.Add(new CanalQuestion(point, net.Class is null ? "net-class" : "responsible", keys.With("canal-accident")));
            return;
        }

        IEnumerable<CanalPart> parts = Share.Divide(ruled is null ? own : Share.Parse(ruled), Whole)
            .Select(p => new CanalPart(point, p.Share.County, p.Share.Percent, p.Yuan, quality.Class, net.Class, keys));
        (net.Class is null ? _questions : _misses).AddRange(parts);
    }

    private void Settle(string county)
    {
        CanalPart[] misses = [.. _misses.Where(m => m.County == county)];
        CanalPart[] questions = [.. _questions.Where(q => q.County == county)];
        Charge[] accidents = [.. duties.Charges.Where(c => c.Clause == "6.2.2" && c.County == county)];
        long largest = misses.Select(m => m.Yuan).DefaultIfEmpty(0).Max();
        long missed = Once ? largest : misses.Sum(m => m.Yuan);
        long struck = accidents.Sum(a => a.Yuan);

        // "that county's pending `net-class` questions on the canal are dropped (where its share in them is no larger than in the miss)"
        CanalPart[] idleByMiss = [.. questions.Where(q => Once && q.Yuan <= largest)];

        // "its 6.2.1 questions only where they could not exceed its 6.2.2 sum, measured with its definite misses (the largest under
        // `once-per-county`, the sum under `per-point`), each question of no county that may reach it at its whole amount".
        long[] possible = [.. misses.Select(m => m.Yuan), .. questions.Select(q => q.Yuan), .. _open.Select(_ => Whole)];
        long could = Once ? possible.DefaultIfEmpty(0).Max() : possible.Sum();
        bool covered = Replaces && struck > 0 && could <= struck;
        CanalPart[] idleByAccident = covered ? [.. questions.Except(idleByMiss)] : [];
        CanalPart[] asked = [.. questions.Except(idleByMiss).Except(idleByAccident)];

        // "`canal-accident` where 6.2.2 stands beside a 6.2.1 miss or question other than `result`"
        bool beside = accidents.Length > 0 && misses.Length + questions.Length > 0;
        Keys accident = beside ? Keys.Of("canal-accident") : Keys.None;
        bool besideOpen = accidents.Length > 0 ? _open.Count > 0 : duties.Unassigned.Any(u => u.Clause == "6.2.2");
        if (!beside && besideOpen) accident = Keys.None.Perhaps("canal-accident");

        Keys idle(IEnumerable<CanalPart> parts) => parts.Aggregate(Keys.None, (all, p) => all.And(p.Keys));
        bool missFalls = Replaces && missed > 0 && struck > 0 && missed <= struck;
        bool accidentFalls = Replaces && missed > 0 && struck > 0 && missed > struck;
        Keys onAccidents = idle(idleByAccident);
        Keys onMiss = missFalls && covered ? Keys.None : idle(idleByMiss);
        if (missFalls) onAccidents = covered ? onAccidents.And(idle(idleByMiss)) : onAccidents.Perhaps(idle(idleByMiss).Named);

        foreach (Item item in Misses(county, misses)) Put(item with { Keys = item.Keys.And(onMiss).And(accident) }, missFalls);
        foreach (Charge a in accidents)
            Put(new Item(county, "6.2.2", a.Id, false, a.Yuan, null, null, null, a.Percent, a.Keys.And(onAccidents).And(accident)),
                accidentFalls);
        outcome.Asks.AddRange(asked.Select(q =>
            new Ask(county, "6.2.1", q.Point.Code, "net-class", -q.Yuan, 0, q.Percent, q.Keys.And(accident))));
    }

    /// <summary>"`miss-replaced` one for each item that falls away, under its clause and subject".</summary>
    private void Put(Item item, bool falls)
    {
        if (falls) outcome.Notes.Add(new Note(item.County, item.Clause, item.Subject, "miss-replaced", item.Keys));
        else outcome.Items.Add(item);
    }

    private IEnumerable<Item> Misses(string county, CanalPart[] misses)
    {
        if (misses.Length == 0) return [];
        Item item(string subject, CanalPart shown, CanalPart paid, Keys keys) =>
            new(county, "6.2.1", subject, false, paid.Yuan, shown.Point.OwnTarget, shown.Class, shown.Net, paid.Percent, keys);
        if (!Once) return misses.Select(m => item(m.Point.Code, m, m, m.Keys));

        // "of several canal points in one item those of the point of the worst class, of equals the first in the register, its net class
        // too"
        CanalPart worst = misses.OrderByDescending(m => m.Class).ThenBy(m => Sorting.Place(view.Folder, m.Point.Code)).First();
        CanalPart paid = misses.OrderByDescending(m => m.Yuan).First();
        return [item(county, worst, paid, misses.Aggregate(Keys.None, (all, m) => all.And(m.Keys)))];
    }

    private void Ask(CanalQuestion question)
    {
        if (Replaces || !Once)
        {
            // "Under `replaces-miss` a question of no county under 6.2.1 or 6.2.2 runs from minus its whole amount to 0 and is always
            // asked."
            outcome.Asks.Add(new Ask(null, "6.2.1", question.Point.Code, question.Question, -Whole, 0, null, question.Keys));
            return;
        }

        // "from the least to the greatest effect that any allowed answer has on any one county, 0 included"
        long paid(string county) => _misses.Where(m => m.County == county).Select(m => m.Yuan).DefaultIfEmpty(0).Max();
        string[] ofInflows = [.. question.Point.Inflows.Select(view.Point).Where(p => p is { County.Length: > 0 })
            .SelectMany(p => Share.Parse(p!.County)).Select(s => s.County)];
        long least = Counties.Min(c => paid(c) - Whole);
        long leastAllowed = Counties.Except(ofInflows).Select(c => paid(c) - Whole).DefaultIfEmpty(0).Min();
        if ((least == 0) != (leastAllowed == 0)) throw new Silence("whether the county of an inflow may be named as responsible");
        if (least < 0)
        {
            outcome.Asks.Add(new Ask(null, "6.2.1", question.Point.Code, question.Question, least, 0, null, question.Keys,
                least != leastAllowed));
            return;
        }

        outcome.Name(i => i.Clause == "6.2.1", question.Keys);
    }
}
