using System.Collections.Concurrent;
using EcoComp.Cli.Input;
using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>The results, of any month, that the inputs of a part say will never come (不再补报). Of the inputs only the rulings are read.</summary>
/// <param name="scan">The archive.</param>
internal sealed class WaiverRows(ArchiveScan scan)
{
    private static readonly string[] Columns = ["month", "subject", "question", "answer"];

    private readonly ConcurrentDictionary<string, IReadOnlyList<(YearMonth Month, string Point)>> _read = new(StringComparer.Ordinal);

    /// <summary>The month and point of each.</summary>
    /// <exception cref="DamagedArchive">The inputs are not as they were written.</exception>
    public IReadOnlyList<(YearMonth Month, string Point)> Of(ArchivePart part)
    {
        // Beside a file of rulings only a workbook can hold them; months that rest on the same ones are read once.
        string[] holding =
        [
            .. part.Receipt.Inputs.Where(i => i.File == DataFile.Rulings.Name || !i.File.EndsWith(".csv", StringComparison.Ordinal))
                .Select(i => i.File + " " + i.Sha256),
        ];
        return holding.Length == 0 ? [] : _read.GetOrAdd(string.Join('\n', holding.Append(part.Receipt.ForcedEncoding)), _ => Read(part));
    }

    private List<(YearMonth, string)> Read(ArchivePart part)
    {
        PartFiles.CheckInputs(scan, part);
        var faults = new FaultLog();
        string folder = part.Path + "/" + Names.Inputs;
        FolderFiles? files = FolderFiles.Open(Names.Under(scan.Root, folder), Recomputation.Forced(part.Receipt.ForcedEncoding), faults);
        using Table? table = files?.Open(DataFile.Rulings);
        foreach (SourceFile source in files?.Sources ?? [])
        {
            string recorded = part.Receipt.Inputs.FirstOrDefault(i => i.File == source.Name)?.Sha256 ?? "";
            string sha256 = ReceiptJson.Sha256(source.Bytes);
            if (sha256 != recorded) throw new DamagedArchive(Finding.Of(folder + "/" + source.Name, "archive.changed", sha256, recorded));
        }

        var waived = new List<(YearMonth, string)>();
        if (table is null) return waived;
        int[] fields = [.. Columns.Select(table.Shape.FieldOf)];
        while (table.Next())
        {
            string[] cells = [.. fields.Select(f => CellText.Read(table.Raw(f)))];
            bool waives = CellWords.Question.Find(cells[2]) == Question.Result && CellWords.Waived.Find(cells[3]) == true;
            if (waives && MonthNotation.TryRead(cells[0], out YearMonth month)) waived.Add((month, cells[1]));
        }

        return waived;
    }
}
