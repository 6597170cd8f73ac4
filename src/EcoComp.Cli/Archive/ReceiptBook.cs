namespace EcoComp.Cli.Archive;

/// <summary>The receipts that were found in an archive, before it is known which of them can be trusted.</summary>
internal sealed class ReceiptBook
{
    /// <summary>Those that could be read.</summary>
    public List<ArchivePart> Read { get; } = [];

    /// <summary>Folders whose receipt is there and cannot be read, with its sha256.</summary>
    public Dictionary<string, string> Unreadable { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders whose receipt is not there, which was told already.</summary>
    public HashSet<string> Lost { get; } = new(StringComparer.Ordinal);

    public void Add(ArchivePart part) => Read.Add(part);

    public void AddUnreadable(string path, string sha256) => Unreadable.Add(path, sha256);

    public void AddLost(string path) => Lost.Add(path);

    /// <summary>Whether a folder has been found, with or without a sound receipt.</summary>
    public bool Has(string path) => Lost.Contains(path) || Unreadable.ContainsKey(path) || Read.Exists(p => p.Path == path);
}
