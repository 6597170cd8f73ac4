using System.Globalization;
using CsvHelper;
using EcoComp.Core.Outlook;
using EcoComp.Core.Quantities;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Data;

/// <summary>What is at stake in a month as CSV: a row for each point, with its class and money, and below it a row for each indicator.</summary>
internal static class OutlookCsv
{
    private static readonly string[] Columns =
        ["point", "indicator", "samples", "remaining", "mean", "limit", "keep", "class", "least_yuan", "so_far_yuan", "most_yuan", "as_last_month"];

    /// <summary>Writes CSV, UTF-8 with byte order mark and CRLF as items.csv.</summary>
    public static void Write(Stream output, MonthOutlook outlook)
    {
        output.Write([0xEF, 0xBB, 0xBF]);
        using CsvWriter csv = CsvWriter.Create(output, CsvSheet.Options, leaveOpen: true);
        foreach (string column in Columns) csv.WriteField(column);
        csv.EndRecord();
        foreach (PointOutlook point in outlook.Points)
        {
            Row(csv, point);
            foreach (IndicatorOutlook indicator in point.Indicators) Row(csv, point, indicator);
        }
    }

    private static void Row(CsvWriter csv, PointOutlook point)
    {
        csv.WriteText(point.Entry.Point.Code);
        csv.WriteField("");
        csv.WriteField(point.Samples);
        csv.WriteField(point.Remaining);
        for (int empty = 0; empty < 3; empty++) csv.WriteField("");
        csv.WriteField(point.Class?.ToString());
        csv.WriteField(point.Stake?.Least.Yuan);
        csv.WriteField(point.Stake?.SoFar.Yuan);
        csv.WriteField(point.Stake?.Most.Yuan);
        csv.WriteField(AsLastMonth(point));
        csv.EndRecord();
    }

    /// <summary>The points whose class of the month before the money rests on, with it: the point itself, and its inflows.</summary>
    private static string AsLastMonth(PointOutlook point)
    {
        IEnumerable<string> inflows = point.InflowsAsBefore.Select(i => i.Entry.Point.Code + "=" + i.Class);
        return string.Join(';', point.Basis == ClassBasis.LastMonth ? inflows.Prepend(point.Entry.Point.Code + "=" + point.Class) : inflows);
    }

    private static void Row(CsvWriter csv, PointOutlook point, IndicatorOutlook indicator)
    {
        csv.WriteText(point.Entry.Point.Code);
        csv.WriteField(indicator.Verdict.Indicator.Code);
        csv.WriteField(indicator.Samples);
        csv.WriteField(indicator.Remaining);
        csv.WriteField(SentenceCodes.Number(indicator.ShownMean));
        csv.WriteField(LimitText.Bounds(indicator.Limit));
        csv.WriteField(indicator.Keep is { } keep ? KeepText.Of(keep) ?? KeepText.InWords(keep, Words.In(Language.Zh)) : "");
        for (int empty = 0; empty < 5; empty++) csv.WriteField("");
        csv.EndRecord();
    }
}

/// <summary>What must be kept, as signs that no language changes: <c>0.9123</c>, <c>6.05~8.91</c>; null where it is no number.</summary>
internal static class KeepText
{
    /// <summary>The bound or the bounds.</summary>
    public static string? Of(Keep keep) => keep switch
    {
        { Low: { } low, High: { } high } => Bound(low, keep) + "~" + Bound(high, keep),
        { High: { } high } => Bound(high, keep),
        { Low: { } low } => Bound(low, keep),
        _ => null,
    };

    /// <summary>What is said where no number bounds it.</summary>
    public static string InWords(Keep keep, Words words) => words[keep.Kind == KeepKind.Undetected ? "outlook.undetected" : "outlook.lost"];

    /// <summary>A bound with all its decimals.</summary>
    public static string Bound(decimal bound, Keep keep) =>
        bound.ToString("F" + keep.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
