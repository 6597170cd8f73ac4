using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input;

/// <summary>The files of a data folder, found by their names in any letter case.</summary>
internal sealed class FolderFiles
{
    /// <summary>What a clerk answered about names in tables of others; no table of the folder.</summary>
    public const string MapOfNames = "import-map.csv";

    private static readonly string[] TableEndings = [".csv", ".xlsx", ".xlsm", ".xls", ".et", ".ods"];
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SourceFile> _sources = new(StringComparer.Ordinal);
    private readonly TextEncoding? _forced;
    private readonly FaultLog _faults;
    private readonly Workbooks _workbooks;
    private readonly Func<string, string, byte[]?> _bytes;

    /// <param name="forced">The encoding that was asked for, or null.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="bytes">The bytes of a file by its path and its name for faults; null where it cannot be read, which it reports.</param>
    private FolderFiles(TextEncoding? forced, FaultLog faults, Func<string, string, byte[]?> bytes) =>
        (_forced, _faults, _bytes, _workbooks) = (forced, faults, bytes, new Workbooks(faults, bytes));

    /// <summary>The files that were read so far.</summary>
    public IReadOnlyList<SourceFile> Sources =>
        [.. DataFile.All.Select(f => f.Name).Where(_sources.ContainsKey).Select(n => _sources[n]).Distinct()];

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

        var files = new FolderFiles(forced, faults, (file, name) => FileText.Bytes(file, name, faults));
        foreach (string entry in found) files.Add(entry);
        files._workbooks.WarnOfUnknownSheets();
        return files;
    }

    /// <summary>Files that lie in memory, by their names in the data folder.</summary>
    public static FolderFiles Of(IReadOnlyDictionary<string, byte[]> content, FaultLog faults)
    {
        var files = new FolderFiles(null, faults, (name, _) => content[name]);
        foreach (string name in content.Keys) files.Add(name);
        return files;
    }

    /// <summary>Whether the folder has a file, readable or not.</summary>
    public bool Has(DataFile file) => _paths.ContainsKey(file.Name) || _workbooks.Has(file);

    /// <summary>Opens a file as a table.</summary>
    /// <returns>The table, or null where there is none or it cannot be read, which is reported if it is a fault.</returns>
    public Table? Open(DataFile file)
    {
        var sheets = _workbooks.Find(file);
        if (!_paths.TryGetValue(file.Name, out string? path))
        {
            if (sheets.Count == 1)
            {
                _sources[file.Name] = sheets[0].Source;
                return SheetTable.Open(file, sheets[0].Label, sheets[0].Sheet, _faults);
            }

            if (sheets.Count > 1) _faults.AddFile(FaultCodes.TwoForms, sheets[1].Label, sheets[0].Label);
            else if (file.Required && !_workbooks.Has(file)) _faults.AddFile(FaultCodes.FileMissing, file.Name);
            return null;
        }

        foreach ((_, _, string label) in sheets) _faults.AddFile(FaultCodes.TwoForms, label, file.Name);
        SourceFile? source = null;
        ReadOnlyMemory<byte>? text = _bytes(path, file.Name) is { } bytes ? FileText.Decode(bytes, file.Name, _forced, _faults, out source) : null;
        if (source is not null) _sources[file.Name] = source;
        return text is { } utf8 ? CsvTable.Open(file, file.Name, TextSource.Of(utf8), _faults) : null;
    }

    /// <summary>Opens a file again that was opened before; what is wrong with it was reported then.</summary>
    public Table? Reopen(DataFile file)
    {
        var silent = new FaultLog();
        if (!_paths.ContainsKey(file.Name)) return SheetTable.Open(file, _workbooks.Find(file)[0].Label, _workbooks.Find(file)[0].Sheet, silent);
        return FileText.Decode(_sources[file.Name].Bytes, file.Name, _forced, silent, out _) is { } utf8
            ? CsvTable.Open(file, file.Name, TextSource.Of(utf8), silent)
            : null;
    }

    /// <summary>Remembers how many records a file held.</summary>
    public void Count(DataFile file, int rows) => _sources[file.Name].Rows += rows;

    private void Add(string path)
    {
        string name = Path.GetFileName(path);
        if (name.Equals(MapOfNames, StringComparison.OrdinalIgnoreCase)) return;
        if (name.StartsWith("~$", StringComparison.Ordinal) || _workbooks.Add(path)) return; // ~$: a spreadsheet has a file open
        bool known = DataFile.All.Any(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (!known)
        {
            if (TableEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase))
                _faults.AddFile(FaultCodes.UnknownFile, name, Fault.Listing(DataFile.All.Select(f => f.Name)));
        }
        else if (!_paths.TryAdd(name, path))
        {
            _faults.AddFile(FaultCodes.FileTwice, name, Path.GetFileName(_paths[name]));
        }
    }
}
