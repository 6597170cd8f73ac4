using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Commands;

/// <summary>A data folder as a person who types commands finds it.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Typed">How it is typed behind <c>--data</c>; null where that need not be typed.</param>
internal sealed record DataPlace(string Path, string? Typed)
{
    /// <summary>
    /// The data folder of the settings, else the current folder where it is one, else the only folder in it that is one; null where there is none.
    /// </summary>
    /// <param name="project">The settings.</param>
    /// <param name="current">The current folder.</param>
    public static DataPlace? Find(Project project, string current)
    {
        if (project.DataIfAny is { } data) return new DataPlace(data, null);
        if (IsData(current)) return new DataPlace(current, ".");
        return Within(current) switch
        {
            [var only] => new DataPlace(only, System.IO.Path.GetFileName(only)),
            [] when Holds(current, f => f.File != DataFile.Fund) => new DataPlace(current, "."), // one table alone: the others are missing
            _ => null,
        };
    }

    /// <summary>The data folders in a folder, in ordinal order; none where it cannot be read.</summary>
    public static string[] Within(string folder) => [.. (Folders.In(folder) ?? []).Where(IsData).Order(StringComparer.Ordinal)];

    /// <summary>Whether a folder holds the counties or the points, as every data folder does, or a workbook that may hold all tables.</summary>
    public static bool IsData(string folder) => Holds(folder, f => f.File is null || f.File == DataFile.Counties || f.File == DataFile.Points);

    private static bool Holds(string folder, Func<FileForm, bool> table)
    {
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateFiles(folder).Select(FileForm.Of).Any(f => f.Kind is FileKind.Text or FileKind.Workbook && table(f));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
