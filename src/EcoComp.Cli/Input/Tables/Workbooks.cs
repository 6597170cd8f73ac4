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
    private readonly List<(string Path, string Name, DataFile? File)> _books = [];
    private readonly Dictionary<string, (SourceFile Source, ImmutableArray<NamedSheet> Sheets)?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<DataFile, ImmutableArray<SheetGroup>> _groups = [];

    /// <summary>The tables of which a sheet was refused unread, as far as they were looked for.</summary>
    public HashSet<DataFile> Unread { get; } = [];

    /// <summary>Remembers a workbook.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">Its name for faults and as a source.</param>
    /// <param name="file">The data file that it is, or null where it may hold all.</param>
    public void Add(string path, string name, DataFile? file) => _books.Add((path, name, file));

    /// <summary>The tables that are a data file: none or one, or more, which is a fault that the caller tells.</summary>
    public ImmutableArray<SheetGroup> Find(DataFile file)
    {
        if (!_groups.TryGetValue(file, out ImmutableArray<SheetGroup> found)) _groups.Add(file, found = [.. Groups(file)]);
        return found;
    }

    /// <summary>Whether a workbook is there for a data file, readable or not; one for several that cannot be read may hold it.</summary>
    public bool Has(DataFile file) => _books.Any(b => b.File == file || (b.File is null && Read(b.Path, b.Name) is null)) || Find(file).Length > 0;

    /// <summary>Warns of sheets that no data file is called like.</summary>
    public void WarnOfUnknownSheets()
    {
        foreach ((string path, string name, _) in _books.Where(b => b.File is null))
        {
            if (Read(path, name) is { } book) new SheetGroups(faults, Unread).TellUnread(book.Sheets);
        }
    }

    /// <summary>Reads a workbook that is one table, wherever it is.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="file">The data file that it is.</param>
    /// <returns>Its table, or null where it cannot be read, which is a fault.</returns>
    public SheetGroup? Single(string path, DataFile file)
    {
        string name = Path.GetFileName(path);
        if (DataFile.Named(Path.GetFileNameWithoutExtension(name)) is null && Read(path, name) is { } book && SheetGroups.Among(file, book.Sheets) is [var own])
        {
            new SheetGroups(faults, Unread).TellUnread(book.Sheets);
            return new SheetGroup(book.Source, own); // a workbook for several tables, of which this one is asked for
        }

        Add(path, name, file);
        return Find(file) is [var only] ? only : null;
    }

    private IEnumerable<SheetGroup> Groups(DataFile file)
    {
        foreach ((string path, string name, DataFile? own) in _books)
        {
            if ((own is not null && own != file) || Read(path, name) is not { } book) continue;
            IEnumerable<ImmutableArray<NamedSheet>> tables = own is null ? SheetGroups.Among(file, book.Sheets) : [new SheetGroups(faults, Unread).Of(file, name, book.Sheets)];
            foreach (ImmutableArray<NamedSheet> table in tables.Where(t => t.Length > 0)) yield return new SheetGroup(book.Source, table);
        }
    }

    private (SourceFile Source, ImmutableArray<NamedSheet> Sheets)? Read(string path, string name)
    {
        if (_read.TryGetValue(name, out var known)) return known;
        (SourceFile, ImmutableArray<NamedSheet>)? read = null;
        if (content(path, name) is { } bytes)
        {
            WorkbookSheets workbook = WorkbookFile.Read(bytes);
            if (workbook.Flaw == WorkbookFlaw.None) read = (new SourceFile(name, bytes, workbook.Form), [.. workbook.Sheets.Select(s => new NamedSheet(LabelOf(name, s), name, s))]);
            else faults.AddFile(FaultCodes.SheetUnreadable, name, workbook.Flaw.ToString(), workbook.Detail, workbook.Flaw.ToString());
        }

        _read.Add(name, read);
        return read;
    }

    /// <summary>What a sheet is called; one of an English name of a data file as that is written.</summary>
    private static string LabelOf(string workbook, SheetCells sheet) => SheetPlace.Label(
        workbook, DataFile.Named(sheet.Name) is { } file && sheet.Name.Equals(file.Stem, StringComparison.OrdinalIgnoreCase) && workbook.StartsWith("data.", StringComparison.Ordinal) ? file.Stem : sheet.Name);
}
