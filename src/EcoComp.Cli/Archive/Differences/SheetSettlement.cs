using EcoComp.Cli.Input;
using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>Settles a month from data that were changed in memory, the same way as from a folder.</summary>
internal sealed class SheetSettlement(RegulationCatalogue catalogue, YearMonth month)
{
    /// <summary>A settlement of the data, or null where the data are refused or no regulation governs the month.</summary>
    /// <param name="data">The data.</param>
    /// <param name="regulation">The regulation; null for the one that governs the month.</param>
    /// <param name="beside">The archive's month whose adjustments and owed results it has.</param>
    public MonthSettlement? Settle(Sheets data, Regulation? regulation, DiffSide beside)
    {
        var faults = new FaultLog();
        RegulationCatalogue regulations = regulation is null ? catalogue : catalogue.Until(regulation);
        FolderContent content = DataFolder.Read(FolderFiles.Of(data.Content(), faults), regulations, faults);
        if (regulation is not null) content = content.KnownTo(regulations);
        if (content.Dossier is not { } dossier) return null;
        if ((regulation ?? catalogue.Governing(month, dossier.Interpretations)) is not { } governing) return null;
        return Settler.BuiltIn.Settle(dossier.Case(month, governing, beside.Owed?.Invoke(dossier)), SettlementStatus.Draft, beside.Carried).Settlement;
    }

    /// <summary>What a settlement of the data says, as facts.</summary>
    public Facts? Of(Sheets data, Law? law, DiffSide beside) =>
        Settle(data, law?.Regulation, beside) is { } settled ? new Facts(settled, law?.Words) : null;
}
