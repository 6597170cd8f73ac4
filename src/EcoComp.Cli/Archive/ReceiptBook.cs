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

    public void AddLost(string path) => Lost.Add(path);

    /// <summary>Whether a folder has been found, with or without a sound receipt.</summary>
    public bool Has(string path) => Lost.Contains(path) || Unreadable.ContainsKey(path) || Read.Exists(p => p.Path == path);
}
