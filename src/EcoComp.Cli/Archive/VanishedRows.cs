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

    /// <summary>A warning for the points and one for the choices that each month does without.</summary>
    /// <param name="folder">What the folder says.</param>
    /// <param name="months">The months that are settled by it.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IReadOnlyList<Fault> Warnings(Dossier folder, IReadOnlyCollection<YearMonth> months)
    {
        var faults = new List<Fault>();
        foreach (YearMonth month in months)
        {
            if (Nearest(month) is not { } part) continue;
            Tell(FaultCodes.PointVanished, Points(folder, month, part));
            Tell(FaultCodes.ChoiceVanished, archive.Guarded(() => Choices(folder, part, month)));

            void Tell(string code, List<string> what)
            {
                if (what.Count == 0) return;
                faults.Add(new Fault(code, Months.Text(month), 0, 0, "", Fault.Listing(what), [Months.Text(part.Month), Months.Text(month)]));
            }
        }

        return faults;
    }

    /// <summary>
    /// Refuses a month that has neither a valid point nor an event; one in which no registered point is valid, as all monitoring would be lost; and one by
    /// a folder that lacks a county and the points that were registered, as does the folder of a single county. A folder that registers no point is let
    /// pass for its events where closed months know none either.
    /// </summary>
    /// <param name="folder">What the folder says.</param>
    /// <param name="month">The month that is settled by it.</param>
    /// <exception cref="CommandFailure">No point is valid (3), a county is gone with its points (5), or the archive is not as it was left (5).</exception>
    public void Require(Dossier folder, YearMonth month)
    {
        ArchivePart? part = Nearest(month);
        bool lacksPoints = part is not null && Points(folder, month, part).Count > 0;
        if (folder.Register.Points.All(p => p.EntryIn(month) is null))
        {
            if (lacksPoints || folder.Register.Points.Length > 0) throw CommandFailure.Of(ExitCodes.InputRefused, "close.noneValid", Months.Text(month));
            if (!folder.Events.CountingIn(month).Any()) throw CommandFailure.Of(ExitCodes.InputRefused, "close.noPoints", Months.Text(month));
        }

        if (!lacksPoints) return;
        var gone = new List<string>();
        foreach (string[] county in archive.Guarded(() => _counties.Of(part!)))
        {
            if (folder.Register.Counties.All(c => c.Code != county[0])) gone.Add(county[1]);
        }

        if (gone.Count > 0) throw CommandFailure.Of(ExitCodes.Mismatch, "county.gone", Months.Text(month), Months.Text(part!.Month), gone);
    }

    /// <summary>The closed month that is asked: the same one, or else the nearest before it, or else the next.</summary>
    private ArchivePart? Nearest(YearMonth month)
    {
        ArchivePart? nearest = null;
        foreach (YearMonth closed in archive.Scan.Months.Order())
        {
            if (nearest is null || closed.CompareTo(month) <= 0) nearest = archive.Scan.Standing(closed);
        }

        return nearest;
    }

    private List<string> Points(Dossier folder, YearMonth month, ArchivePart part)
    {
        var gone = new List<string>();
        foreach (Point point in archive.Guarded(() => _registers.Of(part)).Points)
        {
            if (point.EntryIn(month) is not { } closed || (folder.Register.FindPoint(point.Code) is { } now && IsTold(now, month))) continue;
            if (folder.Register.Points.All(p => p.EntryIn(month)?.Name != closed.Name)) gone.Add(point.Code + " " + closed.Name); // else it has a new code
        }

        return gone;
    }

    private static bool IsTold(Point point, YearMonth month)
    {
        if (point.EntryIn(month) is not null) return true;
        foreach (PointEntry entry in point.Entries)
        {
            if (HasEnded(entry.Interval, month)) return true;
        }

        return false;
    }

    private List<string> Choices(Dossier folder, ArchivePart part, YearMonth month)
    {
        Regulation law = archive.Stored.Laws.Of(part).Regulation;
        var gone = new List<string>();
        foreach (string[] row in _choices.Of(part))
        {
            if (!IsOpenIn(month, row[2], row[3]) || law.FindInterpretation(row[0]) is not { } open) continue;
            if (open.Find(row[1]) is { } choice && choice != open.Choices[0] && !IsChosen(folder, open.Key, month)) gone.Add(open.Key + "=" + choice.Code);
        }

        return gone;
    }

    private static bool IsChosen(Dossier folder, string key, YearMonth month)
    {
        foreach (ChosenInterpretation row in folder.Interpretations.Chosen)
        {
            if (row.Key == key && (row.Interval.Contains(month) || HasEnded(row.Interval, month))) return true;
        }

        return false;
    }

    private static bool HasEnded(MonthInterval interval, YearMonth month) => interval.To is { } last && last.CompareTo(month) < 0;

    /// <summary>Whether a month lies between two as they are written; one that is empty is no bound.</summary>
    private static bool IsOpenIn(YearMonth month, string from, string to)
    {
        bool isFrom = MonthNotation.TryRead(from, out YearMonth first);
        bool isTo = MonthNotation.TryRead(to, out YearMonth last);
        return (isFrom ? first.CompareTo(month) <= 0 : from.Length == 0) && (isTo ? last.CompareTo(month) >= 0 : to.Length == 0);
    }
}
