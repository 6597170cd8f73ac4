using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>
/// Writes a closing, or amendments of several months: whole, or not at all. The lock is held. Each receipt names the one before it, so the last part gets
/// its place first and the first one last: until then all the others follow a receipt that is not in the archive, and none of them counts.
/// </summary>
/// <param name="disk">The disk.</param>
/// <param name="root">The archive's folder.</param>
internal sealed class ArchiveWriter(IDisk disk, string root)
{
    private readonly string _mark = NewMark();

    /// <summary>The file or folder that is being written, by the name that it will have; null before anything is.</summary>
    public string? At { get; private set; }

    /// <summary>Removes what a run that was cut off left, and completes SHA256SUMS where it had not got to that.</summary>
    public void Tidy(ArchiveScan scan)
    {
        Withdraw(scan.Waiting);
        foreach (string left in Directory.EnumerateFileSystemEntries(root, Names.Passing + "*"))
        {
            if (Path.GetFileName(left) != Names.Lock) disk.Remove(root, Path.GetFileName(left));
        }

        if (scan.Unlisted.Count > 0) WriteSums(scan, scan.Parts);
    }

    /// <summary>Writes parts; once the first has its place all are there, whatever happens next.</summary>
    /// <param name="scan">The archive before.</param>
    /// <param name="parts">The parts in the order of their receipts, each with its files by their paths in its folder, the receipt among them.</param>
    public void Write(ArchiveScan scan, IReadOnlyList<WrittenPart> parts)
    {
        // What would be refused when it is read is not written: it could never be taken back.
        if (parts.Select(p => Chain.FormFault(p.Part)).FirstOrDefault(f => f is not null) is { } unfit) throw new InvalidOperationException(unfit.ToString());
        if (scan.Parts.Count == 0) WriteFrame(scan);
        foreach (WrittenPart written in parts) WriteUnfinished(written);
        disk.Keep(root, "");
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            ArchivePart part = parts[i].Part;
            string above = Above(part.Path);
            RequireWhole(parts[i]);
            At = Names.Under(root, part.Path);
            if (part.Number > 0)
            {
                if (!Directory.Exists(Names.Under(root, above))) disk.MakeFolder(root, above);
                disk.Keep(root, Above(above));
            }

            disk.MoveFolder(root, Unfinished(part.Path), part.Path);
            if (i > 0) disk.Keep(root, above);
        }
    }

    /// <summary>Has the disk keep the names of parts that were written, and names them in SHA256SUMS.</summary>
    /// <returns>Whether that was done; what was not, the next closing or amendment does.</returns>
    public bool Enter(ArchiveScan scan, IReadOnlyList<WrittenPart> parts)
    {
        try
        {
            disk.Keep(root, Above(parts[0].Part.Path));
            WriteSums(scan, [.. scan.Parts, .. parts.Select(p => p.Part)]);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Writes a file beside a receipt, unless it is there.</summary>
    /// <returns>Whether it was written.</returns>
    public bool Put(string path, byte[] content)
    {
        if (Path.Exists(Names.Under(root, path))) return false;
        Replace(path, content);
        return true;
    }

    /// <summary>Removes parts that could not be finished, and what came with the first; where even that fails, they count for nothing.</summary>
    public void GiveUp(ArchiveScan scan, IReadOnlyList<WrittenPart> parts)
    {
        try
        {
            Withdraw([.. parts.Select(p => p.Part)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return; // the next closing or amendment does it
        }

        foreach (WrittenPart written in parts) Discard(Unfinished(written.Part.Path));
        if (scan.Parts.Count > 0) return;
        foreach (string file in new[] { Names.Sums, Names.Sm3Sums, Names.Readme }) Discard(file); // no month, no archive
    }

    /// <summary>Takes parts out of their places again, the last receipt first, so that each that is left still follows one that does not count.</summary>
    private void Withdraw(IReadOnlyList<ArchivePart> parts)
    {
        foreach (ArchivePart part in parts.Reverse().Where(p => Directory.Exists(Names.Under(root, p.Path))))
        {
            disk.MoveFolder(root, part.Path, Unfinished(part.Path));
            disk.Keep(root, Above(part.Path));
        }
    }

    /// <summary>What somebody else laid into a folder while it was written would be in the archive with it, and then be damage.</summary>
    private void RequireWhole(WrittenPart written)
    {
        string folder = Names.Under(root, Unfinished(written.Part.Path));
        HashSet<string> own = [.. written.Files.Select(f => f.Path)];
        own.UnionWith(written.Files.Select(f => Above(f.Path)).ToArray());
        foreach (string entry in Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(folder, entry).Replace('\\', '/');
            if (own.Contains(path)) continue;
            At = Names.Under(root, written.Part.Path + "/" + path);
            throw new PlaceTakenException(entry);
        }
    }

    private void WriteUnfinished(WrittenPart written)
    {
        string place = Names.Under(root, written.Part.Path);
        string unfinished = Unfinished(written.Part.Path);
        At = place;
        disk.MakeFolder(root, unfinished);
        var folders = new HashSet<string>(StringComparer.Ordinal) { unfinished };
        foreach ((string path, Kept content) in written.Files)
        {
            At = Names.Under(place, path);
            string target = unfinished + "/" + path;
            if (folders.Add(Above(target))) disk.MakeFolder(root, Above(target));
            disk.Write(root, target, content);
        }

        foreach (string folder in folders.OrderByDescending(f => f.Length)) disk.Keep(root, folder);
    }

    /// <summary>The path of the folder in which a path lies; of the archive's own it is empty.</summary>
    private static string Above(string path) => path[..Math.Max(path.LastIndexOf('/'), 0)];

    private static string NewMark() => Guid.NewGuid().ToString("N");

    private string Unfinished(string place) => Names.Unfinished(_mark, place);

    /// <summary>The README, and SM3SUMS and SHA256SUMS with nothing but the README yet.</summary>
    private void WriteFrame(ArchiveScan scan)
    {
        Replace(Names.Readme, ArchiveReadme.Bytes);
        WriteSums(scan, []);
    }

    private void WriteSums(ArchiveScan scan, IReadOnlyList<ArchivePart> parts)
    {
        Replace(Names.Sm3Sums, Sm3Sums.Bytes(root, parts, parts.Count == 0 ? null : scan.Sm3));
        string readme = Digest.Sha256Text(File.ReadAllBytes(Path.Combine(root, Names.Readme)));
        Replace(Names.Sums, SumsFile.Bytes(SumsFile.Lines(readme, parts)));
    }

    private void Replace(string path, byte[] content)
    {
        At = Names.Under(root, path);
        string unfinished = Names.Unfinished(NewMark(), path);
        try
        {
            disk.Write(root, unfinished, new Kept(content));
            disk.ReplaceFile(root, unfinished, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Discard(unfinished);
            throw;
        }

        disk.Keep(root, Above(path));
    }

    /// <summary>Removes what could not be finished; what cannot be removed counts for nothing and is left to the next run.</summary>
    private void Discard(string path)
    {
        try
        {
            disk.Remove(root, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next closing or amendment removes it.
        }
    }
}
