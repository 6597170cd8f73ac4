using System.Collections.Immutable;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input;

/// <summary>The files of a data folder, found by their names in any letter case, English or Chinese.</summary>
internal sealed class FolderFiles
{
    /// <summary>What a clerk answered about names in tables of others; no table of the folder.</summary>
    public const string MapOfNames = "import-map.csv";

    private static readonly DataFile[] Imported = [DataFile.Monitoring, DataFile.Readings, DataFile.Events];

    private readonly Dictionary<DataFile, List<(string Path, string Name)>> _texts = [];
    private readonly Dictionary<DataFile, SourceFile> _sources = [];
    private readonly TextEncoding? _forced;
    private readonly FaultLog _faults;
    private readonly Workbooks _workbooks;

    /// <summary>Tables that are there in a form that is not read, which is told; null for one that may hold all.</summary>
    private readonly HashSet<DataFile?> _refused = [];
    private readonly Func<string, string, byte[]?> _bytes;
    private readonly Func<string, string, byte[]?> _silent;

    /// <param name="forced">The encoding that was asked for, or null.</param>
    /// <param name="faults">Where faults go.</param>
    /// <param name="bytes">The bytes of a file by its path and its name for faults; null where it cannot be read, which goes to the log.</param>
    private FolderFiles(TextEncoding? forced, FaultLog faults, Func<string, string, FaultLog, byte[]?> bytes)
    {
        (_forced, _faults) = (forced, faults);
        _bytes = (path, name) => bytes(path, name, faults);
        _silent = (path, name) => bytes(path, name, new FaultLog());
        _workbooks = new Workbooks(faults, _bytes);
    }

