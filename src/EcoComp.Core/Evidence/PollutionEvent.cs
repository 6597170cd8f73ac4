using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>A row of events.csv.</summary>
/// <param name="Month">The month that it is recorded in.</param>
/// <param name="Id">Its number, unique in the folder.</param>
/// <param name="Kind">What kind of event it is.</param>
/// <param name="Responsible">The responsible county, or the shares of several; null while it is being found out.</param>
/// <param name="Incident">What its rows have in common, or empty where it stands alone.</param>
/// <param name="Date">The day of the occurrence, or null where it is not told.</param>
/// <param name="River">The river as written, or empty.</param>
/// <param name="Outlet">The outlet (排污口), or empty.</param>
/// <param name="Week">The Monday of the week, for illegal outlets.</param>
/// <param name="VolumeTonnes">The volume in tonnes, for illegal outlets and polluted water.</param>
/// <param name="Document">The document that establishes it.</param>
/// <param name="Note">A remark, or empty.</param>
/// <param name="Origin">The row.</param>
public sealed record PollutionEvent(
    YearMonth Month,
    string Id,
    EventKind Kind,
    Shares? Responsible,
    string Incident,
    LocalDate? Date,
    string River,
    string Outlet,
    LocalDate? Week,
    decimal? VolumeTonnes,
    string Document,
    string Note,
    RowOrigin Origin)
{
    /// <summary>Where it is recorded.</summary>
    public FileLine At => Origin.At;
}
