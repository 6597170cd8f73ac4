using System.Collections.Immutable;
using System.Globalization;
using EcoComp.Core.Evidence.Rows;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What the rows of events.csv must satisfy, each and together.</summary>
/// <param name="register">The counties.</param>
/// <param name="schedule">The choices, for <c>outlet-week</c>.</param>
/// <param name="catalogue">The regulations.</param>
/// <param name="faults">Where faults go.</param>
public sealed class EventRules(PointRegister register, InterpretationSchedule schedule, RegulationCatalogue catalogue, FaultLog faults)
{
    private readonly Dictionary<string, EventRow> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string County, string Outlet, LocalDate Week), EventRow> _weeks = [];

    /// <summary>The event of a row, or null where it is at fault.</summary>
    public PollutionEvent? Check(EventRow row)
    {
        int before = faults.Count;
        if (row.Id.Length > 0 && !_byId.TryAdd(row.Id, row))
            faults.AddCell(FaultCodes.EventTwice, row.Origin, "event", row.Id, Line(_byId[row.Id]));
        County? county = CountyOf(row);
        if (row.Kind is not { } kind) return null;

        Need(row.County.Length == 0 && !MayBeOpen(kind), row, "county", kind);
        bool needsRiver = kind is EventKind.Toxic or EventKind.CrossBoundary or EventKind.PollutedWater;
        Need(needsRiver && row.River.Length == 0, row, "river", kind);
        bool outlet = kind == EventKind.IllegalOutlet;
        Need(outlet && row.Outlet.Length == 0, row, "outlet", kind);
        Need(outlet && row.Week is null && !Faulty(row, "week"), row, "week", kind);
        bool volume = outlet || kind == EventKind.PollutedWater;
        Need(volume && row.VolumeTonnes is null && !Faulty(row, "volume_t"), row, "volume_t", kind);
        Unused(kind == EventKind.CanalAccident && row.River.Length > 0, row, "river", kind);
        Unused(!outlet && row.Outlet.Length > 0, row, "outlet", kind);
        Unused(!outlet && row.Week is not null, row, "week", kind);
        Unused(!volume && row.VolumeTonnes is not null, row, "volume_t", kind);
        LocalDate? monday = row.Week is { } day ? OutletWeek.Monday(day) : null;
        if (outlet && monday is { } week) CheckWeek(row, week, county);
        if (faults.Count > before && faults.HasErrors) return null;
        return row.Month is { } month && row.Id.Length > 0
            ? new PollutionEvent(
                month, row.Id, kind, county, row.River, row.Outlet, monday, row.VolumeTonnes, row.Document, row.Note, row.Origin.At)
            : null;
    }

    private County? CountyOf(EventRow row)
    {
        if (row.County.Length == 0) return null;
        County? county = register.FindCounty(row.County);
        if (county is null && register.KnowsCounties) faults.AddCell(FaultCodes.UnknownCounty, row.Origin, "county", row.County);
        return county;
    }

    /// <summary>Whether the county of an event may still have to be found out.</summary>
    internal static bool MayBeOpen(EventKind kind) =>
        kind is EventKind.CrossBoundary or EventKind.PollutedWater or EventKind.CanalAccident;

    private void CheckWeek(EventRow row, LocalDate monday, County? county)
    {
        if (county is not null && row.Outlet.Length > 0 && !_weeks.TryAdd((county.Code, row.Outlet, monday), row))
            faults.AddCell(FaultCodes.OutletWeekTwice, row.Origin, "week", Day(monday), row.Outlet, Line(_weeks[(county.Code, row.Outlet, monday)]));
        if (row.Month is not { } month) return;
        Regulation regulation = catalogue.Governing(month, schedule) ?? catalogue.Regulations[0];
        MonthInterpretations interpretations = schedule.In(month, regulation);
        YearMonth belongs = OutletWeek.MonthOf(monday, interpretations.Meaning(OutletWeek.Point));
        string choice = interpretations.Named(OutletWeek.Point);
        if (belongs != month)
        {
            faults.AddCell(
                FaultCodes.OutletWeekMonth, row.Origin, "week", Day(row.Week!.Value), Day(monday), Day(monday.PlusDays(6)), Months.Text(belongs), choice);
        }
    }

    /// <summary>Whether a cell's own fault was reported already, so that it is not reported as absent too.</summary>
    private bool Faulty(EventRow row, string column) => faults.Has(row.Origin, column);

    private void Need(bool missing, EventRow row, string column, EventKind kind)
    {
        if (missing) faults.AddCell(FaultCodes.NeededByKind, row.Origin, column, "", kind.ToString());
    }

    private void Unused(bool unused, EventRow row, string column, EventKind kind)
    {
        if (unused) faults.AddCell(FaultCodes.CellUnused, row.Origin, column, "", column, kind.ToString());
    }

    private static string Line(EventRow row) => row.Origin.Line.ToString(CultureInfo.InvariantCulture);

    private static string Day(LocalDate date) => IsoDates.Text(date);
}
