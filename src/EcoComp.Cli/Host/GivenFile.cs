using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Host;

/// <summary>A file that was named on the command line: one that is not there is answered by the one that was most likely meant.</summary>
internal static class GivenFile
{
    /// <summary>In a folder of more files than these nobody is made to wait for a guess.</summary>
    private const int MostLookedAt = 10_000;

    /// <summary>Refuses a file that is not there.</summary>
    /// <exception cref="CommandFailure">Nothing lies there; exit code 3.</exception>
    public static void Require(string path)
    {
        if (!InputFile.IsThere(path)) throw Missing(ExitCodes.InputRefused, path);
    }

    /// <summary>The refusal of a file that is not there.</summary>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="path">The file, as it was named.</param>
    /// <param name="mayBeFolder">Whether a folder would do too.</param>
    public static CommandFailure Missing(int exitCode, string path, bool mayBeFolder = false) =>
        CommandFailure.Of(exitCode, mayBeFolder ? "file.noneOrFolder" : "file.none", path, Near(path));

    /// <summary>The files beside one that is not there whose names are nearest to its name, as they would be typed.</summary>
    public static Meant Near(string path)
    {
        try
        {
            string full = Path.GetFullPath(path);
            string name = Path.GetFileName(full);
            IEnumerable<string> beside = new DirectoryInfo(Path.GetDirectoryName(full)!).EnumerateFileSystemInfos().Take(MostLookedAt).Select(f => f.Name);
            return new Meant([.. NearNames.Nearest(name, beside.Where(n => n != name)).Select(n => Path.Join(Path.GetDirectoryName(path), n))]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Meant.Nothing;
        }
    }
}
