using EcoComp.Cli.Host;
using EcoComp.Cli.Input;
using EcoComp.Core.Evidence;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// Keeps a closed month from being amended by a folder without a table that it was settled from: all that stood there would be reversed, though nobody
/// said so. Rows that are to go are taken out of the table, which stays.
/// </summary>
/// <param name="archive">The archive.</param>
/// <param name="folder">What the folder says.</param>
/// <param name="data">The folder.</param>
internal sealed class MissingTables(ArchiveFolder archive, Dossier folder, string data)
{
    private static readonly DataFile[] OfMonths = [DataFile.Readings, DataFile.Events, DataFile.Rulings, DataFile.Fund];

    /// <summary>Refuses months of which a table that is missing has rows as they stand.</summary>
    /// <param name="months">The closed months that are amended.</param>
    /// <exception cref="CommandFailure">A table is missing (5), or the archive is not as it was left (5).</exception>
    public void Require(IEnumerable<YearMonth> months)
    {
        FolderFiles? files = FolderFiles.Open(data, null, new FaultLog());
        var told = new List<ConsoleLine>();
        foreach (YearMonth month in months)
        {
            Dossier? closed = null;
            foreach (DataFile file in OfMonths)
            {
                if (files?.Has(file) == true) continue;
                closed ??= archive.Guarded(() => Recomputation.InputsOf(archive.Stored, archive.Scan.Standing(month)!).Dossier);
                if (Speaks(closed, file, month) && !Speaks(folder, file, month)) told.Add(ConsoleLine.Of("amend.noTable", Months.Text(month), file.Name));
            }
        }

        if (told.Count > 0) throw new CommandFailure(ExitCodes.Mismatch, [.. told, ConsoleLine.Of("amend.addTable")]);
    }

    private static bool Speaks(Dossier dossier, DataFile file, YearMonth month)
    {
        if (file == DataFile.Readings) return dossier.Readings is { } readings && dossier.Register.Points.Any(p => readings.Find(month, p) is not null);
        if (file == DataFile.Events) return !dossier.Events[month].IsEmpty;
        return file == DataFile.Rulings ? !dossier.Rulings[month].IsEmpty : !dossier.FundEntries[month].IsEmpty;
    }
}
