using EcoComp.Cli.Host;
using EcoComp.Core.Quantities;
using EcoComp.Core.Settlement;
using NodaTime;
using Words = EcoComp.Core.Wording.Words;

namespace EcoComp.Cli.Archive;

/// <summary>A closed month as it was closed, for documents that are printed of it later.</summary>
internal static class ClosedMonth
{
    /// <summary>Settles a closed month again from what the archive holds of it, and makes sure that it is what was closed.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="month">The month.</param>
    /// <param name="words">The language of what is said.</param>
    /// <param name="surroundings">Where the regulations come from.</param>
    /// <exception cref="CommandFailure">There is no such archive (2), or the month is not closed there or comes out otherwise (5).</exception>
    public static SettledMonth Read(string archive, YearMonth month, Words words, Surroundings surroundings)
    {
        if (!Directory.Exists(archive)) throw CommandFailure.Of(ExitCodes.Usage, "usage.noArchive", archive);
        ArchiveFolder folder = ArchiveFolder.Open(archive, words);
        string text = Months.Text(month);
        ArchivePart closing = folder.Scan.Closing(month)
            ?? throw CommandFailure.Of(ExitCodes.Mismatch, "archive.notClosedMonth", text);
        SettledMonth settled = folder.Guarded(() => Recomputation.Of(folder.Scan, folder.Stored, closing, surroundings.Catalogue()));
        string recorded = closing.Receipt.Results.First(r => r.File == Names.Settlement).Sha256;
        if (ReceiptJson.Sha256(ResultFiles.Settlement(settled)) == recorded) return settled;
        throw CommandFailure.Of(ExitCodes.Mismatch, "archive.comesOutOtherwise", text);
    }
}
