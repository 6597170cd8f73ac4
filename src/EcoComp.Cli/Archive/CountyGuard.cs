using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Quantities;
using EcoComp.Core.Register;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// Keeps counties from changing places: closed months know a county by its code, so that one that stands under another code by now would be paid what is
/// another's. A county that was given a new name keeps its code and is let pass, and so is one that took in another and answers to its name since.
/// </summary>
internal sealed class CountyGuard
{
    private const int MostTold = 6;
    private const int Named = 3;
    private static readonly char[] BetweenNames = [';', (char)0xFF1B];

    private readonly Lazy<Dictionary<string, Dictionary<string, ArchivePart>>> _known;

    /// <summary>Keeps the counties of an archive.</summary>
    /// <param name="archive">The archive.</param>
    public CountyGuard(ArchiveFolder archive) => _known = new(() => archive.Guarded(() => Known(archive.Scan)));

    /// <summary>
    /// Refuses counties of which a closed month has a name under another code, and no closed month under theirs; and those of another office, none of
    /// which any closed month knows.
    /// </summary>
    /// <param name="register">The counties of a folder.</param>
    /// <exception cref="CommandFailure">There is one (5), or the archive is not as it was left (5).</exception>
    public void Require(PointRegister register)
    {
        var moved = new List<ConsoleLine>();
        foreach (County county in register.Counties)
        {
            foreach (string name in county.Aliases.Prepend(county.Name))
            {
                if (moved.Count == MostTold || _known.Value.GetValueOrDefault(name) is not { } codes || codes.ContainsKey(county.Code)) continue;
                if (name != county.Name && !register.Counties.Any(other => codes.ContainsKey(other.Code))) continue;
                (string code, ArchivePart newest) = codes.First();
                foreach ((string other, ArchivePart part) in codes)
                {
                    if (part.Month.CompareTo(newest.Month) > 0) (code, newest) = (other, part);
                }

                moved.Add(ConsoleLine.Of("county.moved", name, Months.Text(newest.Month), code, county.Code));
            }
        }

        if (moved.Count > 0) throw new CommandFailure(ExitCodes.Mismatch, [.. moved, ConsoleLine.Of("county.keep")]);
        if (_known.Value.Count > 0 && !register.Counties.IsEmpty && !register.Counties.Any(IsKnown))
            throw CommandFailure.Of(ExitCodes.Mismatch, "county.foreign", _known.Value.Keys.Take(Named), register.Counties.Take(Named).Select(c => c.Name));
    }

    private bool IsKnown(County county) =>
        county.Aliases.Prepend(county.Name).Any(_known.Value.ContainsKey) || _known.Value.Values.Any(codes => codes.ContainsKey(county.Code));

    /// <summary>
    /// A line for each county that closed months know by its code and by none of the names that it has now. It may have been renamed; or its code is
    /// another's, whose name is written otherwise than it was.
    /// </summary>
    /// <param name="register">The counties of a folder.</param>
    /// <exception cref="CommandFailure">The archive is not as it was left; exit code 5.</exception>
    public IEnumerable<ConsoleLine> Renamed(PointRegister register)
    {
        foreach (County county in register.Counties)
        {
            if (county.Aliases.Prepend(county.Name).Any(n => _known.Value.GetValueOrDefault(n)?.ContainsKey(county.Code) == true)) continue;
            (string Name, ArchivePart? Part) last = ("", null);
            foreach ((string name, Dictionary<string, ArchivePart> codes) in _known.Value)
            {
                if (codes.TryGetValue(county.Code, out ArchivePart? part) && (last.Part is not { } newest || part.Month.CompareTo(newest.Month) > 0)) last = (name, part);
            }

            if (last.Part is { } known) yield return ConsoleLine.Of("county.renamed", county.Code, Months.Text(known.Month), last.Name, county.Name);
        }
    }

    /// <summary>The codes of every name and alias that closed months have, each with the newest month in which it stands so.</summary>
    private static Dictionary<string, Dictionary<string, ArchivePart>> Known(ArchiveScan scan)
    {
        var known = new Dictionary<string, Dictionary<string, ArchivePart>>(StringComparer.Ordinal);
        var rows = new InputRows(scan, DataFile.Counties, "code", "name", "aliases");
        foreach (ArchivePart part in scan.Parts.OrderBy(p => p.Month))
        {
            foreach (string[] row in rows.Of(part))
            {
                foreach (string name in row[2].Split(BetweenNames, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Prepend(row[1]))
                    Add(name, row[0], part);
            }
        }

        return known;

        void Add(string name, string code, ArchivePart part)
        {
            if (!known.TryGetValue(name, out Dictionary<string, ArchivePart>? codes)) known[name] = codes = new(StringComparer.Ordinal);
            codes[code] = part;
        }
    }
}
