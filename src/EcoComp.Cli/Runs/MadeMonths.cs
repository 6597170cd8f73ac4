using EcoComp.Core.Evidence;
using EcoComp.Core.Settlement;

namespace EcoComp.Cli.Runs;

/// <summary>What was made of months that were settled from a data folder.</summary>
/// <typeparam name="T">What was made of each.</typeparam>
/// <param name="Months">What was made of the months that were asked for.</param>
/// <param name="Before">The accounts of the months before them.</param>
/// <param name="Dossier">What the folder says.</param>
internal sealed record MadeMonths<T>(IReadOnlyList<T> Months, IReadOnlyList<MonthAccount> Before, Dossier Dossier);
