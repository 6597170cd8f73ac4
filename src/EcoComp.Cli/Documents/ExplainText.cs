using System.Collections.Immutable;
using System.Text.Json;
using EcoComp.Cli.Data;
using EcoComp.Cli.Input;
using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>The trace: each clause that was considered, what it asked, what it found and where, and what followed, also where nothing did.</summary>
internal sealed class ExplainText(Words words)
{
    /// <summary>The steps about a subject, or about a county.</summary>
    public static ImmutableArray<Finding> Select(SettledMonth month, string? subject, County? county) =>
        [.. month.Trace().Where(s => subject is not null
            ? s.Subject.Code == subject || s.Related().Contains(subject)
            : s.County == county || s.Related().Contains(county!.Code))];

    /// <summary>Steps as lines of text.</summary>
    public IEnumerable<string> Lines(SettledMonth month, IEnumerable<Finding> steps)
    {
        if (month.Settlement.Status == SettlementStatus.Trial)
        {
            yield return words["label.trial"];
            yield return "";
        }

        foreach (Finding step in steps)
        {
            string county = step.County is null ? "" : " · " + step.County.Name;
            string subject = step.Subject.Code.Length == 0 ? "" : " · " + step.Subject.Code
                + (step.Subject.Name == step.Subject.Code ? "" : " " + step.Subject.Name);
            yield return step.Clause.Id + " " + step.Clause.Basis + " " + words.Title(step.Clause) + subject + county;
            yield return Part("label.asked", words.Say(step.Asked));
            foreach (ISentence found in step.Found) yield return Part("label.found", words.Say(found));
            if (!step.Consulted.IsEmpty) yield return Part("label.consulted", InterpretationChoices.Of(month.Interpretations, step.Consulted).Text);
            ImmutableArray<FileLine> evidence = step.Evidence();
            if (!evidence.IsEmpty) yield return Part("label.evidence", string.Join(words["label.comma"], evidence.Select(Place)));
            yield return Part("label.followed", words.Say(step.Followed));
            yield return "";
        }
    }

    /// <summary>Steps as data, form <c>ecocomp.explanation/1</c>.</summary>
    public void Json(Stream output, SettledMonth month, IEnumerable<Finding> steps)
    {
        using (var json = new Utf8JsonWriter(output, FaultLines.Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", "ecocomp.explanation/1");
            json.WriteString("month", Months.Text(month.Settlement.Month));
            json.WriteString("status", Codes.Of(month.Settlement.Status));
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

    private string Part(string label, string text) => "  " + words[label] + words["label.colon"] + text;

    private static string Place(FileLine at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{at.File}:{at.Line}");
}
