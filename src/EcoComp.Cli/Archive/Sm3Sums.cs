using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>
/// SM3SUMS: the files of SHA256SUMS in the same order, each with its SM3 (GB/T 32905). It is written before SHA256SUMS, so that it names all that
/// SHA256SUMS names, wherever a run is cut off.
/// </summary>
internal sealed class Sm3Sums
{
    private readonly Dictionary<string, string> _digests;

    private Sm3Sums(Dictionary<string, string> digests) => _digests = digests;

    /// <summary>Reads the file of an archive and compares it with what has been written.</summary>
    /// <param name="listing">The archive's folders.</param>
    /// <param name="parts">Its parts in the order in which they were written.</param>
    /// <param name="unlisted">How many of them SHA256SUMS does not name yet; it may or may not name these.</param>
    /// <param name="readme">The bytes of the README, or null where it cannot be read.</param>
    /// <param name="whole">Whether nothing is wrong with the archive so far; else its names are not judged.</param>
    /// <param name="findings">Where what is wrong goes.</param>
    public static Sm3Sums Read(Listing listing, IReadOnlyList<ArchivePart> parts, int unlisted, byte[]? readme, bool whole, List<Finding> findings)
    {
        (string Sha256, string Path)?[] lines = listing.Read(Names.Sm3Sums) is { } bytes ? [.. SumsFile.Split(bytes).Select(SumsFile.Entry)] : [];
        var sums = new Sm3Sums(lines.OfType<(string Digest, string Path)>().DistinctBy(l => l.Path).ToDictionary(l => l.Path, l => l.Digest, StringComparer.Ordinal));
        if (!whole || lines.Length == 0) return sums;
        string[] all = [.. Paths(parts)];
        string[] listed = lines.Length < all.Length ? [.. Paths(parts.SkipLast(unlisted))] : all;
        int same = lines.Zip(listed).TakeWhile(l => l.First is { } line && line.Path == l.Second).Count();
        bool isReadme = readme is null || (sums.Of(Names.Readme) is { } recorded && recorded == Digest.Sm3Text(readme));
        if (same == lines.Length && same == listed.Length && isReadme) return sums;
        findings.Add(Finding.Of(Names.Sm3Sums, "archive.sumsLine", ((isReadme ? same : 0) + 1).ToString(CultureInfo.InvariantCulture)));
        return new Sm3Sums([]); // told once
    }

    /// <summary>The SM3 of a file as it is recorded, or null where it is not.</summary>
    public string? Of(string path) => _digests.GetValueOrDefault(path);

    /// <summary>The file's bytes: what is recorded stays, and of what is new the files are read.</summary>
    /// <param name="root">The archive's folder.</param>
    /// <param name="parts">The parts in the order in which they were written.</param>
    /// <param name="before">What has been recorded.</param>
    public static byte[] Bytes(string root, IEnumerable<ArchivePart> parts, Sm3Sums? before)
    {
        string[] lines = [.. Paths(parts)];
        SideBySide.Do(lines.Length, i => lines[i] = (before?.Of(lines[i]) ?? Digest.Sm3Text(InputFile.Pieces(Names.Under(root, lines[i])))) + "  " + lines[i]);
        return SumsFile.Bytes(lines);
    }

    /// <summary>A file of a part that has another SM3 than is recorded, or null.</summary>
    /// <param name="scan">The archive.</param>
    /// <param name="part">The part, whose files have the right SHA-256.</param>
    public IEnumerable<Finding> Against(ArchiveScan scan, ArchivePart part)
    {
        foreach ((string path, _) in part.Files())
        {
            if (Of(path) is not { } recorded || new Listing(scan.Root, []).Sm3(path) is not { } sm3) continue;
            if (sm3 != recorded) yield return Finding.Of(path, "archive.sm3", sm3, recorded);
        }
    }

    private static IEnumerable<string> Paths(IEnumerable<ArchivePart> parts) => parts.SelectMany(p => p.Files()).Select(f => f.Path).Prepend(Names.Readme);
}
