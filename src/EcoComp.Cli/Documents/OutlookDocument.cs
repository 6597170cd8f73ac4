using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Cli.Data;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Outlook;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using EcoComp.Core.WaterQuality;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Documents;

/// <summary>A month that is not over: how its points stand, what the remaining samples must keep, and the money at stake, in 万元.</summary>
internal sealed class OutlookDocument(Words words)
{
    private const decimal HighestPh = 14;

    private readonly Phrases _phrases = new(words);

    /// <summary>The parts of the document.</summary>
    public IEnumerable<Block> Of(MonthOutlook outlook)
    {
        MonthSettlement settled = outlook.SoFar.Settlement;
        yield return new Block.Heading(words.Say("outlook.title", _phrases.Of(settled.Month)), HeadingLevel.Title);
        if (settled.Status == SettlementStatus.Trial) yield return new Block.Paragraph(words["label.trial"]);
        yield return new Block.Paragraph(words["outlook.unit"], ParagraphKind.Unit);
        yield return Points(outlook.Points).At(1);
        yield return new Block.Gap();
        PointIndicator[] indicators = [.. outlook.Points.SelectMany(p => p.Indicators.Select(i => new PointIndicator(p, i)))];
        yield return new Block.Heading(words["outlook.indicators"], HeadingLevel.Section);
        yield return indicators.Length == 0 ? Line(words["outlook.noIndicator"]) : Indicators(indicators).At(1);
        yield return new Block.Gap();
        yield return new Block.Heading(words["outlook.counties"], HeadingLevel.Section);
        yield return Counties(outlook).At(1);
        foreach (string line in Remarks(outlook)) yield return Line(line);
    }

    private Block.Table Points(ImmutableArray<PointOutlook> points) => TableOf.Of(
        words["head.point"], points,
        TableOf.Text<PointOutlook>(words["head.point"], p => Phrases.Subject(p.Entry.Point.Code, p.Entry.Name)),
        TableOf.Text<PointOutlook>(words["head.county"], p => p.Entry.Responsible is { } counties ? SentenceCodes.Text(counties) : ""),
        TableOf.Centered<PointOutlook>(words["head.target"], p => Phrases.Of(p.Entry.Target)),
        TableOf.Centered<PointOutlook>(words["outlook.head.class"], SoFar),
        TableOf.Number<PointOutlook>(words["outlook.head.samples"], Samples),
        TableOf.Centered<PointOutlook>(words["outlook.head.lastMonth"], p => Earlier(p.LastMonth)),
        TableOf.Centered<PointOutlook>(words["outlook.head.lastYear"], p => Earlier(p.LastYear)),
        Money<PointOutlook>("outlook.head.least", p => Wan(p.Stake?.Least)),
        Money<PointOutlook>("outlook.head.soFar", p => Wan(p.Stake?.SoFar)),
        Money<PointOutlook>("outlook.head.most", p => Wan(p.Stake?.Most)),
        TableOf.Remarks<PointOutlook>(words["head.remark"], words["label.semicolon"], p => [.. Remarks(p)]));

    private Block.Table Indicators(PointIndicator[] indicators) => TableOf.Of(
        words["head.indicator"], indicators,
        TableOf.Text<PointIndicator>(words["head.point"], i => Phrases.Subject(i.Point.Entry.Point.Code, i.Point.Entry.Name)),
        TableOf.Text<PointIndicator>(words["head.indicator"], i => words.Name(i.Indicator.Verdict.Indicator)),
        TableOf.Number<PointIndicator>(words["outlook.head.mean"], i => Value(i.Indicator)),
        TableOf.Number<PointIndicator>(words["head.limit"], i => LimitText.Bounds(i.Indicator.Limit)),
        TableOf.Text<PointIndicator>(words["head.unit"], i => i.Indicator.Verdict.Unit.Symbol),
        TableOf.Text<PointIndicator>(words["outlook.head.state"], i => words[i.Indicator.IsMissed ? "outlook.missed" : "outlook.near"]),
        TableOf.Number<PointIndicator>(words["outlook.head.remaining"], i => Count(i.Indicator.Remaining)),
        TableOf.Text<PointIndicator>(words["outlook.head.keep"], i => Said(i.Indicator)));

    private Block.Table Counties(MonthOutlook outlook)
    {
        IEnumerable<NamedStake> rows = outlook.Counties.Select(c => new NamedStake(c.County.Name, c.Stake));
        if (outlook.OfNoCounty != default) rows = rows.Append(new NamedStake(words["label.countyOpen"], outlook.OfNoCounty));
        return TableOf.Of(
            words["head.county"], rows,
            TableOf.Text<NamedStake>(words["head.county"], r => r.Name).Totalling(words["label.cityTotal"]),
            Money<NamedStake>("outlook.head.least", r => Wan(r.Stake.Least)).Totalling(Wan(outlook.City.Least)),
            Money<NamedStake>("outlook.head.soFar", r => Wan(r.Stake.SoFar)).Totalling(Wan(outlook.City.SoFar)),
            Money<NamedStake>("outlook.head.most", r => Wan(r.Stake.Most)).Totalling(Wan(outlook.City.Most)));
    }

