namespace EcoComp.Cli.Host;

/// <summary>The folder in which the program was started, which somebody may have removed since.</summary>
internal static class CurrentFolder
{
    /// <summary>Whether it is there; without it no path that is typed means anything.</summary>
    public static bool IsThere
    {
        get
        {
            try
            {
                return Environment.CurrentDirectory.Length > 0;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }
}
