using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;

namespace EcoComp.Cli.Archive;

/// <summary>The files of a part against its receipt, before any of them is opened.</summary>
internal static class PartFiles
{
    /// <summary>What is missing or does not belong, and inputs of another size.</summary>
    public static List<Finding> Check(ArchiveScan scan, ArchivePart part)
    {
        var findings = new List<Finding>();
        var listing = new Listing(scan.Root, findings);
        List<string> names = [Names.Inputs, Names.Law, Names.Receipt, Names.StampRequest, Names.Stamp, .. part.Receipt.Results.Select(r => r.File)];
        if (part.Number == 0) names.Add(Names.Amendments);
        listing.Expect(part.Path, names);
        Inputs(listing, findings, part);
        string law = part.Path + "/" + Names.Law;
        if (listing.IsFolder(law)) listing.Expect(law, [.. part.Receipt.Law.Select(f => f.File)]);
        return findings;
    }

    /// <summary>Makes sure that the inputs are the plain files that the receipt names, and no more.</summary>
    /// <exception cref="DamagedArchive">They are not.</exception>
    public static void CheckInputs(ArchiveScan scan, ArchivePart part)
    {
        var findings = new List<Finding>();
        Inputs(new Listing(scan.Root, findings), findings, part);
        if (findings.Count > 0) throw new DamagedArchive(findings[0]);
    }

    /// <summary>The same with every file whose SHA-256 is not the one that the receipt names; nothing is computed again.</summary>
    public static List<Finding> CheckDigests(ArchiveScan scan, ArchivePart part)
    {
        List<Finding> findings = Check(scan, part);
        var listing = new Listing(scan.Root, findings);
        foreach ((string path, string recorded) in part.Files())
        {
            if (findings.Exists(f => f.Path == path) || listing.Size(path) is null) continue;
            string? sha256 = listing.Given(path, place => Digest.Sha256Text(InputFile.Pieces(place)));
            if (sha256 is not null && sha256 != recorded) findings.Add(Finding.Of(path, "archive.changed", sha256, recorded));
        }

        return findings;
    }

    private static void Inputs(Listing listing, List<Finding> findings, ArchivePart part)
    {
        string folder = part.Path + "/" + Names.Inputs;
        if (!listing.IsFolder(folder)) return;
        listing.Expect(folder, [.. part.Receipt.Inputs.Select(i => i.File)]);
        foreach (ReceiptInput input in part.Receipt.Inputs) Size(listing, findings, folder + "/" + input.File, input.Size);
    }

    private static void Size(Listing listing, List<Finding> findings, string path, long recorded)
    {
        if (listing.Size(path) is { } size && size != recorded)
            findings.Add(Finding.Of(path, "archive.size", Number(size), Number(recorded)));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
