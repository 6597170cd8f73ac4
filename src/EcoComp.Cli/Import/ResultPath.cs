using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Import;

/// <summary>Where the rows of an import may be written.</summary>
internal static class ResultPath
{
    /// <summary>Refuses a file whose content would be lost: one of those that are read, or a table of the data folder.</summary>
    /// <exception cref="CommandFailure">It is such a file, or no CSV file by its name; exit code 2.</exception>
    public static void Check(string path, string data, IReadOnlyList<string> files)
    {
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) throw CommandFailure.Of(ExitCodes.Usage, "import.outForm", path);
        string full = Path.GetFullPath(path);
        bool isRead = files.Any(f => Path.GetFullPath(f).Equals(full, StringComparison.OrdinalIgnoreCase));
        bool isTable = File.Exists(full) && DataFile.All.Any(f => Path.GetFullPath(Path.Combine(data, f.Name)).Equals(full, StringComparison.OrdinalIgnoreCase));
        if (isRead || isTable) throw CommandFailure.Of(ExitCodes.Usage, "import.outTaken", path);
    }
}
