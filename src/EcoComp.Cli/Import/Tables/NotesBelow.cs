using System.Collections.Immutable;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;

namespace EcoComp.Cli.Import.Tables;

/// <summary>
/// What the notes below a table say against it: that all of it does not count or is another thing (此表作废, 以上为目标值), or something of points that they
/// name (柳闸应为Ⅲ类). What names no point and is not about the whole table says nothing against it.
/// </summary>
internal sealed class NotesBelow
{
    private const int ShortestName = 2;

    private static readonly char[] Breaks =
        [',', (char)0xFF0C, ':', (char)0xFF1A, (char)0x3001, .. ImportWords.BuiltIn.NoteEnds, '\n', '\r'];

    private readonly List<Said> _said = [];

    /// <param name="table">The table.</param>
    public NotesBelow(FoundTable table)
    {
        int[] columns = [.. table.Columns.Where(c => c.Role == ColumnRole.Point).Select(c => c.Number)];
        string[] names =
        [
            .. table.Body.Where(r => table.Grid.Written(r).Skip(1).Any())
                .SelectMany(r => columns.Select(c => ImportWords.Key(table.Grid.Text(r, c))))
                .Where(n => n.Length >= ShortestName).Distinct().OrderByDescending(n => n.Length),
        ];
        foreach (string note in table.NotesBelow)
        {
            foreach (string sentence in note.Split(ImportWords.BuiltIn.NoteEnds)) Read(note, sentence, names);
        }
    }

    /// <summary>The note by which the whole table does not count; null where none says so.</summary>
    public string? OfTable { get; private set; }

    /// <summary>The notes about a point, each with what it says of it.</summary>
    /// <param name="name">What the table calls the point.</param>
    public IEnumerable<(string Note, string Part)> Of(string name) => ImportWords.Key(name) is var key
        ? _said.Where(s => s.Names.Contains(key)).Select(s => (Remark.Shown(s.Note), s.Part))
        : [];

    /// <summary>The parts of a sentence, each of the points that it or the part before it names: 石桥、柳闸类别互换.</summary>
    private void Read(string note, string sentence, string[] names)
    {
        ImmutableArray<string> of = [];
        bool named = false;
        foreach (string part in sentence.Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = ImportWords.Key(part);
            var here = ImmutableArray.CreateBuilder<string>();
            foreach (string name in names.Where(n => rest.Contains(n, StringComparison.Ordinal)))
            {
                here.Add(name);
                rest = rest.Replace(name, " ", StringComparison.Ordinal); // so that a name within another one is not found
            }

            rest = rest.Replace(" ", "", StringComparison.Ordinal).Trim(ImportWords.BuiltIn.Numbering);
            if (here.Count > 0) of = named ? [.. of, .. here] : here.ToImmutable();
            named = rest.Length == 0 && (named || here.Count > 0); // names alone are of what follows
            if (rest.Length == 0) continue;
            if (of.Length > 0) _said.Add(new Said(of, note, rest));
            else if (ImportWords.BuiltIn.NoteWords.TakesTableBack(rest)) OfTable ??= note;
        }
    }

    /// <summary>What a part of a note says of points.</summary>
    private sealed record Said(ImmutableArray<string> Names, string Note, string Part);
}
