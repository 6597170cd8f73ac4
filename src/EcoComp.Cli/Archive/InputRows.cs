using System.Collections.Concurrent;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>The rows of one data file among the inputs of a part, as they are written; the other inputs are not read.</summary>
/// <param name="scan">The archive.</param>
/// <param name="file">The data file.</param>
/// <param name="columns">The columns that are wanted; a cell of one that the file does not have is empty.</param>
internal sealed class InputRows(ArchiveScan scan, DataFile file, params string[] columns)
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<string[]>> _read = new(StringComparer.Ordinal);

    /// <summary>The wanted cells of each row.</summary>
    /// <exception cref="DamagedArchive">The inputs are not as they were written.</exception>
    public IReadOnlyList<string[]> Of(ArchivePart part)
    {
        // Beside the file itself only a workbook can hold its rows; months that rest on the same ones are read once.
        string[] holding =
        [
            .. part.Receipt.Inputs.Where(i => FileForm.Of(i.File) is not { Kind: FileKind.Text } form || form.File == file) // 事件.csv too
                .Select(i => i.File + " " + i.Sha256),
        ];
        return holding.Length == 0 ? [] : _read.GetOrAdd(string.Join('\n', holding.Append(part.Receipt.ForcedEncoding)), _ => Read(part));
    }

    private List<string[]> Read(ArchivePart part)
    {
        PartFiles.CheckInputs(scan, part);
        string folder = part.Path + "/" + Names.Inputs;
        FolderFiles? files = FolderFiles.Open(Names.Under(scan.Root, folder), Recomputation.Forced(part.Receipt.ForcedEncoding), new FaultLog());
        using Table? table = files?.Open(file);
        foreach (SourceFile source in files?.Sources ?? [])
        {
            string recorded = part.Receipt.Inputs.FirstOrDefault(i => i.File == source.Name)?.Sha256 ?? "";
            string sha256 = Digest.Sha256Text(source.Bytes);
            if (sha256 != recorded) throw new DamagedArchive(Finding.Of(folder + "/" + source.Name, "archive.changed", sha256, recorded));
        }

        var rows = new List<string[]>();
        if (table is null) return rows;
        int[] fields = [.. columns.Select(table.Shape.FieldOf)];
        while (table.Next()) rows.Add([.. fields.Select(f => CellText.Read(table.Raw(f)))]);
        return rows;
    }
}
