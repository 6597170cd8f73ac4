using System.Collections.Concurrent;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>One data file among the inputs of parts, as they are written; the other inputs are not read. What months share is read once.</summary>
/// <typeparam name="T">What is made of the file.</typeparam>
/// <param name="scan">The archive.</param>
/// <param name="file">The data file.</param>
/// <param name="read">Makes it of the table; of null where a part has none.</param>
internal sealed class InputTable<T>(ArchiveScan scan, DataFile file, Func<Table?, T> read)
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _read = new(StringComparer.Ordinal);

    /// <summary>What the file of a part says.</summary>
    /// <exception cref="DamagedArchive">The inputs are not as they were written.</exception>
    public T Of(ArchivePart part)
    {
        // Beside the file itself only a workbook can hold its rows; months that rest on the same ones are read once.
        string[] holding =
        [
            .. part.Receipt.Inputs.Where(i => FileForm.Of(i.File) is not { Kind: FileKind.Text } form || form.File == file) // 事件.csv too
                .Select(i => i.File + " " + i.Sha256),
        ];
        return holding.Length == 0 ? read(null) : _read.GetOrAdd(string.Join('\n', holding.Append(part.Receipt.ForcedEncoding)), _ => Read(part));
    }

    private T Read(ArchivePart part)
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

        return read(table);
    }
}
