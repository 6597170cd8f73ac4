namespace EcoComp.Cli.Host;

/// <summary>
/// The steps by which an archive is written. Each may fail, and nothing else touches the disk there. A root is the archive as the user named it; a path is
/// one from there, with forward slashes.
/// </summary>
internal interface IDisk
{
    /// <summary>Makes the root and the folders above it; what exists is left as it is.</summary>
    void CreateRoot(string root);

    /// <summary>Makes a folder; fails where anything has its name.</summary>
    void MakeFolder(string root, string path);

    /// <summary>Writes a new file and has the disk keep it; fails where anything has its name.</summary>
    void Write(string root, string path, Kept content);

    /// <summary>Has the disk keep a folder's list of names.</summary>
    void Keep(string root, string path);

    /// <summary>Gives a folder its final name in one step; fails where the name is taken.</summary>
    void MoveFolder(string root, string from, string to);

    /// <summary>Puts a file in the place of another in one step.</summary>
    void ReplaceFile(string root, string from, string to);

    /// <summary>Removes a folder or file with all that it holds, where it is there; a link is removed and not followed.</summary>
    void Remove(string root, string path);
}