    /// <summary>The files that were read so far.</summary>
    public IReadOnlyList<SourceFile> Sources => [.. DataFile.All.Where(_sources.ContainsKey).Select(f => _sources[f]).Distinct()];

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
            TellUnreadable(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) is { Length: > 0 } name ? name : path, e, faults);
            return null;
        }

        var files = new FolderFiles(forced, faults, FileText.Bytes);
        files.Add(found);
        files._workbooks.WarnOfUnknownSheets();
        return files;
    }

    /// <summary>Tells that a data folder is not there, or may not be read.</summary>
    /// <param name="name">How it is called.</param>
    /// <param name="why">What the system threw.</param>
    /// <param name="faults">Where it is told.</param>
    public static void TellUnreadable(string name, Exception why, FaultLog faults)
    {
        if (why is UnauthorizedAccessException) faults.AddFile(FaultCodes.FileUnreadable, name, "closed");
        else faults.AddFile(FaultCodes.FolderMissing, name);
    }

    /// <summary>Files that lie in memory, by their names in the data folder.</summary>
    public static FolderFiles Of(IReadOnlyDictionary<string, byte[]> content, FaultLog faults)
    {
        var files = new FolderFiles(null, faults, (path, _, _) => content[path]);
        files.Add(content.Keys);
        return files;
    }

    /// <summary>Whether the folder has a file, readable or not.</summary>
    public bool Has(DataFile file) => _texts.ContainsKey(file) || _workbooks.Has(file) || _refused.Contains(file) || _refused.Contains(null) || LacksRows(file);

    /// <summary>Whether rows of a file stand in a sheet that is refused unread: what they would say is not known.</summary>
    public bool LacksRows(DataFile file) => _workbooks.Unread.Contains(file);

    /// <summary>Opens a file as a table.</summary>
    /// <returns>The table, or null where there is none or it cannot be read, which is reported if it is a fault.</returns>
    public Table? Open(DataFile file)
    {
        var sheets = _workbooks.Find(file);
        if (!_texts.TryGetValue(file, out var texts))
        {
            foreach (SheetGroup other in sheets.Skip(1)) _faults.AddFile(FaultCodes.TwoForms, other.Label, sheets[0].Label);
            if (sheets.Length == 0 && file.Required && !Has(file)) _faults.AddFile(FaultCodes.FileMissing, file.Name);
            if (sheets.Length != 1) return null;
            _sources[file] = sheets[0].Source;
            return SheetTable.Open(file, sheets[0].Sheets, _faults);
        }

        (string path, string name) = texts[0];
        foreach (string label in texts.Skip(1).Select(t => t.Name).Concat(sheets.Select(s => s.Label))) _faults.AddFile(FaultCodes.TwoForms, label, name);
        SourceFile? source = null;
        ReadOnlyMemory<byte>? text = _bytes(path, name) is { } bytes ? FileText.Decode(bytes, name, _forced, _faults, out source) : null;
        if (source is not null) _sources[file] = source;
        return text is { } utf8 ? CsvTable.Open(file, name, TextSource.Of(utf8), _faults) : null;
    }

    /// <summary>The headings of a file that is kept in a workbook, by their columns; none where it is not.</summary>
    public ImmutableArray<string> HeadingsInWorkbook(DataFile file) => _workbooks.Find(file) is [var group, ..] && group.Sheets[0].Header(file) is { } header ? header.Headings : [];

    /// <summary>Opens a file again that was opened before; what is wrong with it was reported then.</summary>
    public Table? Reopen(DataFile file)
    {
        var silent = new FaultLog();
        if (!_texts.ContainsKey(file)) return SheetTable.Open(file, _workbooks.Find(file)[0].Sheets, silent);
        return FileText.Decode(_sources[file].Bytes, _sources[file].Name, _forced, silent, out _) is { } utf8
            ? CsvTable.Open(file, _sources[file].Name, TextSource.Of(utf8), silent)
            : null;
    }

    /// <summary>Remembers how many records a file held.</summary>
    public void Count(DataFile file, int rows) => _sources[file].Rows += rows;

    private void Add(IEnumerable<string> paths)
    {
        FileForm[] forms = [.. paths.Select(FileForm.Of)];
        HashSet<string> open = [.. forms.Where(f => f.Kind == FileKind.Lock).Select(f => f.Name.ToLowerInvariant())];
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (FileForm form in forms.Where(f => f.Kind is FileKind.Text or FileKind.Workbook))
        {
            if (!taken.TryAdd(form.Name, form.Path))
            {
                _faults.AddFile(FaultCodes.FileTwice, Path.GetFileName(form.Path), Path.GetFileName(taken[form.Name]));
                continue;
            }

            if (form.Kind == FileKind.Workbook) _workbooks.Add(form.Path, form.Name, form.File);
            else if (_texts.TryGetValue(form.File!, out var texts)) texts.Add((form.Path, form.Name));
            else _texts.Add(form.File!, [(form.Path, form.Name)]);
            if (form.Kind == FileKind.Workbook && open.Contains(form.Name)) _faults.AddFile(FaultCodes.OpenElsewhere, form.Name);
        }

        foreach (FileForm form in forms)
        {
            bool hasOther = forms.Any(f => f.Kind is FileKind.Text or FileKind.Workbook && (form.File is null || f.File == form.File));
            if (form.IsCopy && forms.FirstOrDefault(f => f.Kind is FileKind.Text or FileKind.Workbook && form.Name.StartsWith(f.Name, StringComparison.OrdinalIgnoreCase)) is { } original)
            {
                _faults.AddFile(FaultCodes.TableBeside, form.Name, form.File?.Name ?? original.Name, original.Name);
                continue;
            }

            if (form.Kind == FileKind.OtherForm || (form.Kind == FileKind.Document && !hasOther)) _faults.AddFile(FaultCodes.FormNotRead, form.Name);
            else continue;
            _refused.Add(form.File);
        }

        var nameless = new NamelessTables(_faults, path => _silent(path, Path.GetFileName(path)));
        foreach (FileForm form in forms.Where(f => f.Kind == FileKind.Unknown && !IsOrigin(f.Name)))
            nameless.Tell(form, file => forms.FirstOrDefault(f => f.File == file && f.Kind is FileKind.Text or FileKind.Workbook)?.Name ?? _workbooks.Find(file).FirstOrDefault()?.Label);
        nameless.TellMisnamed();
        _refused.UnionWith(nameless.Misnamed); // what lies there by another name is not missing too
    }

    /// <summary>
    /// Whether rows of the folder come from a file by their column of origins (9月.xlsx!Sheet1!D7): the monthly report that a clerk put there and
    /// imported is known.
    /// </summary>
    private bool IsOrigin(string name) => FileForm.MayBeImported(name) && Imported.Any(file =>
        (_texts.TryGetValue(file, out var texts) && texts.Any(t => _silent(t.Path, t.Name) is { } bytes && Origins.AreIn(bytes, name)))
        || _workbooks.Find(file).Any(g => g.Sheets.Any(s => Origins.AreIn(s.Cells, name))));
}
