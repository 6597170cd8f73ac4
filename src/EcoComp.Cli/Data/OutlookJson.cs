using System.Text.Json;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Outlook;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>What is at stake in a month as JSON, form <c>ecocomp.outlook/1</c>. Amounts are yuan, a deduction negative.</summary>
internal static class OutlookJson
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream output, MonthOutlook outlook)
    {
        MonthSettlement settled = outlook.SoFar.Settlement;
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "ecocomp.outlook/1");
            json.WriteString("month", Months.Text(settled.Month));
            json.WriteString("status", Codes.Of(settled.Status));
            json.WriteStartArray("points");
            foreach (PointOutlook point in outlook.Points) Point(json, point);
            json.WriteEndArray();
            json.WriteStartArray("counties");
            foreach (CountyOutlook county in outlook.Counties)
            {
                json.WriteStartObject();
                json.WriteString("code", county.County.Code);
                json.WriteString("name", county.County.Name);
                Money(json, county.Stake);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Sums(json, "of_no_county", outlook.OfNoCounty);
            Sums(json, "city", outlook.City);
            json.WriteNumber("pending", settled.PendingCount);
            json.WriteStartArray("owed");
            foreach (Note note in settled.AllNotes.Select(n => n.Note).Where(n => n.Code == NoteCodes.Owed)) Owed(json, note);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Point(Utf8JsonWriter json, PointOutlook point)
    {
        json.WriteStartObject();
        json.WriteString("point", point.Entry.Point.Code);
        json.WriteString("name", point.Entry.Name);
        json.WriteStartArray("counties");
        foreach (Share share in point.Entry.Responsible?.Parts ?? [])
        {
            json.WriteStartObject();
            json.WriteString("code", share.County.Code);
            json.WriteString("name", share.County.Name);
            json.WriteNumber("percent", share.Percent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("target", point.Entry.Target?.ToString() ?? "");
        json.WriteString("class", point.Class?.ToString() ?? "");
        json.WriteString("basis", Codes.Of(point.Basis));
        json.WriteString("status", point.Status is { } status ? Codes.Of(status) : "");
        json.WriteStartArray("absent");
        foreach (IndicatorGroup group in point.Absent)
        {
            json.WriteStartArray();
            foreach (Indicator indicator in group.OneOf) json.WriteStringValue(indicator.Code);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("samples", point.Samples);
        Number(json, "remaining", point.Remaining);
        Earlier(json, "last_month", point.LastMonth);
        Earlier(json, "last_year", point.LastYear);
        Money(json, point.Stake);
        json.WriteStartArray("inflows_as_last_month");
        foreach (InflowAsBefore inflow in point.InflowsAsBefore)
        {
            json.WriteStartObject();
            json.WriteString("point", inflow.Entry.Point.Code);
            json.WriteString("name", inflow.Entry.Name);
            json.WriteString("class", inflow.Class.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("indicators");
        foreach (IndicatorOutlook indicator in point.Indicators) Of(json, indicator);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Of(Utf8JsonWriter json, IndicatorOutlook indicator)
    {
        json.WriteStartObject();
        json.WriteString("code", indicator.Verdict.Indicator.Code);
        json.WriteString("name", indicator.Verdict.Indicator.Name);
        json.WriteNumber("mean", indicator.ShownMean);
        json.WriteString("unit", indicator.Verdict.Unit.Symbol);
        json.WriteString("limit", LimitText.Bounds(indicator.Limit));
        json.WriteBoolean("missed", indicator.IsMissed);
        json.WriteNumber("samples", indicator.Samples);
        Number(json, "remaining", indicator.Remaining);
        if (indicator.Keep is { } keep)
        {
            json.WriteStartObject("keep");
            json.WriteString("kind", Codes.Of(keep.Kind));
            Bound(json, "low", keep.Low, keep);
            Bound(json, "high", keep.High, keep);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("keep");
        }

        json.WriteEndObject();
    }

    private static void Bound(Utf8JsonWriter json, string name, decimal? bound, Keep keep)
    {
        json.WritePropertyName(name);
        if (bound is { } known) json.WriteRawValue(KeepText.Bound(known, keep));
        else json.WriteNullValue();
    }

    private static void Earlier(Utf8JsonWriter json, string name, MonitoringResult result)
    {
        json.WriteStartObject(name);
        json.WriteString("class", result.Class?.ToString() ?? "");
        json.WriteString("status", result.Status is { } status ? Codes.Of(status) : "");
        json.WriteEndObject();
    }

    private static void Sums(Utf8JsonWriter json, string name, Stake stake)
    {
        json.WriteStartObject(name);
        Money(json, stake);
        json.WriteEndObject();
    }

    private static void Money(Utf8JsonWriter json, Stake? stake)
    {
        Number(json, "least_yuan", stake?.Least.Yuan);
        Number(json, "so_far_yuan", stake?.SoFar.Yuan);
        Number(json, "most_yuan", stake?.Most.Yuan);
        json.WriteBoolean("questions", stake is { Questions: true });
    }

    private static void Number(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }

    private static void Owed(Utf8JsonWriter json, Note note)
    {
        json.WriteStartObject();
        json.WriteString("clause", note.Clause);
        json.WriteString("subject_code", note.SubjectCode);
        json.WriteString("subject_name", note.SubjectName);
        json.WriteString("text", Words.In(Language.Zh).Say(note.Text));
        json.WriteEndObject();
    }
}
