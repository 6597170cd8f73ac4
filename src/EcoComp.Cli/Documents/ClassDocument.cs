using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Data;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>Classes: for each point and month, or sample, its class and a table of what gave it.</summary>
internal sealed class ClassDocument(Words words)
{
    private const string Dot = " · ";

    /// <summary>The parts that tell of a point and month, or of a sample.</summary>
    public IEnumerable<Block> Of(ClassifiedWater row)
    {
        yield return new Block.Heading(
            (row.Time ?? Months.Text(row.Month)) + Dot + (row.Name.Length == 0 ? row.Point : row.Point + " " + row.Name) + Dot
                + words["water." + row.Water] + Dot + row.Standard.Id + Dot + Outcome(row),
            HeadingLevel.Section);
        if (row.Evaluation is { } evaluation)
        {
            yield return Verdicts(evaluation);
            foreach (string line in Reasons(row, evaluation)) yield return new Block.Paragraph(line) { Depth = 1 };
        }

        yield return new Block.Gap();
    }

    private Block.Table Verdicts(Evaluation evaluation)
    {
        ColumnOf<IndicatorVerdict>[] columns =
        [
            TableOf.Text<IndicatorVerdict>(words["head.indicator"], v => words.Name(v.Indicator)),
            TableOf.Number<IndicatorVerdict>(words["head.value"], Value),
            TableOf.Text<IndicatorVerdict>(words["head.unit"], v => v.Unit.Symbol),
            TableOf.Text<IndicatorVerdict>(words["head.class"], v => v.Class?.ToString() ?? "-"),
            TableOf.Text<IndicatorVerdict>(words["head.limit"], LimitText.Of),
            .. evaluation.Verdicts.Any(v => Remark(v).Length > 0)
                ? [TableOf.Text<IndicatorVerdict>(words["head.remark"], Remark)]
                : Array.Empty<ColumnOf<IndicatorVerdict>>(),
        ];
        return TableOf.Of(words["head.indicator"], evaluation.Verdicts, columns).At(1);
    }

    private IEnumerable<string> Reasons(ClassifiedWater row, Evaluation evaluation)
    {
        if (!evaluation.Absent.IsEmpty) yield return words.Labelled("class.absent", words.Groups(evaluation.Absent));
        if (evaluation.Class is not null)
            yield return words.Labelled("class.deciding", Join(evaluation.Deciding.Select(v => words.Name(v.Indicator))));
        if (!row.Pollutants.IsEmpty) yield return words.Labelled("class.pollutants", Join(row.Pollutants.Select(Named)));
        ImmutableArray<SingleVerdict> single = row.SingleVerdicts;
        if (single.IsEmpty) yield break;
        yield return words.Labelled("class.single", Join(single.Select(v =>
            words.Name(v.Limit.Indicator) + " " + SentenceCodes.Number(v.Shown) + (v.Passes ? " ≤ " : " > ") + SentenceCodes.Number(v.Limit.AtMost) + " "
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
            : SentenceCodes.Number(verdict.Shown);
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

    private string Join(IEnumerable<string> parts) => string.Join(words["label.list"], parts);
}
