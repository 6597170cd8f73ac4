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

    /// <summary>As long as the names of those who sign, 许昌市生态环境局; an alias may be shorter.</summary>
    private const int LengthOfNames = 4;

    /// <summary>What a row is.</summary>
    /// <param name="file">The data file that the table is.</param>
    /// <param name="written">Its cells that are not blank, from left to right, each below its heading, which may be empty.</param>
    public static StrayRow Of(DataFile file, IReadOnlyList<(string Heading, string Text)> written)
    {
        if (written.Count == 0) return StrayRow.None;
        if (char.IsAsciiDigit(written[0].Text[0]) && (written.Count > 1 || !HasWords(written[0].Text))) return StrayRow.None; // the usual record begins with its month
        if (DataFile.All.Any(f => IsHeader(f, written))) return StrayRow.Header;
        return IsCaption(file, written) || IsSum(file, written) || IsSigned(file, written) || IsOfNoRecord(file, written) ? StrayRow.Text : StrayRow.None;
    }

    /// <summary>
    /// Whether half of the texts name columns of a file, and one of them a column that the file always has: the symbols of indicators alone are also
    /// codes of points and classes (S2, I).
    /// </summary>
    private static bool IsHeader(DataFile file, IReadOnlyList<(string Heading, string Text)> written) =>
        DataHeader.Recognised(file, written.Select(w => w.Text)) is > 1 and var known && 2 * known >= written.Count
        && written.Any(w => file.Find(w.Text, out _) is { } column && file.Columns.Contains(column));

    /// <summary>
    /// Whether a row has nothing but one text that lacks more of a record than one cell, or that stands in the place of a month or time; else it is a
    /// record of which one cell was forgotten.
    /// </summary>
    private static bool IsCaption(DataFile file, IReadOnlyList<(string Heading, string Text)> written)
    {
        if (written.Count > 1 || !HasWords(written[0].Text)) return false;
        if (file.Find(written[0].Heading, out _) is not { } column) return true;
        if (!column.Required) return column.Name is "time" or "day"; // captions stand at the left, where tables have what they need
        return column.HoldsMonths || Lacking(file, written).Skip(1).Any();
    }

    /// <summary>Whether a row begins as sums do and is no record: it lacks a cell that each record has, or the word stands in the place of a month.</summary>
    private static bool IsSum(DataFile file, IReadOnlyList<(string Heading, string Text)> written) =>
        OfficeWords.BuiltIn.IsSum(written[0].Text) && (file.Find(written[0].Heading, out _) is { HoldsMonths: true } || Lacking(file, written).Any());

    /// <summary>Whether a code, a month or a word of a list is none by its form: a signature that fills the cells of a row, 审核：李四.</summary>
    private static bool IsSigned(DataFile file, IReadOnlyList<(string Heading, string Text)> written) => written.Any(w =>
        file.Find(w.Heading, out _) is { } column && (column.Required || column.IsSubject) && !column.HoldsFreeText
        && (w.Text.Contains('：', StringComparison.Ordinal) || OfficeWords.BuiltIn.IsSigned(w.Text) || (column.HoldsMonths && OfficeWords.BuiltIn.BeginsAsNote(w.Text))));

    /// <summary>Whether a row of words has none of the cells that a record needs, or lacks one of them and has words in the place of its month.</summary>
    private static bool IsOfNoRecord(DataFile file, IReadOnlyList<(string Heading, string Text)> written)
    {
        int lacking = Lacking(file, written).Count();
        if (lacking == 0) return false;
        if (written.Any(w => file.Find(w.Heading, out _) is { HoldsMonths: true, Required: true } && IsNoMonth(w.Text))) return true;
        return lacking == Lacking(file, []).Count() && written.All(w => w.Text.Length >= LengthOfNames && HasWords(w.Text));

        static bool IsNoMonth(string text) => HasWords(text) && !text.Any(char.IsAsciiDigit) && !text.Contains('月', StringComparison.Ordinal);
    }

    private static bool HasWords(string text) => text.Any(c => c >= FirstIdeograph);

    /// <summary>The columns that a record needs and the row leaves empty.</summary>
    private static IEnumerable<DataColumn> Lacking(DataFile file, IEnumerable<(string Heading, string Text)> written)
    {
        var fields = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string heading, _) in written)
        {
            if (file.Find(heading, out _) is { } column) fields[column.Name] = 1;
        }

        return file.Missing(new TableShape(file.Name, fields));
    }

    /// <summary>The fault of such a row.</summary>
    public static Fault Fault(StrayRow what, string label, int line, string text) =>
        new(what == StrayRow.Header ? FaultCodes.HeaderAgain : FaultCodes.StrayText, label, line, 0, "", text, []);
}
