using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using FluentValidation;
using NodaTime;
using Level = FluentValidation.Severity;

namespace EcoComp.Core.Evidence;

/// <summary>What a row of events.csv must satisfy by itself.</summary>
internal sealed class EventValidator : RowValidator<EventRow>
{
    private readonly InterpretationSchedule _schedule;
    private readonly RegulationCatalogue _catalogue;

    /// <summary>Makes the validator.</summary>
    /// <param name="register">The counties that a row may name.</param>
    /// <param name="schedule">The choices that were made, for <c>outlet-week</c>.</param>
    /// <param name="catalogue">The regulations; a month that none governs is judged by the first one's choices.</param>
    public EventValidator(PointRegister register, InterpretationSchedule schedule, RegulationCatalogue catalogue)
    {
        (_schedule, _catalogue) = (schedule, catalogue);
        Required("month", row => row.Month);
        Required("event", row => row.Id);
        Required("kind", row => row.Kind);
        Column("county")
            .Must(row => row.County.Length > 0 || row.Kind.Value is not { } kind || MayBeOpen(kind))
            .WithErrorCode(FaultCodes.NeededByKind).WithState(Needed)
            .Must(row => row.County.Length == 0 || !register.KnowsCounties || register.FindCounty(row.County) is not null)
            .WithErrorCode(FaultCodes.UnknownCounty).WithState(row => new Told(row.County));
        Column("river")
            .Must(row => row.River.Length > 0 || !NeedsRiver(row))
            .WithErrorCode(FaultCodes.NeededByKind).WithState(Needed)
            .Must(row => row.River.Length == 0 || row.Kind.Value != EventKind.CanalAccident)
            .WithErrorCode(FaultCodes.CellUnused).WithSeverity(Level.Warning).WithState(row => Unused("river", row));
        Column("outlet")
            .Must(row => row.Outlet.Length > 0 || !IsOutlet(row))
            .WithErrorCode(FaultCodes.NeededByKind).WithState(Needed)
            .Must(row => row.Outlet.Length == 0 || IsOutlet(row) || row.Kind.Value is null)
            .WithErrorCode(FaultCodes.CellUnused).WithSeverity(Level.Warning).WithState(row => Unused("outlet", row));
        Optional("week", row => row.Week)
            .Must(row => !row.Week.IsEmpty || !IsOutlet(row))
            .WithErrorCode(FaultCodes.NeededByKind).WithState(Needed)
            .Must(row => row.Week.IsEmpty || IsOutlet(row) || row.Kind.Value is null)
            .WithErrorCode(FaultCodes.CellUnused).WithSeverity(Level.Warning).WithState(row => Unused("week", row))
            .Must(row => !IsOutlet(row) || row.Month.Value is not { } month || MonthOfWeek(row) == month)
            .WithErrorCode(FaultCodes.OutletWeekMonth).WithState(InAnotherMonth);
        Optional("volume_t", row => row.VolumeTonnes)
            .Must(row => row.VolumeTonnes.Value is null or >= 0)
            .WithErrorCode(FaultCodes.NumberRange).WithState(row => new Told(row.VolumeTonnes.Text))
            .Must(row => !row.VolumeTonnes.IsEmpty || !HasVolume(row))
            .WithErrorCode(FaultCodes.NeededByKind).WithState(Needed)
            .Must(row => row.VolumeTonnes.IsEmpty || HasVolume(row) || row.Kind.Value is null)
            .WithErrorCode(FaultCodes.CellUnused).WithSeverity(Level.Warning).WithState(row => Unused("volume_t", row));
        Required("document", row => row.Document);
    }

    /// <summary>Whether the county of an event may still have to be found out.</summary>
    public static bool MayBeOpen(EventKind kind) => kind is EventKind.CrossBoundary or EventKind.PollutedWater or EventKind.CanalAccident;

    private static bool NeedsRiver(EventRow row) => row.Kind.Value is EventKind.Toxic or EventKind.CrossBoundary or EventKind.PollutedWater;

    private static bool IsOutlet(EventRow row) => row.Kind.Value == EventKind.IllegalOutlet;

    private static bool HasVolume(EventRow row) => row.Kind.Value is EventKind.IllegalOutlet or EventKind.PollutedWater;

    private static Told Needed(EventRow row) => new("", $"{row.Kind.Value}");

    private static Told Unused(string column, EventRow row) => new("", column, $"{row.Kind.Value}");

    private YearMonth MonthOfWeek(EventRow row) =>
        OutletWeek.MonthOf(OutletWeek.Monday(row.Week.Value!.Value), ChoicesIn(row.Month.Value!.Value).Meaning(OutletWeek.Point));

    private Told InAnotherMonth(EventRow row)
    {
        LocalDate monday = OutletWeek.Monday(row.Week.Value!.Value);
        return new Told(
            IsoDates.Text(row.Week.Value.Value), IsoDates.Text(monday), IsoDates.Text(monday.PlusDays(6)), Months.Text(MonthOfWeek(row)),
            ChoicesIn(row.Month.Value!.Value).Named(OutletWeek.Point));
    }

    /// <summary>The choices that say which month a week belongs to.</summary>
    private MonthInterpretations ChoicesIn(YearMonth month) =>
        _schedule.In(month, _catalogue.Governing(month, _schedule) ?? _catalogue.Regulations[0]);
}
