using EcoComp.Core.Provenance;
namespace EcoComp.Cli.Archive;

/// <summary>
/// The receipts as a chain: each names the one that was written before it, and SHA256SUMS lists them in that order. What was changed,
/// removed, inserted, copied or swapped shows, and is told once.
/// </summary>
internal sealed class Chain
{
    private readonly ReceiptBook _book;
    private readonly string[]? _lines;
    private readonly string? _readmeSha256;
    private readonly List<Finding> _findings;
    private readonly Dictionary<string, string> _listed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private bool _sumsFaulty;

    /// <summary>Makes a chain of what was read.</summary>
    /// <param name="book">The receipts.</param>
    /// <param name="sums">The lines of SHA256SUMS, or null where it cannot be read.</param>
    /// <param name="readmeSha256">The sha256 of the README, or null where it cannot be read.</param>
    /// <param name="findings">Where what is wrong goes.</param>
    public Chain(ReceiptBook book, string[]? sums, string? readmeSha256, List<Finding> findings)
    {
        (_book, _lines, _readmeSha256, _findings) = (book, sums, readmeSha256, findings);
        foreach ((string sha256, string path) in (sums ?? []).Select(SumsFile.Entry).OfType<(string, string)>()) _listed.TryAdd(path, sha256);
    }

    /// <summary>The parts in the order in which they were written, and what the newest run wrote where SHA256SUMS does not name it yet.</summary>
    public (IReadOnlyList<ArchivePart> Parts, IReadOnlyList<ArchivePart> Unlisted) Follow()
    {
        int before = _findings.Count;
        CheckReadme();
        List<ArchivePart> sound = Sound();
        FindMissing(sound);
        CheckLinks(sound);
        ArchivePart[] ordered = Ordered(sound);
        bool whole = _findings.Count == before && _book.Lost.Count == 0 && !_findings.Exists(f => f.Text.Code == "archive.folderMissing");
        ArchivePart[] unlisted = CheckSums(ordered, whole);
        return (ordered, unlisted);
    }

    private void CheckReadme()
    {
        if (_readmeSha256 is null || !_listed.TryGetValue(Names.Readme, out string? listed) || listed == _readmeSha256) return;
        if (_readmeSha256 == Digest.Sha256Text(ArchiveReadme.Bytes)) SumsFault("archive.sumsLine", "1");
        else _findings.Add(Finding.Of(Names.Readme, "archive.changed", _readmeSha256, listed));
    }

    /// <summary>The parts whose receipts are as they were written and lie where they were written.</summary>
    private List<ArchivePart> Sound()
    {
        foreach ((string path, string actual) in _book.Unreadable)
        {
            string? listed = _listed.GetValueOrDefault(path + "/" + Names.Receipt);
            if (listed is not null) _known.Add(listed);
            _findings.Add(listed is null || listed == actual
                ? Finding.Of(path + "/" + Names.Receipt, "archive.noReceipt")
                : Finding.Of(path + "/" + Names.Receipt, "archive.changed", actual, listed));
        }

        foreach (string path in _book.Lost)
        {
            if (_listed.GetValueOrDefault(path + "/" + Names.Receipt) is { } listed) _known.Add(listed);
        }

        var previous = _book.Read.Select(p => p.Receipt.Previous).ToHashSet(StringComparer.Ordinal);
        var sound = new List<ArchivePart>();
        foreach (ArchivePart part in _book.Read)
        {
            if (Judge(part, previous) is { } finding) _findings.Add(finding);
            else sound.Add(part);
        }

        return sound;
    }

    private Finding? Judge(ArchivePart part, HashSet<string> previous)
    {
        string? listed = _listed.GetValueOrDefault(part.ReceiptPath);
        Receipt receipt = part.Receipt;
        string own = receipt.Number == 0 ? receipt.Month : receipt.Month + "/" + Names.Amendments + "/" + Names.Number(receipt.Number);
        if (listed != part.Sha256 && own != part.Path)
        {
            // The content of another folder, unless a byte of the name in this one's receipt was changed.
            bool moved = listed is null || previous.Contains(part.Sha256) || _listed.ContainsValue(part.Sha256);
            if (moved)
            {
                _known.Add(part.Sha256);
                if (listed is not null) _known.Add(listed);
                return Finding.Of(part.Path, "archive.misplaced", own);
            }
        }

        if (listed is null || listed == part.Sha256)
        {
            _known.Add(part.Sha256);
            return FormFault(part);
        }

        _known.Add(listed);
        if (previous.Contains(part.Sha256))
        {
            _known.Add(part.Sha256);
            SumsFault("archive.sumsLine", LineOf(part.ReceiptPath));
            return null;
        }

        string code = previous.Contains(listed) ? "archive.changed" : "archive.receiptOrSums";
        return Finding.Of(part.ReceiptPath, code, part.Sha256, listed);
    }

