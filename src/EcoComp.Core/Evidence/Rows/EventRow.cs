using EcoComp.Core.Provenance;
using NodaTime;

namespace EcoComp.Core.Evidence.Rows;

/// <summary>A row of events.csv whose cells were read; null where a cell was empty or at fault, which was reported.</summary>
/// <param name="Origin">Where it was read.</param>
/// <param name="Month">The month.</param>
/// <param name="Id">The event's number.</param>
/// <param name="Kind">The kind.</param>
/// <param name="County">A county's code, name or alias, or empty.</param>
/// <param name="River">The river, or empty.</param>
/// <param name="Outlet">The outlet, or empty.</param>
/// <param name="Week">A date in the week.</param>
/// <param name="VolumeTonnes">The volume in tonnes.</param>
/// <param name="Document">The document.</param>
/// <param name="Note">A remark, or empty.</param>
public sealed record EventRow(
    RowOrigin Origin,
    YearMonth? Month,
    string Id,
    EventKind? Kind,
    string County,
    string River,
    string Outlet,
    LocalDate? Week,
    decimal? VolumeTonnes,
    string Document,
    string Note);
