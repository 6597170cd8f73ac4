using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Data;

/// <summary>
/// A county's items as people read them: of each amendment what is taken back of a subject, then what stands in its place. The data have them
/// in the order of their codes, in which what stands anew comes first.
/// </summary>
internal static class ReadingOrder
{
    /// <summary>The month's own items, and after them the adjustments of earlier months.</summary>
    public static IEnumerable<Item> Of(CountyStatement county) => county.Items.Where(i => !i.IsAdjustment).Concat(Adjustments(county));

    /// <summary>The adjustments of earlier months alone.</summary>
    public static IEnumerable<Item> Adjustments(CountyStatement county) => county.Items.Where(i => i.IsAdjustment)
        .GroupBy(i => i.Adjustment is { } adjustment ? adjustment.Amendment + "/" + adjustment.SubjectCode : "", StringComparer.Ordinal)
        .SelectMany(about => about.OrderBy(i => i.Adjustment is { Reverses: true } ? 0 : 1));
}
