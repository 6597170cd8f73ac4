using System.Globalization;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>What the rows of events.csv must satisfy together; and the events that they make.</summary>
/// <param name="register">The counties.</param>
/// <param name="faults">Where faults go.</param>
internal sealed class EventTableChecks(PointRegister register, FaultLog faults)
{
    private readonly Dictionary<string, EventRow> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string County, string Outlet, LocalDate Week), EventRow> _weeks = [];

    /// <summary>The first row of each event's number, faulty ones too.</summary>
    public IReadOnlyDictionary<string, EventRow> ById => _byId;

    /// <summary>Compares a row with those before it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="sound">Whether the row by itself is without error.</param>
    /// <returns>The event, or null where the row is at fault.</returns>
    public PollutionEvent? Enter(EventRow row, bool sound)
    {
        County? county = row.County.Length == 0 ? null : register.FindCounty(row.County);
        bool alone = IsAlone(row) & HasItsWeekAlone(row, county);
        if (!sound || !alone) return null;
        return row.Month.Value is { } month && row.Kind.Value is { } kind && row.Id.Length > 0
            ? new PollutionEvent(
                month, row.Id, kind, county, row.River, row.Outlet, row.Week.Value is { } day ? OutletWeek.Monday(day) : null,
                row.VolumeTonnes.Value, row.Document, row.Note, row.Origin.At)
            : null;
    }

    private bool IsAlone(EventRow row)
    {
        if (row.Id.Length == 0 || _byId.TryAdd(row.Id, row)) return true;
        faults.AddCell(FaultCodes.EventTwice, row.Origin, "event", row.Id, Line(_byId[row.Id]));
        return false;
    }

    /// <summary>Clause 7.4 counts an outlet once a week.</summary>
    private bool HasItsWeekAlone(EventRow row, County? county)
    {
        if (row.Kind.Value != EventKind.IllegalOutlet || row.Week.Value is not { } day || county is null || row.Outlet.Length == 0) return true;
        var week = (county.Code, row.Outlet, OutletWeek.Monday(day));
        if (_weeks.TryAdd(week, row)) return true;
        faults.AddCell(FaultCodes.OutletWeekTwice, row.Origin, "week", IsoDates.Text(week.Item3), row.Outlet, Line(_weeks[week]));
        return false;
    }

    private static string Line(EventRow row) => row.Origin.Line.ToString(CultureInfo.InvariantCulture);
}
