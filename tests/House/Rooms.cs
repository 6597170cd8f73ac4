using System.Reflection;

namespace EcoComp.Tests.House;

/// <summary>The folders of an assembly, which are its namespaces, and which of them uses which.</summary>
internal sealed class Rooms
{
    private readonly string _root;
    private readonly Dictionary<(string From, string To), string> _uses = [];

    /// <summary>Finds the uses between the rooms of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="root">The namespace of all its rooms.</param>
    public Rooms(Assembly assembly, string root)
    {
        _root = root;
        Uses = References.Of(assembly);
        foreach (Reference r in Uses) Add(Reference.Room(r.From), Reference.Room(r.To), r.ToString());
        All = [.. Uses.SelectMany(r => new[] { Reference.Room(r.From), Reference.Room(r.To) }).Where(IsOwn).Distinct().Order(StringComparer.Ordinal)];
        foreach ((string from, string to, string file) in References.Usings(Folder("src", _root)))
            Add(from, All.LastOrDefault(r => to == r || to.StartsWith(r + ".", StringComparison.Ordinal)) ?? to, file + " (using)");
    }

    /// <summary>Every use of a type by another.</summary>
    public IReadOnlyCollection<Reference> Uses { get; }

    /// <summary>All rooms.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>A folder of the repository.</summary>
    public static string Folder(params ReadOnlySpan<string> path)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EcoComp.sln"))) folder = folder.Parent;
        return Path.Combine([folder?.FullName ?? throw new InvalidOperationException("The tests do not lie in the repository."), .. path]);
    }

    /// <summary>Each circle as the rooms that are in it, with one use for each step between two of them.</summary>
    public IEnumerable<(string[] Rooms, string[] Uses)> Circles() =>
        from room in All
        let circle = Reachable(room).Where(other => Reachable(other).Contains(room)).Order(StringComparer.Ordinal).ToArray()
        where circle.Length > 1 && circle[0] == room
        select (circle, _uses.Where(u => circle.Contains(u.Key.From) && circle.Contains(u.Key.To))
            .OrderBy(u => u.Key.From, StringComparer.Ordinal).ThenBy(u => u.Key.To, StringComparer.Ordinal).Select(u => u.Value).ToArray());

    /// <summary>What a type uses, directly or by way of other types of a room.</summary>
    /// <param name="type">The full name of the type.</param>
    /// <param name="room">The room, with what lies under it.</param>
    public IEnumerable<Reference> Known(string type, string room)
    {
        ILookup<string, Reference> of = Uses.ToLookup(r => r.From);
        var seen = new HashSet<string>(StringComparer.Ordinal) { type };
        var open = new Queue<string>([type]);
        while (open.TryDequeue(out string? next))
        {
            foreach (Reference reference in of[next])
            {
                yield return reference;
                if (reference.To.StartsWith(room + ".", StringComparison.Ordinal) && seen.Add(reference.To)) open.Enqueue(reference.To);
            }
        }
    }

    private HashSet<string> Reachable(string room)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([room]);
        while (open.TryDequeue(out string? next))
        {
            foreach ((_, string to) in _uses.Keys.Where(u => u.From == next))
            {
                if (seen.Add(to)) open.Enqueue(to);
            }
        }

        return seen;
    }

    private void Add(string from, string to, string use)
    {
        if (from != to && IsOwn(from) && IsOwn(to)) _uses.TryAdd((from, to), use);
    }

    private bool IsOwn(string room) => room == _root || room.StartsWith(_root + ".", StringComparison.Ordinal);
}
