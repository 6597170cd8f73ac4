using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Import.Results;

/// <summary>A file that rows are written to, to be pasted into a workbook. What an import before it wrote there may not be pasted yet.</summary>
internal static class WrittenAside
{
    /// <summary>Refuses to replace a file by one that lacks a line of it; importing once more after an answer only adds to it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">What would be written.</param>
    /// <exception cref="CommandFailure">Lines would be lost; exit code 2.</exception>
    public static void Check(string path, byte[] content)
    {
        if (!File.Exists(path)) return;
        HashSet<string> kept = [.. Lines(content)];
        int lost = Lines(InputFile.Bytes(path)).Count(l => !kept.Contains(l));
        if (lost > 0) throw CommandFailure.Of(ExitCodes.Usage, "import.aside", path, lost);
    }

    private static IEnumerable<string> Lines(byte[] content) =>
        Encoding.Latin1.GetString(content).Split('\n').Select(l => l.TrimEnd('\r')).Where(l => l.Length > 0);
}
