namespace EcoComp.Cli.Host;

/// <summary>The folders in a folder.</summary>
internal static class Folders
{
    /// <summary>Their paths; null where the folder cannot be read.</summary>
    public static string[]? In(string folder)
    {
        try
        {
            return Directory.GetDirectories(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
