using System.Collections.Immutable;
using EcoComp.Cli.Input.Spreadsheets;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>The workbooks of a data folder: one for a data file, by its name, or one for several with a sheet for each.</summary>
/// <param name="faults">Where faults go.</param>
/// <param name="content">The bytes of a file by its path and its name for faults; null where it cannot be read, which it reports.</param>
internal sealed class Workbooks(FaultLog faults, Func<string, string, byte[]?> content)
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (SourceFile Source, ImmutableArray<SheetCells> Sheets)> _read = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _unreadable = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a file in the folder is a workbook of data by its name; it is remembered then.</summary>
    public bool Add(string path)
    {
        string name = Path.GetFileName(path);
        bool known = name.Equals(SheetPlace.Workbook, StringComparison.OrdinalIgnoreCase)
            || DataFile.All.Any(f => NameOf(f).Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known && !_paths.TryAdd(name, path)) faults.AddFile(FaultCodes.FileTwice, name, Path.GetFileName(_paths[name]));
        return known;
    }

    /// <summary>The sheets that are a data file: none or one, or more, which is a fault that the caller tells.</summary>
    public IReadOnlyList<(SourceFile Source, SheetCells Sheet, string Label)> Find(DataFile file)
    {
        var found = new List<(SourceFile, SheetCells, string)>();
        string name = Path.GetFileNameWithoutExtension(file.Name);
        if (Read(NameOf(file)) is { } own && Only(own.Sheets, name, own.Source.Name) is { } sheet)
            found.Add((own.Source, sheet, SheetPlace.Label(own.Source.Name, sheet.Name)));
        found.AddRange(Sheets(file));
        return found;
    }

    /// <summary>Whether a workbook is there for a data file, readable or not; one for several that cannot be read may hold it.</summary>
    public bool Has(DataFile file) =>
        _paths.ContainsKey(NameOf(file)) || Sheets(file).Any() || _unreadable.Contains(SheetPlace.Workbook);

    /// <summary>Warns of sheets that no data file is called like.</summary>
    public void WarnOfUnknownSheets()
    {
        if (Read(SheetPlace.Workbook) is not { } all) return;
        string[] names = [.. DataFile.All.Select(f => Path.GetFileNameWithoutExtension(f.Name))];
        foreach (SheetCells sheet in all.Sheets)
        {
            if (!sheet.IsBlank && !names.Contains(sheet.Name, StringComparer.OrdinalIgnoreCase))
                faults.AddFile(FaultCodes.UnknownSheet, SheetPlace.Label(all.Source.Name, sheet.Name), Fault.Listing(names));
        }
    }

    /// <summary>The sheets of the common workbook that are a data file.</summary>
    private IEnumerable<(SourceFile Source, SheetCells Sheet, string Label)> Sheets(DataFile file)
    {
        if (Read(SheetPlace.Workbook) is not { } all) yield break;
        string name = Path.GetFileNameWithoutExtension(file.Name);
        foreach (SheetCells sheet in all.Sheets)
        {
            if (sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && !sheet.IsBlank)
                yield return (all.Source, sheet, SheetPlace.Label(all.Source.Name, name));
        }
    }

    private static string NameOf(DataFile file) => Path.ChangeExtension(file.Name, SheetPlace.Ending);

    /// <summary>The sheet that is called like the file, or the only one that is not blank.</summary>
    private SheetCells? Only(ImmutableArray<SheetCells> sheets, string name, string workbook)
    {
        SheetCells[] written = [.. sheets.Where(s => !s.IsBlank)];
        if (Array.Find(written, s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } named) return named;
        if (written.Length == 1) return written[0];
        if (written.Length == 0) faults.AddFile(FaultCodes.EmptyFile, workbook);
        else faults.AddFile(FaultCodes.SheetAmbiguous, workbook, name, Fault.Listing(written.Select(s => s.Name)));
        return null;
    }

    private (SourceFile Source, ImmutableArray<SheetCells> Sheets)? Read(string name)
    {
        if (_read.TryGetValue(name, out (SourceFile, ImmutableArray<SheetCells>) known)) return known;
        if (!_paths.TryGetValue(name, out string? path) || _unreadable.Contains(name)) return null;
        if (content(path, name) is { } bytes)
        {
            if (WorkbookFile.Read(bytes) is { Flaw: WorkbookFlaw.None, Sheets: var sheets }) return _read[name] = (new SourceFile(name.ToLowerInvariant(), bytes, "xlsx"), sheets);
            faults.AddFile(FaultCodes.SheetUnreadable, name);
        }

        _unreadable.Add(name);
        return null;
    }
}
