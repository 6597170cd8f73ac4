using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>What stands in the folders of an archive. Links are told and never followed; nothing that is no plain file is opened.</summary>
/// <param name="root">The archive's folder.</param>
/// <param name="findings">Where what is wrong goes.</param>
internal sealed class Listing(string root, List<Finding> findings)
{
    private const long LargestOwnFile = 1L << 26;

    /// <summary>The names in a folder in ordinal order; none where it may not be read, which is a finding unless it is the archive itself.</summary>
    public IReadOnlyList<string> In(string path)
    {
        try
        {
            return [.. new DirectoryInfo(Names.Under(root, path)).EnumerateFileSystemInfos().Select(e => e.Name).Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException) when (path.Length > 0)
        {
            findings.Add(Finding.Denied(path));
            return [];
        }
    }

    /// <summary>Whether a name stands for a folder that is no link.</summary>
    public bool IsFolder(string path)
    {
        if (IsLink(path)) return false;
        string full = Names.Under(root, path);
        if (Directory.Exists(full)) return true;
        findings.Add(InputFile.IsHidden(full) ? Finding.Denied(path) : Finding.Of(path, File.Exists(full) ? "archive.fileForFolder" : "archive.folderMissing"));
        return false;
    }

    /// <summary>The size of a plain file, or null where there is none, which is a finding.</summary>
    public long? Size(string path)
    {
        if (IsLink(path)) return null;
        var info = new FileInfo(Names.Under(root, path));
        if (info.Exists && !FileNature.IsNoFile(info.FullName)) return info.Length;
        findings.Add(
            info.Exists ? Finding.Unreadable(path, "archive.noFile")
            : InputFile.IsHidden(info.FullName) ? Finding.Denied(path)
            : Finding.Of(path, Directory.Exists(info.FullName) ? "archive.folderForFile" : "archive.fileMissing"));
        return null;
    }

    /// <summary>The bytes of a plain file that the archive itself wrote, or null where it cannot be read, which is a finding.</summary>
    public byte[]? Read(string path) => IsOwnFile(path, 0) ? Bytes(path) : null;

    /// <summary>Whether a plain file lies there that the archive itself may have written; else that is a finding.</summary>
    /// <param name="path">Where.</param>
    /// <param name="most">How many bytes it may have, where those are more than such files have.</param>
    public bool IsOwnFile(string path, long most)
    {
        if (Size(path) is not { } size) return false;
        if (size > 0 && size <= Math.Max(LargestOwnFile, most)) return true; // what is no plain file, a pipe or device, has no size
        findings.Add(size == 0 ? Finding.Unreadable(path, "archive.emptyFile") : Finding.Unreadable(path, "archive.largeFile", size));
        return false;
    }

    /// <summary>The bytes of a file whose size is known, or null where the disk does not give them, which is a finding.</summary>
    public byte[]? Bytes(string path) => Given(path, InputFile.Bytes);

    /// <summary>The SM3 of a file, or null where the disk does not give its bytes, which is a finding.</summary>
    public string? Sm3(string path) => Given(path, place => Digest.Sm3Text(InputFile.Pieces(place)));

    /// <summary>What is read of a file, or null where the disk does not give its bytes, which is a finding.</summary>
    public T? Given<T>(string path, Func<string, T> read)
        where T : class
    {
        try
        {
            return read(Names.Under(root, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(e is UnauthorizedAccessException ? Finding.Denied(path) : Finding.Of(path, "archive.unreadable"));
            return null;
        }
    }

    /// <summary>Tells of everything in a folder that is not expected there.</summary>
    public void Expect(string path, IReadOnlyCollection<string> names)
    {
        foreach (string name in In(path))
        {
            if (!names.Contains(name)) findings.Add(Finding.Unknown(path + "/" + name));
        }
    }

    private bool IsLink(string path)
    {
        if (new FileInfo(Names.Under(root, path)).LinkTarget is null) return false;
        findings.Add(Finding.Of(path, "archive.link"));
        return true;
    }
}
