using EcoComp.Core.Register;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Data;

/// <summary>A settled month and the counties of it that are to be shown; sums are the whole city's.</summary>
/// <param name="Settled">The month.</param>
/// <param name="Counties">The statements to be shown, in the order of the register.</param>
internal sealed record ShownMonth(SettledMonth Settled, IReadOnlyList<CountyStatement> Counties)
{
    /// <summary>The settlement.</summary>
    public MonthSettlement Settlement => Settled.Settlement;

    /// <summary>A month with all counties, or with those of some codes.</summary>
    public static ShownMonth Of(SettledMonth settled, IReadOnlySet<string>? only) =>
        new(settled, only is null ? settled.Settlement.Counties : [.. settled.Settlement.Counties.Where(c => only.Contains(c.Code))]);
}
