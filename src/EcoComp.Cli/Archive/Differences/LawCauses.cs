using EcoComp.Core.Provenance;
using EcoComp.Core.WaterQuality;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>What two settlements were settled by otherwise: the regulation, a water quality standard, the words.</summary>
internal static class LawCauses
{
    /// <summary>The causes, one for each file that is another.</summary>
    /// <param name="a">What the first was settled by; null where the program has no more what it was.</param>
    /// <param name="b">What the second was settled by, likewise.</param>
    public static IEnumerable<Cause> Between(Law? a, Law? b)
    {
        if (a is null || b is null) yield break;
        if (a.Regulation.Sha256 != b.Regulation.Sha256)
            yield return new Cause("regulation", Message.Of("diff.law", a.Regulation.Id, a.Regulation.Sha256, b.Regulation.Id, b.Regulation.Sha256));
        foreach (string id in a.Regulation.Standards.Ids)
        {
            (Standard first, Standard? second) = (a.Regulation.Standards.Find(id)!, b.Regulation.Standards.Find(id));
            if (second is not null && first.Sha256 != second.Sha256)
                yield return new Cause("standard", Message.Of("diff.standard", id, first.Sha256, second.Sha256));
        }

        if (!a.Wording.AsSpan().SequenceEqual(b.Wording)) yield return new Cause("wording", Message.Of("diff.wording"));
    }
}
