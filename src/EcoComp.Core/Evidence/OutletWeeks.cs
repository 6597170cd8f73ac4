using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>The months that the weeks of outlets belong to by the choices that were made.</summary>
/// <param name="schedule">The choices, for <c>outlet-week</c>.</param>
/// <param name="catalogue">The regulations; a month that none governs is judged by the first one's choices.</param>
internal sealed class OutletWeeks(InterpretationSchedule schedule, RegulationCatalogue catalogue)
{
    /// <summary>The month of the week of a day.</summary>
    public YearMonth MonthOf(LocalDate day) => OutletWeek.MonthOf(OutletWeek.Monday(day), ChoicesOf(day).Meaning(OutletWeek.Point));

    /// <summary>The choices that say which month a week belongs to: those of its Monday's month, so that every week has one month.</summary>
    public MonthInterpretations ChoicesOf(LocalDate day)
    {
        YearMonth month = OutletWeek.Monday(day).ToYearMonth();
        return schedule.In(month, catalogue.Governing(month, schedule) ?? catalogue.Regulations[0]);
    }

    /// <summary>A table in which every week stands in its month, and the rows that were moved for that, as they were.</summary>
    /// <param name="table">The rows.</param>
    public (RowTable<EventRow> Table, IReadOnlyList<EventRow> Moved) Placed(RowTable<EventRow> table)
    {
        EventRow[] moved = [.. table.Rows.Where(IsElsewhere)];
        return moved.Length == 0
            ? (table, moved)
            : (table with { Rows = [.. table.Rows.Select(r => IsElsewhere(r) ? r with { Month = MonthOf(r.Week.Value!.Value) } : r)] }, moved);
    }

    private bool IsElsewhere(EventRow row) =>
        row.Kind.Value == EventKind.IllegalOutlet && row.Week.Value is { } day && row.Month.Value is { } month && MonthOf(day) != month;
}