    /// <summary>What only a receipt that was made by hand can have: names that no closing writes.</summary>
    internal static Finding? FormFault(ArchivePart part)
    {
        Receipt r = part.Receipt;
        bool kind = r.Kind == (part.Number == 0 ? Receipt.Closing : Receipt.Amendment);
        string[] results = part.Number == 0 ? Names.ResultsOfClosing : Names.ResultsOfAmendment;
        bool names = r.Inputs.All(i => Names.IsInput(i.File)) && results.All(n => r.Results.Any(f => f.File == n))
            && r.Results.All(f => Names.IsInput(f.File)) && r.Inputs.DistinctBy(i => i.File).Count() == r.Inputs.Length;
        bool law = r.Law.All(f => Names.IsInput(f.File)) && r.Law.DistinctBy(f => f.File).Count() == r.Law.Length
            && r.Law.Any(f => f.File == Names.Regulation) && r.Law.Any(f => f.File == Names.Wording);
        return kind && names && law ? null : Finding.Of(part.ReceiptPath, "archive.noReceipt");
    }

    /// <summary>Parts that SHA256SUMS names and that are not there.</summary>
    private void FindMissing(List<ArchivePart> sound)
    {
        foreach ((string path, string sha256) in _listed)
        {
            if (!path.EndsWith("/" + Names.Receipt, StringComparison.Ordinal) || sound.Exists(p => p.Sha256 == sha256)) continue;
            string folder = path[..^(Names.Receipt.Length + 1)];
            if (_book.Has(folder)) continue;
            _known.Add(sha256);
            if (!_findings.Exists(f => f.Path == folder || folder.StartsWith(f.Path + "/", StringComparison.Ordinal))) _findings.Add(Finding.Of(folder, "archive.partMissing"));
        }
    }

    private void CheckLinks(List<ArchivePart> sound)
    {
        foreach (IGrouping<string, ArchivePart> followers in sound.GroupBy(p => p.Receipt.Previous).ToArray())
        {
            // Of several that follow the same receipt, the one that SHA256SUMS does not name, or names last, came to it later.
            ArchivePart[] parts = [.. followers.OrderBy(PlaceInSums).ThenBy(p => p.Path, StringComparer.Ordinal)];
            foreach (ArchivePart inserted in parts[1..])
            {
                _findings.Add(Finding.Of(inserted.Path, "archive.inserted", parts[0].Path));
                sound.Remove(inserted);
            }

            if (followers.Key.Length > 0 && !_known.Contains(followers.Key))
                _findings.Add(Finding.Of(parts[0].Path, "archive.predecessorMissing", followers.Key));
        }
    }

    private ArchivePart[] Ordered(List<ArchivePart> sound)
    {
        var next = sound.ToDictionary(p => p.Receipt.Previous, StringComparer.Ordinal);
        var ordered = new List<ArchivePart>();
        for (string at = ""; next.Remove(at, out ArchivePart? part); at = part.Sha256) ordered.Add(part);
        return [.. ordered, .. next.Values.OrderBy(PlaceInSums).ThenBy(p => p.Path, StringComparer.Ordinal)];
    }

    /// <summary>Compares SHA256SUMS with what the receipts say it must be.</summary>
    private ArchivePart[] CheckSums(ArchivePart[] ordered, bool whole)
    {
        if (_lines is null || _sumsFaulty || _readmeSha256 is null) return [];
        string[] expected = [.. SumsFile.Lines(_listed.GetValueOrDefault(Names.Readme) ?? _readmeSha256, ordered)];
        if (!whole)
        {
            // Other faults were told; here only what is written of sound parts.
            var sound = expected.Select(SumsFile.Entry).OfType<(string Sha256, string Path)>().ToDictionary(e => e.Path, e => e.Sha256);
            int wrong = Array.FindIndex(_lines, l => SumsFile.Entry(l) is not { } e || (sound.TryGetValue(e.Path, out string? s) && s != e.Sha256));
            if (wrong >= 0) SumsFault("archive.sumsLine", Number(wrong + 1));
            return [];
        }

        if (_lines.AsSpan().SequenceEqual(expected)) return [];
        for (int newest = 1; newest <= ordered.Length && (newest == 1 || ordered[^newest].IsWrittenWith(ordered[^1])); newest++)
        {
            if (_lines.AsSpan().SequenceEqual([.. SumsFile.Lines(_readmeSha256, ordered.SkipLast(newest))])) return ordered[^newest..];
        }

        int line = 0;
        while (line < _lines.Length && line < expected.Length && _lines[line] == expected[line]) line++;
        SumsFault("archive.sumsLine", Number(line + 1));
        return [];
    }

    private void SumsFault(string code, string line)
    {
        if (_sumsFaulty) return;
        _sumsFaulty = true;
        _findings.Add(Finding.Of(Names.Sums, code, line));
    }

    private int PlaceInSums(ArchivePart part)
    {
        int place = Array.FindIndex(_lines ?? [], l => l.EndsWith("  " + part.ReceiptPath, StringComparison.Ordinal));
        return place < 0 ? int.MaxValue : place;
    }

    private string LineOf(string path) => Number(Array.FindIndex(_lines!, l => l.EndsWith("  " + path, StringComparison.Ordinal)) + 1);

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
