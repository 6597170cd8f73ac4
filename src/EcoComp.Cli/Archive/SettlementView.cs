using EcoComp.Core.Regulations;
using NodaTime;

namespace EcoComp.Cli.Archive;

/// <summary>Sums as settlement.json tells them.</summary>
internal readonly record struct ViewTotals(long Reward, long Deduction, long Adjustment)
{
    public long Net => Reward - Deduction + Adjustment;

    public static ViewTotals operator +(ViewTotals a, ViewTotals b) =>
        new(a.Reward + b.Reward, a.Deduction + b.Deduction, a.Adjustment + b.Adjustment);
}

/// <summary>A note as settlement.json tells it.</summary>
internal sealed record ViewNote(string CountyCode, string Clause, string SubjectCode, string Code, string Text);

/// <summary>A question as settlement.json tells it.</summary>
internal sealed record ViewPending(string CountyCode, string Clause, string SubjectCode, string Question, long? Min, long? Max);

/// <summary>A county as settlement.json tells it.</summary>
internal sealed record ViewCounty(string Code, string Name, ViewTotals Totals);

/// <summary>A month as settlement.json tells it: what can be compared although it was computed elsewhere or long ago.</summary>
internal sealed record SettlementView
{
    public required YearMonth Month { get; init; }
    public required string Status { get; init; }
    public required string RegulationId { get; init; }
    public required string RegulationSha256 { get; init; }
    public required IReadOnlyDictionary<string, string> Interpretations { get; init; }
    public required IReadOnlyList<ViewCounty> Counties { get; init; }
    public required IReadOnlyList<ViewItem> Items { get; init; }
    public required IReadOnlyList<ViewPending> Pending { get; init; }
    public required IReadOnlyList<ViewNote> Notes { get; init; }
    public required ViewTotals Totals { get; init; }

    /// <summary>What the province took, or null where that is not known.</summary>
    public required long? Province { get; init; }

    /// <summary>The month's own items, without adjustments of earlier months.</summary>
    public IEnumerable<ViewItem> OwnItems => Items.Where(i => i.Clause != ClauseIds.Adjustment);
}
