namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>A poison over its limit in the readings of a section, that no ruling answers, in one county.</summary>
internal sealed record ToxicQuestion(PointRow Point, Share Share, long Yuan, Keys Keys);

/// <summary>rules.md, Toxic in readings (7.1).</summary>
internal static class ToxicLaw
{
    public const long Whole = 2_000_000;

    /// <summary>Adds the answers "yes" to the month's events and gives the questions that are left.</summary>
    public static List<ToxicQuestion> Apply(View view, Duties duties, Outcome outcome)
    {
        List<ToxicQuestion> questions = [];
        foreach (PointRow point in view.Valid.Where(p => p.Kind == "section"))
        {
            // "A section in scope"
            bool off = Rivers.Listed(point.WaterBody) is null;
            if (off && view.Chosen("scope", "five-rivers")) continue;
            if (view.WaterOf(point) is not { } water) continue;

            // "`toxic` never names `class-partial`"; "`class-rounding` on [...] every value compared with a limit".
            Keys looked = Keys.Of("class-rounding").With(off ? ["scope"] : []);
            Share[] payers = Share.Parse(point.County);
            if (!water.ToxicOver(point.OwnTarget, plain: false))
            {
                // "over the limit only unrounded: note `not-toxic` with the choice"
                if (water.ToxicOver(point.OwnTarget, plain: true)) NotToxic(point, payers, looked, outcome);
                continue;
            }

            // "Yes acts as an event there (id: the point's code); no leaves the note `not-toxic`."
            Keys asked = looked.With("toxic");
            IEnumerable<(Share Share, long Yuan)> parts = Share.Divide(payers, Whole);
            switch (view.Ruled(point.Code, "toxic"))
            {
                case "no":
                    NotToxic(point, payers, looked, outcome);
                    break;
                case "yes":
                    duties.Charges.AddRange(parts.Select(p => new Charge(
                        p.Share.County, "7.1", EventsLaw.UnitOf(view, "7.1", p.Share.County, point.Code, point.WaterBody), point.Code,
                            p.Yuan, p.Share.Percent, asked)));
                    break;
                default:
                    questions.AddRange(parts.Select(p => new ToxicQuestion(point, p.Share, p.Yuan, asked)));
                    break;
            }
        }

        return questions;
    }

    /// <summary>
    /// "Asked unless that county already pays at least as much of 7.1 for its unit (any event; under `once-per-river` one on that river);
    /// always
    /// under `per-event`; an event whose county is open silences nothing".
    /// </summary>
    public static void Ask(View view, List<ToxicQuestion> questions, Outcome outcome)
    {
        foreach (ToxicQuestion question in questions)
        {
            PointRow point = question.Point;
            string unit = EventsLaw.UnitOf(view, "7.1", question.Share.County, point.Code, point.WaterBody);
            bool idles(Item i) => i.County == question.Share.County && i.Clause == "7.1" && i.Subject == unit && i.Yuan >= question.Yuan;

            // "The item that makes a question idle [...; 7.1 too ...] names its point, and the choices and rulings that the question
            // consulted."
            if (outcome.Items.Any(idles)) outcome.Name(idles, question.Keys);
            else outcome.Asks.Add(new Ask(question.Share.County, "7.1", point.Code, "toxic", -question.Yuan, 0, question.Share.Percent,
                question.Keys));
        }
    }

    private static void NotToxic(PointRow point, Share[] payers, Keys keys, Outcome outcome) =>
        outcome.Notes.AddRange(payers.Select(p => new Note(p.County, "7.1", point.Code, "not-toxic", keys)));
}
