using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Texts among the rows of a table that are no records: below the table they are notes, between records they are told as being in the way.</summary>
/// <param name="file">The data file.</param>
/// <param name="shape">The table.</param>
/// <param name="told">Where they are told.</param>
internal sealed class TableNotes(DataFile file, TableShape shape, ColumnFaults told)
{
    private readonly List<(int Line, IReadOnlyCollection<string> Written)> _open = [];

    /// <summary>Whether the cells of a row that are not blank are a note: a text as notes are, and beside it nothing else.</summary>
    /// <param name="written">The texts of the cells.</param>
    public static bool Are(IReadOnlyCollection<string> written) => written.Count > 0 && written.All(OfficeWords.BuiltIn.IsNote);

    /// <summary>Puts a row aside that may be a note.</summary>
    public void Put(int line, IReadOnlyCollection<string> written) => _open.Add((line, written));

    /// <summary>Tells that a record follows: what was put aside stands between records.</summary>
    /// <returns>Whether something was put aside.</returns>
    public bool RecordFollows() => Tell(FaultCodes.StrayText);

    /// <summary>Tells that the table ends: what was put aside stands below it.</summary>
    /// <returns>Whether some of it may be a record.</returns>
    public bool TableEnds() => Tell(FaultCodes.NotesPassed);

    /// <summary>
    /// Whether texts below a table may be a record that lost its cells, as where they were merged into one: several words, of which one is a month, a code
    /// or an amount, and the first none of notes.
    /// </summary>
    /// <param name="written">The texts of the cells.</param>
    public static bool MayBeRecord(IEnumerable<string> written)
    {
        string[] words = [.. written.SelectMany(OfficeWords.BuiltIn.WordsOf)];
        return words.Length > 1 && !OfficeWords.BuiltIn.BeginsAsNote(words[0]) && words.Any(IsOfRecords);
    }

    private static bool IsOfRecords(string word)
    {
        if (Cell.Date(word).Value is not null) return false; // the day on which it was signed
        return Cell.Month(word).Value is not null || (word[^1] is '元' or '吨' && char.IsAsciiDigit(word[0]))
            || (word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && word.Any(char.IsAsciiLetter) && word.Any(char.IsAsciiDigit));
    }

    private bool Tell(string code)
    {
        bool stray = false;
        foreach ((int line, IReadOnlyCollection<string> written) in _open)
        {
            bool record = code == FaultCodes.StrayText || MayBeRecord(written);
            Fault? unit = record ? null : DataHeader.UnitOfNote(file, shape.File, line, shape.Heads, written);
            told.Add(unit ?? new Fault(record ? FaultCodes.StrayText : code, shape.File, line, 0, "", written.First(), []));
            stray |= record || unit is not null;
        }

        _open.Clear();
        return stray;
    }
}
