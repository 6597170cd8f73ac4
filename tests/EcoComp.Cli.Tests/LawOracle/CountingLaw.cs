namespace EcoComp.Cli.Tests.LawOracle;

/// <summary>7.1, 7.2, 7.3 and 7.5: what counts once, and the questions of no county.</summary>
internal static class CountingLaw
{
    public static void Items(Duties duties, Outcome outcome)
    {
        foreach (IGrouping<(string, string, string), Charge> unit in duties.Charges.Where(c => c.Clause != "6.2.2")
            .GroupBy(c => (c.County, c.Clause, c.Unit)))
        {
            // "a county pays the largest of its own amounts (share × amount) for the unit, of equal ones that of the first event id."
            Charge paid = unit.OrderByDescending(c => c.Yuan).ThenBy(c => c.Id, StringComparer.Ordinal).First();
            Keys keys = unit.Aggregate(Keys.None, (all, c) => all.And(c.Keys));
            outcome.Items.Add(new Item(paid.County, paid.Clause, paid.Unit, false, paid.Yuan, null, null, null, paid.Percent, keys));
        }
    }

    public static void Ask(View view, Duties duties, Outcome outcome)
    {
        foreach (Unassigned open in duties.Unassigned.Where(u => u.Clause != "6.2.2"))
        {
            // "A question of no county runs from the least to the greatest effect that any allowed answer has on any one county, 0 included
            // [...];
            // where that is 0 to 0 it is not asked".
            bool inUnit(Item i, string county) =>
                i.County == county && i.Clause == open.Clause
                    && i.Subject == EventsLaw.UnitOf(view, open.Clause, county, open.Id, open.River);
            long paid(string county) => outcome.Items.Where(i => inUnit(i, county)).Sum(i => i.Yuan);
            long least = view.Folder.Counties.Min(c => paid(c.Code) - Math.Max(paid(c.Code), open.Yuan));
            if (least < 0) outcome.Asks.Add(new Ask(null, open.Clause, open.Id, "responsible", least, 0, null, open.Keys));

            // "(of each county, where every county's does [...])"
            else outcome.Name(i => inUnit(i, i.County), open.Keys);
        }
    }
}
