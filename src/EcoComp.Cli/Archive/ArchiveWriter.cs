using EcoComp.Cli.Host;

namespace EcoComp.Cli.Archive;

/// <summary>Writes a part of an archive: whole, or not at all. The lock is held.</summary>
/// <param name="disk">The disk.</param>
/// <param name="root">The archive's folder.</param>
internal sealed class ArchiveWriter(IDisk disk, string root)
{
    /// <summary>Removes what a run that was cut off left, and completes SHA256SUMS where it had not got to that.</summary>
    public void Tidy(ArchiveScan scan)
    {
        foreach (string left in Directory.EnumerateFileSystemEntries(root, Names.Passing + "*"))
        {
            if (Path.GetFileName(left) != Names.Lock) disk.Remove(left);
        }

        if (scan.Unlisted is not null) WriteSums(scan.Parts);
    }

    /// <summary>Writes a part; once it has its name it is there, whatever happens next.</summary>
    /// <param name="scan">The archive before.</param>
    /// <param name="part">The part.</param>
    /// <param name="files">Its files by their paths in its folder, the receipt among them.</param>
    public void Write(ArchiveScan scan, ArchivePart part, IEnumerable<(string Path, byte[] Content)> files)
    {
        if (scan.Parts.Count == 0) WriteFrame();
        string unfinished = Path.Combine(root, Names.Unfinished);
        disk.CreateFolder(unfinished);
        var folders = new HashSet<string>(StringComparer.Ordinal) { unfinished };
        foreach ((string path, byte[] content) in files)
        {
            string target = Names.Under(unfinished, path);
            string folder = Path.GetDirectoryName(target)!;
            if (folders.Add(folder)) disk.CreateFolder(folder);
            disk.Write(target, content);
        }

        foreach (string folder in folders.OrderByDescending(f => f.Length)) disk.Keep(folder);
        string final = Names.Under(root, part.Path);
        string above = Path.GetDirectoryName(final)!;
        if (part.Number > 0)
        {
            disk.CreateFolder(above);
            disk.Keep(Path.GetDirectoryName(above)!);
        }

        disk.MoveFolder(unfinished, final);
    }

    /// <summary>Has the disk keep the name of a part that was written, and names it in SHA256SUMS.</summary>
    /// <returns>Whether that was done; what was not, the next closing or amendment does.</returns>
    public bool Enter(ArchiveScan scan, ArchivePart part)
    {
        try
        {
            disk.Keep(Path.GetDirectoryName(Names.Under(root, part.Path))!);
            WriteSums([.. scan.Parts, part]);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Removes a part that could not be finished; what cannot be removed is left to the next run.</summary>
    public void GiveUp()
    {
        try
        {
            disk.Remove(Path.Combine(root, Names.Unfinished));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next closing or amendment removes it.
        }
    }

    /// <summary>The README, and SHA256SUMS with nothing but the README yet.</summary>
    private void WriteFrame()
    {
        Replace(Names.Readme, ArchiveReadme.Bytes);
        WriteSums([]);
    }

    private void WriteSums(IEnumerable<ArchivePart> parts)
    {
        string readme = ReceiptJson.Sha256(File.ReadAllBytes(Path.Combine(root, Names.Readme)));
        Replace(Names.Sums, SumsFile.Bytes(SumsFile.Lines(readme, parts)));
    }

    private void Replace(string name, byte[] content)
    {
        string passing = Path.Combine(root, Names.Passing + name);
        disk.Remove(passing);
        disk.Write(passing, content);
        disk.ReplaceFile(passing, Path.Combine(root, name));
        disk.Keep(root);
    }
}
