using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Settlement.Scenarios;

/// <summary>What months are settled from: data, law, and what lies beside them. A scenario is a situation in which something was changed.</summary>
/// <param name="Rows">The data, which can be opened again and again.</param>
/// <param name="Catalogue">The regulations.</param>
/// <param name="Months">The months, earliest first.</param>
public sealed record Situation(FolderRows Rows, RegulationCatalogue Catalogue, ImmutableArray<YearMonth> Months)
{
    /// <summary>The regulation that settles all of the months; null where each is settled by the one that governs it.</summary>
    public Regulation? Regulation { get; init; }

    /// <summary>The number of the amendment of the one month whose data these are; 0 where nothing was amended.</summary>
    public int Amendment { get; init; }

    /// <summary>The corrections of earlier months that a month carries.</summary>
    public Func<YearMonth, ImmutableArray<Adjustment>> Carried { get; init; } = _ => [];

    /// <summary>What earlier months are owed, beside the data; null where the data tell.</summary>
    public Func<Dossier, YearMonth, ImmutableArray<OwedResult>>? Owed { get; init; }

    /// <summary>Whether the regulation is assumed: months outside its time are a trial calculation by it.</summary>
    internal bool IsLawAssumed { get; init; }

    /// <summary>Whether a week of an outlet that does not stand in its month is put there, and not refused.</summary>
    internal bool MovesWeeks { get; init; }

    /// <summary>Settles the months.</summary>
    /// <param name="faults">Where goes what is wrong with the data.</param>
    /// <returns>The months; null where the data are refused.</returns>
    public Outcome? Settle(FaultLog faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        FolderRows rows = Rows;
        IReadOnlyList<EventRow> moved = [];
        if (MovesWeeks)
        {
            InterpretationSchedule schedule = InterpretationTableChecks.Check(rows.Interpretations.Rows, Catalogue, new FaultLog());
            (RowTable<EventRow> events, moved) = new OutletWeeks(schedule, Catalogue).Placed(rows.Events);
            rows = rows with { Events = events };
        }

        if (Intake.Open(rows, Catalogue, faults) is not { } dossier) return null;
        return new Outcome(
            [.. Months.Select(m => Settled(m, dossier))],
            [.. moved.Select(row => new MovedWeek(row.Id, row.Month.Value!.Value, rows.Events.Rows.First(r => r.Origin == row.Origin).Month.Value!.Value))
                .Where(w => Months.Contains(w.From) || Months.Contains(w.To))]);
    }

    /// <summary>The situation with weeks in their months.</summary>
    internal Situation WithMovedWeeks() => this with { MovesWeeks = true };

    /// <summary>The place of a row that a change brings: the place where the change was asked for.</summary>
    internal static RowOrigin Place(DataFile file, FileLine at) =>
        new(new TableShape(at.File, file.Columns.ToDictionary(c => c.Name, _ => 0, StringComparer.Ordinal)), at.Line);

    private MonthOutcome Settled(YearMonth month, Dossier dossier)
    {
        Regulation? governing = Catalogue.Governing(month, dossier.Interpretations);
        if ((Regulation ?? governing) is not { } regulation) return new MonthOutcome(month, null);
        SettlementStatus status = IsLawAssumed && regulation != governing ? SettlementStatus.Trial : SettlementStatus.Draft;
        MonthEvidence evidence = dossier.Case(month, regulation, Owed?.Invoke(dossier, month));
        return new MonthOutcome(month, Settler.BuiltIn.Settle(evidence, status, Carried(month))) { Amendment = Amendment };
    }
}

/// <summary>What a situation comes to.</summary>
/// <param name="Months">Its months.</param>
/// <param name="MovedWeeks">The weeks of outlets that stand in another month than in the data.</param>
public sealed record Outcome(ImmutableArray<MonthOutcome> Months, ImmutableArray<MovedWeek> MovedWeeks)
{
    /// <summary>The questions of all months, whose amounts are in no sum.</summary>
    public OpenQuestions Open => Months.Aggregate(default(OpenQuestions), (sum, m) => sum + m.Open);
}

/// <summary>What a month comes to.</summary>
/// <param name="Month">The month.</param>
/// <param name="Settled">Its settlement; null where no regulation settles it.</param>
public sealed record MonthOutcome(YearMonth Month, SettledMonth? Settled)
{
    /// <summary>The number of the amendment whose data it was settled from; 0 where nothing was amended.</summary>
    public int Amendment { get; init; }

    /// <summary>Whether it is outside the time of the regulation that settles it, a trial calculation (试算).</summary>
    public bool IsTrial => Settled?.Settlement.Status == SettlementStatus.Trial;

    /// <summary>Whether no result of it is known, so that what results would bring is in no sum.</summary>
    public bool IsUnknown => Settled?.IsUnknown == true;

    /// <summary>What counties receive and pay; nothing where no regulation settles it.</summary>
    public Account Account => Settled is null ? Account.Nothing : Account.Of(Settled);

    /// <summary>The questions that are open, whose amounts are not in the account.</summary>
    public OpenQuestions Open => Settled is null ? default : OpenQuestions.Of(Settled.Settlement);
}

/// <summary>A week of an outlet that belongs to another month than the data say, since a choice is another.</summary>
/// <param name="Event">The number of the event.</param>
/// <param name="From">The month of the data.</param>
/// <param name="To">The month that it belongs to.</param>
public sealed record MovedWeek(string Event, YearMonth From, YearMonth To)
{
    /// <summary>Whether the data of one of the two months do not have it, so that it counts in neither or in both.</summary>
    public bool IsLost { get; init; }
}
