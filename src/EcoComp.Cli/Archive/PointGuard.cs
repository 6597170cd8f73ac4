using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// Asks the archive of points what is asked of the rows of one folder, where every month came in a folder of its own: kind and water type do not change,
/// and a target that does inside a year rests on a document. And points do not change places: results come by the code alone. One that was given a new
/// name keeps its code and is let pass; so is a new code with the name of one that is gone, as that of a point whose kind changed.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="amended">Closed months that are settled anew, whose word counts no more.</param>
internal sealed class PointGuard(ArchiveFolder archive, IReadOnlyCollection<YearMonth> amended)
{
    private const int MostTold = 6;

    private readonly ClosedPoints _known = new(archive, amended);

    /// <summary>Refuses points that closed months know under another code or as another kind.</summary>
    /// <param name="register">The points of a folder.</param>
    /// <param name="months">The months that are settled by it.</param>
    /// <exception cref="CommandFailure">There is one (5), or the archive is not as it was left (5).</exception>
    public void Require(PointRegister register, IReadOnlyCollection<YearMonth> months)
    {
        Refuse("point.newCode", OtherKinds(register, months));
        Refuse("point.keep", OtherCodes(register, months));
    }

    /// <summary>What closed months say otherwise, of which <see cref="Require"/> refuses the first.</summary>
    /// <param name="register">The points of a folder.</param>
    /// <param name="months">The months that are settled by it.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public List<ConsoleLine> Against(PointRegister register, IReadOnlyCollection<YearMonth> months)
    {
        List<ConsoleLine> told = OtherKinds(register, months);
        told.AddRange(OtherCodes(register, months));
        return told;
    }

    /// <summary>A warning for each target that is another than a closed month of the year has, without a document.</summary>
    /// <param name="register">The points of a folder.</param>
    /// <param name="months">The months that are settled by it.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IEnumerable<Fault> Warnings(PointRegister register, IReadOnlyCollection<YearMonth> months)
    {
        var told = new HashSet<FileLine>();
        foreach (YearMonth month in months)
        {
            ArchivePart[] year = [.. _known.Standing.Where(p => p.Month.Year == month.Year)];
            ArchivePart[] nearest =
            [
                .. year.Where(p => p.Month.CompareTo(month) < 0).OrderByDescending(p => p.Month),
                .. year.Where(p => p.Month.CompareTo(month) > 0).OrderBy(p => p.Month),
            ];
            foreach (Point point in register.Points)
            {
                if (point.EntryIn(month) is not { Target: { } target, Document: "" } entry) continue;
                foreach (ArchivePart part in nearest)
                {
                    if (_known.EntryIn(part, point.Code) is not { } closed) continue;
                    if (IsUntold(closed, part.Month) && told.Add(entry.At))
                    {
                        yield return new Fault(
                            FaultCodes.TargetChanges, entry.At.File, entry.At.Line, register.PointsTable?.FieldOf("target") ?? 0, "target", $"{target}",
                            [point.Code, $"{closed.Target}", Place(part, closed.At)]);
                    }

                    break;
                }

                // Where the folder itself has a row for the closed month, its own rows were compared when it was read.
                bool IsUntold(PointEntry closed, YearMonth then) => closed.Target != target && (then.CompareTo(month) < 0 || closed.Document.Length == 0)
                    && !(point.EntryIn(then) is { } own && own.At != entry.At && own.Target == closed.Target);
            }
        }
    }

    /// <summary>Lines for points that closed months know by their codes and by no such name.</summary>
    /// <param name="register">The points of a folder.</param>
    /// <param name="months">The months that are settled by it.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IEnumerable<ConsoleLine> Renamed(PointRegister register, IReadOnlyCollection<YearMonth> months)
    {
        PointEntry[] renamed = [.. Valid(register, months).Where(e => IsOther(e) && _known.CodesOf(e.Name)?.ContainsKey(e.Point.Code) != true)];
        foreach (PointEntry entry in renamed.Take(MostTold))
        {
            ClosedPoint closed = _known.Find(entry.Point.Code)!;
            yield return ConsoleLine.Of("point.renamed", entry.Point.Code, Months.Text(closed.Month), closed.Entry.Name, entry.Name);
        }

        if (renamed.Length > MostTold) yield return ConsoleLine.Of("point.renamedMore", renamed.Length - MostTold);
    }

    private List<ConsoleLine> OtherKinds(PointRegister register, IReadOnlyCollection<YearMonth> months)
    {
        var told = new List<ConsoleLine>();
        Point? last = null;
        foreach (PointEntry entry in Valid(register, months))
        {
            if (entry.Point != last && Changed(entry.Point) is { } line && told.Count < MostTold) told.Add(line);
            last = entry.Point;
        }

        return told;
    }

    private List<ConsoleLine> OtherCodes(PointRegister register, IReadOnlyCollection<YearMonth> months)
    {
        var told = new List<ConsoleLine>();
        foreach (PointEntry entry in Valid(register, months))
        {
            if (told.Count < MostTold && Moved(register, entry, months) is { } line) told.Add(line);
        }

        return told;
    }

    private static void Refuse(string remedy, List<ConsoleLine> told)
    {
        if (told.Count == 0) return;
        told.Add(ConsoleLine.Of(remedy));
        throw new CommandFailure(ExitCodes.Mismatch, [.. told]);
    }

    /// <summary>What is registered of points for the months.</summary>
    private static IEnumerable<PointEntry> Valid(PointRegister register, IReadOnlyCollection<YearMonth> months) =>
        register.Points.SelectMany(p => p.Entries.Where(e => months.Any(e.Interval.Contains)));

    private static string Place(ArchivePart part, FileLine at) =>
        string.Create(CultureInfo.InvariantCulture, $"{part.Path}/{Names.Inputs}/{at.File}:{at.Line}");

    private bool IsOther(PointEntry entry) =>
        _known.Find(entry.Point.Code) is { } closed && closed.Entry.Name != entry.Name;

    private ConsoleLine? Changed(Point point)
    {
        if (_known.Find(point.Code) is not { } closed) return null;
        (Point was, string month) = (closed.Entry.Point, Months.Text(closed.Month));
        if (was.Kind != point.Kind) return ConsoleLine.Of("point.kind", point.Code, month, Word("kind.", was.Kind), Word("kind.", point.Kind));
        if (was.WaterType == point.WaterType) return null;
        return ConsoleLine.Of("point.water", point.Code, month, Word("water.", was.WaterType), Word("water.", point.WaterType));
    }

    private string Word(string room, Enum value) => archive.Words[room + value];

    private ConsoleLine? Moved(PointRegister register, PointEntry entry, IReadOnlyCollection<YearMonth> months)
    {
        bool isKnown = _known.Find(entry.Point.Code) is not null;
        if (isKnown && !IsOther(entry)) return null;
        if (_known.CodesOf(entry.Name) is not { } codes || codes.ContainsKey(entry.Point.Code)) return null;
        bool isThere = false;
        (string known, ArchivePart? closed) = ("", null);
        foreach ((string code, ArchivePart part) in codes)
        {
            if (closed is null) (known, closed) = (code, part);
            foreach (PointEntry other in register.FindPoint(code)?.Entries ?? [])
            {
                if (!months.Any(m => other.Interval.Contains(m) && entry.Interval.Contains(m))) continue;
                if (other.Name == entry.Name) return null; // several have that name
                isThere = true;
            }
        }

        return (isThere || isKnown) && closed is not null
            ? ConsoleLine.Of("point.moved", entry.Name, Months.Text(closed.Month), known, entry.Point.Code)
            : null;
    }
}
