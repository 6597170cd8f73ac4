using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Data;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>Classes as text: for each point and month, or sample, its class and a table of what gave it.</summary>
internal sealed class ClassText(Words words)
{
    private const string Indent = "  ";
    private const string Dot = " · ";

    /// <summary>The lines of a row, an empty one last.</summary>
    public IEnumerable<string> Lines(ClassifiedWater row)
    {
        yield return (row.Time ?? Months.Text(row.Month)) + Dot + (row.Name.Length == 0 ? row.Point : row.Point + " " + row.Name) + Dot
            + words["water." + row.Water] + Dot + row.Standard.Id + Dot + Outcome(row);
        if (row.Evaluation is { } evaluation)
        {
            foreach (string line in Table(evaluation).Lines(Indent)) yield return line;
            foreach (string line in Reasons(row, evaluation)) yield return line;
        }

        yield return "";
    }

    private TextTable Table(Evaluation evaluation)
    {
        bool remarked = evaluation.Verdicts.Any(v => Remark(v).Length > 0);
        TextColumn[] columns =
        [
            new(words["head.indicator"], false), new(words["head.value"], true), new(words["head.unit"], false), new(words["head.class"], false),
            new(words["head.limit"], false), new(words["head.remark"], false),
        ];
        var table = new TextTable(remarked ? columns : columns[..^1]);
        foreach (IndicatorVerdict v in evaluation.Verdicts)
            table.Add(words.Name(v.Indicator), Value(v), v.Unit.Symbol, v.Class?.ToString() ?? "-", LimitText.Of(v), Remark(v));
        return table;
    }

    private IEnumerable<string> Reasons(ClassifiedWater row, Evaluation evaluation)
    {
        if (!evaluation.Absent.IsEmpty)
            yield return Labelled("class.absent", words.Groups(evaluation.Absent));
        if (evaluation.Class is not null)
            yield return Labelled("class.deciding", Join(evaluation.Deciding.Select(v => words.Name(v.Indicator))));
        if (!row.Pollutants.IsEmpty) yield return Labelled("class.pollutants", Join(row.Pollutants.Select(Named)));
        ImmutableArray<SingleVerdict> single = row.SingleVerdicts;
        if (single.IsEmpty) yield break;
        yield return Labelled("class.single", Join(single.Select(v =>
            words.Name(v.Limit.Indicator) + " " + Number(v.Shown) + (v.Passes ? " ≤ " : " > ") + Number(v.Limit.AtMost) + " "
            + words[v.Passes ? "class.passes" : "class.fails"])));
    }

    private string Outcome(ClassifiedWater row)
    {
        if (row.Status is { } status) return words["status." + status];
        string samples = row.Time is null ? Dot + words.Say("class.samples", row.Samples.ToString(CultureInfo.InvariantCulture)) : "";
        if (row.Evaluation is not { Class: { } found } evaluation) return words["class.none"] + samples;
        string grade = evaluation.Grade is { } word ? " " + words["grade." + word] : "";
        return words.Say("class.is", found.ToString()) + grade + (evaluation.IsPartial ? " " + words["class.partial"] : "") + samples;
    }

    private string Value(IndicatorVerdict verdict)
    {
        if (verdict.Indicator.Form == IndicatorForm.Presence) return words[verdict.Compared == 0 ? "class.notThere" : "class.there"];
        return verdict.Indicator.Form == IndicatorForm.Acidity
            ? verdict.Shown.ToString("0.00##########", CultureInfo.InvariantCulture)
            : Number(verdict.Shown);
    }

    private string Remark(IndicatorVerdict verdict)
    {
        var remarks = new List<string>();
        if (verdict.Limits is not null && !verdict.Counts) remarks.Add(words["class.notCounted"]);
        if (verdict.Mean.Undetected) remarks.Add(words["class.undetected"]);
        if (verdict.Counts && verdict.DetectionLimitTooHigh) remarks.Add(words["class.detectionLimit"]);
        return Join(remarks);
    }

    private string Named(Pollutant pollutant) =>
        words.Name(pollutant.Verdict.Indicator) + (MultipleText.Of(pollutant) is { Length: > 0 } text ? " (" + text + ")" : "");

    private string Labelled(string label, string text) => Indent + words[label] + words["label.colon"] + text;

    private string Join(IEnumerable<string> parts) => string.Join(words["label.list"], parts);

    private static string Number(decimal value) => value.ToString("0.#############################", CultureInfo.InvariantCulture);
}