    private string SoFar(PointOutlook point) => point switch
    {
        { Basis: ClassBasis.LastMonth, Class: { } found } => words.Say("outlook.asLastMonth", found.ToString()),
        { Basis: ClassBasis.Official, Class: { } found } => words.Say("outlook.decided", found.ToString()),
        { Class: { } found } => found.ToString(),
        { Status: { } status } => words["status." + status],
        _ => "-",
    };

    /// <summary>How many samples there are of how many; a point that is decided without any waits for none.</summary>
    private string Samples(PointOutlook point) => point is { Basis: ClassBasis.Official, Samples: 0 }
        ? "-"
        : Count(point.Samples) + "/" + (point.Remaining is { } remaining ? Count(point.Samples + remaining) : words["label.unknown"]);

    private string Earlier(MonitoringResult result) =>
        result.Class?.ToString() ?? (result.Status is { } status ? words["status." + status] : "-");

    private IEnumerable<string> Remarks(PointOutlook point)
    {
        if (point.Basis == ClassBasis.PutOff) yield return words["outlook.putOff"];
        if (!point.Absent.IsEmpty) yield return words.Say("outlook.absent", words.Groups(point.Absent));
        foreach (InflowAsBefore inflow in point.InflowsAsBefore)
            yield return words.Say("outlook.inflow", Phrases.Subject(inflow.Entry.Point.Code, inflow.Entry.Name), inflow.Class.ToString());
        if (point.Stake is null) yield return words["outlook.nothing"];
        if (point.Stake is { Questions: true }) yield return words["outlook.questions"];
    }

    private IEnumerable<string> Remarks(MonthOutlook outlook)
    {
        MonthSettlement settled = outlook.SoFar.Settlement;
        yield return words["outlook.alone"];
        PointOutlook[] without = [.. outlook.Points.Where(p => p.Stake is null)];
        if (without.Length > 0) // with their counties, whose sums lack them
        {
            string named = string.Join(words["label.list"], without.Select(Named));
            yield return words.Say("outlook.without", Count(without.Length)) + words["label.colon"] + named;
        }

        if (outlook.Points.Any(p => p is { Remaining: null, Indicators.IsEmpty: false })) yield return words["outlook.unknown"];
        if (settled.PendingCount > 0) yield return words.Say("outlook.pending", Count(settled.PendingCount));
        foreach (Note note in settled.AllNotes.Select(n => n.Note).Where(n => n.Code == NoteCodes.Owed))
        {
            string subject = Phrases.Subject(note.SubjectCode, note.SubjectName);
            yield return words.Labelled("history.owed", subject + words["label.semicolon"] + words.Say(note.Text));
        }
    }

    private string Named(PointOutlook point) => point.Entry.Responsible is { } counties
        ? words.Say("label.remark", point.Entry.Point.Code, SentenceCodes.Text(counties))
        : point.Entry.Point.Code;

    /// <summary>What the samples to come must keep, in words.</summary>
    private string Said(IndicatorOutlook indicator) => indicator switch
    {
        { Keep: { } keep } => Said(keep),
        { Remaining: null } => words["label.unknown"],
        _ => words["outlook.noneLeft"],
    };

    private string Said(Keep keep) => keep switch
    {
        { Kind: KeepKind.Within, Low: { } low, High: HighestPh } => words.Say("outlook.keep.phFrom", KeepText.Bound(low, keep)),
        { Kind: KeepKind.Within, Low: 0, High: { } high } => words.Say("outlook.keep.phTo", KeepText.Bound(high, keep)),
        { Kind: KeepKind.Within, Low: { } low, High: { } high } =>
            words.Say("outlook.keep.ph", KeepText.Bound(low, keep), KeepText.Bound(high, keep)),
        { Kind: KeepKind.AtLeast, Low: 0 } => words["outlook.keep.any"],
        { Kind: KeepKind.AtLeast, Low: { } low } => "≥ " + KeepText.Bound(low, keep),
        { Kind: KeepKind.AtMost, High: { } high } => "≤ " + KeepText.Bound(high, keep),
        _ => KeepText.InWords(keep, words),
    };

    private static string Value(IndicatorOutlook indicator) => indicator.Verdict.Indicator.Form == IndicatorForm.Acidity
        ? indicator.ShownMean.ToString("0.00##########", CultureInfo.InvariantCulture)
        : SentenceCodes.Number(indicator.ShownMean);

    private ColumnOf<T> Money<T>(string head, Func<T, string> cell) => TableOf.Number(words[head], cell);

    private string Wan(Core.Quantities.Money? amount) => amount is { } known ? Words.Wan(known) : words["label.unknown"];

    private string Count(int? number) => number is { } known ? known.ToString(CultureInfo.InvariantCulture) : words["label.unknown"];

    private static Block.Paragraph Line(string text) => new(text) { Depth = 1 };

    private sealed record PointIndicator(PointOutlook Point, IndicatorOutlook Indicator);

    private sealed record NamedStake(string Name, Stake Stake);
}
