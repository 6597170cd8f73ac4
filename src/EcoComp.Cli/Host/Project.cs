namespace EcoComp.Cli.Host;

/// <summary>
/// The defaults of options that stand in an <c>ecocomp.json</c>: that of the data folder where one is typed, else the nearest of the current folder
/// and those above it. What is typed wins.
/// </summary>
internal sealed class Project
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "ecocomp.json";

    private readonly string? _typed;
    private readonly ProjectFile? _file;

    private Project(string? typed, ProjectFile? file) => (_typed, _file) = (typed, file);

    /// <summary>Finds the file.</summary>
    /// <param name="typed">The data folder that was typed, or null.</param>
    /// <param name="current">The current folder.</param>
    /// <exception cref="CommandFailure">The file is none that can be read, or the data folder that it names has another archive; exit code 3.</exception>
    public static Project Find(string? typed, string current)
    {
        if (typed is not null) return new Project(typed, ProjectFile.Read(Path.Combine(typed, FileName)));
        for (DirectoryInfo? folder = new(current); folder is not null; folder = folder.Parent)
        {
            if (ProjectFile.Read(Path.Combine(folder.FullName, FileName)) is { } file) return new Project(null, WithOwnArchive(file, folder.FullName));
        }

        return new Project(null, null);
    }

    /// <summary>
    /// The file with the archive that the data folder's own file names, where months were closed into it already: no month is to be closed into two.
    /// </summary>
    private static ProjectFile WithOwnArchive(ProjectFile file, string folder)
    {
        if (file.Data == folder || ProjectFile.Read(Path.Combine(file.Data, FileName))?.Archive is not { } own || !InputFile.IsFolder(own)) return file;
        if (file.Archive is { } other && Path.TrimEndingDirectorySeparator(other) != Path.TrimEndingDirectorySeparator(own))
            throw CommandFailure.Of(ExitCodes.InputRefused, "project.twoArchives", Path.Combine(folder, FileName), other, Path.Combine(file.Data, FileName), own);
        return file with { Archive = own };
    }

    /// <summary>The data folder; null where none is typed and there is no file.</summary>
    public string? DataIfAny => _typed ?? _file?.Data;

    /// <summary>The data folder.</summary>
    /// <exception cref="CommandFailure">None is typed and there is no file; exit code 2.</exception>
    public string Data => DataIfAny ?? throw Missing("--data");

    /// <summary>Whether the data folder is the file's, so that nobody need type it.</summary>
    public bool KnowsData => _typed is null && _file is not null;

    /// <summary>The language, or null.</summary>
    public string? Lang => _file?.Lang;

    /// <summary>The folder that results are written to, or null.</summary>
    public string? Out => _file?.Out;

    /// <summary>The archive of the file, whether it was begun or not; null where the file names none.</summary>
    public string? ArchiveIfAny => _file?.Archive;

    /// <summary>The folder of more regulations, or null.</summary>
    public string? Regulations => _file?.Regulations;

    /// <summary>How many samples a month has, or null.</summary>
    public int? Samples => _file?.Samples;

    /// <summary>What tables of others are read with.</summary>
    public ProjectImport Import => _file?.Import ?? new ProjectImport(null, null, null);

    /// <summary>The words of notices.</summary>
    public ProjectNotice Notice => _file?.Notice ?? ProjectNotice.Open;

    /// <summary>The archive that is written to or told of.</summary>
    /// <param name="typed">The one that was typed, or null.</param>
    /// <exception cref="CommandFailure">None is typed and the file has none; exit code 2.</exception>
    public string Archive(string? typed) => typed ?? _file?.Archive ?? throw Missing("--archive");

    /// <summary>
    /// The archive whose closed months are shown as they were closed: the one that was typed, else the file's where no data folder is typed; as long as
    /// no month was closed there is none.
    /// </summary>
    /// <param name="typed">The one that was typed, or null.</param>
    public string? ShownArchive(string? typed) =>
        typed ?? (_typed is null && _file?.Archive is { } archive && InputFile.IsFolder(archive) ? archive : null);

    /// <summary>The file's archive where it was begun and is not asked, since a data folder was typed and no archive; else null.</summary>
    /// <param name="typed">The archive that was typed, or null.</param>
    public string? UnaskedArchive(string? typed) =>
        typed is null && _typed is not null && _file?.Archive is { } archive && InputFile.IsFolder(archive) ? archive : null;

    private CommandFailure Missing(string option) => new(
        ExitCodes.Usage,
        ConsoleLine.Of("usage.optionMissing", option),
        ConsoleLine.Of(_typed is null && _file is null ? "usage.noFolder" : "usage.project", FileName));
}
