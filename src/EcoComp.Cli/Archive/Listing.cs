using EcoComp.Cli.Host;

namespace EcoComp.Cli.Archive;

/// <summary>What stands in the folders of an archive. Links are told and never followed; nothing that is no plain file is opened.</summary>
/// <param name="root">The archive's folder.</param>
/// <param name="findings">Where what is wrong goes.</param>
internal sealed class Listing(string root, List<Finding> findings)
{
    private const long LargestOwnFile = 1L << 26;

    /// <summary>The names in a folder in ordinal order.</summary>
    public IReadOnlyList<string> In(string path) =>
        [.. new DirectoryInfo(Names.Under(root, path)).EnumerateFileSystemInfos().Select(e => e.Name).Order(StringComparer.Ordinal)];

    /// <summary>Whether a name stands for a folder that is no link.</summary>
    public bool IsFolder(string path)
    {
        if (IsLink(path)) return false;
        if (Directory.Exists(Names.Under(root, path))) return true;
        findings.Add(Finding.Of(path, File.Exists(Names.Under(root, path)) ? "archive.fileForFolder" : "archive.folderMissing"));
        return false;
    }

    /// <summary>The size of a plain file, or null where there is none, which is a finding.</summary>
    public long? Size(string path)
    {
        if (IsLink(path)) return null;
        var info = new FileInfo(Names.Under(root, path));
        if (info.Exists) return info.Length;
        findings.Add(Finding.Of(path, Directory.Exists(info.FullName) ? "archive.folderForFile" : "archive.fileMissing"));
        return null;
    }

    /// <summary>The bytes of a plain file that the archive itself wrote, or null where it cannot be read, which is a finding.</summary>
    public byte[]? Read(string path)
    {
        if (Size(path) is not { } size) return null;
        if (size is > 0 and <= LargestOwnFile) return Bytes(path); // what is no plain file, a pipe or device, has no size
        findings.Add(Finding.Of(path, "archive.unreadable"));
        return null;
    }

    /// <summary>The bytes of a file whose size is known, or null where the disk does not give them, which is a finding.</summary>
    public byte[]? Bytes(string path)
    {
        try
        {
            return InputFile.Bytes(Names.Under(root, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Finding.Of(path, "archive.unreadable"));
            return null;
        }
    }

    /// <summary>Tells of everything in a folder that is not expected there.</summary>
    public void Expect(string path, IReadOnlyCollection<string> names)
    {
        foreach (string name in In(path))
        {
            if (!names.Contains(name)) findings.Add(Finding.Of(path + "/" + name, "archive.unknown"));
        }
    }

    private bool IsLink(string path)
    {
        if (new FileInfo(Names.Under(root, path)).LinkTarget is null) return false;
        findings.Add(Finding.Of(path, "archive.link"));
        return true;
    }
}
