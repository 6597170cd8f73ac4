using EcoComp.Cli.Archive;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Commands;

/// <summary>Where results may not be written, because what lies there would be lost or be read as something else.</summary>
internal static class OutputPlaces
{
    /// <summary>Refuses a file as the other does, and one that would lie where the settings have the archive, begun or not.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <param name="project">The settings.</param>
    /// <param name="read">Files that the command reads.</param>
    /// <exception cref="CommandFailure">It is such a file; exit code 2.</exception>
    public static void CheckBeside(string? path, Project project, params string?[] read)
    {
        Check(path, project.DataIfAny, read);
        if (!string.IsNullOrWhiteSpace(path) && LiesIn(path, project.ArchiveIfAny)) throw CommandFailure.Of(ExitCodes.Usage, "out.place", path);
    }

    /// <summary>Refuses a map of names that would lie in an archive or in the place of a table, or that is no CSV file by its name.</summary>
    /// <param name="path">The map; null for the usual one.</param>
    /// <param name="project">The settings.</param>
    /// <param name="read">Files that the command reads.</param>
    /// <exception cref="CommandFailure">It is such a file; exit code 2.</exception>
    public static void CheckMap(string? path, Project project, params string?[] read)
    {
        if (string.IsNullOrWhiteSpace(path) || FileNature.IsNoFile(path, followLinks: true)) return; // of which no map is read
        if (!path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) throw CommandFailure.Of(ExitCodes.Usage, "import.outForm", path);
        string full = FileNature.Real(path);
        if (!Path.GetFileName(full).Equals(FolderFiles.MapOfNames, StringComparison.OrdinalIgnoreCase)) CheckBeside(path, project, read);
        CheckFolder(Path.GetDirectoryName(full), path);
        if (LiesIn(path, project.ArchiveIfAny)) throw CommandFailure.Of(ExitCodes.Usage, "out.place", path);
    }

    /// <summary>Refuses a file that is read, that is or would be a table of a data folder or its settings, or that lies in an archive.</summary>
    /// <param name="path">The file; null for none.</param>
    /// <param name="data">The data folder, or null.</param>
    /// <param name="read">Other files that the command reads.</param>
    /// <exception cref="CommandFailure">It is such a file; exit code 2.</exception>
    public static void Check(string? path, string? data, params string?[] read)
    {
        if (string.IsNullOrWhiteSpace(path)) return;
        string full = FileNature.Real(path);
        string name = Path.GetFileName(full);
        string folder = Path.GetDirectoryName(full) ?? "";
        bool inData = DataPlace.IsData(folder) || (data is { Length: > 0 } && AreSame(folder, FileNature.Real(data)));
        bool isTable = inData && FileForm.Of(full) is var form
            && (form.File is not null || form.Kind is not (FileKind.Other or FileKind.Unknown) || name.Equals(FolderFiles.MapOfNames, StringComparison.OrdinalIgnoreCase)
                || name.Equals(DataPackage.FileName, StringComparison.OrdinalIgnoreCase));
        bool isRead = read.Any(r => r is { Length: > 0 } && AreSame(FileNature.Real(r), full));
        if (isTable || isRead || name.Equals(Project.FileName, StringComparison.OrdinalIgnoreCase))
            throw CommandFailure.Of(ExitCodes.Usage, "out.taken", path);
        CheckFolder(Path.GetDirectoryName(full), path);
    }

    /// <summary>Whether a file is a table of a data folder that no report can be, by its name: the counties, the points, choices, rulings, the fund.</summary>
    /// <param name="path">The file.</param>
    /// <param name="data">The data folder, or null.</param>
    public static bool IsTableWithoutResults(string path, string? data)
    {
        string full = FileNature.Real(path);
        return FileForm.Of(full).File is { } table && table != DataFile.Monitoring && table != DataFile.Readings && table != DataFile.Events
            && data is { Length: > 0 } && AreSame(Path.GetDirectoryName(full) ?? "", FileNature.Real(data));
    }

    /// <summary>Refuses a folder that is an archive or lies in one.</summary>
    /// <param name="folder">The folder; null for none.</param>
    /// <param name="said">What was typed.</param>
    /// <exception cref="CommandFailure">It is such a folder; exit code 2.</exception>
    public static void CheckFolder(string? folder, string said)
    {
        if (LiesInArchive(folder)) throw CommandFailure.Of(ExitCodes.Usage, "out.archive", said);
    }

    /// <summary>Whether a folder is an archive or lies in one.</summary>
    public static bool LiesInArchive(string? folder) => ArchiveAround(folder) is not null;

    /// <summary>The archive that a folder is or lies in, or that part of it of which the whole cannot be told; null where there is none.</summary>
    public static string? ArchiveAround(string? folder)
    {
        string? found = null;
        for (string? above = string.IsNullOrWhiteSpace(folder) ? null : FileNature.Real(folder); above is not null; above = Path.GetDirectoryName(above))
        {
            if (IsOfArchive(above)) found = above;
        }

        return found;
    }

    /// <summary>Refuses a folder of results that is a data folder, an archive or the place of one, or lies in one.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="archive">Where months are closed into, be it begun or not; null for nowhere.</param>
    /// <param name="isTyped">Whether that was typed; else the settings have it.</param>
    /// <exception cref="CommandFailure">It is such a folder; exit code 2.</exception>
    public static void CheckResults(string folder, string? archive, bool isTyped)
    {
        if (string.IsNullOrWhiteSpace(folder)) return;
        if (LiesIn(folder, archive)) throw CommandFailure.Of(ExitCodes.Usage, isTyped ? "out.placeTyped" : "out.place", folder);
        if (DataPlace.IsData(FileNature.Real(folder))) throw CommandFailure.Of(ExitCodes.Usage, "out.data", folder);
        CheckFolder(folder, folder);
    }

    private static bool IsOfArchive(string folder) =>
        File.Exists(Path.Combine(folder, Names.Receipt)) || (File.Exists(Path.Combine(folder, Names.Sums)) && HasReceipts(folder));

    /// <summary>Whether a folder holds closed months, or cannot be read: to refuse too much is safe.</summary>
    private static bool HasReceipts(string folder) =>
        Folders.In(folder) is not { } within || Array.Exists(within, m => File.Exists(Path.Combine(m, Names.Receipt)));

    private static bool LiesIn(string path, string? archive)
    {
        if (archive is null) return false;
        string place = FileNature.Real(archive);
        for (string? above = FileNature.Real(path); above is not null; above = Path.GetDirectoryName(above))
        {
            if (AreSame(above, place)) return true;
        }

        return false;
    }

    /// <summary>File systems differ in whether they tell letters' case apart; to refuse too much is safe.</summary>
    private static bool AreSame(string a, string b) =>
        Path.TrimEndingDirectorySeparator(a).Equals(Path.TrimEndingDirectorySeparator(b), StringComparison.OrdinalIgnoreCase);
}
