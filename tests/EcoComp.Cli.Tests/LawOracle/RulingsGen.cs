namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>
/// Rulings: answers to what the months ask, in two rounds, and some that are given before anyone asks, or that nobody asks for.
/// </summary>
internal sealed class RulingsGen(Dice dice, Folder folder, Month[] months, bool older)
{
    private readonly List<Ruling> _rulings = [];
    private readonly string[] _counties = [.. folder.Counties.Select(c => c.Code)];

    public Folder Ruled()
    {
        foreach (Month month in months) Unasked(new View(folder, month));
        int percent = dice.Pick([0, 20, 50, 80]);
        foreach (Month month in months.Concat(months)) Answer(month, percent);
        return Now with { Rulings = dice.Shuffled(_rulings) };
    }

    private Folder Now => folder with { Rulings = [.. _rulings] };

    private void Answer(Month month, int percent)
    {
        Outcome outcome;
        try
        {
            outcome = MonthLaw.Settle(Now, month);
        }
        catch (Silence)
        {
            return;
        }

        var view = new View(Now, month);
        foreach (Ask ask in outcome.Asks.DistinctBy(a => (a.Subject, a.Question)))
        {
            if (!dice.Chance(percent)) continue;
            switch (ask.Question)
            {
                case "result":
                    Put(month, ask.Subject, "result", older ? "deferred" : dice.Pick(["deferred", "deferred", "waived"]));
                    if (!older && dice.Chance(20)) _rulings.Add(
                        new Ruling(month, ask.Subject, "result", _rulings[^1].Answer == "deferred" ? "waived" : "deferred"));
                    break;
                case "net-class":
                    Put(month, ask.Subject, "net-class", Classes.Name(dice.Between(1, view.QualityOf(ask.Subject).Class)));
                    break;
                case "responsible":
                    Responsible(view, ask.Subject);
                    break;
                default:
                    if (!older || ask.Question != "toxic") Put(month, ask.Subject, ask.Question, dice.Chance(60) ? "yes" : "no");
                    break;
            }
        }
    }

    private void Unasked(View view)
    {
        foreach (PointRow point in view.Valid.Where(p => p.Kind != "reference"))
        {
            Quality quality = view.QualityOf(point);
            bool partial = quality.Partial && quality.Class < 3;
            if (point.Kind == "section" && dice.Chance(partial ? 40 : 8)) Put(view.Month, point.Code, "improved", dice.Chance(60) ? "yes"
                : "no");
            if (dice.Chance(8)) Put(view.Month, point.Code, "net-class",
                Classes.Name(dice.Between(1, quality.Known == Known.Class ? quality.Class : 5)));
            if (point.Kind == "canal" && dice.Chance(25)) Responsible(view, point.Code);
            if (dice.Chance(partial ? 40 : 4)) Put(view.Month, point.Code, "result", older ? "deferred"
                : dice.Pick(["deferred", "waived"]));
            if (!older && point.Kind == "section" && view.SamplesOf(point.Code).Length > 0 && dice.Chance(8))
                Put(view.Month, point.Code, "toxic", dice.Chance(70) ? "yes" : "no");
        }

        foreach (EventRow row in folder.Events.Where(e => e.Month == view.Month && e.County.Length == 0 && dice.Chance(10))) Responsible(
            view, row.Id);
    }

    private void Responsible(View view, string subject)
    {
        if (view.Point(subject) is { } point)
        {
            string[] ofInflows = [.. point.Inflows.Select(view.Point).Where(p => p is not null).SelectMany(p => Share.Parse(p!.County))
                .Select(s => s.County)];
            if (_counties.Except(ofInflows).ToArray() is { Length: > 0 } allowed) Put(view.Month, subject, "responsible",
                dice.Payers(allowed, older));
            return;
        }

        // One of the rows of an incident answers for all, and none where a row names a county.
        EventRow asked = folder.Events.Single(e => e.Id == subject);
        EventRow[] rows = asked.Incident.Length == 0 ? [asked] : [.. folder.Events.Where(e => e.Incident == asked.Incident)];
        EventRow[] settled = [.. rows.Where(r => r.Month >= Interpretations.FirstMonth(folder))];
        if (settled.Length == 0 || rows.Any(r => r.County.Length > 0 || _rulings.Any(q => q.Subject == r.Id))) return;
        EventRow chosen = dice.Pick(settled);
        Put(chosen.Month, chosen.Id, "responsible", dice.Payers(_counties, older));
    }

    private void Put(Month month, string subject, string question, string answer)
    {
        if (!_rulings.Any(r => r.Month == month && r.Subject == subject && r.Question == question)) _rulings.Add(
            new Ruling(month, subject, question, answer));
    }
}
