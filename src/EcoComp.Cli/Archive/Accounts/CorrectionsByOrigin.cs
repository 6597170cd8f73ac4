using System.Collections.Immutable;
using EcoComp.Core.Findings;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive.Accounts;

/// <summary>Adjustments under the months that they correct, in place of those that took them up.</summary>
internal static class CorrectionsByOrigin
{
    /// <summary>All closed months as they were computed again, with what their adjustments correct.</summary>
    /// <exception cref="DamagedArchive">A month does not come out as it was written.</exception>
    public static MonthSettlement[] Closings(StoredSettlements stored) =>
        [.. stored.Scan.Parts.Where(p => p.Number == 0).OrderBy(p => p.Month).Select(stored.Computed)];

    /// <summary>A closed month with the adjustments of it that any closing took up, and without those that it took up itself.</summary>
    /// <param name="month">The month as it was closed.</param>
    /// <param name="closings">All closed months, whose items name what they correct.</param>
    public static MonthSettlement Of(MonthSettlement month, IReadOnlyList<MonthSettlement> closings)
    {
        string origin = Months.Text(month.Month) + ".";
        ILookup<string, CountyItem> moved = closings.SelectMany(m => m.AllItems)
            .Where(i => i.Item.IsAdjustment && i.Item.SubjectCode.StartsWith(origin, StringComparison.Ordinal))
            .ToLookup(i => i.County.Code, StringComparer.Ordinal);
        IEnumerable<CountyStatement> gone = moved.Where(c => month.Counties.All(there => there.Code != c.Key)).Select(c => c.First().County with
        {
            Reward = Money.Zero,
            Deduction = Money.Zero,
            Items = [],
            Pending = [],
            Notes = [],
        });
        ImmutableArray<CountyStatement> counties =
            [.. month.Counties.Concat(gone).Select(c => With(c, [.. moved[c.Code].Select(i => i.Item)]))];
        return month with
        {
            Counties = counties,
            Totals = month.Totals with { Adjustment = counties.Aggregate(Money.Zero, (sum, c) => sum + c.Adjustment) },
        };
    }

    private static CountyStatement With(CountyStatement county, Item[] adjustments) => county with
    {
        Items = [.. county.Items.Where(i => !i.IsAdjustment), .. adjustments],
        Adjustment = adjustments.Aggregate(Money.Zero, (sum, i) => sum + i.Effect),
    };
}
