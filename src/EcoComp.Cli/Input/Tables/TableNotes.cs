using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>Texts among the rows of a table that are no records: below the table they are notes, between records they are told as being in the way.</summary>
/// <param name="label">The name of the file or sheet for faults.</param>
/// <param name="told">Where they are told.</param>
internal sealed class TableNotes(string label, ColumnFaults told)
{
    private readonly List<(int Line, string Text)> _open = [];

    /// <summary>Whether the cells of a row that are not blank are a note: a text as notes are, and beside it nothing else.</summary>
    /// <param name="written">The texts of the cells.</param>
    public static bool Are(IReadOnlyCollection<string> written) => written.Count > 0 && written.All(OfficeWords.BuiltIn.IsNote);

    /// <summary>Puts a row aside that may be a note.</summary>
    public void Put(int line, string text) => _open.Add((line, text));

    /// <summary>Tells that a record follows: what was put aside stands between records.</summary>
    /// <returns>Whether something was put aside.</returns>
    public bool RecordFollows() => Tell(FaultCodes.StrayText);

    /// <summary>Tells that the table ends: what was put aside stands below it.</summary>
    public void TableEnds() => Tell(FaultCodes.NotesPassed);

    private bool Tell(string code)
    {
        foreach ((int line, string text) in _open) told.Add(new Fault(code, label, line, 0, "", text, []));
        bool any = _open.Count > 0;
        _open.Clear();
        return any;
    }
}
