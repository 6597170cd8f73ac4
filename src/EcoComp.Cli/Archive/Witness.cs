using System.Collections.Immutable;
using EcoComp.Cli.Documents.Report;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>What of an archive can be written down elsewhere, so that a later change of it shows.</summary>
internal static class Witness
{
    /// <summary>The closings and amendments of some months, in the order in which they were written.</summary>
    public static ImmutableArray<SealedPart> Parts(ArchiveScan scan, IEnumerable<YearMonth> months)
    {
        HashSet<YearMonth> shown = [.. months];
        return
        [
            .. from part in scan.Parts
               where shown.Contains(part.Month)
               select new SealedPart(part.Path, part.Sha256, part.Receipt.Previous, part.Receipt.Regulation.Sha256, [
                   .. part.Files().SkipLast(1).Select(f => (f.Path[(part.Path.Length + 1)..], f.Sha256)),
               ]),
        ];
    }
}
