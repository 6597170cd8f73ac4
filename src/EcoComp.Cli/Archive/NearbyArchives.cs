using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>An archive that lies beside the one that is asked.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Months">The months that were closed into it, earliest first.</param>
internal sealed record NearbyArchive(string Path, IReadOnlyList<YearMonth> Months)
{
    /// <summary>Whether the archive that is asked may be this one mistyped: it would lie in the same folder under a name much like it.</summary>
    public bool IsNamedLike(string asked)
    {
        (string one, string other) = (FullPath(asked), FullPath(Path));
        return System.IO.Path.GetDirectoryName(one) == System.IO.Path.GetDirectoryName(other)
            && NearNames.Are(System.IO.Path.GetFileName(one), System.IO.Path.GetFileName(other));
    }

    /// <summary>
    /// Whether a month was closed in it of a county that a folder has too: archives of several offices may lie side by side. One that cannot be read is
    /// taken for one of this office.
    /// </summary>
    /// <param name="month">The month.</param>
    /// <param name="register">The counties of the folder.</param>
    public bool HasClosed(YearMonth month, PointRegister register)
    {
        if (!Months.Contains(month)) return false;
        try
        {
            byte[] settlement = InputFile.Bytes(Names.Under(Path, Names.Part(month, 0) + "/" + Names.Settlement));
            foreach (MonthSettlement closed in SettlementJson.Read(settlement))
            {
                foreach (CountyStatement county in closed.Counties)
                {
                    if (register.FindCounty(county.Name) is not null) return true;
                }
            }

            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return true;
        }
    }

    private static string FullPath(string folder) => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));

    /// <summary>Its months in words.</summary>
    public string Closed(string between) => string.Join(between, Core.Quantities.Months.Runs(Months));
}

/// <summary>
/// Archives that lie where a new one is about to be begun. An archive that was renamed, or whose name is mistyped, is not found, and its months would be
/// closed a second time.
/// </summary>
internal static class NearbyArchives
{
    /// <summary>The archives in folders, in the order of their paths.</summary>
    /// <param name="asked">The archive that is asked, which is none of them.</param>
    /// <param name="set">The archive of the settings, which is one of them where it was begun; null where they name none.</param>
    /// <param name="folders">The folders in which they may lie.</param>
    public static List<NearbyArchive> Of(string asked, string? set, params string[] folders)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { FileNature.Real(asked) };
        var found = new List<NearbyArchive>();
        if (set is not null) Add(set);
        foreach (string folder in folders)
        {
            foreach (string candidate in Folders.In(folder) ?? []) Add(candidate);
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;

        void Add(string candidate)
        {
            if (!File.Exists(Path.Combine(candidate, Names.Sums)) || !known.Add(FileNature.Real(candidate))) return;
            var archive = new NearbyArchive(candidate, [.. Closed(candidate).Order()]);
            if (archive.Months.Count > 0) found.Add(archive);
        }
    }

    private static IEnumerable<YearMonth> Closed(string archive)
    {
        foreach (string folder in Folders.In(archive) ?? [])
        {
            if (File.Exists(Path.Combine(folder, Names.Receipt)) && MonthNotation.TryRead(Path.GetFileName(folder), out YearMonth month)) yield return month;
        }
    }
}
