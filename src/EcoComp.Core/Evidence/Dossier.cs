using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>Everything that a data folder says, checked: what a settlement rests on.</summary>
/// <param name="Register">The counties and points.</param>
/// <param name="Results">The monitoring results.</param>
/// <param name="Events">The events of every month, by id.</param>
/// <param name="Rulings">The rulings of every month; none of them twice.</param>
/// <param name="FundEntries">What the province took and gave.</param>
/// <param name="Interpretations">The choices that were made.</param>
public sealed record Dossier(
    PointRegister Register,
    MonitoringBook Results,
    ByMonth<PollutionEvent> Events,
    ByMonth<Ruling> Rulings,
    ByMonth<FundEntry> FundEntries,
    InterpretationSchedule Interpretations)
{
    /// <summary>The readings, or null where there are none.</summary>
    public ReadingsBook? Readings { get; init; }

    /// <summary>The months that something is said of: a result, a reading, an event, a ruling or a row of the fund.</summary>
    public IReadOnlyList<YearMonth> MonthsSpokenOf => Months.InOrder(
        Results.MonthNumbers, Readings?.MonthNumbers ?? [], Events.MonthNumbers, Rulings.MonthNumbers, FundEntries.MonthNumbers);

    /// <summary>The evidence of one month, to be judged by a regulation.</summary>
    public MonthEvidence Case(YearMonth month, Regulation regulation) => new(this, month, regulation);
}
