using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>Everything that a data folder says, checked: what a settlement rests on.</summary>
/// <param name="Register">The counties and points.</param>
/// <param name="Results">The monitoring results.</param>
/// <param name="Events">The events of every month.</param>
/// <param name="Rulings">The rulings of every month; none of them twice.</param>
/// <param name="FundEntries">What the province took and gave.</param>
/// <param name="Interpretations">The choices that were made.</param>
public sealed record Dossier(
    PointRegister Register,
    MonitoringBook Results,
    EventBook Events,
    ByMonth<Ruling> Rulings,
    ByMonth<FundEntry> FundEntries,
    InterpretationSchedule Interpretations)
{
    /// <summary>The readings, or null where there are none.</summary>
    public ReadingsBook? Readings { get; init; }

    /// <summary>The months that have a result or a reading, in order.</summary>
    public IReadOnlyList<YearMonth> MonthsWithResults => Months.InOrder(Results.MonthNumbers, Readings?.MonthNumbers ?? []);

    /// <summary>The months that something was observed in: a result, a reading or an event.</summary>
    public IReadOnlyList<YearMonth> MonthsObserved => Months.InOrder(Results.MonthNumbers, Readings?.MonthNumbers ?? [], Events.MonthNumbers);

    /// <summary>The months that something is said of: a result, a reading, an event, a ruling or a row of the fund.</summary>
    public IReadOnlyList<YearMonth> MonthsSpokenOf => Months.InOrder(
        Results.MonthNumbers, Readings?.MonthNumbers ?? [], Events.MonthNumbers, Rulings.MonthNumbers, FundEntries.MonthNumbers);

    /// <summary>The months with results that belong together, in order: without those whose year was mistyped, which lie far from all others.</summary>
    /// <param name="catalogue">The regulations.</param>
    public ImmutableArray<YearMonth> MonthsInUse(RegulationCatalogue catalogue) => new ResultMonths(this, catalogue).Together();

    /// <summary>The results that earlier months put off and that nothing has ended: the folder's rulings beside which none says that it will never come.</summary>
    /// <param name="month">The month that they are owed to.</param>
    /// <returns>In the order of their months, then of the points.</returns>
    public ImmutableArray<OwedResult> OwedBefore(YearMonth month) =>
    [
        .. Rulings.MonthNumbers.Where(n => n < Months.NumberOf(month)).Order().SelectMany(n => OwedOf(Months.FromNumber(n))),
    ];

    /// <summary>The evidence of one month, to be judged by a regulation.</summary>
    /// <param name="month">The month.</param>
    /// <param name="regulation">The regulation.</param>
    /// <param name="owed">What earlier months are still owed; what the folder says where it is not given.</param>
    public MonthEvidence Case(YearMonth month, Regulation regulation, ImmutableArray<OwedResult>? owed = null) => new(this, month, regulation, owed);

    private IEnumerable<OwedResult> OwedOf(YearMonth month)
    {
        ImmutableArray<Ruling> rulings = Rulings[month];
        var waived = rulings.Where(r => r.Answer is Answer.Waived).Select(r => r.Subject).ToHashSet(StringComparer.Ordinal);
        return rulings
            .Where(r => r.Answer is Answer.Deferred && !waived.Contains(r.Subject))
            .Select(r => OwedResult.Of(r, Register.FindPoint(r.Subject)!))
            .OrderBy(o => Register.FindPoint(o.Point)!.Index);
    }
}
