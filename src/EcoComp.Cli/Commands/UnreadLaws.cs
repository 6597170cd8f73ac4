using System.Text;
using EcoComp.Cli.Host;

namespace EcoComp.Cli.Commands;

/// <summary>
/// Files of a folder of regulations that are not read though they may be meant as one: 2022.json.txt, as Windows calls it where endings are
/// hidden, 2022.jsonc, a regulation in a folder of its own. Passed over, the month would be settled by the regulation before it.
/// </summary>
internal static class UnreadLaws
{
    private const string Ending = ".json";
    private const string Form = "\"ecocomp.regulation/";
    private const int Beginning = 4096;

    private static readonly string[] Copies = ["~", ".bak", ".old", ".orig", ".backup", ".copy", ".tmp", ".save"];

    /// <summary>
    /// Whether a file is read as a regulation: all but the defaults of options, and what an editor or a file system leaves beside a file.
    /// </summary>
    /// <param name="path">The file. Its letter case counts on no system.</param>
    public static bool IsRead(string path) => Path.GetFileName(path) is var name && name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
        && !name.Equals(Project.FileName, StringComparison.OrdinalIgnoreCase) && !IsLeft(name);

    /// <summary>A line for each file that is not read and may be meant as a regulation, in the order of their names.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be listed.</exception>
    public static List<ConsoleLine> Lines(string folder)
    {
        var lines = new List<ConsoleLine>();
        foreach (string file in Directory.EnumerateFiles(folder).Where(f => MayBeMeant(f, folder)).Order(StringComparer.Ordinal))
            lines.Add(ConsoleLine.Of("rules.otherEnding", Path.GetFileName(file)));
        foreach (string file in Directory.EnumerateDirectories(folder).SelectMany(FilesOf).Where(IsBelow).Order(StringComparer.Ordinal))
            lines.Add(ConsoleLine.Of("rules.folderBelow", Path.GetRelativePath(folder, file)));
        return lines;
    }

    private static bool IsBelow(string path) => IsRead(path) && Begin(path).Contains(Form, StringComparison.Ordinal);

    private static bool MayBeMeant(string path, string folder)
    {
        string name = Path.GetFileName(path);
        if (name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) || IsLeft(name)) return false;
        if (Array.Exists(Copies, c => name.EndsWith(c, StringComparison.OrdinalIgnoreCase) && IsThere(name[..^c.Length]))) return false;
        return name.Contains(Ending, StringComparison.OrdinalIgnoreCase) || BeginsAsObject(Begin(path));

        bool IsThere(string original) => IsRead(original) && File.Exists(Path.Join(folder, original));
    }

    /// <summary>A brace and a name, which rich text does not begin with.</summary>
    private static bool BeginsAsObject(string text) =>
        text.AsSpan().TrimStart() is ['{', .. var rest] && rest.TrimStart() is ['"', ..] or ['/', ..];

    private static bool IsLeft(string name) => name[0] is '.' or '~';

    private static IEnumerable<string> FilesOf(string folder)
    {
        try
        {
            return IsLeft(Path.GetFileName(folder)) ? [] : Directory.GetFiles(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // nobody may look into it, so that nobody lays a regulation there
        }
    }

    /// <summary>The first letters of a file, in whichever encoding Notepad saved it; none of one that cannot be read.</summary>
    private static string Begin(string path)
    {
        try
        {
            using FileStream file = InputFile.Open(path);
            using var reader = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
            char[] letters = new char[Beginning];
            return new string(letters, 0, reader.ReadBlock(letters, 0, letters.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
