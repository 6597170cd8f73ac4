using EcoComp.Cli.Input;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>A point as a closed month knows it.</summary>
/// <param name="Month">The month.</param>
/// <param name="Entry">What its register has of the point in that month.</param>
internal sealed record ClosedPoint(YearMonth Month, PointEntry Entry);

/// <summary>
/// The points of the closed months as these stand, each month's as they were valid in it. Registers are read from the newest receipt back, and no
/// further than somebody asks: as a rule the newest has all that a folder has.
/// </summary>
internal sealed class ClosedPoints
{
    private readonly ArchiveFolder _archive;
    private readonly InputTable<PointRegister> _registers;
    private readonly Queue<ArchivePart> _unread;
    private readonly Dictionary<string, ClosedPoint> _newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, ArchivePart>> _codes = new(StringComparer.Ordinal);

    /// <summary>The points of an archive.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="but">Months that are closed anew, whose word counts no more.</param>
    public ClosedPoints(ArchiveFolder archive, IReadOnlyCollection<YearMonth> but)
    {
        _archive = archive;
        _registers = new(archive.Scan, DataFile.Points, table => PointTable.Read(table, new FaultLog()));
        Standing = [.. archive.Scan.Months.Where(m => !but.Contains(m)).Select(archive.Scan.Standing).OfType<ArchivePart>()];
        HashSet<string> paths = [.. Standing.Select(p => p.Path)];
        _unread = new(archive.Scan.Parts.Reverse().Where(p => paths.Contains(p.Path)));
    }

    /// <summary>The closed months as they stand.</summary>
    public IReadOnlyList<ArchivePart> Standing { get; }

    /// <summary>A point by what was written last of it; null where no closed month knows its code.</summary>
    /// <exception cref="Host.CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public ClosedPoint? Find(string code)
    {
        while (!_newest.ContainsKey(code) && ReadOn())
        {
        }

        return _newest.GetValueOrDefault(code);
    }

    /// <summary>The codes under which closed months know a name, each with a part in which it stands so; null where they do not know it.</summary>
    /// <exception cref="Host.CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public Dictionary<string, ArchivePart>? CodesOf(string name)
    {
        while (ReadOn())
        {
        }

        return _codes.GetValueOrDefault(name);
    }

    /// <summary>A point in one closed month; null where it was not valid.</summary>
    /// <exception cref="Host.CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public PointEntry? EntryIn(ArchivePart part, string code) => RegisterOf(part).FindPoint(code)?.EntryIn(part.Month);

    private PointRegister RegisterOf(ArchivePart part) => _archive.Guarded(() => _registers.Of(part));

    private bool ReadOn()
    {
        if (!_unread.TryDequeue(out ArchivePart? part)) return false;
        foreach (Point point in RegisterOf(part).Points)
        {
            if (point.EntryIn(part.Month) is not { } entry) continue;
            _newest.TryAdd(point.Code, new ClosedPoint(part.Month, entry));
            if (!_codes.TryGetValue(entry.Name, out Dictionary<string, ArchivePart>? codes)) _codes[entry.Name] = codes = new(StringComparer.Ordinal);
            codes.TryAdd(point.Code, part);
        }

        return true;
    }
}
