using System.Collections.Immutable;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// The adjustments that months carry when they are settled beside an archive: a closed month those it took up, an open one those that
/// closing it would take up. Of several open months the first that may carries them.
/// </summary>
internal static class Carrying
{
    /// <summary>The adjustments of each month.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="months">The months, earliest first.</param>
    /// <exception cref="CommandFailure">An amendment is not as it was left; exit code 5.</exception>
    public static Dictionary<YearMonth, ImmutableArray<Adjustment>> Of(ArchiveFolder archive, IEnumerable<YearMonth> months)
    {
        var carried = new HashSet<string>(StringComparer.Ordinal);
        var adjustments = new Dictionary<YearMonth, ImmutableArray<Adjustment>>();
        foreach (YearMonth month in months)
        {
            adjustments[month] = archive.Guarded(() => archive.Scan.Closing(month) is { } closing
                ? archive.Stored.CarriedBy(closing)
                : [.. archive.Stored.Open(month).Where(a => carried.Add(a.Path)).SelectMany(a => archive.Stored.Adjustments(a))]);
        }

        return adjustments;
    }
}
