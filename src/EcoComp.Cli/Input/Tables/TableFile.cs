using EcoComp.Cli.Host;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Input.Tables;

/// <summary>A file that is one table and lies anywhere: a workbook by its ending, else text, which is never held whole. It can be opened more than once.</summary>
internal sealed class TableFile
{
    private readonly DataFile _file;
    private readonly string _label;
    private readonly FileStreamText? _text;
    private readonly SheetGroup? _sheets;

    /// <summary>Finds out what the file is.</summary>
    /// <param name="file">The data file that it is.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="forced">The encoding that was asked for, or null.</param>
    /// <param name="faults">Where faults go.</param>
    public TableFile(DataFile file, string path, TextEncoding? forced, FaultLog faults)
    {
        (_file, _label) = (file, Path.GetFileName(path));
        if (!SheetPlace.IsWorkbook(path)) _text = FileStreamText.Find(path, _label, forced, faults);
        else _sheets = new Workbooks(faults, (at, name) => FileText.Bytes(at, name, faults)).Single(path, file);
    }

    /// <summary>Opens the table at its beginning.</summary>
    /// <param name="faults">Where faults go.</param>
    /// <returns>The table, or null where it cannot be read, which was told.</returns>
    public Table? Open(FaultLog faults) =>
        _sheets is not null ? SheetTable.Open(_file, _sheets.Sheets, faults)
        : _text is not null ? CsvTable.Open(_file, _label, _text, faults)
        : null;
}
