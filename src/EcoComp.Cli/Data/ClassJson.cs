using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>Classes as data with every value, limit and reason, form <c>ecocomp.classes/1</c>.</summary>
internal static class ClassJson
{
    /// <summary>Writes rows as they come.</summary>
    public static void Write(Stream output, IEnumerable<ClassifiedWater> rows)
    {
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "ecocomp.classes/1");
            json.WriteStartArray("rows");
            foreach (ClassifiedWater row in rows)
            {
                Row(json, row);
                json.Flush();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Row(Utf8JsonWriter json, ClassifiedWater row)
    {
        Words words = Words.In(Language.Zh);
        Evaluation? evaluation = row.Evaluation;
        json.WriteStartObject();
        json.WriteString("month", Months.Text(row.Month));
        if (row.Time is not null) json.WriteString("time", row.Time);
        json.WriteString("point", row.Point);
        json.WriteString("name", row.Name);
        json.WriteString("water_type", Codes.Of(row.Water));
        json.WriteString("standard", row.Standard.Id);
        json.WriteString("class", evaluation?.Class?.ToString() ?? "");
        json.WriteString("grade", evaluation?.Grade is { } grade ? words["grade." + grade] : "");
        Named(json, "deciding", evaluation?.Deciding.Select(v => v.Indicator) ?? []);
        Pollutants(json, row.Pollutants);
        json.WriteBoolean("partial", evaluation is { IsPartial: true });
        json.WriteNumber("samples", row.Samples);
        json.WriteString("status", row.Status is { } status ? Codes.Of(status) : "");
        json.WriteStartArray("absent");
        foreach (IndicatorGroup group in evaluation?.Absent ?? []) Named(json, null, group.OneOf);
        json.WriteEndArray();
        json.WriteStartArray("indicators");
        foreach (IndicatorVerdict verdict in evaluation?.Verdicts ?? []) Verdict(json, verdict);
        json.WriteEndArray();
        json.WriteStartArray("single_limits");
        foreach (SingleVerdict verdict in row.SingleVerdicts) Single(json, verdict);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Pollutants(Utf8JsonWriter json, ImmutableArray<Pollutant> pollutants)
    {
        json.WriteStartArray("pollutants");
        foreach (Pollutant pollutant in pollutants)
        {
            json.WriteStartObject();
            json.WriteString("code", pollutant.Verdict.Indicator.Code);
            json.WriteString("name", pollutant.Verdict.Indicator.Name);
            json.WriteString("class", pollutant.Verdict.Class?.ToString());
            if (MultipleText.Of(pollutant) is { Length: > 0 } text) json.WritePropertyNameRaw("multiple", text);
            else json.WriteNull("multiple");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Verdict(Utf8JsonWriter json, IndicatorVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("code", verdict.Code);
        json.WriteString("name", verdict.Indicator.Name);
        json.WriteNumber("value", verdict.Exact);
        json.WriteString("unit", verdict.Unit.Symbol);
        json.WriteString("class", verdict.Class?.ToString() ?? "");
        json.WriteString("limit", LimitText.Of(verdict));
        json.WriteBoolean("counts", verdict.Counts);
        json.WriteBoolean("undetected", verdict.Mean.Undetected);
        json.WriteBoolean("detection_limit_too_high", verdict.DetectionLimitTooHigh);
        json.WriteEndObject();
    }

    private static void Single(Utf8JsonWriter json, SingleVerdict verdict)
    {
        json.WriteStartObject();
        json.WriteString("code", verdict.Limit.Indicator.Code);
        json.WriteString("name", verdict.Limit.Indicator.Name);
        json.WriteNumber("value", verdict.Exact);
        json.WriteString("unit", verdict.Limit.Unit.Symbol);
        json.WriteNumber("limit", verdict.Limit.AtMost);
        json.WriteBoolean("passes", verdict.Passes);
        json.WriteEndObject();
    }

    private static void Named(Utf8JsonWriter json, string? name, IEnumerable<Indicator> indicators)
    {
        if (name is null) json.WriteStartArray();
        else json.WriteStartArray(name);
        foreach (Indicator indicator in indicators) json.WriteStringValue(indicator.Code);
        json.WriteEndArray();
    }

    private static void WritePropertyNameRaw(this Utf8JsonWriter json, string name, string number)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(number);
    }
}
