using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Import.Review;

/// <summary>What a remark of an import is.</summary>
internal enum RemarkKind
{
    /// <summary>Something about a table that was read.</summary>
    Read,

    /// <summary>A row that is written.</summary>
    Written,

    /// <summary>Something that was passed over: a title, a note, a sum, a column.</summary>
    Skipped,

    /// <summary>Something that needs a look and hinders nothing.</summary>
    Warning,

    /// <summary>Words that are not understood and may take a result back that is written all the same; somebody has to read them.</summary>
    Unsure,

    /// <summary>Something that could not be placed and waits for somebody's answer.</summary>
    Open,
}

/// <summary>Something to be said about an import.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">The cell or table that it is about.</param>
/// <param name="Value">What stands there, or empty.</param>
/// <param name="Message">What is said.</param>
internal sealed record Remark(RemarkKind Kind, string Place, string Value, Message Message)
{
    private const int LongestShown = 60;

    /// <summary>A text as it is shown in a remark: on one line, and no longer than that tells.</summary>
    public static string Shown(string text)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestShown ? line[..LongestShown] + "…" : line;
    }
}

/// <summary>Everything that is said about an import, in the order in which it was found.</summary>
internal sealed class Remarks
{
    private const string PassedNote = "import.skip.note";

    private static readonly string[] PassedColumn = ["import.skip.column", "import.skip.otherMonth"];

    private readonly List<Remark> _all = [];
    private readonly HashSet<string> _passedColumns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);

    /// <summary>All remarks.</summary>
    public IReadOnlyList<Remark> All => _all;

    /// <summary>How many words are not understood, each once.</summary>
    public int Unsure => _all.Where(r => r.Kind == RemarkKind.Unsure).Select(r => r.Value).Distinct().Count();

    /// <summary>How many things are open.</summary>
    public int Open { get; private set; }

    /// <summary>Takes back that a row is written.</summary>
    public void TakeBack(IReadOnlySet<string> places) => _all.RemoveAll(r => r.Kind == RemarkKind.Written && places.Contains(r.Place));

    /// <summary>Tells a note for which something is open by that alone, and not as one that is passed over or not understood.</summary>
    /// <param name="table">What its grid is called.</param>
    /// <param name="note">The note as remarks show it.</param>
    public void Answer(string table, string note)
    {
        if (_answered.Add(table + "\n" + note)) _all.RemoveAll(r => IsOfNote(r) && r.Value == note && IsIn(r.Place, table));
    }

    private static bool IsOfNote(Remark remark) => remark.Kind == RemarkKind.Unsure || remark.Message.Code == PassedNote;

    private static bool IsIn(string place, string table) => place == table || (place.StartsWith(table, StringComparison.Ordinal) && place[table.Length] == '!');

    private bool IsAnswered(string place, string value) => _answered.Count > 0
        && (_answered.Contains(place + "\n" + value) || _answered.Contains(place[..Math.Max(0, place.LastIndexOf('!'))] + "\n" + value));

    /// <summary>
    /// Adds one, with what stands there as remarks show it. A column, or a note, that is passed over and then turns out to be open is told as that alone.
    /// </summary>
    public void Add(RemarkKind kind, string place, string value, string code, params ReadOnlySpan<string> arguments)
    {
        if (PassedColumn.Contains(code)) _passedColumns.Add(place);
        else if (kind is RemarkKind.Open or RemarkKind.Unsure && _passedColumns.Remove(place)) _all.RemoveAll(r => r.Place == place && PassedColumn.Contains(r.Message.Code));
        bool isOfNote = kind == RemarkKind.Unsure || code == PassedNote;
        if (isOfNote && IsAnswered(place, Remark.Shown(value))) return;
        if (isOfNote) _notes.Add(place);
        else if (kind == RemarkKind.Open && _notes.Remove(place)) _all.RemoveAll(r => r.Place == place && IsOfNote(r));
        _all.Add(new Remark(kind, place, Remark.Shown(value), Message.Of(code, arguments)));
        if (kind == RemarkKind.Open) Open++;
    }
}
