using EcoComp.Core.Register;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Data;

/// <summary>A settled month and the counties of it that are to be shown; sums are the whole city's.</summary>
/// <param name="Settlement">The month.</param>
/// <param name="Counties">The statements to be shown, in the order of the register.</param>
internal sealed record ShownMonth(MonthSettlement Settlement, IReadOnlyList<CountyStatement> Counties)
{
    /// <summary>A month with all counties, or with those of some codes.</summary>
    public static ShownMonth Of(MonthSettlement settlement, IReadOnlySet<string>? only) =>
        new(settlement, only is null ? settlement.Counties : [.. settlement.Counties.Where(c => only.Contains(c.County.Code))]);
}
