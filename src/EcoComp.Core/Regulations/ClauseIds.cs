using System.Collections.Immutable;

namespace EcoComp.Core.Regulations;

/// <summary>The numbers of the clauses that the articles carry out.</summary>
public static class ClauseIds
{
    /// <summary>第二条: which rivers are covered.</summary>
    public const string Scope = "2";

    /// <summary>第四条（一）1: reward of a section.</summary>
    public const string SectionReward = "4.1.1";

    /// <summary>第四条（一）2: deduction of a section.</summary>
    public const string SectionDeduction = "4.1.2";

    /// <summary>第四条（二）: inflow influence on a section.</summary>
    public const string SectionInflow = "4.2";

    /// <summary>第五条（一）: reward of a source.</summary>
    public const string SourceReward = "5.1";

    /// <summary>第五条（二）: deduction of a source.</summary>
    public const string SourceDeduction = "5.2";

    /// <summary>第五条（三）: inflow influence on a surface source.</summary>
    public const string SourceInflow = "5.3";

    /// <summary>第六条（二）: a canal point worse than Ⅱ.</summary>
    public const string CanalMiss = "6.2.1";

    /// <summary>第六条（二）第二段: a canal accident or notice.</summary>
    public const string CanalAccident = "6.2.2";

    /// <summary>第六条（三）: inflow influence on the canal.</summary>
    public const string CanalInflow = "6.3";

    /// <summary>第七条（一）: toxic or harmful pollutants.</summary>
    public const string Toxic = "7.1";

    /// <summary>第七条（二）: cross-boundary incidents.</summary>
    public const string CrossBoundary = "7.2";

    /// <summary>第七条（三）: interrupted intakes.</summary>
    public const string Intake = "7.3";

    /// <summary>第七条（四）: illegal outlets.</summary>
    public const string IllegalOutlet = "7.4";

    /// <summary>第七条（五）: polluted water bodies.</summary>
    public const string PollutedWater = "7.5";

    /// <summary>第七条（六）: everything adds up.</summary>
    public const string Accumulation = "7.6";

    /// <summary>第九条: the fund.</summary>
    public const string Fund = "9";

    /// <summary>Adjustments of earlier months (以前月份调整), which no clause of a regulation orders.</summary>
    public const string Adjustment = "adj";

    /// <summary>Those of a regulation, in the order of the regulation.</summary>
    internal static readonly ImmutableArray<string> All =
    [
        Scope, SectionReward, SectionDeduction, SectionInflow, SourceReward, SourceDeduction, SourceInflow, CanalMiss, CanalAccident,
        CanalInflow, Toxic, CrossBoundary, Intake, IllegalOutlet, PollutedWater, Accumulation, Fund,
    ];
}
