using EcoComp.Cli.Input.Tables;
using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Runs;

/// <summary>Months that were settled from a data folder.</summary>
/// <param name="Months">The months.</param>
/// <param name="Dossier">What the folder says.</param>
/// <param name="Sources">The files that were read.</param>
internal sealed record Settled(IReadOnlyList<SettledMonth> Months, Dossier Dossier, IReadOnlyList<SourceFile> Sources);
