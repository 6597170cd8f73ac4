using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>The trace as data, form <c>ecocomp.explanation/1</c>: every sentence by its code, what fills its gaps, and in words.</summary>
internal sealed class ExplanationJson(Words words)
{
    /// <summary>Writes findings.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="month">The month.</param>
    /// <param name="steps">The findings that are told, in order.</param>
    /// <param name="part">The part of an archive that holds the files that they name; null where a data folder does.</param>
    public void Write(Stream output, SettledMonth month, IEnumerable<Finding> steps, string? part)
    {
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "ecocomp.explanation/1");
            json.WriteString("month", Months.Text(month.Settlement.Month));
            json.WriteString("status", Codes.Of(month.Settlement.Status));
            if (part is not null) json.WriteString("archive_part", part);
            json.WriteStartArray("steps");
            foreach (Finding step in steps) Step(json, month, step);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private void Step(Utf8JsonWriter json, SettledMonth month, Finding step)
    {
        json.WriteStartObject();
        json.WriteString("clause", step.Clause.Id);
        json.WriteString("basis", step.Clause.Basis);
        json.WriteString("county_code", step.County?.Code ?? "");
        json.WriteString("subject_code", step.Subject.Code);
        json.WriteString("subject_name", step.Subject.Name);
        Said(json, "asked", step.Asked);
        json.WriteStartArray("found");
        foreach (ISentence found in step.Found) Said(json, null, found);
        json.WriteEndArray();
        Said(json, "followed", step.Followed);
        json.WriteString("interpretations", InterpretationChoices.Of(month.Interpretations, step.Consulted).Text);
        Evidence(json, step.Evidence());
        json.WriteStartArray("related");
        foreach (string code in step.Related()) json.WriteStringValue(code);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Evidence(Utf8JsonWriter json, ImmutableArray<FileLine> evidence)
    {
        json.WriteStartArray("evidence");
        foreach (FileLine at in evidence)
        {
            json.WriteStartObject();
            json.WriteString("file", at.File);
            json.WriteNumber("line", at.Line);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Said(Utf8JsonWriter json, string? name, ISentence sentence)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("code", SentenceCodes.Of(sentence));
        json.WriteStartArray("arguments");
        foreach (string argument in SentenceCodes.Arguments(sentence)) json.WriteStringValue(argument);
        json.WriteEndArray();
        json.WriteString("text", words.Say(sentence));
        json.WriteEndObject();
    }
}
