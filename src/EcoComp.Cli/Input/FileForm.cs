using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;

namespace EcoComp.Cli.Input;

/// <summary>What a file of a data folder is by its name.</summary>
internal enum FileKind
{
    /// <summary>Nothing of the program's: left alone.</summary>
    Other,

    /// <summary>A CSV file that is a table.</summary>
    Text,

    /// <summary>A workbook that is a table, or holds several.</summary>
    Workbook,

    /// <summary>Called as a table, in a form of tables that is not read.</summary>
    OtherForm,

    /// <summary>Called as a table, but a letter, a picture or the like, which may be about the table or in its place.</summary>
    Document,

    /// <summary>A table by its form whose name is unknown.</summary>
    Unknown,

    /// <summary>What a program leaves beside a file that it has open.</summary>
    Lock,
}

/// <summary>A file of a data folder by its name.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its name for faults; of a lock the name of the file that is open.</param>
/// <param name="Kind">What it is.</param>
/// <param name="File">The data file that it is; null where it is none or may hold all.</param>
internal sealed record FileForm(string Path, string Name, FileKind Kind, DataFile? File = null)
{
    private const string Common = "data";

    private static readonly string[] Copies = [".bak", ".old", ".orig", ".backup", ".copy", ".tmp", ".save", ".1"];

    private static readonly string[] Tables = [".csv", ".xlsx", ".xls", ".xlsm", ".xlsb", ".et", ".ett", ".ods", ".fods", ".tsv", ".tab"];
    private static readonly string[] Imported = [".csv", ".xlsx", ".xlsm", ".xls"];
    private static readonly string[] Documents =
        [".doc", ".docx", ".wps", ".pdf", ".ofd", ".md", ".rtf", ".odt", ".ppt", ".pptx", ".jpg", ".jpeg", ".png", ".gif", ".zip", ".rar", ".7z"];

    /// <summary>Whether a program or a person put it aside as what a table was before: events.csv.bak, events.xlsx~.</summary>
    public bool IsCopy => Kind == FileKind.OtherForm && (Name.EndsWith('~') || Copies.Contains(System.IO.Path.GetExtension(Name).ToLowerInvariant()));

    /// <summary>What a file is.</summary>
    /// <param name="path">Where it is.</param>
    public static FileForm Of(string path)
    {
        string name = System.IO.Path.GetFileName(path);
        if (OpenBeside(name) is { } open) return new FileForm(path, open, FileKind.Lock);
        string ending = System.IO.Path.GetExtension(name).ToLowerInvariant();
        string stem = System.IO.Path.GetFileNameWithoutExtension(name);
        string inner = System.IO.Path.GetExtension(stem).ToLowerInvariant();
        if (inner == ending && Tables.Contains(inner)) stem = System.IO.Path.GetFileNameWithoutExtension(stem); // events.csv.csv, where endings are not shown
        else if (Tables.Contains(inner))
            (stem, ending) = (System.IO.Path.GetFileNameWithoutExtension(stem), inner + ending); // events.csv.txt, events.xlsx.bak
        if (name.Equals(FolderFiles.MapOfNames, StringComparison.OrdinalIgnoreCase)) return new FileForm(path, name, FileKind.Other);
        DataFile? file = DataFile.Named(stem);
        bool common = stem.Equals(Common, StringComparison.OrdinalIgnoreCase);
        if (file is null && !common) return new FileForm(path, name, Tables.Contains(ending) ? FileKind.Unknown : FileKind.Other);
        if (ending == ".csv" && file is not null) return new FileForm(path, Canonical(stem, file) + ending, FileKind.Text, file);
        if (SheetPlace.IsWorkbook("x" + ending) && !ending[1..].Contains('.', StringComparison.Ordinal)) return new FileForm(path, Canonical(stem, file) + ending, FileKind.Workbook, file);
        if ((ending.Length == 0 && common) || Directory.Exists(path)) return new FileForm(path, name, FileKind.Other);
        return new FileForm(path, name, Documents.Contains(ending) ? FileKind.Document : FileKind.OtherForm, file);
    }

    /// <summary>Whether a file is of a form that an import reads.</summary>
    public static bool MayBeImported(string name) => Imported.Contains(System.IO.Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of a file that is open by what its program leaves beside it: Excel ~$name, LibreOffice .~lock.name#, WPS .~name.</summary>
    private static string? OpenBeside(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal) ? name[2..]
        : name.StartsWith(".~lock.", StringComparison.Ordinal) ? name[7..].TrimEnd('#')
        : name.StartsWith(".~", StringComparison.Ordinal) ? name[2..]
        : null;

    /// <summary>English names as they are written in the contract, others as they are.</summary>
    private static string Canonical(string stem, DataFile? file) => file is not null && stem == file.Chinese ? stem : stem.ToLowerInvariant();
}
