using System.Collections.Concurrent;
using System.Globalization;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>
/// Which cells of the data lead from one settlement to another: each changed row is taken over into the first data alone, and taken back
/// from the second alone. What moves then, that row is a cause of. What only several rows together move is found by taking them over one
/// after the other.
/// </summary>
/// <param name="settle">Settles data; null where they are refused.</param>
/// <param name="a">The first data.</param>
/// <param name="b">The second data.</param>
/// <param name="monthText">The month.</param>
internal sealed class DataCauses(Func<Sheets, Facts?> settle, Sheets a, Sheets b, string monthText)
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<int, RowChange>> _causes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _subjects = new(StringComparer.Ordinal);

    /// <summary>The causes of each key of which the two settlements say different things.</summary>
    public Dictionary<string, List<Cause>> Find(Facts first, Facts second)
    {
        string[] keys = [.. first.Differing(second)];
        if (keys.Length == 0) return [];
        RowChange[] changes = [.. RowChange.Between(a, b).Where(c => c.Month.Length == 0 || c.Month == monthText)];
        Parallel.For(0, changes.Length, i => TryAlone(changes[i], i, first, second, keys));
        string[] open = [.. keys.Where(k => !_causes.ContainsKey(k))];
        foreach (string key in keys) _subjects[key] = (first.Find(key) ?? second.Find(key))!.Subject;
        if (open.Length > 0) TakeOver(changes, first, open);
        for (int i = 0; i < changes.Length; i++)
        {
            // A subject that is not registered any more, or was not, is reason enough, and no data without it alone can be settled.
            if (changes[i] is { Old: not null, New: not null } || (changes[i].File != DataFile.Points && changes[i].File != DataFile.Counties)) continue;
            string code = (changes[i].Old ?? changes[i].New)!["code"];
            foreach (string key in keys)
            {
                if (_subjects[key] == code) Add(key, i, changes[i]);
            }
        }

        return keys.ToDictionary(k => k, k => Told(_causes.GetValueOrDefault(k)), StringComparer.Ordinal);
    }

    private void TryAlone(RowChange change, int index, Facts first, Facts second, string[] keys)
    {
        string[] moved = [.. keys.Where(Moves(first, settle(a.With(change.File, change.Old, change.New))))];
        string[] back = [.. keys.Where(Moves(second, settle(b.With(change.File, change.New, change.Old))))];
        string[] all = [.. moved.Union(back, StringComparer.Ordinal)];
        if (all.Length == 0) return;
        (string Column, HashSet<string> Keys)[] cells = change.Old is null || change.New is null || change.Columns.Count == 1
            ? []
            : [.. change.Columns.Select(c => (c, MovedByCell(change.Only(c), first, keys)))];
        foreach (string key in all)
        {
            string[] columns = [.. cells.Where(c => c.Keys.Contains(key)).Select(c => c.Column)];
            Add(key, index, columns.Length == 0 ? change : change with { Columns = columns });
        }
    }

    private HashSet<string> MovedByCell(RowChange cell, Facts first, string[] keys) =>
        [.. keys.Where(Moves(first, settle(a.With(cell.File, cell.Old, cell.New))))];

    /// <summary>Takes the changes over one after the other and adds to each key the change at which it moves.</summary>
    private void TakeOver(RowChange[] changes, Facts first, string[] open)
    {
        // What goes is taken away last, what comes is added first, so that no row speaks of what is not registered.
        (Sheets data, Facts at) = (a, first);
        var waiting = new List<int>();
        IEnumerable<int> order = Enumerable.Range(0, changes.Length)
            .OrderBy(i => changes[i].New is null ? 1 : 0).ThenBy(i => changes[i].New is null ? -i : i);
        foreach (int i in order)
        {
            data = data.With(changes[i].File, changes[i].Old, changes[i].New);
            waiting.Add(i);
            if (settle(data) is not { } next) continue; // not sound without some of what follows
            foreach (string key in open.Where(k => !at.Agrees(next, k))) AddAll(key, waiting, changes);

            waiting.Clear();
            at = next;
        }

        // Where the data could not be settled to the end, what was not told apart is a cause together.
        foreach (string key in open.Where(k => !_causes.ContainsKey(k))) AddAll(key, waiting, changes);
    }

    /// <summary>Of changes that could not be told apart those are causes that name what a key is about; all of them where none does.</summary>
    private void AddAll(string key, List<int> waiting, RowChange[] changes)
    {
        bool isNamed = waiting.Exists(i => IsOf(changes[i], key));
        foreach (int cause in waiting)
        {
            if (!isNamed || IsOf(changes[cause], key)) Add(key, cause, changes[cause]);
        }
    }

    private bool IsOf(RowChange change, string key) =>
        _subjects[key] is { Length: > 0 } subject && (change.Old ?? change.New)!.Cells.Values.Contains(subject, StringComparer.Ordinal);

    private static Func<string, bool> Moves(Facts before, Facts? after) => key => after is not null && !before.Agrees(after, key);

    private void Add(string key, int index, RowChange change) => _causes.GetOrAdd(key, _ => new())[index] = change;

    private static List<Cause> Told(ConcurrentDictionary<int, RowChange>? changes) =>
        [.. (changes ?? new()).OrderBy(c => c.Key).SelectMany(c => Told(c.Value))];

    private static IEnumerable<Cause> Told(RowChange change)
    {
        string kind = change.File == DataFile.Rulings ? "ruling" : change.File == DataFile.Interpretations ? "interpretation" : "data";
        if (change.Old is { } old && change.New is { } now)
        {
            foreach (string column in change.Columns)
                yield return new Cause(kind, Message.Of("diff.cell", old.File, Line(old), Line(now), Named(change.File, column), Cell(old[column]), Cell(now[column])));
        }
        else
        {
            SheetRow row = (change.New ?? change.Old)!;
            string text = string.Join(" ", row.Cells.Where(c => c.Value.Length > 0).Select(c => Named(change.File, c.Key) + "=" + c.Value));
            yield return new Cause(kind, Message.Of(change.Old is null ? "diff.rowCame" : "diff.rowWent", row.File, Line(row), text));
        }
    }

    private static string Named(DataFile file, string column) =>
        file.Columns.FirstOrDefault(c => c.Name == column) is { Chinese: { } chinese } ? column + " " + chinese : column;

    private static string Cell(string text) => text.Length == 0 ? "-" : text;

    private static string Line(SheetRow row) => row.Line.ToString(CultureInfo.InvariantCulture);
}
