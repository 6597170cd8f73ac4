using System.Globalization;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Documents.Report;

/// <summary>How many sections met their targets in some months as they stand by now, of those that had a class; each month counts by itself.</summary>
internal sealed record TargetsMet
{
    /// <summary>Counts them.</summary>
    public TargetsMet(ReportContent content, IReadOnlyCollection<SettledMonth> months)
    {
        ReportPoint[] sections = [.. content.Points.Where(p => p.IsSection)];
        Meeting = months.Sum(m => sections.Count(p => p.Meets(content.AsItStands(m))));
        Judged = Meeting + months.Sum(m => sections.Count(p => p.Misses(content.AsItStands(m))));
    }

    /// <summary>How many met them.</summary>
    public int Meeting { get; }

    /// <summary>How many had a class.</summary>
    public int Judged { get; }

    /// <summary>The part of those in percent.</summary>
    public string Share => PageParts.Percent(Meeting, Judged);

    /// <summary>By how many points of percent the part that met them has changed, with its sign and one decimal, as the parts are shown; both had some.</summary>
    public static string Points(TargetsMet before, TargetsMet now)
    {
        decimal change = now.Tenths - before.Tenths;
        return (change > 0 ? "+" : "") + (change / 10).ToString("0.0", CultureInfo.InvariantCulture);
    }

    private decimal Tenths => Math.Round(1000m * Meeting / Judged, MidpointRounding.AwayFromZero);
}
