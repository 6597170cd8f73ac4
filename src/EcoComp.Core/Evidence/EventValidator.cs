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
    private readonly OutletWeeks _weeks;

    /// <summary>Makes the validator.</summary>
    /// <param name="counties">Reads the counties that a row may name.</param>
    /// <param name="schedule">The choices that were made, for <c>outlet-week</c>.</param>
    /// <param name="catalogue">The regulations; a month that none governs is judged by the first one's choices.</param>
    public EventValidator(SharesCells counties, InterpretationSchedule schedule, RegulationCatalogue catalogue)
    {
        _weeks = new OutletWeeks(schedule, catalogue);
        Required("month", row => row.Month);
        Required("event", row => row.Id);
        Required("kind", row => row.Kind);
        Column("county")
            .Must(row => row.County.Length > 0 || row.Kind.Value is not { } kind || MayBeOpen(kind))
            .WithErrorCode(FaultCodes.NeededByKind).WithState(Needed)
            .Must(row => row.County.Length == 0 || counties.Read(row.County).Flaw is null)
            .WithState(row => counties.Read(row.County).Told)
            .Must(row => row.County.Length == 0 || !IsOutlet(row) || counties.Read(row.County).Shares is not { AreSeveral: true })
            .WithErrorCode(FaultCodes.SharesUnfit).WithState(row => new Told(row.County, "outlet"));
        Column("incident")
            .Must(row => row.Incident.Length == 0 || !IsOutlet(row))
            .WithErrorCode(FaultCodes.IncidentUnfit).WithState(row => new Told(row.Incident));
        Optional("date", row => row.Date)
            .Must(row => IsWithin(row))
            .WithErrorCode(FaultCodes.DateOutside).WithState(row => new Told(IsoDates.Text(row.Date.Value!.Value), When(row)));
        Column("river")
            .Must(row => row.River.Length > 0 || !NeedsRiver(row.Kind.Value))
            .WithErrorCode(FaultCodes.NeededByKind).WithState(Needed);
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
            .Must(row => !IsOutlet(row) || row.Month.Value is not { } month || _weeks.MonthOf(row.Week.Value!.Value) == month)
            .WithErrorCode(FaultCodes.OutletWeekMonth).WithState(InAnotherMonth);
        Optional("volume_t", row => row.VolumeTonnes)
            .Must(row => row.VolumeTonnes.Value is null or >= 0)
            .WithErrorCode(FaultCodes.NumberRange).WithState(row => new Told(row.VolumeTonnes.Text))
            .Must(row => !row.VolumeTonnes.IsEmpty || !HasVolume(row))
            .WithErrorCode(FaultCodes.NeededByKind).WithState(Needed)
            .Must(row => row.VolumeTonnes.IsEmpty || HasVolume(row) || row.Kind.Value is null)
            .WithErrorCode(FaultCodes.CellUnused).WithSeverity(Level.Warning).WithState(row => Unused("volume_t", row));
        Required("document", row => Placeholder.Filled(row.Document));
    }

    /// <summary>Whether the county of an event may still have to be found out.</summary>
    public static bool MayBeOpen(EventKind kind) => kind != EventKind.IllegalOutlet;

    /// <summary>Whether the clause of a kind of event asks for its river (第二条); on others a river is told and decides nothing.</summary>
    public static bool NeedsRiver(EventKind? kind) =>
        kind is EventKind.Toxic or EventKind.CrossBoundary or EventKind.IllegalOutlet or EventKind.PollutedWater;

    private static bool IsOutlet(EventRow row) => row.Kind.Value == EventKind.IllegalOutlet;

    private static bool HasVolume(EventRow row) => row.Kind.Value is EventKind.IllegalOutlet or EventKind.PollutedWater;

    private static Told Needed(EventRow row) => new("", $"{row.Kind.Value}");

    private static Told Unused(string column, EventRow row) => new("", column, $"{row.Kind.Value}");

    /// <summary>Whether a day lies where the row says that it counts: an outlet's in its week, any other in its month.</summary>
    private static bool IsWithin(EventRow row)
    {
        if (row.Date.Value is not { } date) return true;
        if (IsOutlet(row)) return row.Week.Value is not { } day || OutletWeek.Monday(day) == OutletWeek.Monday(date);
        return row.Month.Value is not { } month || date.ToYearMonth() == month;
    }

    private static string When(EventRow row) =>
        IsOutlet(row) && row.Week.Value is { } day ? Week(OutletWeek.Monday(day)) : row.Month.Text;

    private static string Week(LocalDate monday) => IsoDates.Text(monday) + ".." + IsoDates.Text(monday.PlusDays(6));

    private Told InAnotherMonth(EventRow row)
    {
        LocalDate monday = OutletWeek.Monday(row.Week.Value!.Value);
        return new Told(
            IsoDates.Text(row.Week.Value.Value), IsoDates.Text(monday), IsoDates.Text(monday.PlusDays(6)), Months.Text(_weeks.MonthOf(monday)),
            _weeks.ChoicesOf(monday).Named(OutletWeek.Point));
    }
}
