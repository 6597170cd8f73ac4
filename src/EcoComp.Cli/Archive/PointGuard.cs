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
    public IEnumerable<ConsoleLine> Against(PointRegister register, IReadOnlyCollection<YearMonth> months) =>
        [.. OtherKinds(register, months), .. OtherCodes(register, months)];

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

    private IEnumerable<ConsoleLine> OtherKinds(PointRegister register, IReadOnlyCollection<YearMonth> months) =>
        Valid(register, months).Select(e => e.Point).Distinct().Select(Changed).OfType<ConsoleLine>();

    private IEnumerable<ConsoleLine> OtherCodes(PointRegister register, IReadOnlyCollection<YearMonth> months) =>
        Valid(register, months).Select(e => Moved(register, e, months)).OfType<ConsoleLine>();

    private static void Refuse(string remedy, IEnumerable<ConsoleLine> lines)
    {
        ConsoleLine[] told = [.. lines.Take(MostTold)];
        if (told.Length > 0) throw new CommandFailure(ExitCodes.Mismatch, [.. told, ConsoleLine.Of(remedy)]);
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
        PointEntry[] there =
        [
            .. codes.Keys.SelectMany(c => register.FindPoint(c)?.Entries ?? [])
                .Where(e => months.Any(m => e.Interval.Contains(m) && entry.Interval.Contains(m))),
        ];
        if (there.Any(e => e.Name == entry.Name)) return null; // several have that name
        if (there.Length == 0 && !isKnown) return null;
        (string code, ArchivePart part) = codes.First();
        return ConsoleLine.Of("point.moved", entry.Name, Months.Text(part.Month), code, entry.Point.Code);
    }
}
