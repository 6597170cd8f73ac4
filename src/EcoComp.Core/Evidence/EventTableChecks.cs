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
    /// <returns>The event, or null where its month or kind could not be read; of a folder with a row at fault nothing is settled.</returns>
    public PollutionEvent? Enter(EventRow row)
    {
        County? county = row.County.Length == 0 ? null : register.FindCounty(row.County);
        CheckId(row);
        CheckWeek(row, county);
        return row.Month.Value is { } month && row.Kind.Value is { } kind
            ? new PollutionEvent(
                month, row.Id, kind, county, row.River, row.Outlet, row.Week.Value is { } day ? OutletWeek.Monday(day) : null,
                row.VolumeTonnes.Value, row.Document, row.Note, row.Origin.At)
            : null;
    }

    private void CheckId(EventRow row)
    {
        if (row.Id.Length > 0 && !_byId.TryAdd(row.Id, row))
            faults.AddCell(FaultCodes.EventTwice, row.Origin, "event", row.Id, Line(_byId[row.Id]));
    }

    /// <summary>Clause 7.4 counts an outlet once a week.</summary>
    private void CheckWeek(EventRow row, County? county)
    {
        if (row.Kind.Value != EventKind.IllegalOutlet || row.Week.Value is not { } day || county is null || row.Outlet.Length == 0) return;
        var week = (county.Code, row.Outlet, OutletWeek.Monday(day));
        if (!_weeks.TryAdd(week, row))
            faults.AddCell(FaultCodes.OutletWeekTwice, row.Origin, "week", IsoDates.Text(week.Item3), row.Outlet, Line(_weeks[week]));
    }

    private static string Line(EventRow row) => row.Origin.Line.ToString(CultureInfo.InvariantCulture);
}
