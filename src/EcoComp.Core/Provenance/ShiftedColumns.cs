using System.Globalization;

namespace EcoComp.Core.Provenance;

/// <summary>
/// Columns of a table that are shifted or swapped, which many points show that are months or classes: in such rows the month, the point and the class are
/// told, and not what follows from them.
/// </summary>
internal static class ShiftedColumns
{
    /// <summary>So many such rows may each have a reason of their own.</summary>
    private const int MostByThemselves = 3;

    /// <summary>The faults without those that follow from columns being elsewhere.</summary>
    /// <param name="told">The faults.</param>
    public static IReadOnlyList<Fault> Causes(Fault[] told)
    {
        var shifted = new HashSet<string>(StringComparer.Ordinal);
        foreach (IGrouping<string, Fault> file in told.Where(IsOfOtherColumn).GroupBy(f => f.File))
        {
            if (file.Sum(f => 1 + f.AlsoOn.Length) > MostByThemselves) shifted.Add(file.Key);
        }

        if (shifted.Count == 0) return told;
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (Fault fault in told.Where(f => shifted.Contains(f.File) && (IsOfOtherColumn(f) || IsOfMonth(f))))
        {
            foreach (int line in fault.AlsoOn.Append(fault.Line)) rows.Add(Row(fault, line));
        }

        var causes = new List<Fault>();
        foreach (Fault fault in told)
        {
            int[] lines = [.. fault.AlsoOn.Prepend(fault.Line).Where(l => !Follows(fault) || !rows.Contains(Row(fault, l)))];
            if (lines.Length > 0) causes.Add(fault with { Line = lines[0], AlsoOn = [.. lines[1..]] });
        }

        return causes;
    }

    private static bool IsOfOtherColumn(Fault fault) => fault.Code == FaultCodes.UnknownPoint && FaultForms.OfOtherColumn(fault.Value).Length > 0;

    private static bool IsOfMonth(Fault fault) => fault.Code == FaultCodes.BadMonth || fault is { Code: FaultCodes.CellEmpty, Column: "month" };

    private static bool Follows(Fault fault) =>
        fault.Code is FaultCodes.UnknownWord or FaultCodes.ClassOrStatus or FaultCodes.StatusWithoutDocument or FaultCodes.BadReading
        || (fault.Code == FaultCodes.CellEmpty && fault.Column != "month");

    private static string Row(Fault fault, int line) => fault.File + ":" + line.ToString(CultureInfo.InvariantCulture);
}
