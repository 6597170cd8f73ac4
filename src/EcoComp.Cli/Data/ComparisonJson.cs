using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Settlement.Scenarios;
using EcoComp.Core.Wording;
using NodaTime;

namespace EcoComp.Cli.Data;

/// <summary>A comparison as JSON, form <c>ecocomp.compare/1</c>. Amounts in yuan; words in Chinese, as in settlement.json.</summary>
internal static class ComparisonJson
{
    /// <summary>Writes a comparison.</summary>
    public static void Write(Stream output, Comparison comparison, LeftOut leftOut)
    {
        var said = new ChangesSaid(comparison, Words.In(Language.Zh));
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "ecocomp.compare/1");
            json.WriteStartArray("changes");
            foreach (Change change in comparison.Changes) Write(json, change, said);
            json.WriteEndArray();
            json.WriteStartArray("months");
            foreach (ComparedMonth month in comparison.Months) Sums(json, month, month.Counties, month.Baseline.Account, month.Scenario.Account, (month.Baseline.Open, month.Scenario.Open));
            json.WriteEndArray();
            json.WritePropertyName("sum");
            Sums(json, null, comparison.Counties, comparison.Baseline, comparison.Changed, (comparison.BaselineOpen, comparison.ChangedOpen));
            json.WriteStartArray("moved");
            foreach (MovedEntry moved in comparison.Moved) Write(json, moved, said);
            json.WriteEndArray();
            json.WriteStartArray("still");
            foreach (StillChange still in comparison.Still)
            {
                json.WriteStartObject();
                json.WriteNumber("change", still.Change + 1);
                json.WriteString("text", said.Of(still));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("weeks");
            foreach (MovedWeek week in comparison.MovedWeeks)
            {
                json.WriteStartObject();
                json.WriteString("event", week.Event);
                json.WriteString("from", Months.Text(week.From));
                json.WriteString("to", Months.Text(week.To));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            leftOut.Write(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Change change, ChangesSaid said)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Match(_ => "choice", r => r.Class is null ? "status" : "class", _ => "ruling", _ => "regulation", _ => "data"));
        json.WriteString("option", change.At.File);
        json.WriteStartArray("months");
        foreach (YearMonth month in change.Match(_ => [], r => r.Months, r => r.Months, _ => [], _ => [])) json.WriteStringValue(Months.Text(month));
        json.WriteEndArray();
        json.WriteString("text", said.Of(change));
        json.WriteEndObject();
    }

    private static void Sums(
        Utf8JsonWriter json, ComparedMonth? month, IEnumerable<CountyAccount> counties, Account baseline, Account scenario,
        (OpenQuestions Baseline, OpenQuestions Scenario) open)
    {
        json.WriteStartObject();
        if (month is not null)
        {
            json.WriteString("month", Months.Text(month.Month));
            json.WriteBoolean("trial", month.Scenario.IsTrial);
            json.WriteNumber("amendment", month.Baseline.Amendment);
        }

        json.WriteStartArray("counties");
        foreach (CountyAccount county in counties)
        {
            json.WriteStartObject();
            json.WriteString("code", county.Code);
            json.WriteString("name", county.Name);
            Both(json, BothWays.Of(baseline, scenario, county.Code));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("totals");
        Both(json, BothWays.Of(baseline, scenario));
        json.WriteEndObject();
        json.WriteStartObject("fund");
        (Money? before, Money? after) = (baseline.Balance, scenario.Balance);
        Amount(json, "baseline_yuan", before);
        Amount(json, "scenario_yuan", after);
        Amount(json, "difference_yuan", after - before);
        json.WriteEndObject();
        json.WriteStartObject("questions");
        LeftOut.Write(json, "baseline", open.Baseline);
        LeftOut.Write(json, "scenario", open.Scenario);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Both(Utf8JsonWriter json, BothWays both)
    {
        Side("baseline", both.Before);
        Side("scenario", both.After);
        Side("difference", both.Difference);

        void Side(string name, KnownTotals totals)
        {
            json.WriteStartObject(name);
            Amount(json, "reward_yuan", totals.Reward);
            Amount(json, "deduction_yuan", totals.Deduction);
            Amount(json, "adjustment_yuan", totals.Adjustment);
            Amount(json, "net_yuan", totals.Net);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, MovedEntry moved, ChangesSaid said)
    {
        Entry entry = moved.Entry;
        json.WriteStartObject();
        json.WriteString("month", Months.Text(entry.Month));
        json.WriteString("county_code", entry.CountyCode);
        json.WriteString("county_name", entry.CountyName);
        json.WriteString("kind", entry.Match(_ => "item", _ => "question", _ => "note"));
        json.WriteString("code", entry.Match(i => Codes.Of(i.Item.Direction), q => Codes.Of(q.Asked.Question), n => n.Note.Code));
        json.WriteString("clause", entry.Clause);
        json.WriteString("basis", said.Basis(moved));
        json.WriteString("subject_code", entry.SubjectCode);
        json.WriteString("subject_name", entry.SubjectName);
        json.WriteString("change", moved.Before is null ? "comes" : moved.After is null ? "goes" : "changes");
        json.WriteString("baseline", moved.Before is null ? "" : said.Said(moved.Before));
        json.WriteString("scenario", moved.After is null ? "" : said.Said(moved.After));
        Amount(json, "baseline_yuan", Effect(moved.Before));
        Amount(json, "scenario_yuan", Effect(moved.After));
        json.WriteStartArray("causes");
        foreach (int cause in moved.Causes) json.WriteNumberValue(cause + 1);
        json.WriteEndArray();
        json.WriteStartArray("cause_sets");
        foreach (CauseSet set in moved.Sets)
        {
            json.WriteStartArray();
            foreach (int cause in set.Changes) json.WriteNumberValue(cause + 1);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("how", moved.How switch
        {
            Cause.One => "one",
            Cause.Joint => "joint",
            Cause.Together => "together",
            Cause.Regrouped => "regrouped",
            Cause.Each => "each",
            Cause.Either => "either",
        });
        json.WriteEndObject();
    }

    /// <summary>The effect of an item on its county; null of anything else.</summary>
    private static Money? Effect(Entry? entry) => entry?.Match<Money?>(i => i.Item.Effect, _ => null, _ => null);

    private static void Amount(Utf8JsonWriter json, string name, Money? amount)
    {
        if (amount is { } known) json.WriteNumber(name, known.Yuan);
        else json.WriteNull(name);
    }
}
