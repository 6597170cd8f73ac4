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
/// <param name="file">The data file that the table is.</param>
internal sealed class StrayRows(DataFile file)
{
    private const int FirstIdeograph = 0x2E80;

    /// <summary>As long as the names of those who sign, 许昌市生态环境局; an alias may be shorter.</summary>
    private const int LengthOfNames = 4;

    /// <summary>The columns of the table's headings: there are few, and each is asked for in every row.</summary>
    private readonly Dictionary<string, DataColumn?> _columns = new(StringComparer.Ordinal);

    /// <summary>What a row is.</summary>
    /// <param name="written">Its cells that are not blank, from left to right, each below its heading, which may be empty.</param>
    public StrayRow Of(IReadOnlyList<(string Heading, string Text)> written)
    {
        if (written.Count == 0) return StrayRow.None;
        if (file != DataFile.Counties && char.IsAsciiDigit(written[0].Text[0]) && (written.Count > 1 || !HasWords(written[0].Text))) return StrayRow.None; // the usual record begins with its month
        if (DataFile.All.Any(f => IsHeader(f, written))) return StrayRow.Header;
        return IsCaption(written) || IsSum(written) || IsSigned(written) || IsOfNoRecord(written) ? StrayRow.Text : StrayRow.None;
    }

    /// <summary>
    /// Whether half of the texts name columns of a file, and one of them a column that the file always has: the symbols of indicators alone are also
    /// codes of points and classes (S2, I).
    /// </summary>
    private static bool IsHeader(DataFile file, IReadOnlyList<(string Heading, string Text)> written) =>
        written.Any(w => file.FindFixed(w.Text) is not null)
        && DataHeader.Recognised(file, written.Select(w => w.Text)) is > 1 and var known && 2 * known >= written.Count;

    /// <summary>
    /// Whether a row has nothing but one text that lacks more of a record than one cell, or that stands in the place of a month or time; else it is a
    /// record of which one cell was forgotten.
    /// </summary>
    private bool IsCaption(IReadOnlyList<(string Heading, string Text)> written)
    {
        if (written.Count > 1 || !HasWords(written[0].Text)) return false;
        if (ColumnOf(written[0].Heading) is not { } column) return true;
        if (!column.Required) return column.Name is "time" or "day"; // captions stand at the left, where tables have what they need
        return column.HoldsMonths || Lacking(written).Skip(1).Any();
    }

    /// <summary>
    /// Whether a row begins as sums do and is no record: it lacks a cell that each record has, or the word stands in the place of a month. No county is
    /// called 合计, whatever stands beside it.
    /// </summary>
    private bool IsSum(IReadOnlyList<(string Heading, string Text)> written) =>
        (OfficeWords.BuiltIn.IsSum(written[0].Text) && (ColumnOf(written[0].Heading) is { HoldsMonths: true } || Lacking(written).Any()))
        || (file == DataFile.Counties && written.Any(w => OfficeWords.BuiltIn.IsSum(w.Text) && ColumnOf(w.Heading)?.Name is "code" or "name"));

    /// <summary>Whether a code, a month or a word of a list is none by its form: a signature that fills the cells of a row, 审核：李四.</summary>
    private bool IsSigned(IReadOnlyList<(string Heading, string Text)> written) => written.Any(w =>
        ColumnOf(w.Heading) is { } column && (column.Required || column.IsSubject) && !column.HoldsFreeText
        && (w.Text.Contains('：', StringComparison.Ordinal) || OfficeWords.BuiltIn.IsSigned(w.Text) || (column.HoldsMonths && OfficeWords.BuiltIn.BeginsAsNote(w.Text))));

    /// <summary>Whether a row of words has none of the cells that a record needs, or lacks one of them and has words in the place of its month.</summary>
    private bool IsOfNoRecord(IReadOnlyList<(string Heading, string Text)> written)
    {
        int lacking = Lacking(written).Count();
        if (lacking == 0) return false;
        if (written.Any(w => ColumnOf(w.Heading) is { HoldsMonths: true, Required: true } && IsNoMonth(w.Text))) return true;
        return written.All(w => w.Text.Length >= LengthOfNames && HasWords(w.Text)) && lacking == Lacking([]).Count();

        static bool IsNoMonth(string text) => HasWords(text) && !text.Any(char.IsAsciiDigit) && !text.Contains('月', StringComparison.Ordinal);
    }

    private static bool HasWords(string text) => text.Any(c => c >= FirstIdeograph);

    /// <summary>The columns that a record needs and the row leaves empty.</summary>
    private IEnumerable<DataColumn> Lacking(IEnumerable<(string Heading, string Text)> written)
    {
        var fields = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string heading, _) in written)
        {
            if (ColumnOf(heading) is { } column) fields[column.Name] = 1;
        }

        return file.Missing(new TableShape(file.Name, fields));
    }

    private DataColumn? ColumnOf(string heading)
    {
        if (!_columns.TryGetValue(heading, out DataColumn? column)) _columns.Add(heading, column = file.Find(heading, out _));
        return column;
    }

    /// <summary>The fault of such a row.</summary>
    public static Fault Fault(StrayRow what, string label, int line, string text) =>
        new(what == StrayRow.Header ? FaultCodes.HeaderAgain : FaultCodes.StrayText, label, line, 0, "", text, []);
}
