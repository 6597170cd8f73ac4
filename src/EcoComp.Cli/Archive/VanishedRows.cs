using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// What closed months have in force beyond themselves and a folder has no more: a point or a choice ends with its last month (to), and not by
/// vanishing from a folder that holds a month of its own.
/// </summary>
/// <param name="archive">The archive.</param>
internal sealed class VanishedRows(ArchiveFolder archive)
{
    private readonly InputTable<PointRegister> _registers = new(archive.Scan, DataFile.Points, table => PointTable.Read(table, new FaultLog()));
    private readonly InputRows _choices = new(archive.Scan, DataFile.Interpretations, "key", "choice", "from", "to");
    private readonly InputRows _counties = new(archive.Scan, DataFile.Counties, "code", "name");

    /// <summary>A warning for the points and one for the choices that a month does without.</summary>
    /// <param name="folder">What the folder says.</param>
    /// <param name="month">The month that is settled by it.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IEnumerable<Fault> Warnings(Dossier folder, YearMonth month)
    {
        if (Nearest(month) is not { } part) yield break;
        string[] points = [.. Points(folder, month).Select(e => e.Point.Code + " " + e.Name)];
        if (points.Length > 0) yield return Told(FaultCodes.PointVanished, points);
        string[] choices = archive.Guarded(() => Choices(folder, part, month).ToArray());
        if (choices.Length > 0) yield return Told(FaultCodes.ChoiceVanished, choices);

        Fault Told(string code, string[] what) =>
            new(code, Months.Text(month), 0, 0, "", Fault.Listing(what), [Months.Text(part.Month), Months.Text(month)]);
    }

    /// <summary>
    /// Refuses a month in which no registered point is valid: all monitoring would be lost; and one by a folder that lacks a county and the points that
    /// were registered, as does the folder of a single county. A folder that registers no point is let pass where closed months know none either.
    /// </summary>
    /// <param name="folder">What the folder says.</param>
    /// <param name="month">The month that is settled by it.</param>
    /// <exception cref="CommandFailure">None is valid (3), a county is gone with its points (5), or the archive is not as it was left (5).</exception>
    public void Require(Dossier folder, YearMonth month)
    {
        bool lacksPoints = Points(folder, month).Any();
        if (folder.Register.Points.All(p => p.EntryIn(month) is null) && (lacksPoints || folder.Register.Points.Length > 0))
            throw CommandFailure.Of(ExitCodes.InputRefused, "close.noneValid", Months.Text(month));
        if (!lacksPoints || Nearest(month) is not { } part) return;
        IReadOnlyList<string[]> counties = archive.Guarded(() => _counties.Of(part));
        string[] gone = [.. counties.Where(c => folder.Register.Counties.All(county => county.Code != c[0])).Select(c => c[1])];
        if (gone.Length > 0) throw CommandFailure.Of(ExitCodes.Mismatch, "county.gone", Months.Text(month), Months.Text(part.Month), gone);
    }

    /// <summary>The closed month that is asked: the same one, or else the nearest before it, or else the next.</summary>
    private ArchivePart? Nearest(YearMonth month)
    {
        YearMonth[] closed = [.. archive.Scan.Months.Order()];
        int at = Array.FindLastIndex(closed, m => m.CompareTo(month) <= 0);
        return closed.Length == 0 ? null : archive.Scan.Standing(closed[Math.Max(at, 0)]);
    }

    private IEnumerable<PointEntry> Points(Dossier folder, YearMonth month)
    {
        if (Nearest(month) is not { } part) yield break;
        foreach (Point point in archive.Guarded(() => _registers.Of(part)).Points)
        {
            if (point.EntryIn(month) is not { } closed || folder.Register.FindPoint(point.Code) is { } now && IsTold(now)) continue;
            if (!folder.Register.Points.Any(p => p.EntryIn(month)?.Name == closed.Name)) yield return closed; // else it has a new code
        }

        bool IsTold(Point now) => now.EntryIn(month) is not null || now.Entries.Any(e => Ended(e.Interval, month));
    }

    private IEnumerable<string> Choices(Dossier folder, ArchivePart part, YearMonth month)
    {
        Regulation law = archive.Stored.Laws.Of(part).Regulation;
        foreach (string[] row in _choices.Of(part))
        {
            if (!IsRead(row[2], out YearMonth? from) || !IsRead(row[3], out YearMonth? to) || !new MonthInterval(from, to).Contains(month)) continue;
            if (law.FindInterpretation(row[0]) is not { } open || open.Find(row[1]) is not { } choice || choice == open.Choices[0]) continue;
            if (!folder.Interpretations.Chosen.Any(c => c.Key == open.Key && (c.Interval.Contains(month) || Ended(c.Interval, month))))
                yield return open.Key + "=" + choice.Code;
        }
    }

    private static bool Ended(MonthInterval interval, YearMonth month) => interval.To is { } last && last.CompareTo(month) < 0;

    private static bool IsRead(string cell, out YearMonth? month)
    {
        bool isMonth = MonthNotation.TryRead(cell, out YearMonth read);
        month = isMonth ? read : null;
        return isMonth || cell.Length == 0;
    }
}
