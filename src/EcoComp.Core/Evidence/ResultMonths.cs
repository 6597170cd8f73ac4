using System.Collections.Immutable;
using EcoComp.Core.Quantities;
using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>
/// The months that a folder has results of. A few rows that lie more than half a year apart from the rest, and whatever lies where nobody can be yet, have
/// a mistyped year: such a month is not the newest one, and nobody waits for it to be closed.
/// </summary>
/// <param name="dossier">What the folder says.</param>
/// <param name="catalogue">The regulations, which say until when they were looked up.</param>
internal sealed class ResultMonths(Dossier dossier, RegulationCatalogue catalogue)
{
    /// <summary>How many months may lie between months that belong together: where the year is one too many, it is twelve for the newest month, less for earlier ones.</summary>
    public const int Far = 6;

    /// <summary>How many months after the one until which the regulations were looked up somebody may be working.</summary>
    private const int Later = 12;

    /// <summary>The months that belong together, in order.</summary>
    public ImmutableArray<YearMonth> Together()
    {
        Run[] runs = [.. Runs()];
        if (runs.Length < 2) return [.. runs.SelectMany(r => r.Months)];
        Run most = runs.MaxBy(r => r.IsAhead ? 0 : r.Rows.Sum())!;
        return [.. runs.Where(r => r == most || (!r.IsAhead && r.Rows.Sum() * 2 >= most.Rows.Max())).SelectMany(r => r.Months)];
    }

    private IEnumerable<Run> Runs()
    {
        IReadOnlyList<YearMonth> months = dossier.MonthsWithResults;
        int first = 0;
        for (int i = 1; i <= months.Count; i++)
        {
            if (i < months.Count && Months.NumberOf(months[i]) - Months.NumberOf(months[i - 1]) <= Far) continue;
            YearMonth[] run = [.. months.Skip(first).Take(i - first)];
            yield return new Run(run, first == 0 && i == months.Count ? [] : [.. run.Select(RowsIn)], IsAhead(run[0]));
            first = i;
        }
    }

    private int RowsIn(YearMonth month) => dossier.Register.Points.Count(p => dossier.Results.Find(month, p).IsPresent || dossier.Readings?.Find(month, p) is not null);

    private bool IsAhead(YearMonth month) => catalogue.VerifiedThrough is { } through && Months.NumberOf(month) - Months.NumberOf(through) > Later;

    /// <summary>Months without a long gap, how many points have a result in each, and whether they lie where nobody can be yet.</summary>
    private sealed record Run(YearMonth[] Months, int[] Rows, bool IsAhead);
}
