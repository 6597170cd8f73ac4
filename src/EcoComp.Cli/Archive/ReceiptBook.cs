namespace EcoComp.Cli.Archive;

/// <summary>The receipts that were found in an archive, before it is known which of them can be trusted.</summary>
internal sealed class ReceiptBook
{
    /// <summary>Those that could be read.</summary>
    public List<ArchivePart> Read { get; } = [];

    /// <summary>Folders whose receipt is there and cannot be read, with its sha256.</summary>
    public Dictionary<string, string> Unreadable { get; } = new(StringComparer.Ordinal);

    /// <summary>The first of those that cannot be read because another version of the program wrote them in a form of its own.</summary>
    public (string Path, string Form)? OfOtherForm { get; private set; }

    /// <summary>Folders whose receipt is not there, which was told already.</summary>
    public HashSet<string> Lost { get; } = new(StringComparer.Ordinal);

    public void Add(ArchivePart part) => Read.Add(part);

    /// <summary>Adds a receipt that cannot be read.</summary>
    /// <param name="path">Its folder.</param>
    /// <param name="sha256">Its sha256.</param>
    /// <param name="form">The form of receipts that it says it has, or null.</param>
    public void AddUnreadable(string path, string sha256, string? form)
    {
        Unreadable.Add(path, sha256);
        if (form is not null && form != Receipt.Form) OfOtherForm ??= (path, form);
    }

    /// <summary>
    /// Takes out the amendments that a run which was cut off left in their places before the first of them had its own: they follow a receipt that is
    /// still in an unfinished folder, so that none of them counts.
    /// </summary>
    /// <param name="unfinished">The sha256 of the receipts in unfinished folders.</param>
    /// <param name="isListed">Whether SHA256SUMS names a receipt: then it was written whole.</param>
    /// <returns>Those amendments in the order of their receipts.</returns>
    public IReadOnlyList<ArchivePart> TakeWaiting(IEnumerable<string> unfinished, Func<ArchivePart, bool> isListed)
    {
        var waiting = new List<ArchivePart>();
        HashSet<string> behind = [.. unfinished.Except(Read.Select(p => p.Sha256))];
        while (Read.Find(p => p.Number > 0 && behind.Contains(p.Receipt.Previous) && !isListed(p)) is { } next)
        {
            Read.Remove(next);
            waiting.Add(next);
            behind.Add(next.Sha256);
        }

        return waiting;
    }

    public void AddLost(string path) => Lost.Add(path);

    /// <summary>Whether a folder has been found, with or without a sound receipt.</summary>
    public bool Has(string path) => Lost.Contains(path) || Unreadable.ContainsKey(path) || Read.Exists(p => p.Path == path);
}
