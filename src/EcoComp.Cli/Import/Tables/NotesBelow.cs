using System.Collections.Immutable;
using EcoComp.Cli.Import.Names;
using EcoComp.Cli.Import.Review;
using EcoComp.Cli.Import.Vocabulary;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Cli.Import.Tables;

/// <summary>
/// What the notes below a table say against it: that all of it does not count or is another thing (此表作废, 以上为目标值), or something of points that they
/// name (柳闸应为Ⅲ类), by their county, their river or a mark at their names too. What is about none of them says nothing against the table.
/// </summary>
internal sealed class NotesBelow
{
    private const int ShortestName = 2;
    private const char WideStar = (char)0xFF0A;

    private static readonly char[] Breaks =
        [',', (char)0xFF0C, ':', (char)0xFF1A, (char)0x3001, .. ImportWords.BuiltIn.NoteEnds, '\n', '\r'];

    /// <summary>What may stand before a part: its number.</summary>
    private static readonly char[] Numbers = [.. ImportWords.BuiltIn.Numbering, '(', ')'];

    /// <summary>What may stand behind it; a digit there is a part of what is said: 数据×10.</summary>
    private static readonly char[] Marks = [.. Numbers.Where(c => !char.IsAsciiDigit(c))];

    private readonly List<Said> _said = [];
    private readonly FoundTable _table;
    private readonly ImportContext _context;
    private readonly int[] _names;
    private readonly int[] _groups;
    private YearMonth? _asked;
    private string? _otherMonth;

    /// <param name="table">The table.</param>
    /// <param name="context">What the names in it are read against.</param>
    public NotesBelow(FoundTable table, ImportContext context)
    {
        (_table, _context) = (table, context);
        _names = [.. table.Columns.Where(c => c.Role is ColumnRole.Point or ColumnRole.Code).Select(c => c.Number)];
        _groups = [.. table.Columns.Where(c => c.Role is ColumnRole.County or ColumnRole.River).Select(c => c.Number)];
        string[] notes = [.. table.NotesBelow.Distinct()];
        if (notes.Length == 0) return;
        int[] rows = [.. table.Body.Where(r => table.Grid.Written(r).Skip(1).Any())];
        string[] names = Sorted(rows.SelectMany(NamesOf));
        string[] groups = Sorted(rows.SelectMany(GroupsOf));
        foreach (string note in notes)
        {
            foreach (string sentence in note.Split(ImportWords.BuiltIn.NoteEnds)) Read(note, sentence, names, groups);
        }
    }

    /// <summary>The note by which the whole table does not count; null where none says so.</summary>
    public string? OfTable { get; private set; }

    /// <summary>The note by which the values of the table are to be multiplied, or were; null where none says so.</summary>
    public string? OfFactor { get; private set; }

    /// <summary>The notes about the point of a row, each with what it says of it: by its name, its code or a mark at its name, or by its county or river.</summary>
    public IEnumerable<(string Note, string Part)> Of(int row)
    {
        if (_said.Count == 0) return [];
        string[] called = [.. NamesOf(row), .. GroupsOf(row)];
        return _said.Where(s => s.Names.Any(called.Contains)).Select(s => (Remark.Shown(s.Note), s.Part));
    }

    /// <summary>Longer names first, so that a name within another one is not found.</summary>
    private static string[] Sorted(IEnumerable<string> names) => [.. names.Distinct().OrderByDescending(n => n.Length)];

    private IEnumerable<string> NamesOf(int row)
    {
        foreach (string text in _names.Select(c => _table.Grid.Filled(row, c)))
        {
            foreach (string mark in ImportWords.BuiltIn.NoteWords.MarksOf(text.Replace(WideStar, '*'))) yield return mark;
            if (ImportWords.Key(text) is not { Length: >= ShortestName } name) continue;
            yield return name;
            if (_context.ShortOf(name) is { } small) yield return small;
            if (_context.Names.Find(new NamedPoint(text, "", "", "")).Point is not { } point) continue;
            yield return ImportWords.Key(point.Code);
            // The name of the register, where the table adds what it is: 颍河褚河桥断面.
            foreach (string own in point.Entries.Select(e => ImportWords.Key(e.Name)))
            {
                if (own.Length >= name.Length || !name.StartsWith(own, StringComparison.Ordinal)) continue;
                yield return own;
                if (_context.ShortOf(own) is { } ownSmall) yield return ownSmall;
            }
        }
    }

