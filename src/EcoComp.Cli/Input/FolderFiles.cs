using EcoComp.Core.Faults;

namespace EcoComp.Cli.Input;

/// <summary>The files of a data folder, found by their names in any letter case.</summary>
internal sealed class FolderFiles
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourceFile> _sources = new(StringComparer.Ordinal);
    private readonly TextEncoding? _forced;
    private readonly FaultLog _faults;
    private IReadOnlyDictionary<string, byte[]>? _content;

    private FolderFiles(TextEncoding? forced, FaultLog faults) => (_forced, _faults) = (forced, faults);

    /// <summary>The files that were read so far.</summary>
    public IReadOnlyList<SourceFile> Sources => [.. DataFile.All.Select(f => f.Name).Where(_sources.ContainsKey).Select(n => _sources[n])];

    /// <summary>Lists a folder; files whose names the program does not know are warned of, so that a misspelt one is not passed over.</summary>
    /// <returns>The files, or null where there is no such folder.</returns>
    public static FolderFiles? Open(string path, TextEncoding? forced, FaultLog faults)
    {
        string[] found;
        try
        {
            found = [.. Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.AddFile(FaultCodes.FolderMissing, Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } name ? name : path);
            return null;
        }

        var files = new FolderFiles(forced, faults);
        foreach (string entry in found) files.Add(entry);
        return files;
    }

    /// <summary>Files that lie in memory, by their names in the data folder.</summary>
    public static FolderFiles Of(IReadOnlyDictionary<string, byte[]> content, FaultLog faults)
    {
        var files = new FolderFiles(null, faults) { _content = content };
        foreach (string name in content.Keys) files.Add(name);
        return files;
    }

    /// <summary>Whether the folder has a file, readable or not.</summary>
    public bool Has(DataFile file) => _paths.ContainsKey(file.Name);

    /// <summary>Opens a file as a table.</summary>
    /// <returns>The table, or null where there is none or it cannot be read, which is reported if it is a fault.</returns>
    public Table? Open(DataFile file)
    {
        if (!_paths.TryGetValue(file.Name, out string? path))
        {
            if (file.Required) _faults.AddFile(FaultCodes.FileMissing, file.Name);
            return null;
        }

        ReadOnlyMemory<byte>? text = _content is null
            ? FileText.Read(path, file.Name, _forced, _faults, out SourceFile? source)
            : FileText.Decode(_content[path], file.Name, _forced, _faults, out source);
        if (source is not null) _sources[file.Name] = source;
        return text is { } utf8 ? CsvTable.Open(file, file.Name, utf8, _faults) : null;
    }

    /// <summary>Remembers how many records a file held.</summary>
    public void Count(DataFile file, int rows) => _sources[file.Name].Rows = rows;

    private void Add(string path)
    {
        string name = Path.GetFileName(path);
        bool known = DataFile.All.Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (!known)
        {
            if (name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                _faults.AddFile(FaultCodes.UnknownFile, name, string.Join("、", DataFile.All.Select(f => f.Name)));
        }
        else if (!_paths.TryAdd(name, path))
        {
            _faults.AddFile(FaultCodes.FileTwice, name, Path.GetFileName(_paths[name]));
        }
    }
}
