using System.Collections.Immutable;
using EcoComp.Core.Evidence;
using EcoComp.Core.Findings;
using EcoComp.Core.Settlement;
using NodaTime;

namespace EcoComp.Cli.Archive.Differences;

/// <summary>One of the two settlements that are compared.</summary>
internal sealed record DiffSide
{
    /// <summary>The path as it was given.</summary>
    public required string Path { get; init; }

    /// <summary>The months that are recorded; empty for a data folder, which is settled when it is known which months are asked for.</summary>
    public IReadOnlyList<MonthSettlement> Recorded { get; init; } = [];

    /// <summary>The data that it was settled from, or null where only the settlement is there.</summary>
    public Sheets? Data { get; init; }

    /// <summary>The months that the data speak of.</summary>
    public IReadOnlyList<YearMonth> MonthsOfData { get; init; } = [];

    /// <summary>Whether it is a data folder that no archive has recorded.</summary>
    public bool IsFolder => Data is not null && Recorded.Count == 0;

    /// <summary>The adjustments of earlier months that it carries.</summary>
    public ImmutableArray<Adjustment> Carried { get; init; } = [];

    /// <summary>What earlier months were owed when it was closed, beside data; null where the data themselves tell.</summary>
    public Func<Dossier, ImmutableArray<OwedResult>>? Owed { get; init; }

    /// <summary>What an archive's month was settled by; null where no archive tells.</summary>
    public Law? Law { get; init; }

    /// <summary>What is recorded of a month, or null.</summary>
    public MonthSettlement? Of(YearMonth month) => Recorded.FirstOrDefault(v => v.Month == month);
}
