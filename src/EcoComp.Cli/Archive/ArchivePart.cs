using EcoComp.Cli.Host;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>A closed month, or an amendment of one: a folder with a receipt.</summary>
/// <param name="Path">The folder, from the archive's own, with forward slashes.</param>
/// <param name="Month">The month that the folder's name says.</param>
/// <param name="Number">The number of the amendment; 0 for the month itself.</param>
/// <param name="Receipt">Its receipt.</param>
/// <param name="Sha256">The sha256 of its receipt.</param>
internal sealed record ArchivePart(string Path, YearMonth Month, int Number, Receipt Receipt, string Sha256)
{
    /// <summary>The receipt's path.</summary>
    public string ReceiptPath => Path + "/" + Names.Receipt;

    /// <summary>The path of the request for a time stamp over its receipt.</summary>
    public string StampRequestPath => Path + "/" + Names.StampRequest;

    /// <summary>The path of the time stamp over its receipt.</summary>
    public string StampPath => Path + "/" + Names.Stamp;

    /// <summary>Whether both are amendments as one run writes them, of several months in one step.</summary>
    public bool IsWrittenWith(ArchivePart other) =>
        (Number, other.Number) is ( > 0, > 0)
        && (Receipt.ClosedAt, Receipt.Reason, Receipt.Authority, Receipt.By, Receipt.Program)
            == (other.Receipt.ClosedAt, other.Receipt.Reason, other.Receipt.Authority, other.Receipt.By, other.Receipt.Program);

    /// <summary>Every file of the folder with its sha256, the receipt last.</summary>
    public IEnumerable<(string Path, string Sha256)> Files() =>
    [
        .. Receipt.Inputs.Select(i => (Path + "/" + Names.Inputs + "/" + i.File, i.Sha256)),
        .. Receipt.Results.Select(r => (Path + "/" + r.File, r.Sha256)),
        .. Receipt.Law.Select(l => (Path + "/" + Names.Law + "/" + l.File, l.Sha256)),
        (ReceiptPath, Sha256),
    ];
}

/// <summary>A part that is about to be written.</summary>
/// <param name="Part">The part.</param>
/// <param name="Files">Its files by their paths in its folder, the receipt last.</param>
internal sealed record WrittenPart(ArchivePart Part, IReadOnlyList<(string Path, Kept Content)> Files);

/// <summary>Parts that were written.</summary>
/// <param name="Parts">The parts in the order of their receipts.</param>
/// <param name="Checkpoint">Where the archive stands with them.</param>
/// <param name="AreListed">Whether SHA256SUMS names them.</param>
internal sealed record AddedParts(IReadOnlyList<ArchivePart> Parts, Checkpoint Checkpoint, bool AreListed);
