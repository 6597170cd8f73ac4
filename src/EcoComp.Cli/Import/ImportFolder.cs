using System.Collections.Immutable;
using EcoComp.Cli.Data;
using EcoComp.Cli.Host;
using EcoComp.Cli.Import.Results;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Wording;

namespace EcoComp.Cli.Import;

/// <summary>The data folder of an import: what it says already, and the table to which rows are added.</summary>
internal sealed class ImportFolder
{
    private readonly Dictionary<string, byte[]> _files;
    private readonly RegulationCatalogue _catalogue;
    private readonly DataFile _target;

    private ImportFolder(string path, DataFile target, RegulationCatalogue catalogue, Dictionary<string, byte[]> files) =>
        (Path, _target, _catalogue, _files) = (path, target, catalogue, files);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What the folder says.</summary>
    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The name of the target's CSV file.</summary>
    public string TargetName { get; private set; } = "";

    /// <summary>Whether the folder keeps the target in a workbook.</summary>
    public bool IsInWorkbook { get; private set; }

    /// <summary>The header of the target where it is kept in a workbook, column by column: rows that are pasted there must have its order.</summary>
    public ImmutableArray<string> Headings { get; private set; } = [];

    /// <summary>Reads a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="target">The table to which rows are added.</param>
    /// <param name="catalogue">The regulations.</param>
    /// <param name="words">The language of what is said.</param>
    /// <exception cref="CommandFailure">What the import has to know of it cannot be read; exit code 3.</exception>
    public static ImportFolder Open(string path, DataFile target, RegulationCatalogue catalogue, Words words)
    {
        var faults = new FaultLog();
        var folder = new ImportFolder(path, target, catalogue, Files(path, target, faults));
        if (!faults.HasErrors)
        {
            var files = FolderFiles.Of(folder._files, new FaultLog());
            folder.TargetName = folder._files.Keys.FirstOrDefault(n => FileForm.Of(n) is { Kind: FileKind.Text } form && form.File == target) ?? target.Name;
            folder.IsInWorkbook = files.Has(target) && !folder._files.ContainsKey(folder.TargetName);
            if (folder.IsInWorkbook) folder.Headings = files.HeadingsInWorkbook(target);
            if (!files.Has(DataFile.Monitoring) && !files.Has(DataFile.Readings))
                folder._files.Add(DataFile.Monitoring.Name, CsvFile.New(DataFile.Monitoring, NewHeader.Of(DataFile.Monitoring, english: true)).With([], c => c));
            folder.Dossier = DataFolder.Read(FolderFiles.Of(folder._files, faults), catalogue, faults).Dossier!;
        }

        if (!faults.HasErrors) return folder;
        throw new CommandFailure(
            ExitCodes.InputRefused,
            [.. FaultLines.Sorted(faults).Where(f => f.Severity == Severity.Error).Select(f => FaultLines.Text(f, words, strict: false))]);
    }

    /// <summary>What a file of the folder was when it was read; null where there was none.</summary>
    public byte[]? Read(string name) => File.Exists(PathOf(name)) ? _files.GetValueOrDefault(name) : null;

    /// <summary>The target as it is, or as a new one is made.</summary>
    public CsvFile Target(bool english)
    {
        if (!_files.TryGetValue(TargetName, out byte[]? bytes) || !File.Exists(PathOf(TargetName))) return CsvFile.New(_target, NewHeader.Of(_target, english));
        ReadOnlyMemory<byte> utf8 = FileText.Decode(bytes, TargetName, null, new FaultLog(), out SourceFile? source)!.Value;
        var file = CsvFile.Of(_target, utf8.Span, source!.Encoding);
        return file.HasHeader ? file : CsvFile.New(_target, NewHeader.Of(_target, english));
    }

    /// <summary>How a line of the folder's points is built; in a workbook, in the order of its columns.</summary>
    public LineForm Points()
    {
        string? name = _files.Keys.FirstOrDefault(n => FileForm.Of(n) is { Kind: FileKind.Text } form && form.File == DataFile.Points);
        if (name is not null && FileText.Decode(_files[name], name, null, new FaultLog(), out SourceFile? source) is { } utf8
            && CsvFile.Of(DataFile.Points, utf8.Span, source!.Encoding) is { HasHeader: true } text)
            return text.Line;
        using Table? sheet = FolderFiles.Of(_files, new FaultLog()).Open(DataFile.Points);
        IEnumerable<string> heads = sheet?.Shape.Heads ?? NewHeader.Of(DataFile.Points, english: true);
        return new LineForm([.. heads.Select(h => DataFile.Points.Find(h, out _)?.Name ?? "")], ',');
    }

    /// <summary>What is wrong with the folder when the target is another.</summary>
    public FaultLog Check(byte[] target)
    {
        var faults = new FaultLog();
        DataFolder.Read(FolderFiles.Of(new Dictionary<string, byte[]>(_files, StringComparer.Ordinal) { [TargetName] = target }, faults), _catalogue, faults);
        return faults;
    }

    /// <summary>Where a file of the folder lies.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The tables that an import has to know. A fault in another one, which only a settlement needs, must not hinder it.</summary>
    private static Dictionary<string, byte[]> Files(string path, DataFile target, FaultLog faults)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        DataFile[] others = [.. new[] { DataFile.Events, DataFile.Rulings, DataFile.Interpretations, DataFile.Fund }.Where(f => f != target)];
        string[] entries = [];
        try
        {
            entries = [.. Directory.EnumerateFiles(path).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            FolderFiles.TellUnreadable(path, e, faults);
        }

        foreach (string entry in entries)
        {
            FileForm form = FileForm.Of(entry);
            if (form.Kind is not (FileKind.Text or FileKind.Workbook) || others.Contains(form.File)) continue;
            string name = System.IO.Path.GetFileName(entry);
            if (FileText.Bytes(entry, name, faults) is { } bytes) files.Add(name, bytes);
        }

        return files;
    }
}