    /// <summary>The river and county of a row, and those that the register has for its point.</summary>
    private IEnumerable<string> GroupsOf(int row)
    {
        foreach (string name in _groups.Select(c => ImportWords.Key(_table.Grid.Filled(row, c))).Where(n => n.Length >= ShortestName)) yield return name;
        foreach (Point? point in _names.Select(c => _context.Names.Find(new NamedPoint(_table.Grid.Filled(row, c), "", "", "")).Point))
        {
            if (point is null) continue;
            foreach (PointEntry entry in point.Entries)
            {
                yield return ImportWords.Key(entry.WaterBody);
                foreach (County county in entry.Responsible?.Counties ?? [])
                {
                    yield return county.Name;
                    if (ImportWords.BuiltIn.ShortOf(county.Name) is { } small) yield return small;
                }
            }
        }
    }

    /// <summary>The parts of a sentence, each of the points that it or the part before it names: 石桥、柳闸类别互换.</summary>
    private void Read(string note, string sentence, string[] names, string[] groups)
    {
        ImmutableArray<string> of = [];
        bool named = false;
        foreach (string part in sentence.Split(Breaks, StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = ImportWords.Key(part).Replace(WideStar, '*');
            var here = ImmutableArray.CreateBuilder<string>();
            foreach (string name in names.Where(n => rest.Contains(n, StringComparison.Ordinal)))
            {
                here.Add(name);
                rest = rest.Replace(name, " ", StringComparison.Ordinal);
            }

            rest = rest.Replace(" ", "", StringComparison.Ordinal).TrimStart(Numbers).TrimEnd(Marks);
            if (here.Count > 0) of = named ? [.. of, .. here] : here.ToImmutable();
            named = rest.Length == 0 && (named || here.Count > 0); // names alone are of what follows
            if (rest.Length == 0) continue;
            if (RowNotes.SaysOtherMeaning(rest)) OfTable ??= note;
            if (of.Length > 0) _said.Add(new Said(of, note, ImportWords.BuiltIn.NoteWords.Predicate(rest)));
            else if (OfGroup(rest, groups) is { } group) _said.Add(new Said([group.Name], note, group.Status));
            else if (ImportWords.BuiltIn.NoteWords.TakesTableBack(rest)) OfTable ??= note;
            if (of.Length == 0 && ImportWords.BuiltIn.NoteWords.SaysFactor(ImportWords.Key(part))) OfFactor ??= note;
        }
    }

    /// <summary>A note by which the table is of another month than its own; null where none says so.</summary>
    public string? OfOtherMonth(YearMonth own)
    {
        if (_asked != own) _otherMonth = _table.NotesBehind.FirstOrDefault(n => !ImportWords.BuiltIn.NoteWords.IsOfOtherDates(n) && MonthHints.NoteIsOfOther(n, own));
        _asked = own;
        return _otherMonth;
    }

    /// <summary>A county or river of which a part says a status and no word more, or that it does not count, and that: 乙县各断面停测, 乙县数据未审核.</summary>
    private static (string Name, string Status)? OfGroup(string part, string[] groups)
    {
        foreach (string name in groups.Where(g => g.Length > 0 && part.StartsWith(g, StringComparison.Ordinal)))
        {
            string status = ImportWords.BuiltIn.NoteWords.Predicate(part[name.Length..]);
            if (ImportWords.BuiltIn.Status(status) is not null || ImportWords.BuiltIn.NoteWords.Retracts(status)) return (name, status);
        }

        return null;
    }

    /// <summary>What a part of a note says of points.</summary>
    private sealed record Said(ImmutableArray<string> Names, string Note, string Part);
}
