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
    /// <summary>The file or folder that is being written, by the name that it will have; null before anything is.</summary>
    public string? At { get; private set; }

    /// <summary>Removes what a run that was cut off left, and completes SHA256SUMS where it had not got to that.</summary>
    public void Tidy(ArchiveScan scan)
    {
        Withdraw(scan.Waiting);
        foreach (string left in Directory.EnumerateFileSystemEntries(root, Names.Passing + "*"))
        {
            if (Path.GetFileName(left) != Names.Lock) disk.Remove(left);
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
        disk.Keep(root);
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            ArchivePart part = parts[i].Part;
            string above = Above(part);
            At = Place(part);
            if (part.Number > 0)
            {
                disk.CreateFolder(above);
                disk.Keep(Path.GetDirectoryName(above)!);
            }

            disk.MoveFolder(Unfinished(part), Place(part));
            if (i > 0) disk.Keep(above);
        }
    }

    /// <summary>Has the disk keep the names of parts that were written, and names them in SHA256SUMS.</summary>
    /// <returns>Whether that was done; what was not, the next closing or amendment does.</returns>
    public bool Enter(ArchiveScan scan, IReadOnlyList<WrittenPart> parts)
    {
        try
        {
            disk.Keep(Above(parts[0].Part));
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

    /// <summary>Removes parts that could not be finished; what cannot be removed counts for nothing and is left to the next run.</summary>
    public void GiveUp(IReadOnlyList<WrittenPart> parts)
    {
        try
        {
            Withdraw([.. parts.Select(p => p.Part)]);
            foreach (WrittenPart written in parts) disk.Remove(Unfinished(written.Part));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next closing or amendment removes it.
        }
    }

    /// <summary>Takes parts out of their places again, the last receipt first, so that each that is left still follows one that does not count.</summary>
    private void Withdraw(IReadOnlyList<ArchivePart> parts)
    {
        foreach (ArchivePart part in parts.Reverse().Where(p => Directory.Exists(Place(p))))
        {
            disk.MoveFolder(Place(part), Unfinished(part));
            disk.Keep(Above(part));
        }
    }

    private void WriteUnfinished(WrittenPart written)
    {
        At = Place(written.Part);
        string unfinished = Unfinished(written.Part);
        disk.CreateFolder(unfinished);
        var folders = new HashSet<string>(StringComparer.Ordinal) { unfinished };
        foreach ((string path, byte[] content) in written.Files)
        {
            At = Names.Under(Place(written.Part), path);
            string target = Names.Under(unfinished, path);
            string folder = Path.GetDirectoryName(target)!;
            if (folders.Add(folder)) disk.CreateFolder(folder);
            disk.Write(target, content);
        }

        foreach (string folder in folders.OrderByDescending(f => f.Length)) disk.Keep(folder);
    }

    private string Place(ArchivePart part) => Names.Under(root, part.Path);

    private string Above(ArchivePart part) => Path.GetDirectoryName(Place(part))!;

    private string Unfinished(ArchivePart part) => Path.Combine(root, Names.Unfinished(part.Path));

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
        string passing = Path.Combine(root, Names.Passing + path.Replace('/', '-'));
        string place = Names.Under(root, path);
        At = place;
        disk.Remove(passing);
        disk.Write(passing, content);
        disk.ReplaceFile(passing, place);
        disk.Keep(Path.GetDirectoryName(place)!);
    }
}
