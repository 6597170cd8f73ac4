using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A row below a header that is no record and no note, and why; each would make a fault of every cell.</summary>
internal enum StrayRow
{
    /// <summary>It may be a record.</summary>
    None,

    /// <summary>A caption over some of the records, a sum below them.</summary>
    Text,

    /// <summary>The header again, or that of another table.</summary>
    Header,
}

/// <summary>Tells such rows from records.</summary>
internal static class StrayRows
{
    private const int FirstIdeograph = 0x2E80;

    /// <summary>What a row is.</summary>
    /// <param name="file">The data file that the table is.</param>
    /// <param name="written">The texts of its cells that are not blank, from left to right.</param>
    /// <param name="heading">The heading above the first of them.</param>
    public static StrayRow Of(DataFile file, IReadOnlyList<string> written, string heading)
    {
        if (written.Count == 0 || char.IsAsciiDigit(written[0][0])) return StrayRow.None; // the usual record begins with its month
        if (DataFile.All.Any(f => IsHeader(f, written))) return StrayRow.Header;
        bool alone = written.Count == 1 && written[0].Any(c => c >= FirstIdeograph) && IsFarFromRecord(file, heading);
        return alone || (OfficeWords.BuiltIn.IsSum(written[0]) && !MayHoldAnyWord(file, heading)) ? StrayRow.Text : StrayRow.None;
    }

    /// <summary>
    /// Whether half of the texts name columns of a file, and one of them a column that the file always has: the symbols of indicators alone are also
    /// codes of points and classes (S2, I).
    /// </summary>
    private static bool IsHeader(DataFile file, IReadOnlyList<string> written) =>
        DataHeader.Recognised(file, written) is > 1 and var known && 2 * known >= written.Count
        && written.Any(c => file.Find(c, out _) is { } column && file.Columns.Contains(column));

    /// <summary>Whether a column has words in which a sum may be named and meant otherwise: a choice is called 累计.</summary>
    private static bool MayHoldAnyWord(DataFile file, string heading) => file.Find(heading, out _)?.Name is "choice" or "answer" or "document" or "note";

    /// <summary>
    /// Whether a row with nothing but one text lacks more of a record than one cell, or has the text in the place of a month or time; else it is a
    /// record of which one cell was forgotten.
    /// </summary>
    private static bool IsFarFromRecord(DataFile file, string heading)
    {
        if (file.Find(heading, out _) is not { } column) return true;
        if (!column.Required) return column.Name is "time" or "day"; // captions stand at the left, where tables have what they need
        var shape = new TableShape(file.Name, new Dictionary<string, int>(StringComparer.Ordinal) { [column.Name] = 1 });
        return column.HoldsMonths || file.Missing(shape).Skip(1).Any();
    }

    /// <summary>The fault of such a row.</summary>
    public static Fault Fault(StrayRow what, string label, int line, string text) =>
        new(what == StrayRow.Header ? FaultCodes.HeaderAgain : FaultCodes.StrayText, label, line, 0, "", text, []);
}
