namespace EcoComp.Cli.Host;

/// <summary>The steps by which an archive is written. Each may fail, and nothing else touches the disk there.</summary>
internal interface IDisk
{
    /// <summary>Makes a folder and those above it; one that exists is left as it is.</summary>
    void CreateFolder(string path);

    /// <summary>Writes a new file and has the disk keep it.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>Has the disk keep a folder's list of names.</summary>
    void Keep(string folder);

    /// <summary>Gives a folder its final name in one step; fails where the name is taken.</summary>
    void MoveFolder(string from, string to);

    /// <summary>Puts a file in the place of another in one step.</summary>
    void ReplaceFile(string from, string to);

    /// <summary>Removes a folder or file with all that it holds; a link is removed and not followed.</summary>
    void Remove(string path);
}
