using EcoComp.Core.Findings;
using EcoComp.Core.Provenance;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Archive;

/// <summary>What came of computing a closing or an amendment again.</summary>
/// <param name="Part">The closing or amendment.</param>
/// <param name="Findings">What differs.</param>
/// <param name="Remarks">What a reader should know although nothing differs.</param>
/// <param name="Settlement">The settlement, or null where it could not be computed.</param>
/// <param name="Stored">The settlement as it was written, read where somebody asks, where it comes out the same; else null.</param>
internal sealed record PartOutcome(
    ArchivePart Part, IReadOnlyList<Finding> Findings, IReadOnlyList<Message> Remarks, MonthSettlement? Settlement, Lazy<MonthSettlement>? Stored);
