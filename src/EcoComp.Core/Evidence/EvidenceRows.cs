using EcoComp.Core.Provenance;
using EcoComp.Core.Quantities;
using NodaTime;

namespace EcoComp.Core.Evidence;

/// <summary>A row of events.csv as it was read.</summary>
public sealed record EventRow : IRow<EventRow>
{
    /// <inheritdoc/>
    public RowOrigin Origin { get; init; }

    /// <summary>The month the event counts in (月份).</summary>
    public required Cell<YearMonth> Month { get; init; }

    /// <summary>The event's number (编号), unique in the folder.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of event it is (类型).</summary>
    public required Cell<EventKind> Kind { get; init; }

    /// <summary>The code, name or alias of the responsible county, or the shares of several (县区); empty while it is being found out.</summary>
    public string County { get; init; } = "";

    /// <summary>What its rows have in common (同一事件): rows with the same word are one occurrence. Empty where it stands alone.</summary>
    public string Incident { get; init; } = "";

    /// <summary>The day of the occurrence (日期); empty where it is not told.</summary>
    public Cell<LocalDate> Date { get; init; }

    /// <summary>The river (河流), or empty.</summary>
    public string River { get; init; } = "";

    /// <summary>The outlet (排污口), or empty.</summary>
    public string Outlet { get; init; } = "";

    /// <summary>Any day of the week (周), for illegal outlets.</summary>
    public Cell<LocalDate> Week { get; init; }

    /// <summary>The volume in tonnes (水量), for illegal outlets and polluted water.</summary>
    public Cell<decimal> VolumeTonnes { get; init; }

    /// <summary>The document that establishes the event (文号).</summary>
    public required string Document { get; init; }

    /// <summary>A remark (备注), or empty.</summary>
    public string Note { get; init; } = "";

    /// <inheritdoc/>
    public EventRow At(RowOrigin origin) => this with { Origin = origin };
}

/// <summary>A row of rulings.csv as it was read.</summary>
public sealed record RulingRow : IRow<RulingRow>
{
    /// <inheritdoc/>
    public RowOrigin Origin { get; init; }

    /// <summary>The month that the ruling is about (月份).</summary>
    public required Cell<YearMonth> Month { get; init; }

    /// <summary>The code of a point or the number of an event (对象).</summary>
    public required string Subject { get; init; }

    /// <summary>The question (事项).</summary>
    public required Cell<Question> Question { get; init; }

    /// <summary>The answer as written (认定); its form depends on the question.</summary>
    public required string Answer { get; init; }

    /// <summary>The document that the ruling rests on (依据文号).</summary>
    public required string Authority { get; init; }

    /// <summary>The reason (理由), or empty.</summary>
    public string Reason { get; init; } = "";

    /// <inheritdoc/>
    public RulingRow At(RowOrigin origin) => this with { Origin = origin };
}

/// <summary>A row of interpretations.csv as it was read.</summary>
public sealed record InterpretationRow : IRow<InterpretationRow>
{
    /// <inheritdoc/>
    public RowOrigin Origin { get; init; }

    /// <summary>The key of the interpretation or its Chinese name (事项).</summary>
    public required string Key { get; init; }

    /// <summary>The choice or its Chinese name (选择).</summary>
    public required string Choice { get; init; }

    /// <summary>The document that the choice rests on (依据文号).</summary>
    public required string Authority { get; init; }

    /// <summary>The first month for which the choice holds (起始月); empty where there is none.</summary>
    public Cell<YearMonth> From { get; init; }

    /// <summary>The last month for which the choice holds (终止月); empty where there is none.</summary>
    public Cell<YearMonth> To { get; init; }

    /// <summary>The months for which the choice holds; none where an end of them could not be read.</summary>
    public MonthInterval Interval => Cell.Interval(From, To);

    /// <inheritdoc/>
    public InterpretationRow At(RowOrigin origin) => this with { Origin = origin };
}

/// <summary>A row of fund.csv as it was read.</summary>
public sealed record FundRow : IRow<FundRow>
{
    /// <inheritdoc/>
    public RowOrigin Origin { get; init; }

    /// <summary>The month (月份).</summary>
    public required Cell<YearMonth> Month { get; init; }

    /// <summary>What the amount is (项目).</summary>
    public required Cell<FundItem> Item { get; init; }

    /// <summary>The amount in yuan (金额): whole and not negative.</summary>
    public required Cell<decimal> Yuan { get; init; }

    /// <summary>The document (文号), or empty.</summary>
    public string Document { get; init; } = "";

    /// <inheritdoc/>
    public FundRow At(RowOrigin origin) => this with { Origin = origin };
}

/// <summary>What a row of fund.csv is about.</summary>
public enum FundItem
{
    /// <summary>What the province took from the city (省级扣收), clause 9.</summary>
    ProvinceDeduction,

    /// <summary>What the province gave the city (省级奖励), clause 9.</summary>
    ProvinceReward,
}
