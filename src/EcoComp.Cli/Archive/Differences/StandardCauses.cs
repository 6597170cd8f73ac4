using EcoComp.Core.Provenance;
using EcoComp.Core.Regulations;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>
/// The water quality standards that the program has otherwise than a side was settled by. They are asked before the program: what the one changed
/// limit explains is not the program's own.
/// </summary>
internal sealed class StandardCauses(DiffSide a, DiffSide b)
{
    private readonly Dictionary<string, Cause> _told = new(StringComparer.Ordinal);
    private readonly HashSet<Cause> _same = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The causes that both sides share, since both were settled by the same file that the program has no more: nothing between the two sides comes of them.
    /// </summary>
    public IReadOnlySet<Cause> Shared => _same;

    /// <summary>The changed standards of a side as causes, one for each standard.</summary>
    /// <param name="side">The side.</param>
    /// <param name="law">The regulation by which the program settles it now, or null.</param>
    public IEnumerable<Cause> Of(DiffSide side, Regulation? law)
    {
        foreach (ReceiptStandard used in side.Receipt?.Standards ?? [])
        {
            if (law?.Standards.Find(used.Id)?.Sha256 is { } now && now != used.Sha256) yield return Told(used.Id, now);
        }
    }

    private Cause Told(string id, string program)
    {
        if (_told.TryGetValue(id, out Cause? told)) return told;
        (string first, string second) = (Digest(a, id) ?? program, Digest(b, id) ?? program);
        bool same = first == second;
        var cause = new Cause("standard", same ? Message.Of("diff.standardNow", id, first, program) : Message.Of("diff.standard", id, first, second));
        if (same) _same.Add(cause);
        _told.Add(id, cause);
        return cause;
    }

    private static string? Digest(DiffSide side, string id) => side.Receipt?.Standards.FirstOrDefault(s => s.Id == id)?.Sha256;
}
