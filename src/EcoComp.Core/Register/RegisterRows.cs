using System.Collections.Immutable;
using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using EcoComp.Core.WaterQuality;
using NodaTime;

namespace EcoComp.Core.Register;

/// <summary>A row of counties.csv as it was read.</summary>
public sealed record CountyRow : IRow<CountyRow>
{
    /// <inheritdoc/>
    public RowOrigin Origin { get; init; }

    /// <summary>The code (代码).</summary>
    public required string Code { get; init; }

    /// <summary>The name (名称).</summary>
    public required string Name { get; init; }

    /// <summary>Other names that data files may use (别名).</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <inheritdoc/>
    public CountyRow At(RowOrigin origin) => this with { Origin = origin };
}

/// <summary>A row of points.csv as it was read; what refers to other rows is still text.</summary>
public sealed record PointRow : IRow<PointRow>
{
    /// <inheritdoc/>
    public RowOrigin Origin { get; init; }

    /// <summary>The code (编码).</summary>
    public required string Code { get; init; }

    /// <summary>The name (名称).</summary>
    public required string Name { get; init; }

    /// <summary>What the point is for (类型).</summary>
    public required Cell<PointKind> Kind { get; init; }

    /// <summary>The river, reservoir, canal or aquifer (水体).</summary>
    public required string WaterBody { get; init; }

    /// <summary>The kind of water (水体类型).</summary>
    public required Cell<WaterType> WaterType { get; init; }

    /// <summary>The code, name or alias of the county that answers for it, or the shares of several (县区); empty only for reference points.</summary>
    public string County { get; init; } = "";

    /// <summary>The target class (目标); of sources Ⅲ and of the canal Ⅱ where it is empty.</summary>
    public Cell<WaterClass> Target { get; init; }

    /// <summary>The codes of the points whose water reaches it (上游断面).</summary>
    public ImmutableArray<string> Inflows { get; init; } = [];

    /// <summary>Whether the regulation's rivers include its water body (适用): no says that it is none of them, whatever its name is like.</summary>
    public Cell<bool> Covered { get; init; }

    /// <summary>The months of the year in which a result is due (监测月); empty where it is every month.</summary>
    public Cell<MonthsOfYear> Months { get; init; }

    /// <summary>The document that target and county rest on (依据文号), or empty.</summary>
    public string Document { get; init; } = "";

    /// <summary>The first month for which the row holds (起始月); empty where there is none.</summary>
    public Cell<YearMonth> From { get; init; }

    /// <summary>The last month for which the row holds (终止月); empty where there is none.</summary>
    public Cell<YearMonth> To { get; init; }

    /// <summary>The months for which the row holds; none where an end of them could not be read.</summary>
    public MonthInterval Interval => Cell.Interval(From, To);

    /// <inheritdoc/>
    public PointRow At(RowOrigin origin) => this with { Origin = origin };
}
