using System.Globalization;
using EcoComp.Cli.Host;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>
/// An archive as it stands: its parts in the order in which they were written, and everything in its structure, its receipts and their
/// chain that is not as it was left. The files beside the receipts are not read yet.
/// </summary>
internal sealed class ArchiveScan
{
    private readonly List<Finding> _findings = [];

    private ArchiveScan(string root) => (Root, Listing) = (root, new Listing(root, _findings));

    /// <summary>The archive's folder.</summary>
    public string Root { get; }

    /// <summary>Its folders.</summary>
    public Listing Listing { get; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The parts whose receipts can be trusted, in the order in which they were written as far as that can be told.</summary>
    public IReadOnlyList<ArchivePart> Parts { get; private set; } = [];

    /// <summary>Every month that has a folder.</summary>
    public IReadOnlyList<YearMonth> Months { get; private set; } = [];

    /// <summary>What the newest run wrote, where it was written whole and SHA256SUMS does not name it yet, because that run was cut off.</summary>
    public IReadOnlyList<ArchivePart> Unlisted { get; private set; } = [];

    /// <summary>What SM3SUMS records; null where nothing was written yet.</summary>
    public Sm3Sums? Sm3 { get; private set; }

    /// <summary>
    /// Amendments of several months that a run was cut off from giving their places: those that have one, in the order of their receipts. The first
    /// of that run has none, and so none of them counts.
    /// </summary>
    public IReadOnlyList<ArchivePart> Waiting { get; private set; } = [];

    /// <summary>The sha256 of the receipt that was written last, or empty.</summary>
    public string Head => Parts.Count == 0 ? "" : Parts[^1].Sha256;

    /// <summary>The closing that was written last, or null.</summary>
    public ArchivePart? Newest => Parts.LastOrDefault(p => p.Number == 0);

    /// <summary>Reads an archive; a folder that is not there is an empty one.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="version">The program's version, whose README is known.</param>
    /// <exception cref="DamagedArchive">All its receipts that can be read at all are of another form, as an earlier version wrote them.</exception>
    public static ArchiveScan Read(string root, string version)
    {
        var scan = new ArchiveScan(root);
        if (InputFile.IsFolder(root)) scan.Read(version);
        return scan;
    }

    /// <summary>The closing of a month, or null.</summary>
    public ArchivePart? Closing(YearMonth month) => Parts.FirstOrDefault(p => p.Number == 0 && p.Month == month);

    /// <summary>The amendments of a month, first to last.</summary>
    public IEnumerable<ArchivePart> Amendments(YearMonth month) => Parts.Where(p => p.Number > 0 && p.Month == month).OrderBy(p => p.Number);

    /// <summary>The closing of a month or its last amendment: how the month stands now.</summary>
    public ArchivePart? Standing(YearMonth month) => Amendments(month).LastOrDefault() ?? Closing(month);

    /// <summary>The part of a folder, or null.</summary>
    public ArchivePart? Find(string path) => Parts.FirstOrDefault(p => p.Path == path);

    private void Read(string version)
    {
        var receipts = new ReceiptBook();
        var months = new List<YearMonth>();
        IReadOnlyList<string> top = Listing.In("");
        string[] unfinished = [.. top.Where(n => n.StartsWith(Names.Passing, StringComparison.Ordinal)).Select(UnfinishedReceipt).OfType<string>()];
        foreach (string name in top)
        {
            if (name is Names.Readme or Names.Sums or Names.Sm3Sums || name.StartsWith(Names.Passing, StringComparison.Ordinal)) continue;
            if (Names.Month(name) is not { } month) _findings.Add(Finding.Unknown(name));
            else if (Listing.IsFolder(name)) ReadMonth(month, receipts, months);
        }

        if (receipts is { Read.Count: 0, OfOtherForm: { } other })
            throw new DamagedArchive(Finding.Of(other.Path + "/" + Names.Receipt, "archive.otherForm", other.Form, Receipt.Form));
        Months = months;
        if (months.Count == 0 && !top.Contains(Names.Sums)) return; // a first closing that was cut off
        byte[]? readme = Listing.Read(Names.Readme);
        string[]? sums = Listing.Read(Names.Sums) is { } bytes ? SumsFile.Split(bytes) : null;
        string? readmeSha256 = readme is null ? null : Digest.Sha256Text(readme);
        Waiting = receipts.TakeWaiting(unfinished, part => sums?.Any(l => SumsFile.Entry(l)?.Path == part.ReceiptPath) == true);
        var chain = new Chain(receipts, sums, readmeSha256, _findings);
        (Parts, Unlisted) = chain.Follow();
        Sm3 = Sm3Sums.Read(Listing, Parts, Unlisted.Count, readme, _findings.Count == 0, _findings);
        if (_findings.Count == 0 && readme is not null) CheckReadme(readme, version);
    }

    /// <summary>The README came with the first closing, and says how everybody checks the archive.</summary>
    private void CheckReadme(byte[] readme, string version)
    {
        if (Parts is not [var first, ..] || first.Receipt.Program != version || readme.AsSpan().SequenceEqual(ArchiveReadme.Bytes)) return;
        _findings.Add(Finding.Of(Names.Readme, "archive.recomputedOther", Digest.Sha256Text(readme), Digest.Sha256Text(ArchiveReadme.Bytes)));
    }

    /// <summary>The sha256 of the receipt of a folder that has not got its place yet; null where it has none.</summary>
    private string? UnfinishedReceipt(string name)
    {
        var listing = new Listing(Root, []);
        return listing.IsFolder(name) && listing.Read(name + "/" + Names.Receipt) is { } bytes ? Digest.Sha256Text(bytes) : null;
    }

    private void ReadMonth(YearMonth month, ReceiptBook receipts, List<YearMonth> months)
    {
        months.Add(month);
        string path = Core.Quantities.Months.Text(month);
        IReadOnlyList<string> names = Listing.In(path);
        ReadReceipt(month, 0, receipts);
        if (!names.Contains(Names.Amendments) || !Listing.IsFolder(path + "/" + Names.Amendments)) return;
        int next = 1;
        foreach (string name in Listing.In(path + "/" + Names.Amendments))
        {
            string folder = path + "/" + Names.Amendments + "/" + name;
            bool numbered = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && Names.Number(number) == name;
            if (!numbered || number < next)
            {
                _findings.Add(Finding.Unknown(folder));
                continue;
            }

            for (; next < number; next++) _findings.Add(Finding.Of(Names.Part(month, next), "archive.folderMissing"));
            next = number + 1;
            if (Listing.IsFolder(folder)) ReadReceipt(month, number, receipts);
        }
    }

    private void ReadReceipt(YearMonth month, int number, ReceiptBook receipts)
    {
        string path = Names.Part(month, number);
        if (Listing.Read(path + "/" + Names.Receipt) is not { } bytes)
        {
            receipts.AddLost(path);
            return;
        }

        string sha256 = Digest.Sha256Text(bytes);
        Receipt? receipt = ReceiptJson.Read(bytes);
        if (receipt is null) receipts.AddUnreadable(path, sha256, ReceiptJson.FormOf(bytes));
        else receipts.Add(new ArchivePart(path, month, number, receipt, sha256));
    }
}
