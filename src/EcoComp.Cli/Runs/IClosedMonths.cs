using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Runs;

/// <summary>Months that were closed: a run shows them as they were closed and does not ask its folder for them.</summary>
internal interface IClosedMonths
{
    /// <summary>Whether a month is closed.</summary>
    bool Has(YearMonth month);

    /// <summary>A closed month as it was closed.</summary>
    /// <exception cref="Host.CommandFailure">It is not as it was left.</exception>
    SettledMonth Read(YearMonth month);
}
