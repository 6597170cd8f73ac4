using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>
/// How many receipts an archive has, and the sha256 of the newest. Whoever keeps the line outside the archive finds later that what stood up to
/// there was taken away or written anew, which a chain that its owner can recompute does not show.
/// </summary>
/// <param name="Receipts">How many receipts there are, counted from 1 in the order in which they were written.</param>
/// <param name="Sha256">The sha256 of the newest of them.</param>
internal sealed record Checkpoint(int Receipts, string Sha256)
{
    private const string Form = "ecocomp-checkpoint/1";
    private const int Digits = 64;

    /// <summary>Where an archive stands; null where it has no receipt.</summary>
    public static Checkpoint? Of(ArchiveScan scan) => scan.Parts.Count == 0 ? null : new Checkpoint(scan.Parts.Count, scan.Head);

    /// <summary>Where an archive stood before a part was written; null where it had no receipt.</summary>
    public static Checkpoint? Before(ArchiveScan scan, ArchivePart part) =>
        scan.Parts.TakeWhile(p => p != part).Count() is var count and > 0 ? new Checkpoint(count, part.Receipt.Previous) : null;

    /// <summary>Reads a line; white space around and between its words counts once, the digest in either letter case.</summary>
    public static bool TryRead(string line, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is not [Form, var number, var sha256]) return false;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int receipts) || receipts == 0) return false;
        if (sha256.Length != Digits || !sha256.All(char.IsAsciiHexDigit)) return false;
        checkpoint = new Checkpoint(receipts, sha256.ToLowerInvariant());
        return true;
    }

    /// <summary>What speaks against an archive's being the one that the line was written of, or grown from it; null where nothing does.</summary>
    public Message? Against(ArchiveScan scan)
    {
        if (Receipts > scan.Parts.Count) return Message.Of("expect.missing", Number(Receipts), Number(scan.Parts.Count));
        ArchivePart part = scan.Parts[Receipts - 1];
        return part.Sha256 == Sha256 ? null : Message.Of("expect.other", Number(Receipts), part.ReceiptPath, part.Sha256, Sha256);
    }

    /// <summary>The line.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Form} {Receipts} {Sha256}");

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
